import type { StaffAfterSale } from '@selvedge/contracts';
import { Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { plural, showMoment } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { sayName } from '../../words.ts';
import { ToGiftCard } from './to-gift-card.tsx';
import { refundWords, returnWords } from './words.ts';

type PanelProps = {
  readonly sale: StaffAfterSale;
  readonly returnHref: (id: string) => string;
};

/** What happened to an order after the sale: pieces cancelled, returns, money back. */
export function AfterSalePanel({ sale: { parcels, returns, refunds }, returnHref }: PanelProps) {
  const cancelled = parcels.flatMap((parcel) => parcel.lines).filter((line) => line.cancelled > 0);
  if (cancelled.length + returns.length + refunds.length === 0) return null;
  return (
    <Panel title="After the sale">
      <ul className="grid gap-3">
        {cancelled.map((line) => (
          <li key={line.lineId}>
            {plural(line.cancelled, 'piece')} of {line.productName}, {line.size}, cancelled
          </li>
        ))}
        {returns.map(({ id, number, kind, state, lines }) => (
          <li key={id} className="flex items-baseline justify-between gap-4">
            <Link href={returnHref(id)} prefetch={false} className="thread">
              {kind === 'exchange' ? 'Exchange' : 'Return'} {number}
            </Link>
            <span className="text-right">
              <Status tone={returnWords[state].tone}>{returnWords[state].word}</Status>
              <span className="block text-12 text-stone">
                {plural(
                  lines.reduce((sum, line) => sum + line.quantity, 0),
                  'piece',
                )}
              </span>
            </span>
          </li>
        ))}
        {refunds.map(({ id, cause, state, amount, toGiftCard, vendorName, note, createdAt, borneBy }) => (
          <li key={id}>
            <span className="flex items-baseline justify-between gap-4">
              <span className="tabular-nums">
                {showMoney(amount)} for {cause === 'goodwill' ? 'goodwill' : `a ${cause}`}
              </span>
              <Status tone={refundWords[state].tone}>{refundWords[state].word}</Status>
            </span>
            <span className="block text-12 text-stone">
              {showMoment(createdAt)}, {borneBy === 'market' ? 'borne by the market' : vendorName}
              {note !== '' && `: ${sayName(note)}`}
            </span>
            <ToGiftCard amount={toGiftCard} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
