import type { VendorOverview } from '@selvedge/contracts';
import { Cell, RowHead, Table } from '@selvedge/ui';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';

const columns = [
  { name: 'Piece' },
  { name: 'Pieces', numeric: true },
  { name: 'Goods', numeric: true },
] as const;

/** What sold most, the most first. */
export function BestSellers({ pieces }: { readonly pieces: VendorOverview['bestSellers'] }) {
  return (
    <Table caption="Best sellers of the last 30 days" columns={columns}>
      {pieces.map(({ slug, name, pieces: sold, goods }) => (
        <tr key={slug}>
          <RowHead>
            <Link href={links.vendorProducts({ q: name })} prefetch={false} className="hover:underline">
              {name}
            </Link>
          </RowHead>
          <Cell numeric>{sold}</Cell>
          <Cell numeric>{showMoney(goods)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
