'use client';

import { type ChangeEvent, useId } from 'react';
import { UPLOAD_ACCEPT } from './send-picture.ts';

type DropZoneProps = {
  readonly colour: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Nothing is there yet: say what to do. */
  readonly first: boolean;
};

/** Where files are chosen; they may be dropped anywhere in the colour. */
export function DropZone({ colour, onFiles, first }: DropZoneProps) {
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = ''; // the same file may be chosen again
  };
  return (
    <label
      htmlFor={id}
      className="grid aspect-[4/5] cursor-pointer place-content-center gap-1 rounded-sm border border-dashed border-mist p-6 text-center transition-colors duration-150 hover:border-ink hover:bg-card has-focus-visible:outline-2 has-focus-visible:outline-indigo max-sm:aspect-[5/3]"
    >
      <span className="font-[550]">
        {first ? 'Bring the first picture' : 'Add pictures'}
        <span className="sr-only"> of {colour}</span>
      </span>
      <span className="text-12 text-stone">
        <span className="max-md:hidden">Drop files here or choose them.</span> JPEG, PNG, WebP or AVIF, up to
        20 MB, best 1,600 × 2,000 pixels.
      </span>
      <input id={id} type="file" multiple accept={UPLOAD_ACCEPT} onChange={choose} className="sr-only" />
    </label>
  );
}
