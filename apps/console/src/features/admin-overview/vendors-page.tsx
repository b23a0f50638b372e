import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Status, Table } from '@selvedge/ui';
import Link from 'next/link';
import { plural } from '../../dates.ts';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { countryName } from '../../words.ts';

type Vendor = RouteOutput<typeof routes.listAdminVendors>['vendors'][number];

const states = {
  active: { word: 'Active', tone: 'good' },
  suspended: { word: 'Suspended', tone: 'bad' },
  closed: { word: 'Closed', tone: 'quiet' },
} as const satisfies Record<Vendor['state'], unknown>;
const columns = [
  { name: 'Vendor' },
  { name: 'State', from: 'lg' },
  { name: 'Commission', numeric: true, from: 'xl' },
  { name: 'Products', numeric: true, from: 'xl' },
  { name: 'Orders, 30 days', numeric: true, from: 'lg' },
  { name: 'Goods, 30 days', numeric: true },
  { name: 'To ship', numeric: true, from: 'md' },
  { name: 'Late', numeric: true },
  { name: 'Pending', numeric: true, from: 'md' },
  { name: 'Available', numeric: true, from: 'lg' },
] as const;

/** All shops of the market with their sales, duties and balances. */
export function VendorsPage({ vendors }: { readonly vendors: readonly Vendor[] }) {
  return (
    <>
      <PageHead title="Vendors" note={`${plural(vendors.length, 'shop')} on the market.`} />
      {vendors.length === 0 ? (
        <Empty title="No vendors yet">The first shop appears here once it is registered.</Empty>
      ) : (
        <Table caption="Vendors" columns={columns}>
          {vendors.map((vendor) => (
            <VendorRow key={vendor.slug} vendor={vendor} />
          ))}
        </Table>
      )}
    </>
  );
}

function VendorRow({ vendor }: { readonly vendor: Vendor }) {
  const { name, state, city, country, commissionBps, toShip, late, orders30Days } = vendor;
  return (
    <tr>
      <RowHead>
        <span className="font-[550]">{name}</span>
        <span className="block text-12 text-stone">
          {city}, {countryName(country)} ·{' '}
          <Link href={links.adminVendorStock(vendor.slug)} prefetch={false} className="thread">
            Stock
          </Link>
        </span>
      </RowHead>
      <Cell from="lg">
        <Status tone={states[state].tone}>{states[state].word}</Status>
      </Cell>
      <Cell numeric from="xl">
        {(commissionBps / 100).toLocaleString('en-IE')}%
      </Cell>
      <Cell numeric from="xl">
        {vendor.products}
      </Cell>
      <Cell numeric from="lg">
        {orders30Days}
      </Cell>
      <Cell numeric>{showMoney(vendor.goods30Days)}</Cell>
      <Cell numeric from="md">
        {toShip}
      </Cell>
      <Cell numeric className={late > 0 ? 'text-selvedge' : undefined}>
        {late}
      </Cell>
      <Cell numeric from="md">
        {showMoney(vendor.pending)}
      </Cell>
      <Cell numeric from="lg">
        {showMoney(vendor.available)}
      </Cell>
    </tr>
  );
}
