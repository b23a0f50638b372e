import type { StockEntry } from '@selvedge/contracts';

const columns = [
  ['at', (entry) => entry.at],
  ['sku', (entry) => entry.sku],
  ['product', (entry) => entry.productName],
  ['colour', (entry) => entry.colour],
  ['size', (entry) => entry.size],
  ['location', (entry) => entry.locationName],
  ['change', (entry) => String(entry.quantity)],
  ['on_hand_after', (entry) => String(entry.balance)],
  ['reason', (entry) => entry.reason],
  ['cause', (entry) => entry.cause ?? ''],
  ['reference', (entry) => entry.reference],
  ['note', (entry) => entry.note],
  ['by', (entry) => entry.actorName ?? entry.actor],
  ['id', (entry) => entry.id],
] as const satisfies readonly (readonly [string, (entry: StockEntry) => string])[];

/** The heading of the file. */
export const csvHead = `${columns.map(([name]) => name).join(',')}\r\n`;

/** Writes entries as lines of RFC 4180. */
export function csvLines(entries: readonly StockEntry[]): string {
  return entries.map((entry) => `${columns.map(([, read]) => cell(read(entry))).join(',')}\r\n`).join('');
}

/** A text that starts like a formula would be run by a spreadsheet: an apostrophe makes it a text. Numbers stay numbers. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
