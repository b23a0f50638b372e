'use client';

import type { Return } from '@selvedge/contracts';
import { Button, Field, Notice, Panel } from '@selvedge/ui';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { checkOwn, type ShipErrors } from '../vendor-orders/shipment.ts';
import { useCommand } from './use-command.ts';

/** Sends what was asked for instead, or the money when it cannot be sent. */
export function ReplacementForm({ one: { id, number, version } }: { readonly one: Return }) {
  const [carrier, setCarrier] = useState('');
  const [trackingNumber, setTrackingNumber] = useState('');
  const [errors, setErrors] = useState<ShipErrors>({});
  const [sure, setSure] = useState(false);
  const { run, problem, busy } = useCommand();
  const send = () => {
    const fields = { carrier: carrier.trim(), trackingNumber: trackingNumber.trim() };
    const wrong = checkOwn(fields);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    void run(`The replacement of ${number} is on its way. The shopper is told.`, (options) =>
      api.sendReplacement({ params: { id }, body: { ...fields, version } }, options),
    );
  };
  const refund = () =>
    run(`The money for ${number} is on its way instead.`, (options) =>
      api.refundInstead({ params: { id }, body: { version } }, options),
    );
  return (
    <Panel title="Send the replacement">
      <div className="grid gap-3">
        {problem !== undefined && <Notice title={problem} />}
        <p className="text-stone">
          It was taken off your shelf when it was asked for: it is counted already.
        </p>
        <Field
          label="Carrier"
          value={carrier}
          onChange={(event) => setCarrier(event.currentTarget.value)}
          error={errors.carrier}
          autoComplete="off"
          maxLength={60}
        />
        <Field
          label="Tracking number"
          value={trackingNumber}
          onChange={(event) => setTrackingNumber(event.currentTarget.value)}
          error={errors.trackingNumber}
          autoComplete="off"
          maxLength={40}
        />
        <Button onClick={send} busy={busy}>
          Mark it sent
        </Button>
        {sure ? (
          <p className="flex flex-wrap items-center gap-2">
            Give the money back instead?
            <Button look="quiet" onClick={refund} busy={busy}>
              Yes, refund
            </Button>
            <Button look="bare" onClick={() => setSure(false)}>
              No
            </Button>
          </p>
        ) : (
          <Button look="bare" onClick={() => setSure(true)}>
            It cannot be sent
          </Button>
        )}
      </div>
    </Panel>
  );
}
