import { createRandom, type Random } from './random.ts';
import type { OrderPlan, ParcelPlan, Person, Product } from './types.ts';

const DAY_MS = 86_400_000;
const DAYS = 90;
const CARRIERS = ['PostNord', 'DHL', 'GLS', 'DPD'];
/** How busy the days of a week are, from Sunday on, and how busy each third of a day. */
const WEEK = [1.35, 0.9, 0.85, 0.9, 1, 1.05, 1.2];

/** Plans 90 days of orders ending at `asOf`, in every state, busier at weekends and evenings and growing a little. */
export function planOrders(
  seed: number,
  asOf: Date,
  buyers: readonly Person[],
  products: readonly Product[],
): OrderPlan[] {
  const random = createRandom(`${seed}:orders`);
  const loved = products.map((product) => [product, 20 + product.popularity] as const);
  const orders: OrderPlan[] = [];
  for (let daysAgo = DAYS; daysAgo >= 0; daysAgo--) {
    const day = new Date(asOf.getTime() - daysAgo * DAY_MS);
    const count = Math.round(
      11 * (WEEK[day.getUTCDay()] ?? 1) * (1 + (DAYS - daysAgo) / 250) * (0.8 + random.next() * 0.4),
    );
    for (let i = 0; i < count; i++) orders.push(planOrder(random, day, asOf, buyers, loved));
  }
  return orders
    .filter((order) => order.placedAt < asOf)
    .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime());
}

function planOrder(
  random: Random,
  day: Date,
  asOf: Date,
  buyers: readonly Person[],
  loved: readonly (readonly [Product, number])[],
): OrderPlan {
  const hour = random.pickWeighted([
    [random.between(7, 11), 25],
    [random.between(12, 17), 35],
    [random.between(18, 22), 40],
  ]);
  const placedAt = new Date(
    Math.floor(day.getTime() / DAY_MS) * DAY_MS + hour * 3_600_000 + random.between(0, 3_599_000),
  );
  const chosen = Array.from(
    {
      length: random.pickWeighted([
        [1, 50],
        [2, 30],
        [3, 14],
        [4, 6],
      ]),
    },
    () => random.pickWeighted(loved),
  );
  const lines = [...new Set(chosen)].map((product) => {
    const variants = random.pick(product.colours).variants;
    return {
      sku: random.pick(variants).sku,
      vendorSlug: product.vendorSlug,
      quantity: random.chance(0.08) ? 2 : 1,
    };
  });
  const ageDays = (asOf.getTime() - placedAt.getTime()) / DAY_MS;
  const fate = random.next();
  const base = { buyer: random.pick(buyers), guest: random.chance(0.35), placedAt, lines };
  const vendorSlugs = [...new Set(lines.map((line) => line.vendorSlug))];
  const unsent = (vendorSlug: string): ParcelPlan => ({
    vendorSlug,
    shippedAt: null,
    deliveredAt: null,
    carrier: '',
    trackingNumber: '',
  });
  if (fate < 0.03) return { ...base, state: 'expired', parcels: vendorSlugs.map(unsent) };
  if (fate < 0.05) return { ...base, state: 'cancelled', parcels: vendorSlugs.map(unsent) };
  const parcels = vendorSlugs.map((vendorSlug) => planParcel(random, vendorSlug, placedAt, asOf, ageDays));
  return { ...base, state: stateOf(parcels), parcels };
}

function planParcel(
  random: Random,
  vendorSlug: string,
  placedAt: Date,
  asOf: Date,
  ageDays: number,
): ParcelPlan {
  const waits = ageDays > 12 ? random.between(1, 3) : random.between(1, 5);
  const shippedAt = new Date(placedAt.getTime() + waits * DAY_MS * (0.6 + random.next() * 0.5));
  if (shippedAt > asOf)
    return { vendorSlug, shippedAt: null, deliveredAt: null, carrier: '', trackingNumber: '' };
  const deliveredAt = new Date(shippedAt.getTime() + random.between(2, 5) * DAY_MS);
  const carrier = random.pick(CARRIERS);
  const trackingNumber = `${carrier.slice(0, 2).toUpperCase()}${random.between(100_000_000, 999_999_999)}`;
  return {
    vendorSlug,
    shippedAt,
    deliveredAt: deliveredAt > asOf ? null : deliveredAt,
    carrier,
    trackingNumber,
  };
}

function stateOf(parcels: readonly ParcelPlan[]): OrderPlan['state'] {
  if (parcels.every((parcel) => parcel.deliveredAt !== null)) return 'delivered';
  if (parcels.every((parcel) => parcel.shippedAt !== null)) return 'shipped';
  return parcels.some((parcel) => parcel.shippedAt !== null) ? 'partly_shipped' : 'paid';
}
