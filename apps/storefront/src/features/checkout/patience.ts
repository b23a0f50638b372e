/** How often a call is sent again when no answer comes, and how long we wait before the first repeat; it doubles. */
export const TRIES_MAX = 4;
export const RETRY_MS = 1000;
/** How often we come back to a shop that says it is busy: under a minute in all, by its own `Retry-After`. */
export const BUSY_TRIES_MAX = 12;
/** Whatever the server asks for, nobody waits longer than this before the next try. */
const RETRY_AFTER_MAX_MS = 10_000;

/** Waits. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Reads how long the server asks us to wait. */
export function retryAfterMs(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? 1);
  return Number.isFinite(seconds)
    ? Math.min(Math.max(seconds * 1000, RETRY_MS), RETRY_AFTER_MAX_MS)
    : RETRY_MS;
}

/** Sends a call that may be repeated until an answer comes; null when none did. */
export async function insist<Answer>(call: () => Promise<Answer>): Promise<Answer | null> {
  for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
    const answer = await call().catch(() => null);
    if (answer !== null) return answer;
    if (tries < TRIES_MAX) await pause(RETRY_MS * 2 ** (tries - 1));
  }
  return null;
}
