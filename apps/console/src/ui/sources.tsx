import type { PieceSource } from '@selvedge/contracts';

const reasons = {
  only_location: 'it lies nowhere else',
  nearest: 'the nearest place that had all of it',
  priority: 'as near as others, and first in the order of locations',
  one_parcel: 'a nearer place had only some of it, and one parcel beats two',
  split: 'no place had all of it',
} as const satisfies Record<PieceSource['routing'], string>;

type Lines = readonly { readonly sources: readonly PieceSource[] }[];

/** Says once, for a whole parcel, where it is sent from and why, as far as one sentence holds for all of its lines. */
export function WholeSource({ lines }: { readonly lines: Lines }) {
  const source = onlySource(lines);
  const routing = onlyRouting(lines);
  if (source === null)
    return routing === 'split' ? (
      <p className="mb-4 text-stone">No place had all of it, so it is sent from several.</p>
    ) : null;
  return (
    <p className="mb-4 text-stone">
      {lines.length === 1 ? 'Sent from ' : 'All of it is sent from '}
      <Place source={source} />: {reasons[source.routing]}.
    </p>
  );
}

/** Says where the pieces of one line are sent from, and why; nothing where `WholeSource` says it for all lines. */
export function LineSources({
  lines,
  of: { sources },
}: {
  readonly lines: Lines;
  readonly of: Lines[number];
}) {
  if (sources.length === 0 || onlySource(lines) !== null) return null;
  const told = onlyRouting(lines) === 'split';
  return (
    <ul className="mt-1 text-12 text-stone">
      {sources.map((source) => (
        <li key={source.location}>
          {sources.length > 1 && <span className="tabular-nums">{source.pieces} </span>}
          {sources.length > 1 ? 'from ' : 'From '}
          <Place source={source} />
          {!told && `: ${reasons[source.routing]}`}
        </li>
      ))}
    </ul>
  );
}

function Place({ source: { location, city, country } }: { readonly source: PieceSource }) {
  return (
    <>
      <span className="font-[550] text-ink [overflow-wrap:anywhere]">{location}</span>
      {location === city ? ` (${country})` : ` (${city}, ${country})`}
    </>
  );
}

function onlyRouting(lines: Lines): PieceSource['routing'] | null {
  const [first, ...others] = lines.flatMap(({ sources }) => sources);
  return first !== undefined && others.every(({ routing }) => routing === first.routing)
    ? first.routing
    : null;
}

function onlySource(lines: Lines): PieceSource | null {
  const [first, ...others] = lines.flatMap(({ sources }) => sources);
  if (first === undefined || lines.some(({ sources }) => sources.length !== 1)) return null;
  const same = others.every(
    ({ location, routing }) => location === first.location && routing === first.routing,
  );
  return same ? first : null;
}
