import { jsonb, type VendorTx } from '../../platform/index.ts';
import type { ChosenPicture } from './product-pictures.ts';

export type OwnProductHead = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: 'draft' | 'in_review' | 'live' | 'archived';
  readonly version: number;
};

/** Reads a product of the vendor; locked, when it is about to be changed. */
export async function readOwnProduct(
  tx: VendorTx,
  productId: string,
  { lock }: { readonly lock: boolean },
): Promise<OwnProductHead | null> {
  const [row] = await tx<OwnProductHead[]>`
    select id, slug, name, state, version from catalog.product
     where id = ${productId} and vendor_id = platform.current_vendor() ${lock ? tx`for no key update` : tx``}`;
  return row ?? null;
}

/** Puts pictures in the place of all that a product has. */
export async function replacePictures(
  tx: VendorTx,
  productId: string,
  pictures: readonly ChosenPicture[],
): Promise<void> {
  await tx`delete from catalog.product_picture where product_id = ${productId}`;
  await tx`
    insert into catalog.product_picture (product_id, colour_id, position, vendor_id, picture_id, view, alt, focal_x, focal_y)
    select ${productId}, p."colourId", p.position, platform.current_vendor(), p."pictureId", p.view, p.alt, (p.focal ->> 'x')::int, (p.focal ->> 'y')::int
      from jsonb_to_recordset(${jsonb(tx, pictures)}) p("colourId" uuid, position int, "pictureId" uuid, view text, alt text, focal jsonb)`;
}

/** Gives a product its next version. */
export async function raiseVersion(tx: VendorTx, productId: string): Promise<void> {
  await tx`
    update catalog.product set version = version + 1, updated_at = clock_timestamp()
     where id = ${productId} and vendor_id = platform.current_vendor()`;
}
