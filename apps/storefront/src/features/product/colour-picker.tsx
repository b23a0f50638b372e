'use client';

import type { Product } from '@selvedge/contracts';
import { useId } from 'react';
import type { Picked } from './picker-state.ts';

type ColourPickerProps = {
  readonly colours: Product['colours'];
  readonly variants: Product['variants'];
  readonly picked: Picked;
  readonly pick: (picked: Picked) => void;
};

/** The colours as swatches; the chosen one is named. A colour that is sold out is struck and still shown. */
export function ColourPicker({ colours, variants, picked, pick }: ColourPickerProps) {
  const id = useId();
  return (
    <fieldset className="mt-6">
      <legend className="text-15">
        Colour: <span className="font-medium">{picked.colour}</span>
      </legend>
      <div className="mt-2.5 flex flex-wrap gap-2.5">
        {colours.map(({ name, hex }) => {
          const gone = variants.filter(({ colour }) => colour === name).every(({ stock }) => stock === 'out');
          return (
            <label
              key={name}
              htmlFor={`${id}-${name}`}
              title={name}
              className="relative grid size-11 place-items-center"
            >
              <input
                id={`${id}-${name}`}
                type="radio"
                name="colour"
                value={name}
                checked={picked.colour === name}
                onChange={() => pick({ ...picked, colour: name })}
                className="peer sr-only"
              />
              <span
                aria-hidden="true"
                className="size-9 rounded-full border border-ink/30 ring-offset-3 ring-offset-paper peer-checked:ring-1 peer-checked:ring-ink peer-focus-visible:outline-2 peer-focus-visible:outline-offset-6 peer-focus-visible:outline-indigo"
                style={{ backgroundColor: hex }}
              />
              {gone && <span aria-hidden="true" className="absolute h-px w-10 rotate-45 bg-ink" />}
              <span className="sr-only">
                {name}
                {gone && ', sold out'}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
