import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, Figure, Panel, RowHead, Table } from '@selvedge/ui';
import { showDate } from '../../dates.ts';
import { links } from '../../links.ts';
import { showMoney, showSigned } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { sayKind, sayName } from '../../words.ts';

type Page = RouteOutput<typeof routes.listVendorLedger>;
type VendorLedgerPageProps = { readonly page: Page; readonly cursor: string | undefined };

const columns = [
  { name: 'Entry' },
  { name: 'Source', from: 'md' },
  { name: 'Account', from: 'md' },
  { name: 'Date', numeric: true, from: 'md' },
  { name: 'Amount', numeric: true },
] as const;

/** The accounts of the shop: what stands on them, and every entry that made it so. */
export function VendorLedgerPage({ page: { items, nextCursor, balance }, cursor }: VendorLedgerPageProps) {
  return (
    <>
      <PageHead title="Ledger" note="What the market owes you, entry by entry." />
      <dl className="mb-8 grid gap-x-6 border-y border-line sm:grid-cols-3 max-sm:[&>div]:border-b max-sm:[&>div]:border-line max-sm:[&>div]:py-2.5 max-sm:[&>div:last-child]:border-0">
        <Figure
          name="Pending"
          value={showMoney(balance.pending)}
          note="sold; released after the return window"
        />
        <Figure name="Available" value={showMoney(balance.available)} note="yours with the next payout" />
        <Figure name="Reserve" value={showMoney(balance.reserve)} note="kept back for returns" />
      </dl>
      <Panel title="Entries">
        {items.length === 0 ? (
          <Empty title="No entries yet">
            Each paid order writes its first entry here: goods and shipping less commission.
          </Empty>
        ) : (
          <Table caption="Ledger entries, newest first" columns={columns}>
            {items.map((entry) => (
              <EntryRow key={`${entry.transactionId} ${entry.account}`} entry={entry} />
            ))}
          </Table>
        )}
        <Pager
          shown={items.length}
          firstHref={cursor === undefined ? null : links.vendorLedger()}
          nextHref={nextCursor === null ? null : links.vendorLedger({ cursor: nextCursor })}
        />
      </Panel>
    </>
  );
}

function EntryRow({ entry }: { readonly entry: Page['items'][number] }) {
  const { kind, source, account, effectiveAt, amount } = entry;
  const orderNumber = /^order (\S+)$/.exec(source)?.[1];
  const accountName = sayName(account.replace(/^vendor_/, ''));
  return (
    <tr>
      <RowHead>
        <span className="font-[550]">{sayKind(kind)}</span>
        <span className="block text-12 text-stone md:hidden">
          {source}
          <span className="block">
            {accountName}, {showDate(effectiveAt)}
          </span>
        </span>
      </RowHead>
      <Cell from="md">
        {orderNumber === undefined ? (
          source
        ) : (
          <a href={links.vendorOrders({ q: orderNumber })} className="thread">
            Order {orderNumber}
          </a>
        )}
      </Cell>
      <Cell from="md">{accountName}</Cell>
      <Cell numeric from="md">
        {showDate(effectiveAt)}
      </Cell>
      <Cell numeric className={amount.minor.startsWith('-') ? 'text-selvedge' : undefined}>
        {showSigned(amount)}
      </Cell>
    </tr>
  );
}
