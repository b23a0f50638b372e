import type { ShippingSettings } from '@selvedge/contracts';
import { Field } from '@selvedge/ui';
import type { MethodDraft } from './zone-draft.ts';

type MethodTermsProps = {
  readonly method: MethodDraft;
  readonly services: ShippingSettings['services'];
  readonly onChange: (own: Partial<MethodDraft>) => void;
};

const box =
  'min-h-10 w-full rounded-sm border border-mist bg-white px-2.5 text-ink max-md:min-h-11 max-md:text-[1rem]';

/** What the price depends on besides its kind, and the days on the way. */
export function MethodTerms({ method, services, onChange }: MethodTermsProps) {
  const { kind, price, freeOver, carrierService, handling, minDays, maxDays } = method;
  const typed = (field: keyof MethodDraft) => ({
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      {kind === 'carrier' && (
        <label className="grid gap-1">
          <span className="font-medium">Service</span>
          <select value={carrierService} className={box} {...typed('carrierService')}>
            <option value="">Choose a service</option>
            {services.map((service) => (
              <option key={service.code} value={service.code}>
                {service.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(6rem,1fr))] gap-3">
        {kind === 'flat' && <Field label="Amount, €" inputMode="decimal" value={price} {...typed('price')} />}
        {kind === 'carrier' && (
          <>
            <Field label="For packing, €" inputMode="decimal" value={handling} {...typed('handling')} />
            <Field label="If silent, €" inputMode="decimal" value={price} {...typed('price')} />
          </>
        )}
        <Field label="Free from, €" inputMode="decimal" value={freeOver} {...typed('freeOver')} />
        <Field label="Days, least" inputMode="numeric" value={minDays} {...typed('minDays')} />
        <Field label="Days, most" inputMode="numeric" value={maxDays} {...typed('maxDays')} />
      </div>
    </>
  );
}
