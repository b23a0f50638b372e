import { type App, refuse } from '../../platform/index.ts';
import { countUsesBy, findCoupon, findGiftCard, giftDigest, normalCoupon } from '../vouchers/index.ts';
import { lockBag, setCoupon, setGiftCard } from './store.ts';

type Using = { readonly bagId: string | null; readonly code: string };

/**
 * Puts a coupon into a bag, in place of the one before. Whether it counts for what lies in it is said when the bag is shown, and
 * decided when the order is placed. Refuses an unknown or paused code, and one this account has used as often as it may.
 */
export async function useCoupon(app: App, { bagId, code, accountId }: Using & { accountId: string | null }) {
  if (bagId === null) return refuse('empty_bag');
  const coupon = await findCoupon(app.db.sql, normalCoupon(code));
  if (coupon === null) return refuse('coupon_not_found');
  const { id, maxUsesPerBuyer } = coupon;
  if (accountId !== null && maxUsesPerBuyer !== null) {
    const uses = await countUsesBy(app.db.sql, id, accountId, bagId);
    if (uses >= maxUsesPerBuyer) return refuse('coupon_already_used');
  }
  return inBag(app, bagId, (tx) => setCoupon(tx, bagId, id));
}

/** Puts a gift card into a bag, in place of the one before. Refuses an unknown or blocked code. */
export async function useGiftCard(app: App, { bagId, code }: Using) {
  if (bagId === null) return refuse('empty_bag');
  const id = await findGiftCard(app.db.sql, giftDigest(app.config.keys.giftCardSecret, code));
  if (id === null) return refuse('gift_card_not_found');
  return inBag(app, bagId, (tx) => setGiftCard(tx, bagId, id));
}

/** Takes the coupon or the gift card out of a bag; none in it is no mistake. */
export async function dropVoucher(
  app: App,
  bagId: string | null,
  which: 'coupon' | 'gift_card',
): Promise<void> {
  if (bagId === null) return;
  await inBag(app, bagId, (tx) =>
    which === 'coupon' ? setCoupon(tx, bagId, null) : setGiftCard(tx, bagId, null),
  );
}

function inBag(app: App, bagId: string, change: (tx: Parameters<typeof lockBag>[0]) => Promise<void>) {
  return app.db.transaction(async (tx) => {
    if ((await lockBag(tx, bagId)) === null) return refuse('empty_bag');
    await change(tx);
    return { ok: true } as const;
  });
}
