import { DEMO_COUPON, DEMO_GIFT_CARDS, type Market } from '@selvedge/demo-market';
import { giftCardPosting, post } from '../modules/ledger/index.ts';
import { giftDigest } from '../modules/vouchers/index.ts';
import type { App, Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';

const DAY_MS = 24 * 3_600_000;
const CURRENCY = 'EUR';

/**
 * Writes coupons of every kind: of the market for each buyer's first order, of the demo vendor, one that ended, one with a single use
 * left; and gift cards under the codes of the demo, booked like any other.
 */
export async function writeVouchers(
  app: App,
  tx: Tx,
  { market, vendorIds, asOf }: { market: Market; vendorIds: ReadonlyMap<string, string>; asOf: Date },
): Promise<void> {
  const [owner] = market.staff;
  if (owner === undefined) throw new Error('the demo market has no staff');
  await writeCoupons(tx, vendorIds.get(owner.vendorSlug) ?? null, asOf);
  const cards = DEMO_GIFT_CARDS.map(({ code, minor }) => ({
    code_digest: giftDigest(app.config.keys.giftCardSecret, code),
    last4: code.slice(-4),
    currency: CURRENCY,
    issued_minor: minor,
    source: 'sold',
    note: 'For the demonstration',
    issued_at: asOf,
  }));
  await insertRows(
    tx,
    'vouchers.gift_card',
    'code_digest text, last4 text, currency text, issued_minor bigint, source text, note text, issued_at timestamptz',
    cards,
  );
  const issued = await tx<{ id: string; minor: bigint }[]>`
    select id, issued_minor as minor from vouchers.gift_card order by id limit ${cards.length}`;
  await post(
    tx,
    issued.map(({ id, minor }) =>
      giftCardPosting({ id, currency: CURRENCY, amountMinor: minor, source: 'sold', at: asOf }),
    ),
  );
}

async function writeCoupons(tx: Tx, vendorId: string | null, asOf: Date): Promise<void> {
  const daysFrom = (days: number) => new Date(asOf.getTime() + days * DAY_MS);
  const percent = (bps: number) => ({ kind: 'percentage', percent_bps: bps, min_goods_minor: 0 });
  const byMarket = { funded_by: 'market', currency: CURRENCY, starts_at: daysFrom(-60) };
  const byVendor = { ...byMarket, vendor_id: vendorId, funded_by: 'vendor' };
  await insertRows(
    tx,
    'vouchers.coupon',
    'code text, vendor_id uuid, funded_by text, kind text, percent_bps int, amount_minor bigint, currency text, min_goods_minor bigint, starts_at timestamptz, ends_at timestamptz, max_uses int, max_uses_per_buyer int',
    [
      { ...byMarket, ...percent(2_000), code: 'SUMMER20', ends_at: daysFrom(-20) },
      { ...byVendor, ...percent(2_500), code: 'LAST-ONE', max_uses: 1 },
      {
        ...byVendor,
        code: 'ATELIER15',
        kind: 'fixed',
        amount_minor: 1_500,
        min_goods_minor: 10_000,
        ends_at: daysFrom(60),
        max_uses: 500,
      },
      { ...byMarket, ...percent(1_000), code: DEMO_COUPON, max_uses_per_buyer: 1 },
    ],
  );
}
