import { Field } from '@selvedge/ui';
import type { FieldsProps } from './effect-fields.tsx';

/** When a coupon counts, and how often. */
export function CouponLimits({ fields, set, errors, used }: FieldsProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const typed = (name: 'startsAt' | 'endsAt' | 'maxUses' | 'maxUsesPerBuyer') => ({
    value: fields[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 text-15 font-[550]">
        When and how often <span className="text-13 font-normal text-stone">times in your zone, {zone}</span>
      </legend>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label="From"
          type="datetime-local"
          step={60}
          {...typed('startsAt')}
          disabled={used}
          hint="Empty: at once."
        />
        <Field
          label="Until"
          type="datetime-local"
          step={60}
          {...typed('endsAt')}
          hint="Empty: until you pause it."
        />
        <Field
          label="Orders in all"
          inputMode="numeric"
          maxLength={7}
          autoComplete="off"
          {...typed('maxUses')}
          hint="Empty: no limit."
        />
        <Field
          label="Orders each buyer"
          inputMode="numeric"
          maxLength={7}
          autoComplete="off"
          {...typed('maxUsesPerBuyer')}
          hint="Empty: no limit. A buyer is known by account and e-mail address."
        />
      </div>
    </fieldset>
  );
}
