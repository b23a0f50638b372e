'use client';

import type { RouteOutput, routes } from '@selvedge/contracts';
import { Button, Field, Notice } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/browser.ts';
import { showMoney } from '../../money.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { gramsOf } from '../vendor-orders/shipment.ts';
import type { Countries } from './country-choice.tsx';
import { minorOf } from './zone-draft.ts';

type Preview = RouteOutput<typeof routes.previewDelivery>;
type Basis = Preview['options'][number]['basis'];

const WHY: Readonly<Record<Basis, string>> = {
  flat: 'one price',
  bracket: 'by weight',
  quote: 'what the carrier asks, and packing',
  fallback: 'the carrier is silent: its stand-in',
  free: 'free from this worth on',
  too_heavy: 'too heavy: not offered',
};

/** Reckons a parcel as the checkout would: where to, how heavy, what worth. */
export function PreviewForm({ countries }: { readonly countries: Countries }) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const weightGrams = gramsOf(String(form.get('weight')));
    const goodsMinor = minorOf(String(form.get('goods')));
    setPreview(null);
    if (weightGrams === null) return setProblem('Write the weight in kilograms, up to 30.');
    if (goodsMinor === null) return setProblem('Write the worth like 120.00.');
    setProblem(undefined);
    setBusy(true);
    const query = { country: String(form.get('country')), weightGrams, goodsMinor };
    const answer = await api.previewDelivery({ query }).catch(() => undefined);
    setBusy(false);
    if (answer?.ok === true) setPreview(answer.value);
    else setProblem(answer === undefined ? NO_ANSWER : messageOf(answer.problem));
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <label className="grid gap-1">
        <span className="font-medium">To</span>
        <select
          name="country"
          defaultValue="AT"
          className="min-h-10 w-full rounded-sm border border-mist bg-white px-2.5 text-ink max-md:min-h-11"
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Weight, kg" name="weight" inputMode="decimal" defaultValue="1.2" autoComplete="off" />
        <Field label="Worth, €" name="goods" inputMode="decimal" defaultValue="90.00" autoComplete="off" />
      </div>
      <Button look="quiet" type="submit" busy={busy}>
        {busy ? 'Asking …' : 'Reckon'}
      </Button>
      {problem !== undefined && <Notice title={problem} />}
      <div aria-live="polite">
        {preview !== null && preview.options.length === 0 && (
          <Notice tone="warn" title="Not delivered to">
            No zone has this country.
          </Notice>
        )}
        {preview !== null && preview.options.length > 0 && (
          <>
            <p className="text-12 text-stone">{preview.zone}</p>
            <ul className="mt-1 border-t border-line">
              {preview.options.map(({ code, name, price, basis }) => (
                <li key={code} className="flex justify-between gap-4 border-b border-line py-2">
                  <span>
                    {name}
                    <span className="block text-12 text-stone">{WHY[basis]}</span>
                  </span>
                  <span className="tabular-nums">{price === null ? '–' : showMoney(price)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </form>
  );
}
