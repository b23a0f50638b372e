'use client';

import { useId } from 'react';

/** The same as the contract's `ALT_MAX`. */
const WORDS_MAX = 250;

type PictureWordsProps = { readonly alt: string; readonly onChange: (words: string) => void };

/** What a picture shows, for those who hear it instead. */
export function PictureWords({ alt, onChange }: PictureWordsProps) {
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
