'use client';

import type { VendorOrder } from '@selvedge/contracts';
import { Button, Notice, Panel, Status } from '@selvedge/ui';
import { useState } from 'react';
import { plural, showDay, showMoment } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { shipmentWords } from '../../words.ts';
import { useParcelStep } from './use-parcel-step.ts';

type Shipment = VendorOrder['shipments'][number];
type ParcelsProps = Pick<VendorOrder, 'id' | 'shipments'>;

/** The parcels of an order: where each is, its papers, and what may still be done with it. */
export function Parcels({ id, shipments }: ParcelsProps) {
  if (shipments.length === 0) return null;
  return (
    <Panel title={shipments.length === 1 ? 'Parcel' : 'Parcels'}>
      <ul className="grid gap-6">
        {shipments.map((shipment) => (
          <li key={shipment.id}>
            <Parcel orderId={id} shipment={shipment} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Parcel({ orderId, shipment }: { readonly orderId: string; readonly shipment: Shipment }) {
  const { id, number, carrier, trackingNumber, trackingUrl, state, lines, events, labelPrice } = shipment;
  const { word, tone } = shipmentWords[state];
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-[550] tabular-nums">{number}</span>
        <Status tone={shipment.silent ? 'bad' : tone}>{shipment.silent ? 'No news' : word}</Status>
      </p>
      <p className="[overflow-wrap:anywhere]">
        {carrier}{' '}
        {trackingUrl === null ? (
          trackingNumber
        ) : (
          <a href={trackingUrl} target="_blank" rel="noreferrer" className="thread tabular-nums">
            {trackingNumber}
          </a>
        )}
      </p>
      <p className="text-12 text-stone">
        {plural(pieces, 'piece')}
        {labelPrice !== null && `, label ${showMoney(labelPrice)}`}
        {shipment.shippedAt !== null && `, left ${showDay(shipment.shippedAt)}`}
        {shipment.expectedOn !== null &&
          shipment.deliveredAt === null &&
          `, expected ${showDay(shipment.expectedOn)}`}
      </p>
      {events[0] !== undefined && (
        <p className="text-12 text-stone">
          {events[0].message}, {showMoment(events[0].happenedAt)}
        </p>
      )}
      {state !== 'cancelled' && (
        <p className="mt-1 flex flex-wrap gap-x-4">
          <Paper href={`/v1/vendor/print/labels.pdf?ids=${id}`}>Print label</Paper>
          <Paper href={`/v1/vendor/print/packing-slips.pdf?ids=${orderId}&parcel=${id}`}>Packing slip</Paper>
        </p>
      )}
      {state === 'label_created' && <Steps id={id} number={number} />}
    </div>
  );
}

function Paper({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="thread max-md:py-2.5">
      {children}
    </a>
  );
}

/** What may be done with a label that was not used yet. Giving it back is asked twice. */
function Steps({ id, number }: { readonly id: string; readonly number: string }) {
  const { step, busy, problem } = useParcelStep({ id, number });
  const [asked, setAsked] = useState(false);
  return (
    <div className="mt-2 grid gap-2">
      {problem !== undefined && <Notice title={problem} />}
      {asked ? (
        <div className="flex flex-wrap items-center gap-2">
          <p className="w-full text-stone">
            Give the label of {number} back? Its pieces are to be shipped again.
          </p>
          <Button look="quiet" busy={busy} onClick={() => step('void')}>
            Give it back
          </Button>
          <Button look="bare" onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button busy={busy} onClick={() => step('handOver')}>
            Handed over
          </Button>
          <Button look="bare" onClick={() => setAsked(true)}>
            Give label back
          </Button>
        </div>
      )}
    </div>
  );
}
