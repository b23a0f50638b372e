'use client';

import { Button } from '@selvedge/ui';
import type { Pictures } from './use-pictures.ts';
import type { Upload } from './use-uploads.ts';

type UploadCardProps = { readonly upload: Upload; readonly pictures: Pictures };

/** A file on its way, or why it was not taken. */
export function UploadCard({ upload, pictures }: UploadCardProps) {
  const { file, share, words, id } = upload;
  const done = share >= 1;
  return (
    <li className="grid aspect-[4/5] content-end gap-2 rounded-sm bg-card p-4 max-sm:aspect-[5/3]">
      <p className="font-[550] break-words [overflow-wrap:anywhere]">{file.name}</p>
      {words === null ? (
        <>
          <progress
            value={done ? undefined : share}
            max={1}
            aria-label={`${file.name} is on its way`}
            className="h-0.5 w-full appearance-none [&::-moz-progress-bar]:bg-selvedge [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-selvedge"
          />
          <p className="text-12 text-stone">
            {done ? 'Looking at it' : share === 0 ? 'Waiting' : `${Math.floor(share * 100)} %`}
          </p>
        </>
      ) : (
        <>
          <p role="alert" className="text-selvedge">
            {words}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button look="quiet" onClick={() => pictures.again(upload)}>
              Try again
            </Button>
            <Button look="bare" onClick={() => pictures.dismiss(id)}>
              Dismiss
              <span className="sr-only"> {file.name}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
