import type { Picture, VendorCard, VendorPage } from '@selvedge/contracts';
import type { Sql } from '../../platform/index.ts';
import { type PictureRow, readPictures } from '../media/index.ts';
import { readMethods } from '../shipping/index.ts';
import { readVendorCards, readVendorPage, type VendorCardRow } from '../vendors/index.ts';
import { LISTING_CURRENCY } from './refresh-listings.ts';
import { presentMethod } from './view-product.ts';
import { readVendorCounts } from './views.ts';

/** Lists the shops, by name, with how many products each has on sale. */
export async function listVendors(sql: Sql): Promise<VendorCard[]> {
  return presentCards(sql, await readVendorCards(sql));
}

/** Shows a shop's own page. Gives null when there is none. */
export async function viewVendor(sql: Sql, slug: string): Promise<VendorPage | null> {
  const vendor = await readVendorPage(sql, slug);
  if (vendor === null) return null;
  const [[card], methods] = await Promise.all([
    presentCards(sql, [vendor]),
    readMethods(sql, [vendor.id], LISTING_CURRENCY),
  ]);
  if (card === undefined) return null;
  const { legalName = '', address = '', registerNumber = '', vatNumber = '', email = '' } = vendor.trader;
  return {
    ...card,
    story: vendor.story.split('\n\n').filter((paragraph) => paragraph !== ''),
    founded: vendor.founded,
    returnsDays: vendor.returnsDays,
    dispatchDays: vendor.dispatchDays,
    delivery: methods.map(presentMethod),
    trader: { legalName, address, registerNumber, vatNumber, email },
  };
}

async function presentCards(sql: Sql, rows: readonly VendorCardRow[]): Promise<VendorCard[]> {
  const pictureIds = rows.flatMap((row) => row.leadPictureId ?? []);
  const [counts, pictures] = await Promise.all([
    readVendorCounts(sql),
    pictureIds.length === 0 ? [] : readPictures(sql, pictureIds),
  ]);
  const countOf = new Map(counts.map((row) => [row.slug, row.count]));
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  return rows.map(({ slug, name, tagline, city, country, look, leadPictureId }) => {
    const picture = byId.get(leadPictureId ?? '');
    const { paper, accent, ink } = look;
    const shown = { slug, name, tagline, city, country, look: { paper, accent, ink } };
    return {
      ...shown,
      picture: picture === undefined ? null : leadPicture(picture, name),
      productCount: countOf.get(slug) ?? 0,
    };
  });
}

/** Writes a picture that stands for a shop or a campaign. */
export function leadPicture({ hash, width, height, colour }: PictureRow, alt: string): Picture {
  return { hash, width, height, colour, view: 'other', alt };
}
