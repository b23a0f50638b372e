import type { Sql } from '../../platform/index.ts';
import { readVendorPages, readVendors } from '../vendors/index.ts';
import type { ReturnShop } from './present.ts';

const NO_ADDRESS = 'Ask us for the address before you send anything';

/** Reads shops as returns name them, by id: where pieces go is the address the trader gives. */
export async function readReturnShops(
  sql: Sql,
  vendorIds: readonly string[],
): Promise<(vendorId: string) => ReturnShop> {
  const vendors = await readVendors(sql, [...new Set(vendorIds)]);
  const pages = await readVendorPages(
    sql,
    vendors.map((vendor) => vendor.slug),
  );
  const shops = new Map(
    vendors.map(({ id, slug, name, returnsDays }): [string, ReturnShop] => {
      const trader = pages.find((page) => page.slug === slug)?.trader;
      const sendTo = { name: trader?.legalName ?? name, address: trader?.address ?? NO_ADDRESS };
      return [id, { slug, name, returnsDays, sendTo }];
    }),
  );
  const former = { slug: 'closed', name: 'A former shop', returnsDays: 14 };
  return (vendorId) =>
    shops.get(vendorId) ?? { ...former, sendTo: { name: former.name, address: NO_ADDRESS } };
}
