import type { ShippingSettings } from '@selvedge/contracts';
import { Button, Field } from '@selvedge/ui';
import { BracketFields } from './bracket-fields.tsx';
import { MethodTerms } from './method-terms.tsx';
import { codeOf, type MethodDraft } from './zone-draft.ts';

type MethodFieldsProps = {
  readonly methods: readonly MethodDraft[];
  readonly services: ShippingSettings['services'];
  readonly onChange: (methods: readonly MethodDraft[]) => void;
};
type MethodProps = {
  readonly method: MethodDraft;
  readonly services: ShippingSettings['services'];
  readonly onChange: (own: Partial<MethodDraft>) => void;
  readonly onRemove: (() => void) | null;
};

const kinds = [
  { kind: 'flat', name: 'One price' },
  { kind: 'weight', name: 'By weight' },
  { kind: 'carrier', name: 'What the carrier asks' },
] as const;
const box =
  'min-h-10 w-full rounded-sm border border-mist bg-white px-2.5 text-ink max-md:min-h-11 max-md:text-[1rem]';

/** The ways a zone is served, each with its price and days. */
export function MethodFields({ methods, services, onChange }: MethodFieldsProps) {
  return methods.map((method) => (
    <Method
      key={method.key}
      method={method}
      services={services}
      onChange={(own) => onChange(methods.map((one) => (one.key === method.key ? { ...one, ...own } : one)))}
      onRemove={methods.length > 1 ? () => onChange(methods.filter((one) => one !== method)) : null}
    />
  ));
}

function Method({ method, services, onChange, onRemove }: MethodProps) {
  const { name, kind, brackets } = method;
  return (
    <fieldset className="grid gap-3 border-l-2 border-line pl-4">
      <legend className="sr-only">{name}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="Name shoppers see"
          value={name}
          maxLength={40}
          autoComplete="off"
          onChange={(event) =>
            onChange({ name: event.currentTarget.value, code: codeOf(event.currentTarget.value) })
          }
        />
        <label className="grid gap-1">
          <span className="font-medium">Price</span>
          <select
            value={kind}
            className={box}
            onChange={(event) => {
              const chosen = kinds.find((one) => one.kind === event.currentTarget.value);
              if (chosen !== undefined) onChange({ kind: chosen.kind });
            }}
          >
            {kinds.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {kind === 'weight' && (
        <BracketFields brackets={brackets} onChange={(changed) => onChange({ brackets: changed })} />
      )}
      <MethodTerms method={method} services={services} onChange={onChange} />
      {onRemove !== null && (
        <div>
          <Button look="bare" className="-ml-2" onClick={onRemove}>
            Remove {name}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
