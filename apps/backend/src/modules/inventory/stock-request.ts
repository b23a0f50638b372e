import { createHash } from 'node:crypto';
import { done, refuse, type VendorTx } from '../../platform/index.ts';
import { noteRequest, type PlaceRow, postEntries, readRequest, type StockEntry } from './store.ts';
import { readPlaces } from './views-stock.ts';

/** Who changes a shop's stock, under which key of their own. */
export type StockActor = { readonly vendorId: string; readonly accountId: string; readonly key: string };

/** Gives what names a request beside its key: the same key for something else is refused. */
export function fingerprintOf(kind: string, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, body]))
    .digest('hex');
}

/**
 * Says how a request stands that came before: null when it is new. The rows it touches are locked by then, so that one sent
 * twice at once is seen the second time.
 */
export async function answerAgain(
  tx: VendorTx,
  actor: StockActor,
  fingerprint: string,
  places: PlacesAsked,
): Promise<ReturnType<typeof done<Changed>> | ReturnType<typeof refuse<'idempotency_conflict'>> | null> {
  const before = await readRequest(tx, actor.vendorId, actor.key);
  if (before === null) return null;
  if (before !== fingerprint) return refuse('idempotency_conflict');
  return done(await changedPlaces(tx, places));
}

/** Writes the entries of a new request, under its key, and gives the places as they are then. */
export async function postRequest(
  tx: VendorTx,
  actor: StockActor,
  fingerprint: string,
  { entries, places }: { entries: readonly StockEntry[]; places: PlacesAsked },
) {
  const noted = await noteRequest(tx, { vendorId: actor.vendorId, key: actor.key, fingerprint });
  if (noted === 'conflict') return refuse('idempotency_conflict');
  if (noted === 'new') await postEntries(tx, entries);
  return done(await changedPlaces(tx, places));
}

type PlacesAsked = { readonly variantIds: readonly string[]; readonly locationIds: readonly string[] };
type Changed = { places: PlaceRow[] };

async function changedPlaces(tx: VendorTx, { variantIds, locationIds }: PlacesAsked): Promise<Changed> {
  return { places: await readPlaces(tx, variantIds, locationIds) };
}

export type Line = { readonly variantId: string; readonly quantity: number };

/** Adds up lines of the same piece, so that each piece is decided once. */
export function addUp(lines: readonly Line[]): Line[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }));
}
