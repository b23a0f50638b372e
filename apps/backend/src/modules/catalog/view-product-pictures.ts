import type { ProductPictures } from '@selvedge/contracts';
import { type App, done, refuse, type VendorTx } from '../../platform/index.ts';
import { readPictures } from '../media/index.ts';
import { type OwnProductHead, readOwnProduct } from './store-pictures.ts';
import { readColours, readProductPictures } from './views.ts';

/** Shows a vendor the pictures of a product, colour by colour. Refuses one that is not the vendor's. */
export function viewProductPictures(app: App, vendorId: string, productId: string) {
  return app.db.asVendor(vendorId, async (tx) => {
    const product = await readOwnProduct(tx, productId, { lock: false });
    return product === null ? refuse('product_not_found') : done(await presentPictures(tx, product));
  });
}

/** Writes the pictures of a product as they stand. */
export async function presentPictures(tx: VendorTx, product: OwnProductHead): Promise<ProductPictures> {
  const { id, slug, name, state, version } = product;
  const colours = await readColours(tx, [id]);
  const rows = await readProductPictures(tx, [id]);
  const files = await readPictures(tx, [...new Set(rows.map((row) => row.pictureId))]);
  const fileOf = new Map(files.map((file) => [file.id, file]));
  return {
    productId: id,
    slug,
    name,
    state,
    version,
    colours: colours.map((colour) => ({
      colourId: colour.id,
      name: colour.name,
      hex: colour.hex,
      pictures: rows.flatMap(({ colourId, pictureId, view, alt, focalX, focalY }) => {
        const file = fileOf.get(pictureId);
        if (colourId !== colour.id || file === undefined) return [];
        const { id: _, ...shown } = file;
        return [{ pictureId, ...shown, view, alt, focal: { x: focalX, y: focalY } }];
      }),
    })),
  };
}
