'use client';

import type { OwnPicture } from '@selvedge/contracts';
import { useEffect, useRef, useState } from 'react';
import { sendPicture } from './send-picture.ts';

export type Upload = {
  readonly id: string;
  readonly colourId: string;
  readonly file: File;
  /** 0 to 1; at 1 it is being looked at. */
  readonly share: number;
  /** Why it was not taken. */
  readonly words: string | null;
};

/** So many are on their way at a time; the others wait their turn. */
const PARALLEL = 2;

/** Sends files one after the other, tells how far each is, keeps those that were not taken with the reason. */
export function useUploads(onTaken: (colourId: string, picture: OwnPicture) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const begun = useRef(new Set<string>());
  const taken = useRef(onTaken);
  useEffect(() => {
    taken.current = onTaken;
  });
  useEffect(() => {
    const waiting = uploads.filter(({ words }) => words === null);
    for (const { id, file, colourId } of waiting.slice(0, PARALLEL)) {
      if (begun.current.has(id)) continue;
      begun.current.add(id);
      const change = (part: Partial<Upload>) =>
        setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
      void sendPicture(file, (share) => change({ share })).then((sent) => {
        if (!sent.ok) return change({ words: sent.words });
        setUploads((all) => all.filter((one) => one.id !== id));
        taken.current(colourId, sent.picture);
      });
    }
  }, [uploads]);
  const send = (colourId: string, files: readonly File[]) =>
    setUploads((all) => [
      ...all,
      ...files.map((file) => ({ id: crypto.randomUUID(), colourId, file, share: 0, words: null })),
    ]);
  const dismiss = (id: string) => setUploads((all) => all.filter((one) => one.id !== id));
  const again = ({ id, colourId, file }: Upload) => {
    dismiss(id);
    send(colourId, [file]);
  };
  const underWay = uploads.filter(({ words }) => words === null).length;
  return { uploads, underWay, send, dismiss, again };
}
