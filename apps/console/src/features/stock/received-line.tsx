import { Button } from '@selvedge/ui';
import type { ReceivedLine } from './receive-state.ts';

type LineProps = {
  readonly line: ReceivedLine;
  readonly wrong: boolean;
  readonly onChange: (quantity: string) => void;
  readonly onRemove: () => void;
};

/** One piece of a receipt and how many of it came in. */
export function Line({ line, wrong, onChange, onRemove }: LineProps) {
  const name = `${line.productName}, ${line.colour}, ${line.size}`;
  return (
    <li className="flex items-center gap-3 border-b border-line py-2">
      <span className="min-w-0 flex-1">
        <span className="block font-[550]">{line.productName}</span>
        <span className="block text-12 text-stone">
          {line.colour}, {line.size} · {line.sku}
        </span>
        {wrong && <span className="block text-12 text-selvedge">Write how many came in.</span>}
      </span>
      <input
        aria-label={`Pieces of ${name}`}
        aria-invalid={wrong || undefined}
        inputMode="numeric"
        value={line.quantity}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={6}
        autoComplete="off"
        className="min-h-10 w-20 rounded-sm border border-mist bg-white px-2.5 text-right tabular-nums max-md:min-h-11 max-md:text-[1rem] aria-invalid:border-selvedge"
      />
      <Button look="bare" onClick={onRemove} aria-label={`Take ${name} off the list`}>
        <span aria-hidden="true">×</span>
      </Button>
    </li>
  );
}
