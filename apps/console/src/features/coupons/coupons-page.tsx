import type { Coupon, CouponStatus, RouteOutput, routes } from '@selvedge/contracts';
import { couponStatuses } from '@selvedge/contracts';
import { Empty, Table } from '@selvedge/ui';
import Link from 'next/link';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { countAll, viewTabs } from '../../ui/view-tabs.ts';
import { CouponRow } from './coupon-row.tsx';
import { couponLinks, type Desk } from './desk-links.ts';
import { couponWords } from './words.ts';

type CouponsPageProps = {
  readonly desk: Desk;
  readonly page: RouteOutput<typeof routes.listVendorCoupons>;
  readonly status: CouponStatus | undefined;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
  readonly now: number;
};

const columns = [
  { name: 'Code' },
  { name: 'Status' },
  { name: 'What it does', from: 'lg' },
  { name: 'Orders', numeric: true },
  { name: 'Given', numeric: true, from: 'md' },
  { name: '' },
] as const;
const NOTES = {
  vendor: 'Codes for your own goods. What they take off is yours to bear.',
  market: 'Codes that the market bears, and those of the shops.',
} as const;

/** The coupons of a desk, with what they gave so far. */
export function CouponsPage({ desk, page, status, q, cursor, now }: CouponsPageProps) {
  const { items, counts, nextCursor } = page;
  const { list, fresh } = couponLinks[desk];
  const tabs = viewTabs({
    views: couponStatuses,
    words: couponWords,
    counts,
    current: status,
    href: (view) => list({ status: view, q }),
  });
  return (
    <>
      <PageHead
        title="Coupons"
        note={NOTES[desk]}
        action={
          <Link href={fresh} prefetch={false} className="primary">
            New coupon
          </Link>
        }
      />
      <div className="mb-3 flex flex-wrap-reverse items-center justify-between gap-x-6 gap-y-3">
        <FilterTabs label="Views" tabs={tabs} />
        <SearchForm
          action={list()}
          label="How the code begins"
          q={q}
          keep={{ status }}
          clearHref={list({ status })}
        />
      </div>
      {items.length === 0 ? (
        <NoCoupons none={countAll(counts) === 0} q={q} />
      ) : (
        <>
          <Table caption="Coupons, newest first" columns={columns}>
            {items.map((coupon: Coupon) => (
              <CouponRow key={coupon.id} coupon={coupon} desk={desk} now={now} />
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

function NoCoupons({ none, q }: { readonly none: boolean; readonly q: string | undefined }) {
  if (q !== undefined) return <Empty title={`No code begins with “${q}”`}>A search reads codes only.</Empty>;
  if (!none) return <Empty title="None in this view">Coupons move here as their time comes and goes.</Empty>;
  return (
    <Empty title="No coupons yet">
      Make one: a percentage or an amount, from a sum on, for some time, so many times. Shoppers type its code
      in their bag.
    </Empty>
  );
}
