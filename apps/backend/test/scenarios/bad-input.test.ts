import { randomUUID } from 'node:crypto';
import { type RouteContract, routes } from '@selvedge/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestMarket, type TestMarket, type Visitor } from '../harness/index.ts';

/** Every route of the contract is tried with what it cannot use; what must be refused follows from the contract itself. */
let market: TestMarket;
let callers: Record<RouteContract['access'], Visitor>;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
  const shopper = market.visitor();
  await shopper.client.signIn({ body: { email: 'shopper@selvedge.example', password: 'selvedge-demo' } });
  callers = {
    public: market.visitor(),
    bag: market.visitor(),
    shopper,
    vendor: await market.staff('vendor@selvedge.example'),
    operator: await market.staff('operator@selvedge.example'),
  };
});
afterAll(() => market.close());

const all: readonly RouteContract[] = Object.values(routes);
const withBody = all.filter(({ body }) => body !== undefined).map((route) => [route.name, route] as const);
const withQuery = all.filter(({ query }) => query !== undefined).map((route) => [route.name, route] as const);
const withParams = all
  .filter(({ params }) => params !== undefined)
  .map((route) => [route.name, route] as const);

const addressOf = ({ path }: RouteContract) =>
  path.replace(':number', 'SV-0000-00').replace(':slug', 'no-such-thing').replaceAll(/:\w+/g, randomUUID());

function send({ method, access }: RouteContract, address: string, body?: string, type = 'application/json') {
  const headers = {
    'idempotency-key': randomUUID(),
    ...(body === undefined ? {} : { 'content-type': type }),
  };
  return callers[access].send(address, { method, headers, ...(body === undefined ? {} : { body }) });
}

async function refusal(answer: Response) {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem: { status: number; code: string; title: string; errors?: { field: string }[] } =
    await answer.json();
  expect(problem.status).toBe(answer.status);
  expect(problem.title).not.toBe('');
  return {
    status: answer.status,
    code: problem.code,
    fields: problem.errors?.map(({ field }) => field) ?? [],
  };
}

describe.each(withBody)('%s', (_, route) => {
  test('refuses a field it does not know, and names it', async () => {
    const { status, code, fields } = await refusal(await send(route, addressOf(route), '{"surprise":1}'));
    expect([status, code]).toEqual([400, 'invalid_input']);
    expect(fields).toContain('surprise');
  });

  test('names every field that is missing', async () => {
    const required = Object.entries(route.body?.shape ?? {})
      .filter(([, schema]) => !schema.safeParse(undefined).success)
      .map(([name]) => name);
    const { status, fields } = await refusal(await send(route, addressOf(route), '{}'));
    expect(status).toBe(400);
    expect(fields).toEqual(expect.arrayContaining(required));
  });

  test('names a field of the wrong type', async () => {
    const [name = ''] = Object.keys(route.body?.shape ?? {});
    const body = JSON.stringify({ [name]: { not: ['this'] } });
    const { status, fields } = await refusal(await send(route, addressOf(route), body));
    expect(status).toBe(400);
    expect(fields.some((field) => field === name || field.startsWith(`${name}.`))).toBe(true);
  });

  test('refuses what is not JSON, not an object, of another type or too large', async () => {
    const address = addressOf(route);
    expect(await refusal(await send(route, address, '{"a":'))).toMatchObject({
      status: 400,
      code: 'malformed_body',
    });
    expect(await refusal(await send(route, address, '[]'))).toMatchObject({ status: 400 });
    expect(
      await refusal(await send(route, address, 'a=1', 'application/x-www-form-urlencoded')),
    ).toMatchObject({ status: 415 });
    const large = JSON.stringify({ filler: 'x'.repeat(70_000) });
    expect(await refusal(await send(route, address, large))).toMatchObject({
      status: 413,
      code: 'body_too_large',
    });
  });
});

test.each(withQuery)('%s refuses a query field it does not know, and names it', async (_, route) => {
  const { status, fields } = await refusal(await send(route, `${addressOf(route)}?surprise=1`));
  expect(status).toBe(400);
  expect(fields).toContain('surprise');
});

test.each(withQuery.filter(([, { query }]) => query !== undefined && 'limit' in query.shape))(
  '%s is bounded: it refuses a page of none, of too many, and a cursor it did not give',
  async (_, route) => {
    for (const query of ['limit=0', 'limit=97', 'limit=many'])
      expect(await refusal(await send(route, `${addressOf(route)}?${query}`)), query).toMatchObject({
        status: 400,
        fields: ['limit'],
      });
    // A list within something that is not there is not there either, whatever the cursor.
    const within = route.path.includes(':');
    const answer = await refusal(await send(route, `${addressOf(route)}?cursor=made-up`));
    if (within) expect([400, 404]).toContain(answer.status);
    else expect(answer).toMatchObject({ status: 400, code: 'invalid_cursor' });
  },
);

test.each(withParams.filter(([, { path }]) => /:(id|variantId|placementId|number)/.test(path)))(
  '%s refuses an address that names nothing it could',
  async (_, route) => {
    const answer = await send(
      route,
      route.path.replaceAll(/:\w+/g, "1';--"),
      route.body === undefined ? undefined : '{}',
    );
    expect([400, 404]).toContain((await refusal(answer)).status);
  },
);

test('an order is not placed without a key of the client', async () => {
  const answer = await callers.bag.send('/v1/placements', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ expectedTotal: { minor: '100', currency: 'EUR' } }),
  });
  expect(await refusal(answer)).toMatchObject({ status: 400, code: 'idempotency_key_required' });
});

test('an unknown address and an unknown method are problems too', async () => {
  expect(await refusal(await callers.public.send('/v1/nothing'))).toMatchObject({
    status: 404,
    code: 'not_found',
  });
  expect((await callers.public.send('/v1/home', { method: 'PATCH' })).status).toBeGreaterThanOrEqual(404);
});

test('after all that, nothing was written', async () => {
  const [row] = await market.sql`
    select (select count(*)::int from checkout.placement) as placements, (select count(*)::int from cart.line l
      join cart.cart c on c.id = l.cart_id where c.created_at > now() - interval '10 minutes') as lines`;
  expect(row?.lines).toBe(0);
});
