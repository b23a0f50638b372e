import type { RouteOutput, routes } from '@selvedge/contracts';
import { type App, done } from '../../platform/index.ts';
import { readLeadPictures, readVariants } from '../catalog/index.ts';
import { readPictures } from '../media/index.ts';
import { readVendors } from '../vendors/index.ts';
import { type Asking, findPurchase, shownName } from './buyer.ts';
import { presentOwn } from './present.ts';
import { readReviewOf } from './store.ts';

/** Gives a buyer what they need to review a piece, with what they wrote before. Refuses as writing does. */
export async function viewOwnReview(app: App, asking: Asking) {
  const found = await findPurchase(app, asking);
  if (!found.ok) return found;
  const { sql } = app.db;
  const { product, line, buyer } = found.purchase;
  const [review, variants, [vendor], pictureHash] = await Promise.all([
    readReviewOf(sql, buyer, product.id),
    readVariants(sql, [product.id]),
    readVendors(sql, [product.vendorId]),
    readPicture(app, product.id),
  ]);
  return done({
    productSlug: product.slug,
    productName: product.name,
    vendorName: vendor?.name ?? '',
    pictureHash,
    sizeBought: line.size,
    colourBought: line.colour,
    sizes: [...new Set(variants.map((variant) => variant.size))],
    authorName: shownName(line.fullName),
    review: review === null ? null : presentOwn(review),
  } satisfies RouteOutput<typeof routes.viewOwnReview>);
}

async function readPicture(app: App, productId: string): Promise<string | null> {
  const pictureId = (await readLeadPictures(app.db.sql, [productId])).get(productId);
  if (pictureId === undefined) return null;
  return (await readPictures(app.db.sql, [pictureId]))[0]?.hash ?? null;
}
