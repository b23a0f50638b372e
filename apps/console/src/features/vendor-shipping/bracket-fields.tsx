import { Button, Field } from '@selvedge/ui';
import { type BracketDraft, newKey } from './zone-draft.ts';

type BracketFieldsProps = {
  readonly brackets: readonly BracketDraft[];
  readonly onChange: (brackets: readonly BracketDraft[]) => void;
};
const BRACKETS_MAX = 12;

/** Prices by weight: up to so many kilograms, so much. A parcel heavier than the last row is not offered this way. */
export function BracketFields({ brackets, onChange }: BracketFieldsProps) {
  const set = (key: string, own: Partial<BracketDraft>) =>
    onChange(brackets.map((one) => (one.key === key ? { ...one, ...own } : one)));
  return (
    <div className="grid gap-2">
      {brackets.map(({ key, upTo, price }, i) => (
        <div key={key} className="grid grid-cols-[1fr_1fr_auto] items-end gap-3">
          <Field
            label={i === 0 ? 'Up to, kg' : `Up to, kg, row ${i + 1}`}
            inputMode="decimal"
            autoComplete="off"
            value={upTo}
            onChange={(event) => set(key, { upTo: event.currentTarget.value })}
          />
          <Field
            label={i === 0 ? 'Amount, €' : `Amount, €, row ${i + 1}`}
            inputMode="decimal"
            autoComplete="off"
            value={price}
            onChange={(event) => set(key, { price: event.currentTarget.value })}
          />
          <Button
            look="bare"
            className="min-h-10"
            disabled={brackets.length === 1}
            onClick={() => onChange(brackets.filter((one) => one.key !== key))}
          >
            Remove<span className="sr-only"> row {i + 1}</span>
          </Button>
        </div>
      ))}
      {brackets.length < BRACKETS_MAX && (
        <div>
          <Button look="bare" onClick={() => onChange([...brackets, { key: newKey(), upTo: '', price: '' }])}>
            Add a weight
          </Button>
        </div>
      )}
      <p className="text-12 text-stone">A parcel heavier than the last row is not offered this way.</p>
    </div>
  );
}
