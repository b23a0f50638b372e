import type { Tx } from '../../platform/index.ts';

/** Keeps two requests under one key apart, with the key's own number. */
const ISSUING_LOCK = 7_140_002;

/** Waits until nobody else issues gift cards under this key, for this transaction. */
export async function lockIssuing(tx: Tx, key: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(${ISSUING_LOCK}, hashtext(${key}))`;
}

export type IssuedCard = {
  readonly id: string;
  readonly digest: string;
  readonly amountMinor: bigint;
  readonly source: 'sold' | 'goodwill';
  readonly note: string;
  readonly issuedBy: string | null;
  readonly issuedAt: Date;
};

/** Reads the cards that were issued under some digests. */
export function readIssued(tx: Tx, digests: readonly string[]): Promise<IssuedCard[]> {
  return tx<IssuedCard[]>`
    select id, code_digest as digest, issued_minor as "amountMinor", source, note, issued_by as "issuedBy", issued_at as "issuedAt"
      from vouchers.gift_card where code_digest = any (${digests as string[]}) limit ${digests.length}`;
}

export type NewGiftCards = Omit<IssuedCard, 'id' | 'digest'> & {
  readonly currency: string;
  readonly cards: readonly { readonly digest: string; readonly last4: string }[];
};

/** Writes gift cards. Gives the id of each by its digest. */
export async function insertGiftCards(tx: Tx, g: NewGiftCards): Promise<Map<string, string>> {
  const rows = await tx<{ id: string; digest: string }[]>`
    insert into vouchers.gift_card (code_digest, last4, currency, issued_minor, source, note, issued_by, issued_at)
    select c.digest, c.last4, ${g.currency}, ${g.amountMinor}, ${g.source}, ${g.note}, ${g.issuedBy}, ${g.issuedAt}
      from unnest(${g.cards.map((card) => card.digest)}::text[], ${g.cards.map((card) => card.last4)}::text[]) c(digest, last4)
    returning id, code_digest as digest`;
  return new Map(rows.map((row) => [row.digest, row.id]));
}

export type LockedGiftCard = { readonly id: string; readonly last4: string; readonly version: number };

export async function lockGiftCard(tx: Tx, id: string): Promise<LockedGiftCard | null> {
  const [row] = await tx<LockedGiftCard[]>`
    select id, last4, version from vouchers.gift_card where id = ${id} for update`;
  return row ?? null;
}

export async function updateGiftCardState(tx: Tx, id: string, state: 'active' | 'blocked'): Promise<void> {
  await tx`update vouchers.gift_card set state = ${state}, version = version + 1 where id = ${id}`;
}
