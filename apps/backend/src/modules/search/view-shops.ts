import type { Picture, VendorCard, VendorPage } from '@selvedge/contracts';
import type { Sql } from '../../platform/index.ts';
import { type PictureRow, presentPicture, readPictures } from '../media/index.ts';
import { type Method, methodsTo, readMethods } from '../shipping/index.ts';
import {
  readVendorCards,
  readVendorPages,
  type VendorCardRow,
  type VendorPageRow,
} from '../vendors/index.ts';
import { LISTING_CURRENCY } from './refresh-listings.ts';
import { presentMethod } from './view-product.ts';
import { readVendorCounts } from './views.ts';

/** Lists the shops, by name, with how many products each has on sale. */
export async function listVendors(sql: Sql): Promise<VendorCard[]> {
  return presentCards(sql, await readVendorCards(sql));
}

/** Shows a shop's own page. Gives null when there is none. */
export async function viewVendor(sql: Sql, slug: string): Promise<VendorPage | null> {
  return (await viewVendors(sql, [slug])).get(slug) ?? null;
}

/** Shows the pages of many shops, by slug, in as many statements as for one. */
export async function viewVendors(sql: Sql, slugs: readonly string[]): Promise<Map<string, VendorPage>> {
  const vendors = await readVendorPages(sql, slugs);
  const ids = vendors.map((vendor) => vendor.id);
  const [cards, methods] = await Promise.all([
    presentCards(sql, vendors),
    readMethods(sql, ids, LISTING_CURRENCY),
  ]);
  const methodsOf = Map.groupBy(methods, (method) => method.vendorId);
  const bySlug = new Map(vendors.map((vendor) => [vendor.slug, vendor]));
  const pages = cards.flatMap((card) => {
    const vendor = bySlug.get(card.slug);
    return vendor === undefined ? [] : [presentPage(card, vendor, methodsOf.get(vendor.id) ?? [])];
  });
  return new Map(pages.map((page) => [page.slug, page]));
}

function presentPage(card: VendorCard, vendor: VendorPageRow, methods: readonly Method[]): VendorPage {
  const { legalName = '', address = '', registerNumber = '', vatNumber = '', email = '' } = vendor.trader;
  return {
    ...card,
    story: vendor.story.split('\n\n').filter((paragraph) => paragraph !== ''),
    founded: vendor.founded,
    returnsDays: vendor.returnsDays,
    dispatchDays: vendor.dispatchDays,
    delivery: methodsTo(methods, null).map(presentMethod),
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
export function leadPicture(file: PictureRow, alt: string): Picture {
  return presentPicture(file, { view: 'other', alt });
}
