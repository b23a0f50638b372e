import type { Parcel } from './parcels.ts';
import { statusOf } from './parcels.ts';

const DAY_MS = 86_400_000;

/** Writes a shipment as EasyPost shows it. */
export function presentShipment(parcel: Parcel, baseUrl: string) {
  const { id, reference, rates, bought, trackingCode, refunded } = parcel;
  return {
    id,
    object: 'Shipment',
    mode: 'test',
    reference,
    rates,
    messages: [],
    selected_rate: bought,
    tracking_code: bought === null ? null : trackingCode,
    tracker: bought === null ? null : presentTracker(parcel, baseUrl),
    postage_label:
      bought === null
        ? null
        : {
            id: `pl_${id.slice(4)}`,
            object: 'PostageLabel',
            label_url: `${baseUrl}/easypost/labels/${id}.pdf`,
          },
    refund_status: refunded ? 'submitted' : null,
  };
}

/** Writes a tracker as EasyPost shows it: with all that was ever told of the parcel. */
export function presentTracker(parcel: Parcel, baseUrl: string) {
  const { trackerId, id, foreign, trackingCode, carrier, bought, details } = parcel;
  const days = bought?.delivery_days ?? 3;
  const since = Date.parse(details[0]?.datetime ?? '') || Date.now();
  return {
    id: trackerId,
    object: 'Tracker',
    mode: 'test',
    tracking_code: trackingCode,
    carrier,
    shipment_id: foreign ? null : id,
    status: statusOf(parcel),
    est_delivery_date: new Date(since + days * DAY_MS).toISOString(),
    public_url: `${baseUrl}/carrier/track/${encodeURIComponent(trackingCode)}`,
    tracking_details: details.map(({ status, message, datetime, city, country }) => ({
      object: 'TrackingDetail',
      status,
      message,
      datetime,
      source: carrier,
      tracking_location: {
        object: 'TrackingLocation',
        city: city === '' ? null : city,
        country: country === '' ? null : country,
      },
    })),
  };
}
