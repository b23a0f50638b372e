import { randomUUID } from 'node:crypto';
import { type RouteContract, routes } from '@selvedge/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestMarket, type TestMarket, type Visitor } from '../harness/index.ts';

let market: TestMarket;
let own: { id: string; slug: string };
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
  const [vendor] = await market.sql<{ id: string; slug: string }[]>`
    select v.id, v.slug from vendors.vendor v join identity.vendor_staff s on s.vendor_id = v.id
      join identity.account a on a.id = s.account_id where a.email = 'vendor@selvedge.example'`;
  if (vendor === undefined) throw new Error('the market has no shop with staff');
  own = vendor;
});
afterAll(() => market.close());

/** Which of its rows are a vendor's own, for tables that do not carry the vendor themselves. */
const ownRows: Record<string, string> = {
  'orders.order': 'id in (select order_id from orders.vendor_order where vendor_id = $1)',
  'orders.recipient':
    "order_id in (select order_id from orders.vendor_order where vendor_id = $1 and state <> 'awaiting_payment')",
  'ledger.entry': 'account_id in (select id from ledger.account where vendor_id = $1)',
  'ledger.transaction':
    'id in (select e.transaction_id from ledger.entry e join ledger.account a on a.id = e.account_id where a.vendor_id = $1)',
};

async function isolatedTables(): Promise<string[]> {
  const rows = await market.sql<{ name: string }[]>`
    select schemaname || '.' || tablename as name from pg_policies where 'selvedge_vendor' = any (roles) order by 1`;
  return rows.map(({ name }) => name);
}

const quoted = (name: string) => name.replace('.order', '."order"').replace('"order"_', 'order_');

describe('in the database', () => {
  test('a shop sees all of its own rows and no row of another, in every isolated table', async () => {
    const tables = await isolatedTables();
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      const where = ownRows[table] ?? 'vendor_id = $1';
      const [owned] = await market.sql.unsafe(
        `select count(*)::int as n from ${quoted(table)} where ${where}`,
        [own.id],
      );
      const [seen] = await market.app.db.asVendor(own.id, (tx) =>
        tx.unsafe(`select count(*)::int as n from ${quoted(table)}`),
      );
      expect([table, seen?.n]).toEqual([table, owned?.n]);
    }
  });

  test('a session that names no shop sees nothing', async () => {
    for (const table of await isolatedTables()) {
      const seen = await market.app.db
        .transaction(async (tx) => {
          await tx`select set_config('role', 'selvedge_vendor', true)`;
          return tx.unsafe(`select 1 from ${quoted(table)} limit 1`);
        })
        .catch(() => []);
      expect([table, seen.length]).toEqual([table, 0]);
    }
  });

  test('no table with rows of shops is open to a shop without a policy', async () => {
    const open = await market.sql`
      select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'vendor_id'
       where c.relkind in ('r', 'p') and not c.relrowsecurity
         and (has_any_column_privilege('selvedge_vendor', c.oid, 'select, insert, update')
              or has_table_privilege('selvedge_vendor', c.oid, 'delete'))`;
    expect(open).toEqual([]);
  });

  test('a shop cannot write a row of another', async () => {
    const [other] = await market.sql<{ id: string; vendorId: string; state: string }[]>`
      select id, vendor_id as "vendorId", state from orders.vendor_order where vendor_id <> ${own.id} limit 1`;
    if (other === undefined) throw new Error('no order of another shop');
    const changed = await market.app.db.asVendor(
      own.id,
      (tx) => tx`update orders.vendor_order set state = 'cancelled' where id = ${other.id} returning 1`,
    );
    expect(changed).toHaveLength(0);
    const planted = market.app.db.asVendor(
      own.id,
      (tx) => tx`
        insert into orders.shipment (vendor_id, vendor_order_id, number, carrier, tracking_number, state, shipped_at)
        values (${other.vendorId}, ${other.id}, 'PLANTED-P1', 'DHL', 'PLANTED', 'in_transit', now())`,
    );
    await expect(planted).rejects.toThrow('row-level security');
  });
});

describe('through the API', () => {
  test("another shop's order is not found, and asking to ship it changes nothing", async () => {
    const [other] = await market.sql<{ id: string; version: number }[]>`
      select id, version from orders.vendor_order where vendor_id <> ${own.id} and state = 'to_ship' limit 1`;
    if (other === undefined) throw new Error('no order of another shop to ship');
    const staff = await market.staff('vendor@selvedge.example');
    const params = { id: other.id };
    expect(await staff.client.viewVendorOrder({ params })).toMatchObject({
      ok: false,
      problem: { code: 'order_not_found' },
    });
    const [line] = await market.sql<
      { id: string }[]
    >`select id from orders.order_line where vendor_order_id = ${other.id}`;
    const body = {
      shipmentId: randomUUID(),
      version: other.version,
      lines: [{ lineId: line?.id ?? '', quantity: 1 }],
      own: { carrier: 'DHL', trackingNumber: 'STOLEN-1' },
      label: null,
    };
    expect(await staff.client.shipVendorOrder({ params, body })).toMatchObject({
      ok: false,
      problem: { code: 'order_not_found' },
    });
    const [after] = await market.sql`select state, version from orders.vendor_order where id = ${other.id}`;
    expect(after).toEqual({ state: 'to_ship', version: other.version });
  });

  test('every route of shops, operators and shoppers is closed to those it is not for', async () => {
    const shopper = market.visitor();
    const signedUp = await shopper.client.signUp({
      body: { email: 'curious@shopper.example', password: 'a long password', fullName: 'Curious' },
    });
    expect(signedUp.ok).toBe(true);
    const callers = {
      nobody: market.visitor(),
      shopper,
      vendor: await market.staff('vendor@selvedge.example'),
      operator: await market.staff('operator@selvedge.example'),
    };
    const closed: Record<string, Partial<Record<keyof typeof callers, number>>> = {
      shopper: { nobody: 401, vendor: 401, operator: 401 },
      vendor: { nobody: 401, shopper: 401, operator: 403 },
      operator: { nobody: 401, shopper: 401, vendor: 403 },
    };
    for (const contract of Object.values<RouteContract>(routes)) {
      for (const [who, status] of Object.entries(closed[contract.access] ?? {})) {
        // The keys of `closed` are those of `callers`.
        const answer = await call(callers[who as keyof typeof callers], contract);
        expect([contract.name, who, answer.status]).toEqual([contract.name, who, status]);
      }
    }
  });

  test('staff that left the shop are out at once, whatever their token says', async () => {
    const [member] = await market.sql<{ email: string; accountId: string }[]>`
      select a.email, a.id as "accountId" from identity.vendor_staff s join identity.account a on a.id = s.account_id
       where a.email <> 'vendor@selvedge.example' limit 1`;
    if (member === undefined) throw new Error('no other staff');
    const staff = await market.staff(member.email);
    expect((await staff.client.viewVendorOverview()).status).toBe(200);
    await market.sql`delete from identity.vendor_staff where account_id = ${member.accountId}`;
    expect((await staff.client.viewVendorOverview()).status).toBe(403);
  });

  test("an order opens for its own shopper or the holder of its link, for nobody else's link", async () => {
    const [order] = await market.sql`select number from orders.order where state = 'paid' limit 1`;
    const params = { number: String(order?.number) };
    for (const token of [undefined, 'A'.repeat(22), randomUUID()]) {
      const answer = await market
        .visitor()
        .client.viewOrder({ params, query: token === undefined ? {} : { token } });
      expect(answer).toMatchObject({ ok: false, problem: { code: 'order_not_found' } });
    }
  });
});

function call(visitor: Visitor, contract: RouteContract): Promise<Response> {
  const path = contract.path.replace(/:(\w+)/g, (_, name) =>
    name === 'number' ? 'SV-0000-00' : randomUUID(),
  );
  const body = contract.method === 'POST' || contract.method === 'PUT' ? { body: '{}' } : {};
  return visitor.send(path, {
    method: contract.method,
    headers: { 'content-type': 'application/json' },
    ...body,
  });
}
