import {
  type GiftCard,
  type GiftCardStatus,
  giftCardStatuses,
  type RouteOutput,
  type routes,
} from '@selvedge/contracts';
import { Cell, Empty, RowHead, Status, Table } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { viewTabs } from '../../ui/view-tabs.ts';
import { GiftCardsHead } from './gift-cards-head.tsx';
import { giftCardWords, sourceWords } from './words.ts';

type GiftCardsPageProps = {
  readonly page: RouteOutput<typeof routes.listGiftCards>;
  readonly status: GiftCardStatus | undefined;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
};

const columns = [
  { name: 'Card' },
  { name: 'Status' },
  { name: 'What for', from: 'lg' },
  { name: 'Issued', numeric: true, from: 'md' },
  { name: 'Left', numeric: true },
  { name: 'On', numeric: true, from: 'lg' },
] as const;

/** The gift cards of the market. */
export function GiftCardsPage({ page, status, q, cursor }: GiftCardsPageProps) {
  const { items, counts, nextCursor, outstanding } = page;
  const list = links.adminGiftCards;
  const tabs = viewTabs({
    views: giftCardStatuses,
    words: giftCardWords,
    counts,
    current: status,
    href: (view) => list({ status: view, q }),
  });
  return (
    <>
      <GiftCardsHead outstanding={outstanding} />
      <div className="mb-3 flex flex-wrap-reverse items-center justify-between gap-x-6 gap-y-3">
        <FilterTabs label="Views" tabs={tabs} />
        <SearchForm
          action={list()}
          label="Last four of the code"
          q={q}
          keep={{ status }}
          clearHref={list({ status })}
        />
      </div>
      {items.length === 0 ? (
        <Empty title={q === undefined ? 'No gift cards here' : `No card ends in “${q}”`}>
          {q === undefined
            ? 'Issue some: each has a code that pays in the bag, as far as it goes.'
            : 'A search reads the last four letters or digits of a code.'}
        </Empty>
      ) : (
        <>
          <Table caption="Gift cards, newest first" columns={columns}>
            {items.map((card) => (
              <GiftCardRow key={card.id} card={card} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : list({ status, q })}
            nextHref={nextCursor === null ? null : list({ status, q, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}

function GiftCardRow({ card }: { readonly card: GiftCard }) {
  const { id, last4, status, source, note, issued, balance, issuedAt, issuedBy } = card;
  const { word, tone } = giftCardWords[status];
  return (
    <tr>
      <RowHead>
        <Link
          href={links.adminGiftCard(id)}
          prefetch={false}
          className="inline-block py-1 font-[550] whitespace-nowrap tabular-nums hover:underline"
        >
          •••• {last4}
        </Link>
        <span className="block text-12 text-stone">{sourceWords[source]}</span>
      </RowHead>
      <Cell>
        <Status tone={tone}>{word}</Status>
      </Cell>
      <Cell from="lg">
        {note === '' ? '–' : note}
        {issuedBy !== null && <span className="block text-12 text-stone">{issuedBy}</span>}
      </Cell>
      <Cell numeric from="md">
        {showMoney(issued)}
      </Cell>
      <Cell numeric>{showMoney(balance)}</Cell>
      <Cell numeric from="lg">
        {showMoment(issuedAt)}
      </Cell>
    </tr>
  );
}
