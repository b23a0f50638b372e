'use client';

import type { ProductPictures } from '@selvedge/contracts';
import { ColourPictures } from './colour-pictures.tsx';
import { SaveBar } from './save-bar.tsx';
import { usePictures } from './use-pictures.ts';

/** Everything that can be done with the pictures of a piece; nothing of it shows in the shop until it is saved. */
export function PictureManager({ saved }: { readonly saved: ProductPictures }) {
  const pictures = usePictures(saved);
  return (
    <div className="grid gap-10">
      {pictures.colours.map((colour) => (
        <ColourPictures key={colour.colourId} colour={colour} pictures={pictures} />
      ))}
      <SaveBar pictures={pictures} />
    </div>
  );
}
