import postgres from 'postgres';
import { readNumbers } from './arguments.ts';
import { printConditions } from './conditions.ts';
import { fire, percentile, type Shot } from './open-loop.ts';
import { findStack } from './stack.ts';

/** Pictures of the API under load: those that are there already, by name and as the browser accepts; and what a tile weighs. */
const given = readNumbers({ rate: 1_000, seconds: 10, burst: 30_000, pictures: 100, tiles: 24 });
const TILE_WIDTH = 400;
const TILE_BYTES_MAX = 25_000;
const ACCEPTS = ['image/avif,image/webp,*/*', 'image/webp,*/*', '*/*'];
const WARM_PER_SECOND = 20;
/** More than a process can give. */
const BURST_PER_SECOND = 20_000;

const stack = findStack();
const sql = postgres(stack.databaseUrl, {
  max: 1,
  onnotice: () => {},
  connection: { role: 'selvedge_market' },
});
await printConditions(sql, stack.redisUrl);
const hashes = (
  await sql<{ hash: string }[]>`
  select tile #>> '{colours,0,picture,hash}' as hash from search.listing order by popularity desc, product_id limit ${given.pictures}`
).map((row) => row.hash);
await sql.end();
if (hashes.length === 0) throw new Error('The market is empty. Seed it with `npm run seed`.');

const named = (i: number): Shot => ({ method: 'GET', path: `/media/${hashes[i % hashes.length]}/480.webp` });
const accepted = (i: number): Shot => ({
  method: 'GET',
  path: `/media/${hashes[i % 8]}/320`,
  headers: { accept: ACCEPTS[i % ACCEPTS.length] ?? '' },
});
const made = await makeReady();
const byName = await measure('by name, 480 px', named);
const byAccept = await measure('by what is accepted, 320 px', accepted);
const tileBytesMax = await weighTiles();
const figures = {
  name: 'pictures',
  cachedPerSecond: byName.perSecond,
  cachedP50Ms: byName.p50Ms,
  cachedP99Ms: byName.p99Ms,
  acceptedPerSecond: byAccept.perSecond,
  acceptedP99Ms: byAccept.p99Ms,
  tileBytesMax,
  failed: made.failed + byName.failed + byAccept.failed,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = figures.failed === 0 && tileBytesMax <= TILE_BYTES_MAX ? 0 : 1;

/** Has every picture made once that is measured afterwards. */
async function makeReady() {
  const shots = [...hashes.map((_, i) => named(i)), ...Array.from({ length: 24 }, (_, i) => accepted(i))];
  const hits = await fire(stack.apiUrl, shots, WARM_PER_SECOND);
  return { failed: hits.filter((hit) => hit.answer?.status !== 200).length };
}

async function measure(name: string, shotOf: (i: number) => Shot) {
  const shots = (count: number) => Array.from({ length: count }, (_, i) => shotOf(i));
  const steady = await fire(stack.apiUrl, shots(given.rate * given.seconds), given.rate);
  const startedAt = performance.now();
  const burst = await fire(stack.apiUrl, shots(given.burst), BURST_PER_SECOND);
  const perSecond = Math.round(given.burst / ((performance.now() - startedAt) / 1000));
  const failed = [...steady, ...burst].filter((hit) => hit.answer?.status !== 200).length;
  const latencies = steady.map((hit) => hit.ms);
  const result = { perSecond, p50Ms: percentile(latencies, 0.5), p99Ms: percentile(latencies, 0.99), failed };
  process.stdout.write(
    `${name}: ${perSecond}/s at most; at ${given.rate}/s p50 ${result.p50Ms} ms, p99 ${result.p99Ms} ms; ${failed} failed\n`,
  );
  return result;
}

/** Gives the bytes of the heaviest tile. */
async function weighTiles(): Promise<number> {
  let most = 0;
  for (const hash of hashes.slice(0, given.tiles)) {
    const answer = await fetch(`${stack.apiUrl}/media/${hash}/${TILE_WIDTH}.avif`);
    most = Math.max(most, (await answer.arrayBuffer()).byteLength);
  }
  process.stdout.write(`the heaviest of ${given.tiles} tiles, AVIF at ${TILE_WIDTH} px: ${most} bytes\n`);
  return most;
}
