import 'server-only';
import { Uuid } from '@selvedge/contracts';
import { oneOf, readQuery, type WithQuery } from '../../page-query.ts';

const PAGE_SIZE = 30;
const uuid = (value: string | undefined) => (Uuid.safeParse(value).success ? value : undefined);

/** Reads what a stock page was asked to show; what cannot be asked is left out. */
export async function readStockQuery(props: WithQuery) {
  const { q, cursor, ...given } = await readQuery(props, 'stock', 'locationId', 'q', 'cursor');
  const query = { stock: oneOf(['out', 'low'], given.stock), locationId: uuid(given.locationId), q };
  return { query, cursor, asked: setOnly({ ...query, cursor, limit: PAGE_SIZE }) };
}

const reasons = [
  'opening',
  'receipt',
  'adjustment',
  'sale',
  'return',
  'transfer_out',
  'transfer_in',
  'write_off',
] as const;

/** The same for the ledger of the stock. */
export async function readEntriesQuery(props: WithQuery) {
  const { cursor, ...given } = await readQuery(props, 'variantId', 'locationId', 'reason', 'cursor');
  const query = {
    variantId: uuid(given.variantId),
    locationId: uuid(given.locationId),
    reason: oneOf(reasons, given.reason),
  };
  return { query, cursor, asked: setOnly({ ...query, cursor, limit: PAGE_SIZE }) };
}

type SetOnly<Given> = { [Key in keyof Given]?: NonNullable<Given[Key]> };

/** Leaves out what is not set: the API takes a missing parameter, not an empty one. */
export function setOnly<Given extends object>(given: Given): SetOnly<Given> {
  // Filtered by value, so what is left is set.
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as SetOnly<Given>;
}
