import type { Order, Shipment } from '@selvedge/contracts';
import { dayRange } from '../checkout/days.ts';
import { dayOf } from './moments.ts';

type Parcel = Order['parcels'][number];
export type ShipmentWords = {
  readonly title: string;
  readonly text: string;
  /** Whether something is not as it should be. */
  readonly trouble: boolean;
};

/** Says where a parcel is and what that means for the one who waits for it. Honest when the carrier says nothing. */
export function sayShipment(shipment: Shipment, parcel: Parcel): ShipmentWords {
  if (shipment.silent) return saySilence(shipment);
  const words = WORDS[shipment.state];
  return { title: words.title, text: words.text(shipment, parcel), trouble: words.trouble ?? false };
}

type Words = {
  readonly title: string;
  readonly text: (shipment: Shipment, parcel: Parcel) => string;
  readonly trouble?: boolean;
};

const WORDS: Readonly<Record<Shipment['state'], Words>> = {
  label_created: {
    title: 'Being packed',
    text: (_, parcel) => `${parcel.vendorName} has made the label; the carrier collects it next.`,
  },
  in_transit: { title: 'On its way', text: (shipment, parcel) => expected(shipment, parcel) },
  out_for_delivery: {
    title: 'With you today',
    text: ({ carrier }) => `${carrier} has it on the van. If nobody opens, it leaves word where it waits.`,
  },
  exception: {
    title: 'A hitch on the way',
    text: ({ events, carrier }) =>
      `${carrier} says: “${events[0]?.message ?? 'delivery failed'}”. Most carriers try again the next day.`,
    trouble: true,
  },
  delivered: {
    title: 'Delivered',
    text: ({ deliveredAt }) =>
      deliveredAt === null
        ? 'The carrier says that it is with you.'
        : `The carrier brought it on ${dayOf(deliveredAt)}. Not with you? Look with neighbours, then write to us.`,
  },
  returned: {
    title: 'On its way back',
    text: (_, parcel) =>
      `It could not be delivered and goes back to ${parcel.vendorName}, who writes to you. You need do nothing.`,
    trouble: true,
  },
  cancelled: { title: 'Not sent', text: () => 'This parcel was not sent.' },
};

function saySilence({ heardAt, shippedAt, carrier }: Shipment): ShipmentWords {
  const since = heardAt ?? shippedAt;
  return {
    title: since === null ? 'Nothing heard yet' : `Nothing heard since ${dayOf(since)}`,
    text: `${carrier} has told us nothing for some days. Most such parcels arrive all the same. If it is not there after the last day we named, write to us and we find out.`,
    trouble: true,
  };
}

/** The day a parcel is expected: the carrier's own, else the days that were promised. */
export function expected(shipment: Shipment, parcel: Parcel): string {
  return shipment.expectedOn === null
    ? `Expected ${dayRange(parcel.deliverFrom, parcel.deliverUntil)}.`
    : `Expected ${dayRange(shipment.expectedOn, shipment.expectedOn)}.`;
}
