import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  Card,
  eventually,
  findPieces,
  openTestMarket,
  payWith,
  readyToPay,
  reserve,
  type TestMarket,
} from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket();
});
afterAll(() => market.close());

test('goods of three shops are one order, one payment and three vendor orders, held, then sold, booked and told', async () => {
  const { sql } = market;
  const [own] = await sql`
    select v.slug from vendors.vendor v join identity.vendor_staff s on s.vendor_id = v.id
      join identity.account a on a.id = s.account_id where a.email = 'vendor@selvedge.example'`;
  const pieces = await findPieces(sql, { count: 3, stock: 5, vendor: own?.slug });
  const shopper = market.visitor();
  const checkout = await readyToPay(shopper, pieces, { email: 'way@shopper.example' });
  const placementId = randomUUID();

  const placement = await reserve(shopper, checkout, placementId);
  expect(placement).toMatchObject({ status: 'reserved', total: checkout.cart.total });
  expect(await stockOf(pieces)).toEqual(pieces.map(() => ({ onHand: 5, held: 1 })));

  const paid = await payWith(market, shopper, placementId, Card.succeeds);
  expect(paid.status).toBe('paid');
  const number = paid.orderNumber;
  expect(await stockOf(pieces)).toEqual(pieces.map(() => ({ onHand: 4, held: 0 })));

  const [facts] = await sql`
    select o.state, o.total_minor as total, count(distinct v.id)::int as "vendorOrders",
           (select count(*)::int from payments.payment p where p.order_id = o.id) as payments,
           (select p.captured_minor from payments.payment p where p.order_id = o.id) as captured,
           (select count(*)::int from cart.line l where l.cart_id = o.cart_id) as "leftInBag"
      from orders.order o join orders.vendor_order v on v.order_id = o.id where o.number = ${number} group by o.id`;
  const total = BigInt(checkout.cart.total.minor);
  expect(facts).toEqual({
    state: 'paid',
    total,
    vendorOrders: 3,
    payments: 1,
    captured: total,
    leftInBag: 0,
  });

  const [mail] = await eventually(async () => {
    const mails = await mailsTo('way@shopper.example');
    expect(mails).toHaveLength(1);
    return mails;
  });
  expect(mail?.subject).toContain(number);

  const staff = await market.staff('vendor@selvedge.example');
  const listed = await staff.client.listVendorOrders({ query: { state: 'to_ship', q: number } });
  const vendorOrder = listed.ok ? listed.value.items[0] : undefined;
  if (vendorOrder === undefined) throw new Error('the shop does not see its order');
  const seen = await staff.client.viewVendorOrder({ params: { id: vendorOrder.id } });
  if (!seen.ok) throw new Error(seen.problem.code);
  const shipment = {
    shipmentId: randomUUID(),
    version: seen.value.version,
    lines: seen.value.lines.map(({ id, shippable }) => ({ lineId: id, quantity: shippable })),
    own: { carrier: 'DHL', trackingNumber: 'JD014600006281' },
    label: null,
  };
  const shipped = await staff.client.shipVendorOrder({ params: { id: vendorOrder.id }, body: shipment });
  expect(shipped).toMatchObject({ ok: true, value: { state: 'shipped' } });
  const another = { ...shipment, shipmentId: randomUUID() };
  const again = await staff.client.shipVendorOrder({ params: { id: vendorOrder.id }, body: another });
  expect(again).toMatchObject({ ok: false, problem: { code: 'already_shipped' } });

  const link = { params: { number }, query: { token: paid.orderToken ?? '' } };
  await eventually(async () =>
    expect(await shopper.client.viewOrder(link)).toMatchObject({
      ok: true,
      value: { state: 'partly_shipped' },
    }),
  );
  await eventually(async () => expect(await mailsTo('way@shopper.example')).toHaveLength(2));
});

test('the ledger books a paid order so that debits equal credits and each shop gets its share less commission', async () => {
  const { sql } = market;
  const [row] = await sql`
    select count(*)::int as transactions, sum(s.total)::bigint as total from (
      select e.transaction_id, sum(e.amount_minor) as total from ledger.entry e group by 1) s`;
  expect(row?.transactions).toBeGreaterThan(0);
  expect(row?.total).toBe(0n);
  const shares = await sql`
    select v.id, v.goods_minor + v.shipping_minor - v.commission_minor as net,
           (select -sum(e.amount_minor)::bigint from ledger.entry e join ledger.account a on a.id = e.account_id
              join ledger.transaction t on t.id = e.transaction_id
             where a.vendor_id = v.vendor_id and t.source_id = o.id::text) as booked
      from orders.vendor_order v join orders.order o on o.id = v.order_id
      join orders.recipient r on r.order_id = o.id where r.email = 'way@shopper.example'`;
  expect(shares).toHaveLength(3);
  for (const { net, booked } of shares) expect(booked).toBe(net);
});

async function stockOf(pieces: readonly { variantId: string }[]) {
  const rows = await market.sql<{ variantId: string; onHand: number; held: number }[]>`
    select variant_id as "variantId", sum(on_hand)::int as "onHand", sum(held)::int as held
      from inventory.stock where variant_id = any (${pieces.map((piece) => piece.variantId)}) group by 1`;
  return pieces.map(({ variantId }) => {
    const row = rows.find((one) => one.variantId === variantId);
    return { onHand: row?.onHand, held: row?.held };
  });
}

async function mailsTo(to: string): Promise<{ subject: string; text: string }[]> {
  const answer = await fetch(`${market.sandboxUrl}/inbox.json?to=${encodeURIComponent(to)}`);
  const { mails }: { mails: { subject: string; text: string }[] } = await answer.json();
  return mails;
}
