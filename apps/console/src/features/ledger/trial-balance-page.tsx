import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, Notice, Panel, RowHead, Table } from '@selvedge/ui';
import { showMoney, total } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { sayAccount } from '../../words.ts';
import { Transactions } from './transactions.tsx';

type Balance = RouteOutput<typeof routes.viewTrialBalance>;
const columns = [
  { name: 'Account' },
  { name: 'Debit', numeric: true, amount: true },
  { name: 'Credit', numeric: true, amount: true },
] as const;

/** Every account, and the proof: both sides come to the same, currency by currency. */
export function TrialBalancePage({ balance }: { readonly balance: Balance }) {
  const { balanced, accounts, recent } = balance;
  return (
    <>
      <PageHead title="Ledger" note="The trial balance of the market." />
      <div className="grid items-start gap-x-12 gap-y-8 xl:grid-cols-2">
        <Panel title="Trial balance">
          <div className="mb-4">
            {balanced ? (
              <Notice tone="good" title="Debits equal credits">
                Checked by the database over every entry, just now.
              </Notice>
            ) : (
              <Notice title="Debits and credits differ">
                Stop payouts and compare the last transactions: an entry is missing or was changed.
              </Notice>
            )}
          </div>
          {accounts.length === 0 ? (
            <Empty title="No accounts yet">The first capture opens them.</Empty>
          ) : (
            <Accounts accounts={accounts} />
          )}
        </Panel>
        <Panel title="Last transactions">
          <Transactions transactions={recent} linked />
        </Panel>
      </div>
    </>
  );
}

function Accounts({ accounts }: Pick<Balance, 'accounts'>) {
  const currencies = [
    ...new Set(
      accounts.flatMap(({ debit, credit }) => [debit, credit]).flatMap((side) => side?.currency ?? []),
    ),
  ];
  const sumOf = (side: 'debit' | 'credit', currency: (typeof currencies)[number]) => {
    const ofCurrency = accounts.map((account) => account[side]).filter((one) => one?.currency === currency);
    return showMoney({ minor: total(ofCurrency).toString(), currency });
  };
  return (
    <Table caption="Trial balance" columns={columns}>
      {accounts.map(({ account, vendorName, debit, credit }) => (
        <tr key={`${account} ${vendorName} ${debit?.currency ?? credit?.currency}`}>
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
      {currencies.map((currency) => (
        <tr key={currency} className="font-[600]">
          <RowHead className="font-[600]">Total {currency}</RowHead>
          <Cell numeric>{sumOf('debit', currency)}</Cell>
          <Cell numeric>{sumOf('credit', currency)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
