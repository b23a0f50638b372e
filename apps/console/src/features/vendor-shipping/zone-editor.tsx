'use client';

import type { ShippingSettings } from '@selvedge/contracts';
import { Button, Field, Notice } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { type Countries, CountryChoice } from './country-choice.tsx';
import { MethodFields } from './method-fields.tsx';
import { useZone } from './use-zone.ts';
import { newMethod, type ZoneDraft } from './zone-draft.ts';

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
  const change = (own: Partial<ZoneDraft>) => setZone({ ...zone, ...own });
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
      <CountryChoice
        chosen={zone.countries}
        countries={countries}
        takenBy={takenBy}
        onChoose={(chosen) => change({ countries: chosen })}
      />
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
