'use client';

import type { ShippingSettings } from '@selvedge/contracts';
import { Button, Panel } from '@selvedge/ui';
import { useState } from 'react';
import { plural } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { countryName } from '../../words.ts';
import type { Countries } from './country-choice.tsx';
import { draftOf, newMethod, type ZoneDraft } from './zone-draft.ts';
import { ZoneEditor } from './zone-editor.tsx';

type ZonesProps = Pick<ShippingSettings, 'zones' | 'services'> & { readonly countries: Countries };
type Method = ShippingSettings['zones'][number]['methods'][number];

const COUNTRIES_SHOWN = 6;

/** The zones of the shop, each to be opened and changed; one at a time. */
export function Zones({ zones, services, countries }: ZonesProps) {
  const [open, setOpen] = useState<ZoneDraft | null>(null);
  const takenBy = (id: string) =>
    new Map(
      zones.flatMap((zone) =>
        zone.id === id ? [] : zone.countries.map((code) => [code, zone.name] as const),
      ),
    );
  const close = () => setOpen(null);
  const editor = (draft: ZoneDraft) => (
    <ZoneEditor
      key={`${draft.id} ${draft.version}`}
      draft={draft}
      services={services}
      countries={countries}
      takenBy={takenBy(draft.id)}
      onClose={close}
    />
  );
  return (
    <>
      {zones.map((zone) => (
        <Panel
          key={zone.id}
          title={zone.name}
          aside={
            open?.id === zone.id ? undefined : (
              <Button look="bare" onClick={() => setOpen(draftOf(zone))}>
                Change<span className="sr-only"> {zone.name}</span>
              </Button>
            )
          }
        >
          {open?.id === zone.id ? (
            editor(open)
          ) : (
            <>
              <p className="text-stone">
                {zone.countries.slice(0, COUNTRIES_SHOWN).map(countryName).join(', ')}
                {zone.countries.length > COUNTRIES_SHOWN &&
                  ` and ${plural(zone.countries.length - COUNTRIES_SHOWN, 'country', 'countries')} more`}
              </p>
              <ul className="mt-3 border-t border-line">
                {zone.methods.map((method) => (
                  <li
                    key={method.code}
                    className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
                  >
                    <span className="font-medium">{method.name}</span>
                    <span className="text-stone">{sayPrice(method)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Panel>
      ))}
      {open !== null && open.version === null && <Panel title="New zone">{editor(open)}</Panel>}
      {open === null && (
        <div>
          <Button look="quiet" onClick={() => setOpen(newZone(zones.length))}>
            Add a zone
          </Button>
        </div>
      )}
    </>
  );
}

function newZone(count: number): ZoneDraft {
  const name = count === 0 ? 'At home' : '';
  return { id: crypto.randomUUID(), version: null, name, countries: [], methods: [newMethod()] };
}

const euros = (minor: string) => showMoney({ minor, currency: 'EUR' });

function sayPrice({
  kind,
  price,
  brackets,
  handling,
  carrierService,
  freeOver,
  minDays,
  maxDays,
}: Method): string {
  const days = minDays === maxDays ? plural(minDays, 'day') : `${minDays} to ${maxDays} days`;
  const free = freeOver === null ? '' : `, free from ${euros(freeOver)}`;
  const first = brackets[0]?.price ?? '0';
  const last = brackets.at(-1)?.price ?? '0';
  const cost = {
    flat: euros(price),
    weight: first === last ? euros(first) : `${euros(first)} to ${euros(last)} by weight`,
    carrier: `what ${carrierService ?? 'the carrier'} asks${handling === '0' ? '' : ` and ${euros(handling)}`}`,
  }[kind];
  return `${cost}${free}, ${days}`;
}
