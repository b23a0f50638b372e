import type { Picture } from '@selvedge/contracts';
import type { PictureRow } from './store.ts';

/** Where a picture is cropped around unless its shop says otherwise, per cent. */
const MIDDLE = 50;

type Shown = Pick<Picture, 'view' | 'alt'> & { readonly focalX?: number; readonly focalY?: number };

/** Writes a picture as pages show it: what stands in its place, and its focus where that is not the middle. */
export function presentPicture(
  { hash, width, height, colour, placeholder }: PictureRow,
  { view, alt, focalX = MIDDLE, focalY = MIDDLE }: Shown,
): Picture {
  return {
    hash,
    view,
    alt,
    width,
    height,
    colour,
    ...(placeholder === null ? {} : { placeholder }),
    ...(focalX === MIDDLE && focalY === MIDDLE ? {} : { focal: { x: focalX, y: focalY } }),
  };
}
