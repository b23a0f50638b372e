import type { OrderPlan } from '@selvedge/demo-market';

const HOUR_MS = 3_600_000;

/** What happened to a planned order, as rows of its history. */
export function historyOf(
  plan: OrderPlan,
  order_id: string,
  paidAt: Date | null,
  parcels: readonly { vendor_id: string; shipped_at: Date | null; delivered_at: Date | null }[],
) {
  const own = parcels.flatMap(({ vendor_id, shipped_at, delivered_at }) => [
    ...(shipped_at === null
      ? []
      : [{ order_id, vendor_id, event: 'vendor_order.shipped', actor: 'vendor', happened_at: shipped_at }]),
    ...(delivered_at === null
      ? []
      : [
          {
            order_id,
            vendor_id,
            event: 'vendor_order.delivered',
            actor: 'carrier',
            happened_at: delivered_at,
          },
        ]),
  ]);
  const ending =
    paidAt === null
      ? {
          event: `order.${plan.state}`,
          actor: 'clock',
          happened_at: new Date(plan.placedAt.getTime() + HOUR_MS),
        }
      : { event: 'order.paid', actor: 'shopper', happened_at: paidAt };
  return [{ order_id, vendor_id: null, ...ending }, ...own];
}
