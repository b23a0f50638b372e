'use client';

import type { ShippingOrigin } from '@selvedge/contracts';
import { Button, Field, Notice } from '@selvedge/ui';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import type { Countries } from './country-choice.tsx';

type OriginFormProps = { readonly origin: ShippingOrigin | null; readonly countries: Countries };

/** The sender on every label. */
export function OriginForm({ origin, countries }: OriginFormProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const [name, line1, postcode, city] = [read('name'), read('line1'), read('postcode'), read('city')];
    if ([name, line1, postcode, city].includes(''))
      return setProblem('Fill in name, street, postcode and town.');
    const phone = read('phone') === '' ? null : read('phone');
    setProblem(undefined);
    setBusy(true);
    const body = { name, line1, postcode, city, country: read('country'), phone };
    const answer = await api.saveShippingOrigin({ body }).catch(() => undefined);
    setBusy(false);
    if (answer?.ok !== true) return setProblem(answer === undefined ? NO_ANSWER : messageOf(answer.problem));
    announce('Saved. Labels bear this sender from now on.');
    router.refresh();
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {problem !== undefined && <Notice title={problem} />}
      <Field
        label="Name"
        name="name"
        defaultValue={origin?.name}
        maxLength={60}
        autoComplete="organization"
      />
      <Field
        label="Street and number"
        name="line1"
        defaultValue={origin?.line1}
        autoComplete="address-line1"
      />
      <div className="grid grid-cols-[7rem_1fr] gap-3">
        <Field label="Postcode" name="postcode" defaultValue={origin?.postcode} autoComplete="postal-code" />
        <Field label="Town" name="city" defaultValue={origin?.city} autoComplete="address-level2" />
      </div>
      <label className="grid gap-1">
        <span className="font-medium">Country</span>
        <select
          name="country"
          defaultValue={origin?.country ?? 'DE'}
          className="min-h-10 w-full rounded-sm border border-mist bg-white px-2.5 text-ink max-md:min-h-11"
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Field
        label="Phone, for the carrier"
        name="phone"
        type="tel"
        defaultValue={origin?.phone ?? ''}
        autoComplete="tel"
      />
      <Button look="quiet" type="submit" busy={busy}>
        {busy ? 'Saving …' : 'Save'}
      </Button>
    </form>
  );
}
