import { Empty } from '@selvedge/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { consoleApi, take } from '../../../../api/server.ts';
import { ReceiveForm } from '../../../../features/stock/receive-form.tsx';
import { links } from '../../../../links.ts';
import { PageHead } from '../../../../ui/page-head.tsx';

export const metadata: Metadata = { title: 'Receive goods' };

export default async function Page() {
  const { locations } = await take((await consoleApi()).listVendorStock({ query: { limit: 1 } }));
  const open = locations.filter((location) => location.state === 'open');
  return (
    <>
      <PageHead
        back={
          <Link href={links.vendorStock()} prefetch={false} className="thread">
            Stock
          </Link>
        }
        title="Receive goods"
        note="All lines are booked together, or none."
      />
      {open.length === 0 ? (
        <Empty title="There is nowhere to receive goods yet">
          <Link href={links.vendorStockLocations} prefetch={false} className="thread">
            Open a location first
          </Link>
        </Empty>
      ) : (
        <ReceiveForm locations={open} />
      )}
    </>
  );
}
