import type { RouteOutput, routes } from '@selvedge/contracts';
import { Empty, Table } from '@selvedge/ui';
import Link from 'next/link';
import { links } from '../../links.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { viewTabs } from '../../ui/view-tabs.ts';
import { shipmentWords } from '../../words.ts';
import { ShipmentRow } from './shipment-row.tsx';

type Page = RouteOutput<typeof routes.listVendorShipments>;
type ShipmentsPageProps = {
  readonly page: Page;
  readonly state: keyof typeof shipmentWords | undefined;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
};

const columns = [
  { name: 'Parcel' },
  { name: 'State' },
  { name: 'Carrier', from: 'md' },
  { name: 'To', from: 'md' },
  { name: 'Pieces', numeric: true, from: 'lg' },
  { name: 'Last news', numeric: true, from: 'lg' },
] as const;
const views = [
  'label_created',
  'in_transit',
  'out_for_delivery',
  'exception',
  'delivered',
  'returned',
  'cancelled',
] as const;

/** The parcels of the shop: where each is, and what to print. */
export function ShipmentsPage({ page, state, q, cursor }: ShipmentsPageProps) {
  const { items, counts, nextCursor } = page;
  const tabs = viewTabs({
    views: views.filter((view) => counts[view] > 0 || view === state),
    words: shipmentWords,
    counts,
    current: state,
    href: (view) => links.vendorShipments({ state: view, q }),
  });
  const toPrint = items.filter((item) => item.state === 'label_created').map((item) => item.id);
  return (
    <>
      <PageHead
        title="Parcels"
        note="Each with what its carrier told last."
        action={
          <p className="flex flex-wrap gap-x-5 gap-y-1">
            {toPrint.length > 1 && (
              <a
                href={`/v1/vendor/print/labels.pdf?ids=${toPrint.join(',')}`}
                target="_blank"
                rel="noreferrer"
                className="thread"
              >
                Print {toPrint.length} labels
              </a>
            )}
            <Link href={links.vendorShippingSettings} prefetch={false} className="thread">
              Zones and rates
            </Link>
          </p>
        }
      />
      <div className="mb-3 flex flex-wrap-reverse items-center justify-between gap-x-6 gap-y-3">
        <FilterTabs label="Views" tabs={tabs} />
        <SearchForm
          action="/vendor/shipping"
          label="Parcel, tracking number or recipient"
          q={q}
          keep={{ state }}
          clearHref={links.vendorShipments({ state })}
        />
      </div>
      {items.length === 0 ? (
        <NoParcels q={q} />
      ) : (
        <>
          <Table caption="Parcels, newest first" columns={columns}>
            {items.map((shipment) => (
              <ShipmentRow key={shipment.id} shipment={shipment} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.vendorShipments({ state, q })}
            nextHref={nextCursor === null ? null : links.vendorShipments({ state, q, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}

function NoParcels({ q }: Pick<ShipmentsPageProps, 'q'>) {
  return q === undefined ? (
    <Empty title="No parcels here">Open an order that is to be shipped: its page sends the parcel.</Empty>
  ) : (
    <Empty title={`Nothing found for “${q}”`}>
      Try the number on the label, or part of the recipient's name.
    </Empty>
  );
}
