import type { Refund, RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Status, Table } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { viewTabs } from '../../ui/view-tabs.ts';
import { sayName } from '../../words.ts';
import { RetryButton } from './retry-button.tsx';
import { ToGiftCard } from './to-gift-card.tsx';
import { refundWords } from './words.ts';

type State = Refund['state'];
type RefundsPageProps = {
  readonly page: RouteOutput<typeof routes.listRefunds>;
  readonly state: State | undefined;
  readonly cursor: string | undefined;
};

const columns = [
  { name: 'Order' },
  { name: 'State' },
  { name: 'Why', from: 'md' },
  { name: 'Shop', from: 'lg' },
  { name: 'Amount', numeric: true },
  { name: 'Asked for', numeric: true, from: 'lg' },
] as const;
// The keys of the table, in its own order.
const views = Object.keys(refundWords) as State[];

/** Money on its way back to shoppers; what failed can be asked for again. */
export function RefundsPage({ page: { items, counts, nextCursor }, state, cursor }: RefundsPageProps) {
  const tabs = viewTabs({
    views,
    words: refundWords,
    counts,
    current: state,
    href: (view) => links.adminRefunds({ state: view }),
  });
  return (
    <>
      <PageHead
        back={
          <Link href={links.adminReturns()} prefetch={false} className="thread">
            Returns
          </Link>
        }
        title="Refunds"
      />
      <div className="mb-3">
        <FilterTabs label="Views" tabs={tabs} />
      </div>
      {items.length === 0 ? (
        <Empty title={state === undefined ? 'No refunds yet' : 'None in this view'}>
          Cancellations and returns make refunds by themselves; an order’s page gives one without.
        </Empty>
      ) : (
        <>
          <Table caption="Refunds, newest first" columns={columns}>
            {items.map((refund) => (
              <RefundRow key={refund.id} refund={refund} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.adminRefunds({ state })}
            nextHref={nextCursor === null ? null : links.adminRefunds({ state, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}

function RefundRow({ refund }: { readonly refund: Refund }) {
  const { id, orderNumber, vendorName, cause, note, state, amount, toGiftCard } = refund;
  const { failureCode, attempt, createdAt } = refund;
  const { word, tone } = refundWords[state];
  return (
    <tr>
      <RowHead>
        <Link
          href={links.adminOrder(orderNumber)}
          prefetch={false}
          className="inline-block py-1 font-[550] whitespace-nowrap tabular-nums hover:underline"
        >
          {orderNumber}
        </Link>
        <span className="block text-12 text-stone lg:hidden">{vendorName}</span>
      </RowHead>
      <Cell>
        <Status tone={tone}>{word}</Status>
        {failureCode !== null && <span className="block text-12 text-stone">{sayName(failureCode)}</span>}
        {attempt > 1 && <span className="block text-12 text-stone">Try {attempt}</span>}
        {state === 'failed' && <RetryButton id={id} orderNumber={orderNumber} />}
      </Cell>
      <Cell from="md">
        {sayName(cause)}
        {note !== '' && <span className="block text-12 text-stone">{sayName(note)}</span>}
      </Cell>
      <Cell from="lg">{vendorName}</Cell>
      <Cell numeric>
        {showMoney(amount)}
        <ToGiftCard amount={toGiftCard} />
      </Cell>
      <Cell numeric from="lg">
        {showMoment(createdAt)}
      </Cell>
    </tr>
  );
}
