import { randomUUID } from 'node:crypto';
import type { Market } from '@selvedge/demo-market';
import { savePictures, studyHash } from '../modules/media/index.ts';
import type { Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';

/** Writes the collections of the home page and gives each shop the picture it is known by. */
export async function writeCampaigns(
  tx: Tx,
  market: Market,
  vendorIds: ReadonlyMap<string, string>,
): Promise<void> {
  const pictureIds = await savePictures(
    tx,
    market.collections.map((collection) => collection.lead),
  );
  const collections = market.collections.map((collection, position) => ({
    ...collection,
    id: randomUUID(),
    position,
    lead_picture_id: pictureIds.get(studyHash(collection.lead)),
  }));
  await insertRows(
    tx,
    'catalog.collection',
    'id uuid, slug text, title text, standfirst text, lead_picture_id uuid, position int',
    collections,
  );
  const items = collections.flatMap(({ id, productSlugs }) =>
    productSlugs.map((slug, at) => ({ id, slug, position: at + 1 })),
  );
  await tx`
    insert into catalog.collection_item (collection_id, position, product_id)
    select i.id, i.position, p.id
      from unnest(${items.map((item) => item.id)}::uuid[], ${items.map((item) => item.position)}::int[], ${items.map((item) => item.slug)}::text[]) i(id, position, slug)
      join catalog.product p on p.slug = i.slug`;
  await tx`
    update vendors.vendor v set lead_picture_id = best.picture_id
      from (select distinct on (p.vendor_id) p.vendor_id, pp.picture_id
              from catalog.product p join catalog.product_picture pp on pp.product_id = p.id and pp.position = 0
             where p.vendor_id = any (${[...vendorIds.values()]}::uuid[]) order by p.vendor_id, p.popularity desc, p.id) best
     where v.id = best.vendor_id`;
}
