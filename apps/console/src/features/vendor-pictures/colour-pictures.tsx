'use client';

import { Button, join } from '@selvedge/ui';
import { type DragEvent, useId, useState } from 'react';
import { DropZone } from './drop-zone.tsx';
import { PictureCard } from './picture-card.tsx';
import type { Colours } from './picture-draft.ts';
import { UploadCard } from './upload-card.tsx';
import type { Pictures } from './use-pictures.ts';

type ColourPicturesProps = { readonly colour: Colours[number]; readonly pictures: Pictures };

/** The same as the contract's `PICTURES_PER_COLOUR_MAX`, whose package would bring zod along. */
const PICTURES_MAX = 12;

/** The pictures of one colour, in their order, and a place to bring more. */
export function ColourPictures({ colour, pictures }: ColourPicturesProps) {
  const { colourId, name } = colour;
  const heading = useId();
  const [over, setOver] = useState(false);
  const uploads = pictures.uploads.filter((one) => one.colourId === colourId);
  const removed = pictures.removed?.colourId === colourId ? pictures.removed : null;
  const room = PICTURES_MAX - colour.pictures.length - uploads.length;
  const send = (files: readonly File[]) => pictures.send(colourId, files.slice(0, Math.max(room, 0)));
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <section
      aria-labelledby={heading}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        send([...event.dataTransfer.files]);
      }}
      className={join('rounded-sm', over && 'outline-2 outline-offset-8 outline-indigo outline-dashed')}
    >
      <h2 id={heading} className="mb-4 flex items-center gap-2.5 text-15 font-[600]">
        <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" className="shrink-0">
          <circle cx="7" cy="7" r="6.5" fill={colour.hex} className="stroke-line" />
        </svg>
        {name}
        <span className="text-12 font-normal text-stone tabular-nums">
          {colour.pictures.length} of {PICTURES_MAX}
        </span>
      </h2>
      <ol className="grid grid-cols-1 gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-4 xl:grid-cols-5">
        {colour.pictures.map((picture, at) => (
          <PictureCard
            key={picture.pictureId}
            picture={picture}
            at={at}
            colour={colour}
            pictures={pictures}
          />
        ))}
        {uploads.map((upload) => (
          <UploadCard key={upload.id} upload={upload} pictures={pictures} />
        ))}
        {room > 0 && (
          <li>
            <DropZone colour={name} onFiles={send} first={colour.pictures.length + uploads.length === 0} />
          </li>
        )}
      </ol>
      <div role="status">
        {removed !== null && (
          <p className="mt-4 flex flex-wrap items-center gap-3 text-stone">
            A picture of {name} is out.
            <Button look="quiet" onClick={pictures.undo}>
              Put it back
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
