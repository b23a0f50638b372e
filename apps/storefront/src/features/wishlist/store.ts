import { useSyncExternalStore } from 'react';
import { api } from '../../api/browser.ts';

/** Which pieces this visitor wishes for: asked for once a page load, shared by every heart. */
type Wishes = ReadonlySet<string>;

const NONE: Wishes = new Set();
let wishes: Wishes = NONE;
let asked = false;
const listeners = new Set<() => void>();

/** Says whether a piece is on the wishlist; asks for the list when a heart is first shown. */
export function useWished(slug: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => wishes.has(slug),
    () => false,
  );
}

/** Puts a piece on the list or takes it off. It shows at once; gives what went wrong, and shows it as it was then. */
export async function setWished(
  slug: string,
  wished: boolean,
  colour: string | null,
): Promise<string | null> {
  const before = wishes;
  const next = new Set(before);
  if (wished) next.add(slug);
  else next.delete(slug);
  change(next);
  const params = { slug };
  // Whoever presses a heart and leaves the page at once has pressed it.
  const lasting = { init: { keepalive: true } };
  const call = wished
    ? api.addToWishlist({ params, body: { colour } }, lasting)
    : api.removeFromWishlist({ params }, lasting);
  const answer = await call.catch(() => null);
  if (answer?.ok === true) {
    change(new Set(answer.value.slugs));
    return null;
  }
  change(before);
  return answer === null ? 'We cannot reach the shop.' : `${answer.problem.title}.`;
}

/** Asks again which pieces are wished for. */
export async function askWishes(): Promise<void> {
  const answer = await api.viewWishlistSlugs().catch(() => null);
  if (answer?.ok === true) change(new Set(answer.value.slugs));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    // Hearts may wait: what the page is about comes first.
    setTimeout(() => void askWishes(), 300);
  }
  return () => listeners.delete(listener);
}

function change(next: Wishes): void {
  wishes = next;
  for (const listener of listeners) listener();
}
