import type { Drop, Place } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { MainAction } from './main-action.tsx';
import { type Phase, writeEta, writeStock } from './phase.ts';

type OwnPlaceProps = { readonly drop: Drop; readonly place: Place; readonly phase: Phase };

/** One's own place: its ticket, where it stands, and the way to the pieces when it is time. */
export function OwnPlace({ drop, place, phase }: OwnPlaceProps) {
  const stock = phase === 'waiting' || phase === 'turn' ? writeStock(place.stock) : null;
  return (
    <div className="mt-6">
      {phase === 'turn' && <Pieces drop={drop} place={place} />}
      <dl className="figures mt-6 grid max-w-md grid-cols-[1fr_auto] gap-x-6 border-t border-line">
        {factsOf(place, phase).map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid border-b border-line py-2.5">
            <dt className="text-stone">{name}</dt>
            <dd className="text-right font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {stock !== null && (
        <p role="status" className="mt-5 max-w-[46ch] border-l-2 border-selvedge bg-card px-4 py-3">
          {stock}
        </p>
      )}
      {place.position !== null && (
        <p className="mt-5">
          <Link href={links.draw(drop.slug)} className="thread">
            {place.inDraw ? 'Check your draw' : 'See the draw'}
          </Link>
        </p>
      )}
    </div>
  );
}

function Pieces({ drop, place }: Pick<OwnPlaceProps, 'drop' | 'place'>) {
  const left = place.perAccountMax - place.bought;
  return (
    <>
      <MainAction>
        {drop.pieces.length === 1 ? (
          drop.pieces.map((piece) => (
            <a key={piece.slug} href={links.product(piece.slug)} className="action max-md:w-full">
              Choose {piece.name}
            </a>
          ))
        ) : (
          <a href="#pieces" className="action max-md:w-full">
            Choose your piece
          </a>
        )}
      </MainAction>
      <p className="figures mt-3 text-13 text-stone">
        {left === 1 ? 'One piece' : `${left} pieces`} for you
        {place.bought > 0 && `, after the ${place.bought} you have`}.
      </p>
    </>
  );
}

function factsOf(place: Place, phase: Phase): [string, string][] {
  const facts: [string, string][] = [['Your ticket', place.ticket]];
  if (place.position !== null) facts.push(['Position', String(place.position)]);
  if (phase !== 'waiting' || place.ahead === null) return facts;
  facts.push(['Before you', place.ahead === 0 ? 'nobody' : String(place.ahead)]);
  const eta = writeEta(place.eta);
  facts.push(['Your turn in', eta ?? 'nobody can say yet']);
  return facts;
}
