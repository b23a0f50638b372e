import { Field } from '@selvedge/ui';
import { Select } from '../../ui/select.tsx';
import type { CouponErrors, CouponFields } from './coupon-plan.ts';

export type FieldsProps = {
  readonly fields: CouponFields;
  readonly set: (changes: Partial<CouponFields>) => void;
  readonly errors: CouponErrors;
  /** Somebody has used it, so what it gives stays. */
  readonly used: boolean;
};

const kinds = [
  ['percentage', 'A percentage'],
  ['fixed', 'A fixed amount'],
] as const;

/** What a coupon takes off, and from which sum on. */
export function EffectFields({ fields, set, errors, used }: FieldsProps) {
  const fixed = fields.kind === 'fixed';
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 text-15 font-[550]">What it gives</legend>
      {used && <p className="text-stone">It has been used, so this stays as it was promised.</p>}
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Select
          label="It takes off"
          options={kinds}
          value={fields.kind}
          disabled={used}
          onChange={(event) => set({ kind: event.currentTarget.value === 'fixed' ? 'fixed' : 'percentage' })}
        />
        <Field
          label={fixed ? 'Euros' : 'Per cent'}
          inputMode="decimal"
          value={fields.value}
          disabled={used}
          onChange={(event) => set({ value: event.currentTarget.value })}
          error={errors.value}
          hint={fixed ? 'Never more than the goods cost.' : 'Of the goods; delivery stays.'}
          maxLength={10}
          autoComplete="off"
        />
        <Field
          label="From goods of (euros)"
          inputMode="decimal"
          value={fields.minimum}
          disabled={used}
          onChange={(event) => set({ minimum: event.currentTarget.value })}
          error={errors.minimum}
          hint="Empty: from the first cent."
          maxLength={10}
          autoComplete="off"
        />
      </div>
    </fieldset>
  );
}
