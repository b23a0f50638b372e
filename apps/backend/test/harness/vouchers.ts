import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { giftDigest } from '../../src/modules/vouchers/index.ts';
import type { TestMarket } from './index.ts';

type CouponTerms = {
  readonly percentBps?: number;
  readonly amountMinor?: number;
  readonly vendorId?: string | null;
  readonly fundedBy?: 'vendor' | 'market';
  readonly minGoodsMinor?: number;
  readonly maxUses?: number | null;
  readonly maxUsesPerBuyer?: number | null;
};

/** Makes a coupon of the market's, ten per cent off everything unless its terms say otherwise. Gives its code and id. */
export async function makeCoupon(sql: Sql, terms: CouponTerms = {}): Promise<{ id: string; code: string }> {
  const code = `T${randomUUID().slice(0, 8).toUpperCase()}`;
  const { amountMinor = null, vendorId = null, fundedBy = 'market', minGoodsMinor = 0 } = terms;
  const percentBps = amountMinor === null ? (terms.percentBps ?? 1_000) : null;
  const [row] = await sql<{ id: string }[]>`
    insert into vouchers.coupon (code, vendor_id, funded_by, kind, percent_bps, amount_minor, currency, min_goods_minor, max_uses, max_uses_per_buyer)
    values (${code}, ${vendorId}, ${fundedBy}, ${amountMinor === null ? 'percentage' : 'fixed'}, ${percentBps}, ${amountMinor}, 'EUR',
            ${minGoodsMinor}, ${terms.maxUses ?? null}, ${terms.maxUsesPerBuyer ?? null}) returning id`;
  if (row === undefined) throw new Error('no coupon');
  return { id: row.id, code };
}

/** Makes a gift card with so much on it. Gives its code and id. */
export async function makeGiftCard(market: TestMarket, minor: bigint): Promise<{ id: string; code: string }> {
  const code = `TEST-${randomUUID().slice(0, 13).toUpperCase()}`;
  const digest = giftDigest(market.app.config.keys.giftCardSecret, code);
  const [row] = await market.sql<{ id: string }[]>`
    insert into vouchers.gift_card (code_digest, last4, currency, issued_minor, source)
    values (${digest}, ${code.slice(-4)}, 'EUR', ${minor.toString()}, 'goodwill') returning id`;
  if (row === undefined) throw new Error('no gift card');
  return { id: row.id, code };
}
