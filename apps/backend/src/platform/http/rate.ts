const WINDOW_MS = 1_000;

/** Counts what happens and tells how often a second it did, over the last whole second. Quiet times count as none. */
export type Rate = { count(): void; perSecond(): number };

/** Opens a rate. `now` gives milliseconds that only grow. */
export function openRate(now: () => number): Rate {
  let since = now();
  let counted = 0;
  let last = 0;
  const roll = () => {
    const elapsed = now() - since;
    if (elapsed < WINDOW_MS) return;
    last = (counted * 1_000) / elapsed;
    counted = 0;
    since += elapsed;
  };
  return {
    count() {
      roll();
      counted += 1;
    },
    perSecond() {
      roll();
      return last;
    },
  };
}
