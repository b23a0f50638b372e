import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createHttpServer } from '../src/http.ts';
import { findPieces, openTestMarket, type TestMarket, type Visitor } from './harness/index.ts';

const Answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({
          code: z.string(),
          errors: z.array(z.object({ field: z.string() })).optional(),
        }),
      }),
    )
    .optional(),
});

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
});
afterAll(() => market.close());

async function ask(who: Visitor, query: string, variables: Record<string, unknown> = {}) {
  const answer = await who.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return Answer.parse(await answer.json());
}

const codeOf = ({ errors }: z.infer<typeof Answer>) => errors?.[0]?.extensions.code;

describe('the same call gives the same', () => {
  test('value over REST and GraphQL', async () => {
    const visitor = market.visitor();
    const [piece] = await findPieces(market.sql, { count: 1 });
    const slug = piece?.slug ?? '';
    const rest = await visitor.client.viewProductStock({ params: { slug } });
    const graph = await ask(
      visitor,
      'query($slug: String!) { viewProductStock(slug: $slug) { variants { variantId stock left perBuyer price { minor currency } compareAt { minor currency } } drop { slug } } }',
      { slug },
    );
    expect(graph.errors).toBeUndefined();
    expect(rest.ok && rest.value).toEqual(graph.data?.viewProductStock);
  });

  test('page of a listing over REST and GraphQL, and its cursor works in both', async () => {
    const visitor = market.visitor();
    const query =
      'query($cursor: String) { listProducts(sort: price_up, limit: 3, cursor: $cursor) { total nextCursor items { slug } } }';
    const rest = await visitor.client.listProducts({ query: { sort: 'price_up', limit: 3 } });
    if (!rest.ok) throw new Error(rest.problem.code);
    const { total, nextCursor, items } = rest.value;
    const shown = { total, nextCursor, items: items.map(({ slug }) => ({ slug })) };
    expect((await ask(visitor, query)).data?.listProducts).toEqual(shown);
    const next = await ask(visitor, query, { cursor: nextCursor });
    const restNext = await visitor.client.listProducts({
      query: { sort: 'price_up', limit: 3, cursor: nextCursor ?? '' },
    });
    expect(next.data?.listProducts).toMatchObject({
      items: restNext.ok ? restNext.value.items.map(({ slug }) => ({ slug })) : [],
    });
  });

  test('bag, whichever of them put the piece in', async () => {
    const visitor = market.visitor();
    const [piece] = await findPieces(market.sql, { count: 1 });
    const added = await ask(
      visitor,
      'mutation($input: AddToCartInput!) { addToCart(input: $input) { count version } }',
      { input: { variantId: piece?.variantId, quantity: 2 } },
    );
    expect(added.data?.addToCart).toMatchObject({ count: 2 });
    const rest = await visitor.client.viewCart();
    expect(rest.ok && rest.value.count).toBe(2);
  });

  test.each([
    ['product_not_found', '{ viewProduct(slug: "no-such-piece") { name } }', '/v1/products/no-such-piece'],
    ['not_found', '{ viewProduct(slug: "No Such") { name } }', '/v1/products/No%20Such'],
    ['invalid_input', '{ listProducts(limit: 97) { total } }', '/v1/listing?limit=97'],
    ['invalid_cursor', '{ listProducts(cursor: "forged.x") { total } }', '/v1/listing?cursor=forged.x'],
    ['category_not_found', '{ listProducts(category: "nowhere") { total } }', '/v1/listing?category=nowhere'],
    ['not_signed_in', '{ listOrders { nextCursor } }', '/v1/orders'],
    ['not_signed_in', '{ viewVendorOverview { toShip } }', '/v1/vendor/overview'],
    ['order_not_found', '{ viewOrder(number: "SV-AAAA-AA") { total { minor } } }', '/v1/orders/SV-AAAA-AA'],
  ])('refusal %s over REST and GraphQL', async (code, query, path) => {
    const visitor = market.visitor();
    const rest = z.object({ code: z.string() }).parse(await (await visitor.send(path)).json());
    expect([rest.code, codeOf(await ask(visitor, query))]).toEqual([code, code]);
  });

  test('refusal of a vendor where an operator is asked for', async () => {
    const vendor = await market.staff('vendor@selvedge.example');
    const rest = await vendor.client.viewAdminOverview();
    const graph = await ask(vendor, '{ viewAdminOverview { late } }');
    expect([rest.ok ? '' : rest.problem.code, codeOf(graph)]).toEqual(['forbidden', 'forbidden']);
    expect(graph.data).toEqual({ viewAdminOverview: null });
  });

  test('fields at fault', async () => {
    const address = { email: 'x', fullName: 'A', line1: 'B', postcode: '1', city: 'C', country: 'DE' };
    const graph = await ask(
      market.visitor(),
      'mutation($input: CheckoutAddressInput!) { saveCheckoutAddress(input: $input) { step } }',
      { input: address },
    );
    expect(graph.errors?.[0]?.extensions.errors).toEqual([expect.objectContaining({ field: 'email' })]);
  });
});

test('a refusal of one field leaves the others their answers', async () => {
  const answer = await ask(
    market.visitor(),
    '{ listVendors { vendors { slug } } listOrders { nextCursor } }',
  );
  expect(answer.data?.listVendors).toBeTruthy();
  expect(codeOf(answer)).toBe('not_signed_in');
});

describe('a query is refused', () => {
  const nested = (levels: number) =>
    `{ listCategories { categories ${'{ children '.repeat(levels)} { name } ${'}'.repeat(levels)} } }`;
  test.each([
    ['that is too deep', nested(9), 'query_too_large'],
    [
      'that costs too much',
      '{ listProducts(limit: 96) { items { product { alsoLike { product { alsoLike { name } } } } } } }',
      'query_too_large',
    ],
    [
      'that hides its size in fragments',
      `{ viewHome { newest { ...A } } } fragment A on Tile { product { alsoLike { ...B } } } fragment B on Tile { product { alsoLike { ...C } } } fragment C on Tile { product { alsoLike { ...D } } } fragment D on Tile { product { alsoLike { name } } }`,
      'query_too_large',
    ],
    [
      'with too many aliases',
      `{ viewMe { ${Array.from({ length: 16 }, (_, at) => `a${at}: signedIn`).join(' ')} } }`,
      'query_too_large',
    ],
    ['that the schema does not know', '{ nothing }', 'invalid_query'],
    ['that is no GraphQL', '{ viewMe {', 'invalid_query'],
  ])('%s', async (_, query, code) => {
    const answer = await ask(market.visitor(), query);
    expect(codeOf(answer)).toBe(code);
    expect(answer.data ?? null).toBeNull();
  });

  test('that comes with others, or by GET', async () => {
    const visitor = market.visitor();
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const several = await visitor.send('/graphql', {
      ...init,
      body: '[{"query":"{ viewMe { signedIn } }"}]',
    });
    expect(codeOf(Answer.parse(await several.json()))).toBe('invalid_query');
    expect((await visitor.send('/graphql?query={viewMe{signedIn}}')).status).toBe(405);
  });

  test('that another site sends with our cookies', async () => {
    const answer = await fetch(`${market.apiUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'sv_at=x', origin: 'https://elsewhere.example' },
      body: '{"query":"{ viewMe { signedIn } }"}',
    });
    expect(answer.status).toBe(403);
  });
});

test('edges are read once for all that ask: as many statements for 20 tiles as for 2', async () => {
  let statements = 0;
  const sql = new Proxy(market.app.db.sql, {
    apply(target, self, given) {
      statements += 1;
      return Reflect.apply(target, self, given);
    },
  });
  const app = { ...market.app, db: { ...market.app.db, sql } };
  const server = createServer(createHttpServer(app));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  const count = async (limit: number) => {
    statements = 0;
    const query = `{ listProducts(limit: ${limit}) { items { product { name vendor { page { story } } } vendor { name } } } }`;
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = Answer.parse(await answer.json());
    expect(errors).toBeUndefined();
    expect(z.object({ items: z.array(z.unknown()) }).parse(data?.listProducts).items).toHaveLength(limit);
    return statements;
  };
  const few = await count(2);
  expect(few).toBeGreaterThan(5);
  expect(await count(20)).toBe(few);
  await new Promise((resolve) => server.close(resolve));
});
