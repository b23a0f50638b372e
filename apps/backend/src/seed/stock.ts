import type { Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';

type Stocked = {
  readonly id: string;
  readonly vendorId: string;
  readonly sku: string;
  readonly stock: readonly number[];
  readonly locationIds: readonly string[];
};

const DAY_MS = 86_400_000;
/** Everything a shop has was opened before the first order of the demo, and part of it came in since. */
const OPENED_DAYS_AGO = 91;
const RECEIVED_DAYS_AGO = 33;
const RECEIVED_SHARE = 0.4;
const COUNTED_DAYS_AGO = 12;
/** Each so many places, a piece was found damaged or one turned up at the count. */
const DAMAGED_EACH = 17;
const FOUND_EACH = 29;

const columns =
  'variant_id uuid, location_id uuid, vendor_id uuid, quantity int, reason text, cause text, reference text, note text, created_at timestamptz';

/**
 * Writes what each variant has on hand and where, as the entries that led to it; the rows of stock follow from them.
 * `soldOf` as in `writeGoods`.
 */
export async function writeStock(
  tx: Tx,
  variants: readonly Stocked[],
  soldOf: (sku: string) => number,
  asOf: Date,
): Promise<void> {
  const places = variants.flatMap(({ id, vendorId, sku, stock, locationIds }) =>
    stock.map((onHand, place) => ({
      variant_id: id,
      location_id: locationIds[place],
      vendor_id: vendorId,
      priority: place,
      onHand,
      sold: place === 0 ? soldOf(sku) : 0,
    })),
  );
  const stories = places.map((place, nth) => ({ place, story: storyOf(place.onHand, place.sold, nth) }));
  const never = stories.filter(({ story }) => story.length === 0).map(({ place }) => place);
  await insertRows(
    tx,
    'inventory.stock',
    'variant_id uuid, location_id uuid, vendor_id uuid, priority int',
    never,
  );
  await insertRows(
    tx,
    'inventory.stock_entry',
    columns,
    stories.flatMap(({ place, story }) =>
      story.map(({ daysAgo, ...entry }) => ({
        ...place,
        cause: null,
        reference: '',
        note: '',
        ...entry,
        created_at: new Date(asOf.getTime() - daysAgo * DAY_MS),
      })),
    ),
  );
}

/** What happened in one place until so many are on hand and so many were sold. At no time was less there than sold by then. */
function storyOf(onHand: number, sold: number, nth: number) {
  const received = Math.floor(onHand * RECEIVED_SHARE);
  const damaged = onHand > 3 && nth % DAMAGED_EACH === 0 ? 1 : 0;
  const found = onHand > 3 && nth % FOUND_EACH === 0 ? 1 : 0;
  const opening = onHand + sold - received + damaged - found;
  const story = [
    { quantity: opening, reason: 'opening', daysAgo: OPENED_DAYS_AGO },
    { quantity: received, reason: 'receipt', reference: 'Delivery 2', daysAgo: RECEIVED_DAYS_AGO },
    {
      quantity: -damaged,
      reason: 'adjustment',
      cause: 'damaged',
      note: 'Pulled thread, taken off the shelf',
      daysAgo: COUNTED_DAYS_AGO + 1,
    },
    {
      quantity: found,
      reason: 'adjustment',
      cause: 'found',
      note: 'Behind the next size at the count',
      daysAgo: COUNTED_DAYS_AGO,
    },
  ];
  return story.filter((entry) => entry.quantity !== 0);
}
