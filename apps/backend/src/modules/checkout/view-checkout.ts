import type { Checkout, CheckoutAddress } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import { MARKET_CURRENCY, presentCart, type Quote, type QuotedVendor, readBags } from '../cart/index.ts';
import { listSavedMethods } from '../payments/index.ts';
import { deliveryWindow } from '../shipping/index.ts';
import { readFreshQuote } from './fresh-quote.ts';
import { type Draft, readDrafts } from './store.ts';

/** Shows where the checkout of a bag stands. */
export async function viewCheckout(
  app: App,
  bagId: string | null,
  accountId: string | null,
): Promise<Checkout> {
  const [draft] = bagId === null ? [] : await readDrafts(app.db.sql, [bagId]);
  const [quote, bags] = await Promise.all([
    readFreshQuote(
      app,
      bagId,
      { deliveries: draft?.deliveries ?? {}, country: draft?.country ?? null },
      draft?.postcode ?? '',
    ),
    bagId === null ? [] : readBags(app.db.sql, [bagId]),
  ]);
  const { publishableKey, scriptUrl } = app.config.stripe;
  const { paypal } = app.config;
  const savedMethods = accountId === null ? [] : await listSavedMethods(app, accountId);
  return {
    step: stepOf(draft, quote),
    address: addressOf(draft),
    deliveries: quote.vendors.map((quoted) => presentDelivery(quoted, app.clock.now())),
    cart: presentCart(quote, MARKET_CURRENCY, bags[0]?.version ?? 0),
    payment: {
      provider: 'stripe',
      publishableKey,
      scriptUrl,
      paypal: paypal === null ? null : { clientId: paypal.clientId, scriptUrl: paypal.scriptUrl },
      savedMethods,
    },
  };
}

function stepOf(draft: Draft | undefined, quote: Quote): Checkout['step'] {
  if (addressOf(draft) === null) return 'address';
  return quote.vendors.every((quoted) => quoted.chosen) ? 'payment' : 'delivery';
}

function addressOf(draft: Draft | undefined): CheckoutAddress | null {
  if (draft === undefined) return null;
  const { email, fullName, phone, line1, line2, postcode, city, country } = draft;
  if (
    email === null ||
    fullName === null ||
    line1 === null ||
    postcode === null ||
    city === null ||
    country === null
  )
    return null;
  const { smsUpdates } = draft;
  return { email, fullName, phone, line1, line2, postcode, city, country, smsUpdates };
}

function presentDelivery(quoted: QuotedVendor, now: Date): Checkout['deliveries'][number] {
  return {
    vendorSlug: quoted.vendor.slug,
    vendorName: quoted.vendor.name,
    pieces: quoted.lines.reduce((pieces, line) => pieces + line.quantity, 0),
    reaches: quoted.reaches,
    options: quoted.offers.map(({ method, priceMinor }) => ({
      code: method.code,
      name: method.name,
      price: { minor: priceMinor.toString(), currency: MARKET_CURRENCY },
      ...deliveryWindow(method, quoted.vendor.dispatchDays, now),
      chosen: quoted.method?.code === method.code,
    })),
  };
}
