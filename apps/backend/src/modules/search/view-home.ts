import type { Home } from '@selvedge/contracts';
import type { Sql } from '../../platform/index.ts';
import { readCollectionItems, readCollections } from '../catalog/index.ts';
import { readPictures } from '../media/index.ts';
import type { Scope } from './listing-query.ts';
import { leadPicture, listVendors } from './view-shops.ts';
import { readTiles, readTilesById } from './views.ts';

const ROW_TILES = 12;
const CAMPAIGN_TILES = 8;
const everywhere: Scope = { categoryPath: null, vendorSlug: null, productIds: null };

/** Shows the home page: campaigns with their pieces, what is new, what is loved, the shops. */
export async function viewHome(sql: Sql): Promise<Home> {
  const [collections, newest, popular, vendors] = await Promise.all([
    readCollections(sql),
    readTiles(sql, everywhere, { sort: 'newest' }, null, ROW_TILES),
    readTiles(sql, everywhere, { sort: 'popular' }, null, ROW_TILES),
    listVendors(sql),
  ]);
  const pictureIds = collections.flatMap((collection) => collection.leadPictureId ?? []);
  const [items, pictures] = await Promise.all([
    readCollectionItems(
      sql,
      collections.map((collection) => collection.id),
      CAMPAIGN_TILES,
    ),
    pictureIds.length === 0 ? [] : readPictures(sql, pictureIds),
  ]);
  const tiles = new Map(
    (await readTilesById(sql, [...new Set([...items.values()].flat())])).map((tile) => [tile.id, tile]),
  );
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  return {
    campaigns: collections.map(({ id, slug, title, standfirst, leadPictureId }) => {
      const picture = byId.get(leadPictureId ?? '');
      const own = (items.get(id) ?? []).flatMap((productId) => tiles.get(productId) ?? []);
      return {
        slug,
        title,
        standfirst,
        picture: picture === undefined ? null : leadPicture(picture, title),
        tiles: own,
      };
    }),
    newest: newest.map((row) => row.tile),
    popular: popular.map((row) => row.tile),
    vendors,
  };
}
