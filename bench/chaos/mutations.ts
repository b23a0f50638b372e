/** A guard, how to take it away, and the proof that must fail without it. */
export type Mutation = {
  readonly guard: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  readonly proof: Proof;
};
/** Some tests of a file, by a part of their names; or seeds of chaos. */
export type Proof =
  | { readonly test: string; readonly named: string }
  | { readonly seeds: readonly [from: number, count: number] };

const placement = (named: string): Proof => ({
  test: 'apps/backend/test/scenarios/placement.test.ts',
  named,
});
const batch = (named: string): Proof => ({
  test: 'apps/backend/test/scenarios/place-batch.test.ts',
  named,
});
const vouchers = (named: string): Proof => ({
  test: 'apps/backend/test/scenarios/vouchers.test.ts',
  named,
});
const crash = (named: string): Proof => ({ test: 'apps/backend/test/scenarios/crash.test.ts', named });
const sweeper = (named: string): Proof => ({
  test: 'apps/backend/test/scenarios/hold-sweeper.test.ts',
  named,
});
const ORDERS = 'apps/backend/src/modules/orders/store.ts';
const STOCK = 'apps/backend/migrations/0006_pricing_inventory_shipping.sql';
const PLACE = 'apps/backend/migrations/0020_vouchers.sql';
const CHECKOUT = 'apps/backend/migrations/0010_checkout.sql';
const ONE_OF = 'the database itself keeps one of what must be one';

/** Every guard of placement and payment. A guard whose removal goes unnoticed is not tested. */
export const MUTATIONS: readonly Mutation[] = [
  {
    guard: 'CHECK held <= on_hand',
    file: STOCK,
    find: '  check (held <= on_hand),\n',
    put: '',
    proof: placement('the database itself refuses to hold or sell'),
  },
  {
    guard: 'CHECK held >= 0',
    file: STOCK,
    find: 'held        int not null default 0 check (held >= 0)',
    put: 'held        int not null default 0',
    proof: batch('the database refuses what would be held below nothing'),
  },
  {
    guard: 'FOR UPDATE of the stock rows',
    file: PLACE,
    find: 'order by st.variant_id, st.location_id for update of st) s',
    put: 'order by st.variant_id, st.location_id) s',
    proof: batch('callers who come while the stock is locked'),
  },
  {
    guard: 'PRIMARY KEY of placements',
    file: CHECKOUT,
    find: '  decided_at   timestamptz not null default clock_timestamp(),\n  primary key (cart_id, placement_id)\n',
    put: '  decided_at   timestamptz not null default clock_timestamp()\n',
    proof: placement(ONE_OF),
  },
  {
    guard: 'UNIQUE placement of an order',
    file: 'apps/backend/migrations/0008_orders.sql',
    find: 'placement_id    uuid not null unique',
    put: 'placement_id    uuid not null',
    proof: placement(ONE_OF),
  },
  {
    guard: 'UNIQUE order of a payment',
    file: 'apps/backend/migrations/0009_payments.sql',
    find: 'order_id       uuid not null unique',
    put: 'order_id       uuid not null',
    proof: placement(ONE_OF),
  },
  {
    guard: 'past decisions are read',
    file: PLACE,
    find: '    if item.outcome is not null then',
    put: '    if false then',
    proof: placement('the same key gives the same decision'),
  },
  {
    guard: 'all or nothing',
    file: PLACE,
    find: '        s_free[h_row[holds]] := s_free[h_row[holds]] + h_quantity[holds]; holds := holds - 1;',
    put: '        exit;',
    proof: batch('an order that cannot have one of its pieces takes none'),
  },
  {
    guard: 'the price is compared',
    file: PLACE,
    find: "when t.amount_minor is distinct from l.price then 'price_changed'",
    put: "when false then 'price_changed'",
    proof: crash('a price that changes between reading and deciding'),
  },
  {
    guard: 'limits are counted within a batch',
    file: PLACE,
    find: 'where b.variant = l_variant[line] and b.buyer = any (buyers)',
    put: 'where false',
    proof: batch('two orders of one buyer in one batch'),
  },
  {
    guard: 'CHECK uses <= max_uses',
    file: PLACE,
    find: 'check (uses >= 0 and (max_uses is null or uses <= max_uses))',
    put: 'check (uses >= 0)',
    proof: vouchers('the database refuses what the code would never do'),
  },
  {
    guard: 'CHECK held + spent <= issued',
    file: PLACE,
    find: '  check (held_minor + spent_minor <= issued_minor)',
    put: '  check (true)',
    proof: vouchers('the database refuses what the code would never do'),
  },
  {
    guard: 'coupons are counted within a batch',
    file: PLACE,
    find: '      c_left[i] := c_left[i] - 1;',
    put: '      c_left[i] := c_left[i];',
    proof: batch('a coupon with one use left'),
  },
  {
    guard: 'FOR UPDATE of gift cards',
    file: PLACE,
    find: 'jsonb_array_elements_text(ids) i) order by g.id for update\n',
    put: 'jsonb_array_elements_text(ids) i) order by g.id\n',
    proof: batch('a gift card that two callers want'),
  },
  {
    guard: 'what an order held of vouchers is given back',
    file: 'apps/backend/src/modules/checkout/release-order.ts',
    find: '  await releaseRedemptions(tx, idleIds);\n',
    put: '',
    proof: vouchers('a hold that runs out gives back'),
  },
  {
    guard: 'XACK after the decision',
    file: 'apps/backend/src/modules/checkout/placer.ts',
    find: "  crashPoint('placer.taken');\n",
    put: "  await acknowledge(redis, shard, entries.map(([entryId]) => entryId));\n  crashPoint('placer.taken');\n",
    proof: crash('a placer that dies'),
  },
  {
    guard: 'entries of a dead placer are taken over',
    file: 'apps/backend/src/modules/checkout/placer.ts',
    find: '    if (now - reclaimedAt > RECLAIM_EVERY_MS) {',
    put: '    if (now < 0) {',
    proof: crash('a placer that dies'),
  },
  {
    guard: 'sweeper: the lock of an order it lets go',
    file: ORDERS,
    find: ' for no key update skip locked',
    put: '',
    proof: sweeper('many sweepers at once'),
  },
  {
    guard: 'sweeper: SKIP LOCKED, so that it waits for no payment',
    file: ORDERS,
    find: 'for no key update skip locked',
    put: 'for no key update',
    proof: sweeper('the sweeper passes by'),
  },
  {
    guard: 'sweeper: only what is over',
    file: ORDERS,
    find: "where state = 'awaiting_payment' and hold_expires_at < clock_timestamp()",
    put: "where state = 'awaiting_payment'",
    proof: sweeper('what is held a moment longer'),
  },
  {
    guard: 'sweeper: one worker at a time compares the money',
    file: 'apps/backend/src/modules/payments/store.ts',
    find: ' and ran_at < clock_timestamp() - make_interval(secs => ',
    put: ' and ran_at < clock_timestamp() + make_interval(secs => ',
    proof: { test: 'apps/backend/test/scenarios/money-sweeps.test.ts', named: 'many workers' },
  },
  {
    guard: 'a capture is booked once',
    file: 'apps/backend/migrations/0005_ledger.sql',
    find: 'idempotency_key text not null unique',
    put: 'idempotency_key text not null',
    proof: placement(ONE_OF),
  },
];
