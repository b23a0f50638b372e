import type { MemoryIndex, Query } from '@selvedge/search-index';
import type { Asked } from './queries.ts';

const CPU_SAMPLE_MS = 15; // several ticks of the clock that counts it

/**
 * Asks each query once to warm up, then `rounds` times in turns. A query's latency is the middle one of its own.
 * Since other programs on the machine only ever add to it, the least one is told too, and the processor time, which
 * no waiting is in: for that a query is asked again and again, so its memory is warm.
 */
export function measureLatency(index: MemoryIndex, name: string, asked: readonly Asked[], rounds: number) {
  for (const { query } of asked) index.search(query);
  const wall = asked.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    asked.forEach(({ query }, i) => {
      const start = performance.now();
      index.search(query);
      wall[i]?.push(performance.now() - start);
    });
  const [own, least] = [wall.map(middle), wall.map((all) => Math.min(...all))];
  const cpu = asked.map(({ query }) => processorMs(index, query));
  const result = {
    p50Ms: percentile(own, 0.5),
    p99Ms: percentile(own, 0.99),
    leastP50Ms: percentile(least, 0.5),
    leastP99Ms: percentile(least, 0.99),
    cpuP50Ms: percentile(cpu, 0.5),
    cpuP99Ms: percentile(cpu, 0.99),
  };
  process.stdout.write(
    `${name}: p50 ${result.p50Ms} ms, p95 ${percentile(own, 0.95)} ms, p99 ${result.p99Ms} ms; least of ${rounds}: p50 ${result.leastP50Ms} ms, p99 ${result.leastP99Ms} ms; ` +
      `processor: p50 ${result.cpuP50Ms} ms, p99 ${result.cpuP99Ms} ms; all ${wall.flat().length} samples: p99 ${percentile(wall.flat(), 0.99)} ms\n` +
      `  slowest: ${JSON.stringify(asked[cpu.indexOf(Math.max(...cpu))]?.query)}\n`,
  );
  return result;
}

function processorMs(index: MemoryIndex, query: Query): number {
  const from = process.threadCpuUsage();
  for (let times = 1; ; times++) {
    index.search(query);
    const { user, system } = process.threadCpuUsage(from);
    const spent = (user + system) / 1000;
    if (spent >= CPU_SAMPLE_MS) return spent / times;
  }
}

/** Gives the value that this share of the values stays below, to the microsecond. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return rounded(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** To the microsecond, or the thousandth. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
