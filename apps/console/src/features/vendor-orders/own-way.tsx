'use client';

import { Button, Field } from '@selvedge/ui';
import { type SubmitEvent, useId, useState } from 'react';
import { carriers, checkOwn, type OwnCarrier, type ShipErrors } from './shipment.ts';

type OwnWayProps = {
  readonly busy: boolean;
  readonly errors: ShipErrors;
  readonly onErrors: (errors: ShipErrors) => void;
  readonly onSend: (own: OwnCarrier) => void;
};

/** A carrier of the shop's own: its name and the number on its label. */
export function OwnWay({ busy, errors, onErrors, onSend }: OwnWayProps) {
  const [carrier, setCarrier] = useState('');
  const [trackingNumber, setTrackingNumber] = useState('');
  const list = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const own = { carrier: carrier.trim(), trackingNumber: trackingNumber.trim() };
    const wrong = checkOwn(own);
    onErrors(wrong);
    if (Object.keys(wrong).length === 0 && !busy) onSend(own);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
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
      <Button type="submit" busy={busy}>
        {busy ? 'Saving …' : 'Mark shipped'}
      </Button>
      <p className="text-12 text-stone">The shopper gets an e-mail with the tracking number.</p>
    </form>
  );
}
