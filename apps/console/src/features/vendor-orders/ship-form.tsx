'use client';

import { Button, Field, Notice, Panel, Status } from '@selvedge/ui';
import { type SubmitEvent, useId, useState } from 'react';
import { carriers } from './shipment.ts';
import { useShip } from './use-ship.ts';

type ShipFormProps = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** False once it left or was cancelled: then only what went wrong last is said. */
  readonly open: boolean;
};

/** Carrier and tracking number, and the one action of the page. */
export function ShipForm({ open, ...order }: ShipFormProps) {
  const { ship, sent, errors, problem } = useShip(order);
  const [carrier, setCarrier] = useState('');
  const [trackingNumber, setTrackingNumber] = useState('');
  const list = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    ship({ carrier: carrier.trim(), trackingNumber: trackingNumber.trim() });
  };
  if (sent !== null)
    return (
      <Panel title="Shipment">
        <Status tone="plain">Shipped</Status>
        <p className="mt-1 text-stone">
          {sent.carrier}, {sent.trackingNumber}. Saving …
        </p>
      </Panel>
    );
  if (!open) return problem === undefined ? null : <Notice tone="warn" title={problem} />;
  return (
    <Panel title="Ship it">
      <form onSubmit={submit} noValidate className="grid gap-3">
        {problem !== undefined && <Notice title={problem} />}
        <Field
          label="Carrier"
          name="carrier"
          list={list}
          value={carrier}
          onChange={(event) => setCarrier(event.currentTarget.value)}
          error={errors.carrier}
          autoComplete="off"
          maxLength={60}
        />
        <datalist id={list}>
          {carriers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field
          label="Tracking number"
          name="trackingNumber"
          value={trackingNumber}
          onChange={(event) => setTrackingNumber(event.currentTarget.value)}
          error={errors.trackingNumber}
          hint="As it stands on the label."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
        <Button type="submit">Mark shipped</Button>
        <p className="text-12 text-stone">The shopper gets an e-mail with the tracking number.</p>
      </form>
    </Panel>
  );
}
