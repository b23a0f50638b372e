import { createHmac } from 'node:crypto';
import postgres from 'postgres';
import type { Random } from './random.ts';

/** Codes that many buyers share, with less on them than is wanted. */
export type Codes = { readonly coupons: readonly string[]; readonly giftCards: readonly string[] };

const GIFT_CARDS = ['CHAOSGG1', 'CHAOSGG2', 'CHAOSGG3'];

/** Makes a coupon of the market's and one of a shop's, few uses each, and gift cards with little on them. */
export async function issueVouchers(url: string, giftCardSecret: string, random: Random): Promise<Codes> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`
      insert into vouchers.coupon (code, funded_by, kind, percent_bps, currency, max_uses)
      values ('CHAOS', 'market', 'percentage', ${random.int(500, 5_000)}, 'EUR', ${random.int(3, 9)})`;
    await sql`
      insert into vouchers.coupon (code, vendor_id, funded_by, kind, amount_minor, currency, max_uses)
      select 'CHAOS-SHOP', vendor_id, 'vendor', 'fixed', ${random.int(100, 4_000)}, 'EUR', ${random.int(2, 6)}
        from inventory.stock order by variant_id limit 1`;
    for (const code of GIFT_CARDS) {
      const digest = createHmac('sha256', giftCardSecret).update(`gift card\n${code}`).digest('base64url');
      await sql`
        insert into vouchers.gift_card (code_digest, last4, currency, issued_minor, source)
        values (${digest}, ${code.slice(-4)}, 'EUR', ${random.int(2_000, 60_000)}, 'goodwill')`;
    }
  } finally {
    await sql.end();
  }
  return { coupons: ['CHAOS', 'CHAOS-SHOP'], giftCards: GIFT_CARDS };
}
