/** The placement of this window, kept so that a retry or a reload means the same purchase and never a second one. */
export type StoredPlacement = {
  readonly id: string;
  /** The bag and total it was made for; another bag is another purchase. */
  readonly purpose: string;
  /** A payment was sent: only the server knows how it ended. */
  readonly paying: boolean;
};

const KEY = 'selvedge-placement';

/** Gives the placement of this purchase, made now if there is none yet. */
export function placementFor(purpose: string): StoredPlacement {
  const stored = storedPlacement();
  if (stored?.purpose === purpose) return stored;
  return store({ id: crypto.randomUUID(), purpose, paying: false });
}

/** Reads what is kept, or null. */
export function storedPlacement(): StoredPlacement | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isPlacement(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Notes whether a payment for it is under way. */
export function notePaying(placement: StoredPlacement, paying: boolean): void {
  store({ ...placement, paying });
}

/** Forgets it: the next try is a new purchase. */
export function forgetPlacement(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function store(placement: StoredPlacement): StoredPlacement {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(placement));
  } catch {
    // Without storage a reload makes a new purchase; the server frees the hold of the earlier one.
  }
  return placement;
}

function isPlacement(kept: unknown): kept is StoredPlacement {
  return typeof kept === 'object' && kept !== null && 'id' in kept && 'purpose' in kept && 'paying' in kept;
}
