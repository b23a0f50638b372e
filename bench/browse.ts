import postgres from 'postgres';
import { readNumbers } from './arguments.ts';
import { printConditions } from './conditions.ts';
import { fire, percentile, type Shot } from './open-loop.ts';
import { findStack } from './stack.ts';

/** Listing and product of the API under load: a steady rate for latency, then a burst for what it can give. */
const given = readNumbers({ rate: 200, seconds: 10, burst: 3_000 });
const stack = findStack();
const sql = postgres(stack.databaseUrl, {
  max: 1,
  onnotice: () => {},
  connection: { role: 'selvedge_market' },
});
await printConditions(sql, stack.redisUrl);
const SORTS = ['', '&sort=newest', '&sort=price_up', '&sort=price_down'];
const slugs = (
  await sql<
    { slug: string }[]
  >`select slug from search.listing order by popularity desc, product_id limit 500`
).map((row) => row.slug);
const paths = (
  await sql<{ path: string }[]>`
  select path from catalog.category c where exists (select from search.listing l where l.category_path = c.path) order by path limit 200`
).map((row) => row.path);
const [size] =
  await sql`select (select count(*)::int from search.listing) as products, (select count(*)::int from catalog.variant) as variants`;
await sql.end();
if (slugs.length === 0 || paths.length === 0)
  throw new Error('The market is empty. Seed it with `npm run seed`.');
process.stdout.write(`${size?.products} products, ${size?.variants} variants\n`);

const listing = await measure('listing', (i) => ({
  method: 'GET',
  path: `/v1/listing?category=${paths[i % paths.length]}${SORTS[i % SORTS.length]}`,
}));
const product = await measure('product', (i) => ({
  method: 'GET',
  path: `/v1/products/${slugs[i % slugs.length]}`,
}));
const figures = {
  name: 'browse',
  products: size?.products,
  variants: size?.variants,
  listingPerSecond: listing.perSecond,
  listingP99Ms: listing.p99Ms,
  productPerSecond: product.perSecond,
  productP99Ms: product.p99Ms,
  failed: listing.failed + product.failed,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = figures.failed === 0 ? 0 : 1;

async function measure(name: string, shotOf: (i: number) => Shot) {
  const steady = await fire(
    stack.apiUrl,
    Array.from({ length: given.rate * given.seconds }, (_, i) => shotOf(i)),
    given.rate,
  );
  const startedAt = performance.now();
  const burst = await fire(
    stack.apiUrl,
    Array.from({ length: given.burst }, (_, i) => shotOf(i)),
    given.burst * 10,
  );
  const perSecond = Math.round(given.burst / ((performance.now() - startedAt) / 1000));
  const failed = [...steady, ...burst].filter((hit) => hit.answer?.status !== 200).length;
  const latencies = steady.map((hit) => hit.ms);
  const result = { perSecond, p50Ms: percentile(latencies, 0.5), p99Ms: percentile(latencies, 0.99), failed };
  process.stdout.write(
    `${name}: ${perSecond}/s at most; at ${given.rate}/s p50 ${result.p50Ms} ms, p99 ${result.p99Ms} ms; ${failed} failed\n`,
  );
  return result;
}
