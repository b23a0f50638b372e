import { availableParallelism, cpus, loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MemoryIndex } from '@selvedge/search-index';
import { readNumbers } from '../arguments.ts';
import { catalogueOf, documentsOf, schema } from './catalogue.ts';
import { countMismatches } from './compare.ts';
import { measureLatency, rounded } from './latency.ts';
import { type Asked, itemQueries, pageQueries, textQueries } from './queries.ts';

/** The search index alone, in one thread, all facets and the histogram counted, nothing cached. */
const given = readNumbers({ products: 100_000, rounds: 5, items: 600 });
const ORACLE_PRODUCTS_MAX = 200_000;
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

process.stdout.write(
  `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, one thread\n`,
);
const catalogue = catalogueOf(given.products);
const making = timed(() => {
  for (const document of documentsOf(catalogue)) if (document.id === '') throw new Error('An id is missing.');
});
const before = heldMb();
let index = MemoryIndex.build(schema, [], { cacheSize: 0 });
const building = timed(() => {
  index = MemoryIndex.build(schema, documentsOf(catalogue), { cacheSize: 0 });
});
const buildSeconds = building.seconds - making.seconds;
const buildCpuSeconds = building.cpuSeconds - making.cpuSeconds;
const indexMb = heldMb() - before;
process.stdout.write(
  `${given.products} products: built in ${buildSeconds.toFixed(2)} s, ${buildCpuSeconds.toFixed(2)} s of the processor (and ${making.seconds.toFixed(2)} s to make them up), ` +
    `${indexMb.toFixed(1)} MB held, ${(index.bytes / 1e6).toFixed(1)} MB by its own count\n`,
);

const texts = textQueries(catalogue);
const pages = pageQueries(catalogue);
const text = measureLatency(index, 'text queries', texts, given.rounds);
const page = measureLatency(index, 'category pages', pages, given.rounds);
const recall = [0, 1, 2].map((typos) => recallOf(itemQueries(catalogue, given.items, typos)));
process.stdout.write(
  `wanted product among the first 24: ${recall.map((one) => `${(one * 100).toFixed(1)} %`).join(', ')} with 0, 1, 2 typos\n`,
);
const update = measureUpdates();
const snapshot = measureSnapshot();
const facetMismatches =
  given.products > ORACLE_PRODUCTS_MAX ? null : countMismatches(index, catalogue, [...texts, ...pages]);
const figures = {
  name: 'search',
  products: given.products,
  ...text,
  pageP50Ms: page.p50Ms,
  pageP99Ms: page.p99Ms,
  pageCpuP50Ms: page.cpuP50Ms,
  pageCpuP99Ms: page.cpuP99Ms,
  indexMb: rounded(indexMb),
  buildSeconds: rounded(buildSeconds),
  buildCpuSeconds: rounded(buildCpuSeconds),
  exactRecall: rounded(recall[0] ?? 0),
  oneTypoRecall: rounded(recall[1] ?? 0),
  twoTypoRecall: rounded(recall[2] ?? 0),
  ...update,
  ...snapshot,
  facetMismatches,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = facetMismatches === null || facetMismatches === 0 ? 0 : 1;

function recallOf(asked: readonly Asked[]): number {
  const found = asked.filter(({ query, wanted }) =>
    index.search({ ...query, limit: 24, counted: [], bars: 0 }).ids.includes(wanted ?? ''),
  );
  return found.length / asked.length;
}

function measureUpdates() {
  const count = 1_000;
  const documents = Array.from({ length: count }, (_, i) => catalogue.product(i));
  const inPlace = timed(() => {
    for (const { id, priceMinor } of documents)
      index.change(id, { priceMinor, facets: { in_stock: ['yes'] } });
  });
  for (const { id, facets } of documents) index.change(id, { facets: { in_stock: facets.in_stock ?? [] } });
  const whole = timed(() => {
    for (const document of documents) index.upsert(document);
  });
  const merging = timed(() => index.merge());
  return {
    changeMicros: rounded((inPlace.cpuSeconds / count) * 1e6),
    upsertMicros: rounded((whole.cpuSeconds / count) * 1e6),
    mergeSeconds: rounded(merging.seconds),
  };
}

function measureSnapshot() {
  let bytes = new Uint8Array();
  const saving = timed(() => {
    bytes = index.save('');
  });
  const loading = timed(() => {
    if (!MemoryIndex.load(schema, bytes).ok) throw new Error('The snapshot was refused.');
  });
  return {
    snapshotMb: rounded(bytes.length / 1e6),
    saveMs: rounded(saving.seconds * 1000),
    loadMs: rounded(loading.seconds * 1000),
  };
}

function timed(work: () => void): { seconds: number; cpuSeconds: number } {
  const [from, start] = [process.threadCpuUsage(), performance.now()];
  work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.threadCpuUsage(from);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

/** What this process holds, in MB: heap and array buffers after a collection. */
function heldMb(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
