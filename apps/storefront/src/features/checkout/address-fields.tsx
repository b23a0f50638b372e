import type { AddressField } from './address-form.ts';
import { Field, type FieldProps } from './field.tsx';

export type Countries = readonly { readonly code: string; readonly name: string }[];

type AddressFieldsProps = {
  /** What the form knows of a field: its value, its fault, what to do when it is left. */
  readonly of: (name: AddressField) => Omit<FieldProps, 'label'>;
  readonly countries: Countries;
  /** Whether the second line is shown. */
  readonly second: boolean;
  /** Whether SMS were asked for before. */
  readonly smsUpdates: boolean;
};

/** The fields of the address, in the order people say them, named so that browsers fill them. */
export function AddressFields({ of, countries, second, smsUpdates }: AddressFieldsProps) {
  return (
    <>
      <Field
        {...of('email')}
        label="E-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        note="For the confirmation and news of your parcels."
      />
      <Field {...of('fullName')} label="Full name" autoComplete="shipping name" />
      <Field {...of('country')} label="Country" autoComplete="shipping country" options={countries} />
      <Field {...of('line1')} label="Street and house number" autoComplete="shipping address-line1" />
      <details open={second} className="-mt-2">
        <summary className="thread inline-block list-none py-1 text-13 text-stone">
          Add flat, floor or company
        </summary>
        <div className="mt-2">
          <Field
            {...of('line2')}
            label="Flat, floor or company"
            autoComplete="shipping address-line2"
            optional
          />
        </div>
      </details>
      <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-4">
        <Field
          {...of('postcode')}
          label="Postcode"
          autoComplete="shipping postal-code"
          autoCapitalize="characters"
        />
        <Field {...of('city')} label="Town or city" autoComplete="shipping address-level2" />
      </div>
      <Field
        {...of('phone')}
        label="Phone"
        type="tel"
        autoComplete="shipping tel"
        inputMode="tel"
        optional
        note="Only the carrier gets it, in case nobody opens."
      />
      <label className="-mt-1 flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="smsUpdates"
          defaultChecked={smsUpdates}
          className="size-4.5 shrink-0 accent-ink"
        />
        <span>
          Tell me by SMS, too, when a parcel moves
          <span className="block text-13 text-stone">At most a few for each parcel. No advertising.</span>
        </span>
      </label>
    </>
  );
}
