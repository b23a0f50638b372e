'use client';

import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { announce } from '../frame/announce.ts';
import type { Pictures } from './use-pictures.ts';

type Place = {
  readonly colourId: string;
  readonly pictureId: string;
  /** Its place in the colour, from 0, and the last one. */
  readonly at: number;
  readonly last: number;
};

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Moves a picture within its colour: by steps, by keys, or dragged onto the place of another. */
export function usePlace({ colourId, pictureId, at, last }: Place, pictures: Pictures) {
  const [over, setOver] = useState(false);
  // Named by its colour, so that it can be dropped among its own only.
  const dragged = `application/x-selvedge-picture-${colourId}`;
  const step = (by: number) => {
    const to = at + by;
    if (to < 0 || to > last) return;
    pictures.step(colourId, pictureId, by);
    announce(`Picture moved to place ${to + 1} of ${last + 1}.`);
  };
  const carries = (event: DragEvent) => event.dataTransfer.types.includes(dragged);
  return {
    step,
    over,
    handle: {
      onKeyDown(event: KeyboardEvent) {
        const by = STEPS[event.key];
        if (by === undefined) return;
        event.preventDefault();
        step(by);
      },
    },
    drag: {
      draggable: true,
      onDragStart(event: DragEvent) {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData(dragged, pictureId);
      },
    },
    place: {
      onDragOver(event: DragEvent) {
        if (!carries(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        if (!carries(event)) return;
        event.preventDefault();
        setOver(false);
        pictures.move(colourId, event.dataTransfer.getData(dragged), at);
      },
    },
  };
}
