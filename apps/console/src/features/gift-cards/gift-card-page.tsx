import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, Facts, Panel, RowHead, Status, Table } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { BlockButton } from './block-button.tsx';
import { giftCardWords, sourceWords, useWords } from './words.ts';

type History = RouteOutput<typeof routes.viewGiftCard>;

const columns = [
  { name: 'Order' },
  { name: 'State' },
  { name: 'Taken', numeric: true },
  { name: 'Back on it', numeric: true, from: 'md' },
  { name: 'On', numeric: true, from: 'lg' },
] as const;

/** One gift card: what is on it, and the orders it paid for. */
export function GiftCardPage({ history: { card, uses } }: { readonly history: History }) {
  const { word, tone } = giftCardWords[card.status];
  return (
    <>
      <PageHead
        back={
          <Link href={links.adminGiftCards()} prefetch={false} className="thread">
            Gift cards
          </Link>
        }
        title={
          <>
            <span className="tabular-nums">•••• {card.last4}</span>
            <span className="text-13 font-normal tracking-normal">
              <Status tone={tone}>{word}</Status>
            </span>
          </>
        }
        note={`Issued ${showMoment(card.issuedAt)} UTC${card.issuedBy === null ? '' : ` by ${card.issuedBy}`}`}
        action={<BlockButton card={card} />}
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <Panel title="Orders">
          {uses.length === 0 ? (
            <Empty title="Nobody has used it yet" />
          ) : (
            <Table caption="Orders this card paid for, the latest first" columns={columns}>
              {uses.map((use) => (
                <UseRow key={use.orderNumber} use={use} />
              ))}
            </Table>
          )}
        </Panel>
        <Panel title="Card">
          <Facts
            facts={[
              { name: 'Issued with', value: showMoney(card.issued) },
              { name: 'Kept for orders being paid', value: showMoney(card.held) },
              { name: 'Money', value: sourceWords[card.source] },
              { name: 'Left to spend', value: showMoney(card.balance), strong: true },
            ]}
          />
          {card.note !== '' && <p className="mt-3 text-stone [overflow-wrap:anywhere]">{card.note}</p>}
        </Panel>
      </div>
    </>
  );
}

function UseRow({ use }: { readonly use: History['uses'][number] }) {
  const { orderNumber, state, amount, refunded, at } = use;
  const { word, tone } = useWords[state];
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
      </RowHead>
      <Cell>
        <Status tone={tone}>{word}</Status>
      </Cell>
      <Cell numeric>{showMoney(amount)}</Cell>
      <Cell numeric from="md">
        {refunded.minor === '0' ? '–' : showMoney(refunded)}
      </Cell>
      <Cell numeric from="lg">
        {showMoment(at)}
      </Cell>
    </tr>
  );
}
