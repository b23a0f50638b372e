import type { StaffAfterSale } from '@selvedge/contracts';
import { Thumb } from '../../ui/picture.tsx';

type LineProps = {
  readonly line: StaffAfterSale['parcels'][number]['lines'][number];
  readonly count: number;
  readonly onCount: (count: number) => void;
};

/** One line of what may be cancelled, and how many of it. */
export function CancelLine({ line, count, onCount }: LineProps) {
  return (
    <li className="flex items-center gap-3 border-b border-line py-2.5">
      <Thumb hash={line.pictureHash} />
      <span className="min-w-0 flex-1">
        <span className="block font-[550]">{line.productName}</span>
        <span className="block text-12 text-stone">
          {line.colour}, size {line.size}
        </span>
      </span>
      <select
        aria-label={`How many of ${line.productName}, size ${line.size}, to cancel`}
        value={count}
        onChange={(event) => onCount(Number(event.currentTarget.value))}
        className="min-h-9 rounded-sm border border-mist bg-white px-2 max-md:min-h-11"
      >
        {Array.from({ length: line.cancellable + 1 }, (_, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the numbers are the options.
          <option key={number} value={number}>
            {number === 0 ? 'keep' : `${number} of ${line.cancellable}`}
          </option>
        ))}
      </select>
    </li>
  );
}
