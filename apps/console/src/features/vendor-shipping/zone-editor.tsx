'use client';

import type { ShippingSettings } from '@selvedge/contracts';
import { Button, Field, Notice } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { MethodFields } from './method-fields.tsx';
import { useZone } from './use-zone.ts';
import { newMethod, type ZoneDraft } from './zone-draft.ts';

export type Countries = readonly { readonly code: string; readonly name: string }[];
type ZoneEditorProps = {
  readonly draft: ZoneDraft;
  readonly services: ShippingSettings['services'];
  readonly countries: Countries;
  /** The zone each country stands in already, when it is another one. */
  readonly takenBy: ReadonlyMap<string, string>;
  readonly onClose: () => void;
};
const METHODS_MAX = 6;

/** Changes one zone: name, countries, ways to send. Nothing counts until it is saved. */
export function ZoneEditor({ draft, services, countries, takenBy, onClose }: ZoneEditorProps) {
  const [zone, setZone] = useState(draft);
  const { save, remove, busy, problem } = useZone(onClose);
  const [asked, setAsked] = useState(false);
  // What can be chosen first; what stands in another zone after it.
  const offered = countries.toSorted((a, b) => Number(takenBy.has(a.code)) - Number(takenBy.has(b.code)));
  const change = (own: Partial<ZoneDraft>) => setZone({ ...zone, ...own });
  const toggle = (code: string) =>
    change({
      countries: zone.countries.includes(code)
        ? zone.countries.filter((one) => one !== code)
        : [...zone.countries, code],
    });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) save(zone);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem !== undefined && <Notice title={problem} />}
      <Field
        label="Name of the zone"
        value={zone.name}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <fieldset>
        <legend className="mb-1 font-medium">
          Countries <span className="font-normal text-stone">{zone.countries.length} chosen</span>
        </legend>
        <div className="grid max-h-56 grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 overflow-y-auto border border-line px-3 py-2">
          {offered.map(({ code, name }) => {
            const elsewhere = takenBy.get(code);
            return (
              <label
                key={code}
                title={elsewhere === undefined ? undefined : `Stands in ${elsewhere}`}
                className={`flex min-h-8 items-center gap-2 max-md:min-h-11 ${elsewhere === undefined ? '' : 'text-stone'}`}
              >
                <input
                  type="checkbox"
                  checked={zone.countries.includes(code)}
                  disabled={elsewhere !== undefined}
                  onChange={() => toggle(code)}
                  className="size-4 accent-indigo"
                />
                {name}
              </label>
            );
          })}
        </div>
        <p className="mt-1 text-12 text-stone">Countries in grey stand in another zone.</p>
      </fieldset>
      <MethodFields methods={zone.methods} services={services} onChange={(methods) => change({ methods })} />
      {zone.methods.length < METHODS_MAX && (
        <div>
          <Button
            look="bare"
            onClick={() => change({ methods: [...zone.methods, newMethod('flat', 'Express')] })}
          >
            Add a way to send
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
        <Button type="submit" busy={busy}>
          {busy ? 'Saving …' : 'Save the zone'}
        </Button>
        <Button look="bare" onClick={onClose}>
          Leave as it was
        </Button>
        {zone.version !== null && (
          <Button
            look={asked ? 'quiet' : 'bare'}
            busy={busy}
            className="ml-auto text-selvedge"
            onClick={() => (asked ? remove(zone) : setAsked(true))}
          >
            {asked ? `Stop sending to ${zone.name}?` : 'Remove the zone'}
          </Button>
        )}
      </div>
    </form>
  );
}
