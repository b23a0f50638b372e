import { type App, refuse } from '../../platform/index.ts';
import { CarrierRefused, CarrierUnavailable, carrierOf, type Place, readOrigins } from '../shipping/index.ts';
import { refusalOf } from './order-state.ts';
import { readOwnRecipient, readParcel } from './views.ts';

type Wanted = { readonly service: string; readonly weightGrams: number };
type Buying = { readonly vendorId: string; readonly vendorOrderId: string; readonly shipmentId: string };

/** Buys the label of a parcel, once for its id. Stands outside of transactions. Refuses what the carrier refuses. */
export async function buyLabelFor(app: App, buying: Buying, wanted: Wanted) {
  const journey = await journeyOf(app, buying);
  if (!journey.ok) return journey;
  const order = { ...journey.value, ...wanted, reference: buying.shipmentId };
  return withCarrier(app, async () => {
    const label = await carrierOf(app).buyLabel(order);
    return label === null ? refuse('rate_gone') : ({ ok: true, label } as const);
  });
}

/** Asks what labels for a parcel of a vendor order cost. */
export async function listRatesFor(
  app: App,
  { vendorId, vendorOrderId, weightGrams }: { vendorId: string; vendorOrderId: string; weightGrams: number },
) {
  const journey = await journeyOf(app, { vendorId, vendorOrderId });
  if (!journey.ok) return journey;
  return withCarrier(app, async () => {
    const rates = await carrierOf(app).rates({ ...journey.value, weightGrams });
    return { ok: true, rates } as const;
  });
}

/** Gives back a label that was bought for nothing. When the carrier is silent it stays bought, and the log says so. */
export async function giveBack(app: App, carrierRef: string): Promise<void> {
  await carrierOf(app)
    .voidLabel(carrierRef)
    .catch((error: Error) => app.log.error({ err: error, carrierRef }, 'an unused label was not given back'));
}

/** Calls the carrier; that it is silent or says no is an answer. */
export async function withCarrier<Answer>(app: App, call: () => Promise<Answer>) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof CarrierRefused) {
      app.log.warn({ err: error }, 'the carrier refused');
      return refuse('carrier_refused');
    }
    if (!(error instanceof CarrierUnavailable)) throw error;
    app.log.error({ err: error }, 'the carrier is not available');
    return refuse('carrier_unavailable');
  }
}

async function journeyOf(app: App, of: { vendorId: string; vendorOrderId: string }) {
  return app.db.asVendor(of.vendorId, async (tx) => {
    const parcel = await readParcel(tx, of.vendorOrderId);
    if (parcel === null) return refuse('order_not_found');
    const closed = refusalOf(parcel.state);
    if (closed !== null) return refuse(closed === 'already_shipped' ? 'not_ready_to_ship' : closed);
    const [recipient, origins] = await Promise.all([
      readOwnRecipient(tx, parcel.orderId),
      readOrigins(tx, [of.vendorId]),
    ]);
    const from = origins.get(of.vendorId);
    if (from === undefined) return refuse('origin_missing');
    if (recipient === null) return refuse('not_ready_to_ship');
    const to: Place = { ...recipient, name: recipient.fullName };
    return { ok: true, value: { from, to } } as const;
  });
}
