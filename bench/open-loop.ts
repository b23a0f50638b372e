import { type Answer, openClient, writeRequest } from './client.ts';

const LINES_MAX = 8_000;
const TIMEOUT_MS = 30_000;

export type Shot = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};
export type Hit = { readonly shot: number; readonly ms: number; readonly answer: Answer | null };

/**
 * Fires shots at a constant rate, not waiting for answers, and gives what came of each. Latency counts from the moment
 * a shot was due: a server that stalls is charged for everybody it kept waiting.
 */
export async function fire(baseUrl: string, shots: readonly Shot[], perSecond: number): Promise<Hit[]> {
  const client = openClient(baseUrl, LINES_MAX, TIMEOUT_MS);
  const texts = shots.map(writeRequest);
  const hits: Hit[] = new Array(texts.length);
  const pending: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let next = 0; next < texts.length; ) {
    const due = Math.min(Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1, texts.length);
    for (; next < due; next++) {
      const shot = next;
      const dueAt = startedAt + (shot / perSecond) * 1000;
      const answered = (answer: Answer | null) => {
        hits[shot] = { shot, ms: performance.now() - dueAt, answer };
      };
      pending.push(client.send(texts[shot] ?? '').then(answered, () => answered(null)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(pending);
  client.close();
  return hits;
}

/** Gives the value below which `share` (0 to 1) of the latencies lie, milliseconds to one decimal. */
export function percentile(latencies: readonly number[], share: number): number {
  const sorted = Float64Array.from(latencies).sort();
  const value = sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return Math.round(value * 10) / 10;
}
