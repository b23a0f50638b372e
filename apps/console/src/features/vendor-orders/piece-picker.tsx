import type { VendorOrder } from '@selvedge/contracts';
import { plural } from '../../dates.ts';
import type { Chosen } from './shipment.ts';

type PiecePickerProps = {
  readonly lines: VendorOrder['lines'];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly error: string | undefined;
};

/** Which pieces go into this parcel, and how many; nothing to choose where only one is left. */
export function PiecePicker({ lines, chosen, onChoose, error }: PiecePickerProps) {
  const left = lines.filter(({ shippable }) => shippable > 0);
  const all = left.reduce((sum, { shippable }) => sum + shippable, 0);
  if (all <= 1) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">In this parcel</legend>
      <ul className="border-y border-line">
        {left.map(({ id, productName, colour, size, shippable }) => (
          <li
            key={id}
            className="flex items-center justify-between gap-3 border-b border-line py-1.5 last:border-b-0"
          >
            <label htmlFor={`pieces-${id}`} className="min-w-0">
              <span className="block truncate">{productName}</span>
              <span className="block text-12 text-stone">
                {colour}, {size}
              </span>
            </label>
            <span className="flex items-center gap-2 whitespace-nowrap">
              <input
                id={`pieces-${id}`}
                type="number"
                min={0}
                max={shippable}
                step={1}
                value={chosen[id] ?? 0}
                onChange={(event) =>
                  onChoose({ ...chosen, [id]: Math.min(Number(event.currentTarget.value), shippable) })
                }
                className="h-9 w-16 rounded-sm border border-mist bg-white px-2 text-right text-ink tabular-nums max-md:h-11"
              />
              <span className="w-10 text-12 text-stone">of {shippable}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={`mt-1 text-12 ${error === undefined ? 'text-stone' : 'text-selvedge'}`}>
        {error ?? `${plural(all, 'piece')} to send. What stays behind goes in another parcel.`}
      </p>
    </fieldset>
  );
}
