import type { AdminOrder } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Table } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { sayAccount, sayKind } from '../../words.ts';

type TransactionsProps = {
  readonly transactions: AdminOrder['ledger'];
  /** Whether each names the order it came from. */
  readonly linked: boolean;
};

const columns = [
  { name: 'Account' },
  { name: 'Debit', numeric: true, amount: true },
  { name: 'Credit', numeric: true, amount: true },
] as const;

/** Transactions with both their sides. */
export function Transactions({ transactions, linked }: TransactionsProps) {
  if (transactions.length === 0)
    return (
      <Empty title="Nothing posted">The ledger writes its first entries when a payment is captured.</Empty>
    );
  return (
    <div className="grid gap-6">
      {transactions.map(({ id, kind, source, effectiveAt, entries }) => {
        const number = /^order (\S+)$/.exec(source)?.[1];
        return (
          <div key={id}>
            <p className="mb-1 flex flex-wrap justify-between gap-x-4">
              <span className="font-[550]">
                {sayKind(kind)}
                {linked && number !== undefined && (
                  <>
                    {' · '}
                    <Link href={links.adminOrder(number)} prefetch={false} className="thread font-normal">
                      {number}
                    </Link>
                  </>
                )}
              </span>
              <time dateTime={effectiveAt} className="text-stone tabular-nums">
                {showMoment(effectiveAt)}
              </time>
            </p>
            <Table caption={`${sayKind(kind)}, ${source}`} columns={columns}>
              {entries.map(({ account, vendorName, debit, credit }) => (
                <tr key={`${account} ${vendorName}`}>
                  <RowHead>
                    {sayAccount(account)}
                    {vendorName !== null && (
                      <span className="text-stone max-md:block md:before:content-['_·_']">{vendorName}</span>
                    )}
                  </RowHead>
                  <Cell numeric>{debit === null ? '' : showMoney(debit)}</Cell>
                  <Cell numeric>{credit === null ? '' : showMoney(credit)}</Cell>
                </tr>
              ))}
            </Table>
          </div>
        );
      })}
    </div>
  );
}
