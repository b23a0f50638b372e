'use client';

import type { ProductPicture } from '@selvedge/contracts';
import { Button, join } from '@selvedge/ui';
import { type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { announce } from '../frame/announce.ts';
import { CroppedPicture } from './cropped-picture.tsx';
import { FocalDialog } from './focal-dialog.tsx';
import type { Colours } from './picture-draft.ts';
import type { Pictures } from './use-pictures.ts';
import { VIEWS, viewOf } from './views.ts';

type PictureCardProps = {
  readonly picture: ProductPicture;
  /** Its place in the colour, from 0. */
  readonly at: number;
  readonly colour: Colours[number];
  readonly pictures: Pictures;
};

const DRAGGED = 'application/x-selvedge-picture';
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** One picture: dragged or moved by keys to its place, described, cropped, taken out. */
export function PictureCard({ picture, at, colour, pictures }: PictureCardProps) {
  const { pictureId, hash, alt, view, focal } = picture;
  const { colourId } = colour;
  const last = colour.pictures.length - 1;
  const [focusing, setFocusing] = useState(false);
  const [over, setOver] = useState(false);
  const move = (to: number) => {
    if (to < 0 || to > last) return;
    pictures.move(colourId, pictureId, to);
    announce(`Picture moved to place ${to + 1} of ${last + 1}.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(at + step);
  };
  const carries = (event: DragEvent) => event.dataTransfer.types.includes(`${DRAGGED}-${colourId}`);
  return (
    <li
      onDragOver={(event) => {
        if (!carries(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!carries(event)) return;
        event.preventDefault();
        setOver(false);
        pictures.move(colourId, event.dataTransfer.getData(`${DRAGGED}-${colourId}`), at);
      }}
      className="grid content-start gap-3"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is the mouse's way; the button in it moves by keys. */}
      <div
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData(`${DRAGGED}-${colourId}`, pictureId);
        }}
        className={join(
          'relative aspect-[4/5] cursor-grab overflow-hidden rounded-sm bg-card active:cursor-grabbing',
          over && 'outline-2 outline-offset-2 outline-indigo',
        )}
      >
        <CroppedPicture hash={hash} focal={focal} alt={alt} width={480} className="h-full w-full" />
        <button
          type="button"
          onKeyDown={onKeyDown}
          aria-label={`Picture ${at + 1} of ${last + 1} of ${colour.name}. Move it with the arrow keys`}
          className="absolute top-2 left-2 grid size-8 cursor-grab place-items-center rounded-full bg-paper text-12 font-[600] tabular-nums shadow-float"
        >
          {at + 1}
        </button>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <Button look="quiet" disabled={at === 0} onClick={() => move(at - 1)} aria-label="Move earlier">
          ←
        </Button>
        <Button look="quiet" disabled={at === last} onClick={() => move(at + 1)} aria-label="Move later">
          →
        </Button>
        <Button look="bare" onClick={() => setFocusing(true)}>
          Focus
          <span className="sr-only"> of picture {at + 1}</span>
        </Button>
        <Button
          look="bare"
          className="ml-auto text-selvedge"
          onClick={() => pictures.remove(colourId, pictureId)}
        >
          Remove
          <span className="sr-only"> picture {at + 1}</span>
        </Button>
      </div>
      <Words alt={alt} onChange={(words) => pictures.change(colourId, pictureId, { alt: words })} />
      <Select
        label="Shows the"
        options={VIEWS}
        value={view}
        onChange={(event) =>
          pictures.change(colourId, pictureId, { view: viewOf(event.currentTarget.value) })
        }
      />
      <FocalDialog
        open={focusing}
        onClose={() => setFocusing(false)}
        picture={picture}
        onChange={(point) => pictures.change(colourId, pictureId, { focal: point })}
      />
    </li>
  );
}

/** The same as the contract's `ALT_MAX`. */
const WORDS_MAX = 250;

function Words({ alt, onChange }: { readonly alt: string; readonly onChange: (words: string) => void }) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        What it shows
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={WORDS_MAX}
        value={alt}
        placeholder="Chore jacket in indigo, buttoned, from the front"
        onChange={(event) => onChange(event.currentTarget.value.replaceAll('\n', ' '))}
        className="w-full resize-y rounded-sm border border-mist bg-white px-2.5 py-2 text-ink placeholder:text-mist max-md:text-[1rem]"
      />
    </div>
  );
}
