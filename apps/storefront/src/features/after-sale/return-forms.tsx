'use client';

import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/browser.ts';
import { Field } from '../checkout/field.tsx';
import type { Return } from './return-card.tsx';
import { useCommand } from './use-command.ts';

type FormsProps = { readonly one: Return; readonly token: string | undefined };

const TRACKING = /^[A-Za-z0-9 -]{5,40}$/;

/** What a shopper does about a return: say that it was sent, or keep the pieces after all. */
export function ReturnForms({ one, token }: FormsProps) {
  const { id: returnId, orderNumber: number, state } = one;
  const [errors, setErrors] = useState<{ carrier?: string; trackingNumber?: string }>({});
  const [sure, setSure] = useState(false);
  const { run, problem, busy } = useCommand(() => setSure(false));
  const call = { params: { number, returnId }, query: { token } };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const carrier = String(form.get('carrier') ?? '').trim();
    const trackingNumber = String(form.get('trackingNumber') ?? '').trim();
    const wrong = {
      ...(carrier.length < 2 ? { carrier: 'Who carries it? DHL, for example.' } : {}),
      ...(TRACKING.test(trackingNumber)
        ? {}
        : { trackingNumber: 'Letters and digits as on the receipt, five at least.' }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length === 0)
      void run((options) => api.sendReturn({ ...call, body: { carrier, trackingNumber } }, options));
  };
  if (state !== 'approved' && state !== 'requested') return null;
  return (
    <div className="mt-4 grid gap-4">
      {problem !== null && (
        <p role="alert" className="border-l-2 border-selvedge bg-card px-4 py-3">
          {problem}
        </p>
      )}
      {state === 'approved' && (
        <form onSubmit={send} noValidate className="grid gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-start">
          <Field name="carrier" label="Carrier" error={errors.carrier} autoComplete="off" />
          <Field
            name="trackingNumber"
            label="Tracking number"
            error={errors.trackingNumber}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <button type="submit" disabled={busy} className="action-quiet min-h-12 sm:mt-[1.6rem]">
            I have sent it
          </button>
        </form>
      )}
      {sure ? (
        <p className="flex flex-wrap items-center gap-3">
          Keep the pieces and end the return?
          <button
            type="button"
            disabled={busy}
            onClick={() => run((options) => api.cancelReturn(call, options))}
            className="action-quiet"
          >
            Yes, keep them
          </button>
          <button type="button" onClick={() => setSure(false)} className="thread min-h-11">
            No
          </button>
        </p>
      ) : (
        <p>
          <button type="button" onClick={() => setSure(true)} className="thread min-h-11 text-13">
            Keep the pieces after all
          </button>
        </p>
      )}
    </div>
  );
}
