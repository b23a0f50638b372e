import { LIMITS } from '../reviews/limits.ts';

const KEY = 'selvedge-recent';

/** Reads which pieces this browser looked at, last first. It never leaves the browser but as a question for their tiles. */
export function readRecent(storage: Pick<Storage, 'getItem'>): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept
      .filter((slug): slug is string => typeof slug === 'string' && isSlug(slug))
      .slice(0, LIMITS.recent);
  } catch {
    return [];
  }
}

/** Remembers a piece as the last one looked at. A browser that keeps nothing remembers nothing. */
export function rememberPiece(storage: Pick<Storage, 'getItem' | 'setItem'>, slug: string): void {
  const next = [slug, ...readRecent(storage).filter((one) => one !== slug)].slice(0, LIMITS.recent);
  try {
    storage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Full, or not allowed: nothing is lost but a convenience.
  }
}

/** Forgets all of them. */
export function forgetRecent(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(KEY);
}

function isSlug(text: string): boolean {
  return text.length <= 120 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
