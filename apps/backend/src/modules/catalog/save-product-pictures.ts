import type { ProductPictures } from '@selvedge/contracts';
import { type App, done, publish, refuse, type VendorTx } from '../../platform/index.ts';
import { keepUploads } from '../media/index.ts';
import { type ColourChoice, faultOfPictures, placed } from './product-pictures.ts';
import { raiseVersion, readOwnProduct, replacePictures } from './store-pictures.ts';
import { presentPictures } from './view-product-pictures.ts';

type Saving = {
  readonly productId: string;
  readonly version: number;
  readonly colours: readonly ColourChoice[];
};

/**
 * Sets the pictures of a vendor's product: those it has, and such as the vendor brought. Saved again as it stands, it stays as
 * it is, under whichever version: a retry finds its own work. Refuses what is not the vendor's, an older version, and
 * what `faultOfPictures` says.
 */
export function saveProductPictures(app: App, vendorId: string, { productId, version, colours }: Saving) {
  return app.db.asVendor(vendorId, async (tx) => {
    const product = await readOwnProduct(tx, productId, { lock: true });
    if (product === null) return refuse('product_not_found');
    const before = await presentPictures(tx, product);
    if (fingerprint(before.colours) === fingerprint(colours)) return done(before);
    if (product.version !== version) return refuse('version_conflict');
    const colourIds = before.colours.map(({ colourId }) => colourId);
    const fault = faultOfPictures({ state: product.state, colourIds }, colours);
    if (fault !== null) return refuse(fault.reason, { context: { colourId: fault.colourId } });
    if (!(await takeOwn(tx, before, colours))) return refuse('picture_not_found');
    await replacePictures(tx, productId, placed(colours));
    await raiseVersion(tx, productId);
    await publish(tx, { topic: 'product.changed', subject: productId, payload: { productId } });
    return done(await presentPictures(tx, { ...product, version: version + 1 }));
  });
}

/** Takes the new pictures for good. Gives false when one is neither on the product nor brought by the vendor. */
async function takeOwn(tx: VendorTx, before: ProductPictures, colours: readonly ColourChoice[]) {
  const there = new Set(before.colours.flatMap(({ pictures }) => pictures.map((one) => one.pictureId)));
  const asked = colours.flatMap(({ pictures }) => pictures.map((one) => one.pictureId));
  const fresh = [...new Set(asked.filter((id) => !there.has(id)))].toSorted();
  if (fresh.length === 0) return true;
  return (await keepUploads(tx, fresh)).length === fresh.length;
}

function fingerprint(colours: readonly ColourChoice[]): string {
  return JSON.stringify(
    placed(colours)
      .map(({ colourId, position, pictureId, view, alt, focal }) => [
        colourId,
        position,
        pictureId,
        view,
        alt,
        focal.x,
        focal.y,
      ])
      .toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
  );
}
