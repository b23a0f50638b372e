import type { FocalPoint, pictureViews } from '@selvedge/contracts';

export type PictureChoice = {
  readonly pictureId: string;
  readonly view: (typeof pictureViews)[number];
  readonly alt: string;
  readonly focal: FocalPoint;
};
export type ColourChoice = { readonly colourId: string; readonly pictures: readonly PictureChoice[] };
export type ChosenPicture = PictureChoice & { readonly colourId: string; readonly position: number };

type Product = {
  readonly state: 'draft' | 'in_review' | 'live' | 'archived';
  readonly colourIds: readonly string[];
};

/** What keeps pictures from being a product's, and whose colour it is about. */
export type PicturesFault = {
  readonly reason: 'colours_incomplete' | 'picture_twice' | 'alt_text_missing' | 'picture_missing';
  readonly colourId: string | null;
};

/**
 * Says what keeps a choice of pictures from being a product's, or null. Each colour is named once and none is left out; a
 * picture stands once in a colour. A product that shoppers see, or that is about to be seen, has a picture in each colour
 * and words for each picture.
 */
export function faultOfPictures(product: Product, colours: readonly ColourChoice[]): PicturesFault | null {
  const named = new Set(colours.map(({ colourId }) => colourId));
  const complete =
    named.size === colours.length &&
    named.size === product.colourIds.length &&
    product.colourIds.every((id) => named.has(id));
  if (!complete) return { reason: 'colours_incomplete', colourId: null };
  const twice = colours.find(
    ({ pictures }) => new Set(pictures.map(({ pictureId }) => pictureId)).size < pictures.length,
  );
  if (twice !== undefined) return { reason: 'picture_twice', colourId: twice.colourId };
  if (product.state !== 'live' && product.state !== 'in_review') return null;
  const bare = colours.find(({ pictures }) => pictures.length === 0);
  if (bare !== undefined) return { reason: 'picture_missing', colourId: bare.colourId };
  const silent = colours.find(({ pictures }) => pictures.some(({ alt }) => alt.trim() === ''));
  return silent === undefined ? null : { reason: 'alt_text_missing', colourId: silent.colourId };
}

/** Writes choices as rows, in their order. */
export function placed(colours: readonly ColourChoice[]): ChosenPicture[] {
  return colours.flatMap(({ colourId, pictures }) =>
    pictures.map((picture, position) => ({ ...picture, colourId, position })),
  );
}
