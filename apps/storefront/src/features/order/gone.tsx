import type { SaleParcel } from '../after-sale/picks.ts';

/** What of a line was cancelled or came back. */
export function Gone({ line }: { readonly line: SaleParcel['lines'][number] | undefined }) {
  if (line === undefined) return null;
  const { cancelled, returned, quantity } = line;
  const say = (count: number, word: string) =>
    count === 0 ? [] : [count === quantity ? word : `${count} of ${quantity} ${word}`];
  const words = [...say(cancelled, 'cancelled'), ...say(returned, 'sent back')].join(', ');
  return words === '' ? null : <p className="text-13 text-selvedge first-letter:uppercase">{words}</p>;
}
