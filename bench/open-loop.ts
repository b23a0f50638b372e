import { Agent, request } from 'node:http';

const SOCKETS_MAX = 512;
const TIMEOUT_MS = 30_000;

export type Shot = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};
export type Answer = { readonly status: number; readonly body: string };
export type Hit = { readonly shot: number; readonly ms: number; readonly answer: Answer | null };

/**
 * Fires shots at a constant rate, not waiting for answers, and gives what came of each. Latency counts from the moment
 * a shot was due: a server that stalls is charged for everybody it kept waiting.
 */
export async function fire(baseUrl: string, shots: readonly Shot[], perSecond: number): Promise<Hit[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX });
  const startedAt = performance.now();
  const pending: Promise<Hit>[] = [];
  for (let next = 0; next < shots.length; ) {
    const due = Math.min(Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1, shots.length);
    for (; next < due; next++) {
      const shot = shots[next];
      if (shot !== undefined)
        pending.push(hit(agent, baseUrl, shot, next, startedAt + (next / perSecond) * 1000));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const hits = await Promise.all(pending);
  agent.destroy();
  return hits;
}

async function hit(agent: Agent, baseUrl: string, shot: Shot, index: number, dueAt: number): Promise<Hit> {
  const answer = await send(agent, baseUrl, shot).catch(() => null);
  return { shot: index, ms: performance.now() - dueAt, answer };
}

function send(agent: Agent, baseUrl: string, { method, path, headers, body }: Shot): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(
      `${baseUrl}${path}`,
      {
        method,
        agent,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
        timeout: TIMEOUT_MS,
      },
      (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (part: string) => {
          text += part;
        });
        res.on('end', () => resolve({ status: res.statusCode ?? 0, body: text }));
        res.on('error', reject);
      },
    );
    req.on('timeout', () => req.destroy(new Error('timeout')));
    req.on('error', reject);
    req.end(body);
  });
}

/** Gives the value below which `share` (0 to 1) of the latencies lie, milliseconds to one decimal. */
export function percentile(latencies: readonly number[], share: number): number {
  const sorted = Float64Array.from(latencies).sort();
  const value = sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return Math.round(value * 10) / 10;
}
