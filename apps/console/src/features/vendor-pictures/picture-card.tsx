'use client';

import type { ProductPicture } from '@selvedge/contracts';
import { Button, join } from '@selvedge/ui';
import { useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { CroppedPicture } from './cropped-picture.tsx';
import { FocalDialog } from './focal-dialog.tsx';
import type { Colours } from './picture-draft.ts';
import { PictureWords } from './picture-words.tsx';
import type { Pictures } from './use-pictures.ts';
import { usePlace } from './use-place.ts';
import { VIEWS, viewOf } from './views.ts';

type PictureCardProps = {
  readonly picture: ProductPicture;
  /** Its place in the colour, from 0. */
  readonly at: number;
  readonly colour: Colours[number];
  readonly pictures: Pictures;
};

/** One picture: dragged or moved by keys to its place, described, cropped, taken out. */
export function PictureCard({ picture, at, colour, pictures }: PictureCardProps) {
  const { pictureId, alt, view } = picture;
  const { colourId } = colour;
  const last = colour.pictures.length - 1;
  const [focusing, setFocusing] = useState(false);
  const { place, drag, handle, over, step } = usePlace({ colourId, pictureId, at, last }, pictures);
  const change = (part: Parameters<Pictures['change']>[2]) => pictures.change(colourId, pictureId, part);
  const number = <span className="sr-only"> picture {at + 1}</span>;
  return (
    <li {...place} className="grid content-start gap-3 max-sm:grid-cols-[8rem_minmax(0,1fr)]">
      <div
        {...drag}
        className={join(
          'relative aspect-[4/5] cursor-grab self-start max-sm:row-span-3 overflow-hidden rounded-sm bg-card active:cursor-grabbing',
          over && 'outline-2 outline-offset-2 outline-indigo',
        )}
      >
        <CroppedPicture {...picture} size={480} className="h-full w-full" />
        <button
          {...handle}
          type="button"
          aria-label={`Picture ${at + 1} of ${last + 1} of ${colour.name}. Move it with the arrow keys`}
          className="absolute top-2 left-2 grid size-8 cursor-grab place-items-center rounded-full bg-paper text-12 font-[600] tabular-nums shadow-float"
        >
          {at + 1}
        </button>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <Button look="quiet" disabled={at === 0} onClick={() => step(-1)} aria-label="Move earlier">
          ←
        </Button>
        <Button look="quiet" disabled={at === last} onClick={() => step(1)} aria-label="Move later">
          →
        </Button>
        <Button look="bare" onClick={() => setFocusing(true)}>
          Focus{number}
        </Button>
        <Button
          look="bare"
          className="ml-auto text-selvedge"
          onClick={() => pictures.remove(colourId, pictureId)}
        >
          Remove{number}
        </Button>
      </div>
      <PictureWords alt={alt} onChange={(words) => change({ alt: words })} />
      <Select
        label="View"
        options={VIEWS}
        value={view}
        onChange={(event) => change({ view: viewOf(event.currentTarget.value) })}
      />
      <FocalDialog
        open={focusing}
        onClose={() => setFocusing(false)}
        picture={picture}
        onChange={(focal) => change({ focal })}
      />
    </li>
  );
}
