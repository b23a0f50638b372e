import type { RouteOutput, routes } from '@selvedge/contracts';
import { Empty } from '@selvedge/ui';
import { links } from '../../links.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ReviewRow } from './review-row.tsx';
import { TextTabs } from './text-tabs.tsx';

type ReviewsPageProps = {
  readonly page: RouteOutput<typeof routes.listVendorReviews>;
  readonly replied: 'yes' | 'no' | undefined;
  readonly stars: string | undefined;
  readonly cursor: string | undefined;
};

/** What is said of the shop's pieces, and what it replied. */
export function ReviewsPage({ page, replied, stars, cursor }: ReviewsPageProps) {
  const { items, summary, unanswered, nextCursor } = page;
  const { average, count } = summary;
  const note =
    average === null
      ? 'Shoppers can review a piece once it has arrived.'
      : `${average.toFixed(1)} out of 5 over ${count} reviews of all your pieces.`;
  const tabs = [
    { name: 'All', href: links.vendorReviews({ stars }), current: replied === undefined, count },
    {
      name: 'Without reply',
      href: links.vendorReviews({ stars, replied: 'no' }),
      current: replied === 'no',
      count: unanswered,
    },
    {
      name: 'With reply',
      href: links.vendorReviews({ stars, replied: 'yes' }),
      current: replied === 'yes',
      count: count - unanswered,
    },
  ];
  const starTabs = [
    { name: 'Any stars', href: links.vendorReviews({ replied }), current: stars === undefined },
    ...summary.stars.map((one) => ({
      name: `${one.stars} ★`,
      href: links.vendorReviews({ replied, stars: String(one.stars) }),
      current: stars === String(one.stars),
      count: one.count,
    })),
  ];
  return (
    <>
      <PageHead title="Reviews" note={note} />
      <TextTabs here="reviews" />
      <div className="mb-3 flex flex-wrap justify-between gap-x-6 gap-y-1">
        <FilterTabs label="By reply" tabs={tabs} />
        <FilterTabs label="By stars" tabs={starTabs} />
      </div>
      {items.length === 0 ? (
        <Empty title={count === 0 ? 'No reviews yet' : 'None in this view'}>
          We ask shoppers some days after their pieces arrived. Replies stand below the review, for everybody.
        </Empty>
      ) : (
        <>
          <ul>
            {items.map((review) => (
              <ReviewRow key={review.id} review={review} />
            ))}
          </ul>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.vendorReviews({ replied, stars })}
            nextHref={
              nextCursor === null ? null : links.vendorReviews({ replied, stars, cursor: nextCursor })
            }
          />
        </>
      )}
    </>
  );
}
