'use client';

import type { Picture } from '@selvedge/contracts';
import { useEffect, useState } from 'react';
import { mediaUrl } from '../../media.ts';
import { Icon } from '../../ui/icons.tsx';
import { Sheet } from '../../ui/sheet.tsx';

type LightboxProps = {
  readonly pictures: readonly Picture[];
  readonly at: number;
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** A picture over the whole screen: whole at first, at full size after a tap, to be moved around by scrolling. */
export function Lightbox({ pictures, at, name, open, onClose }: LightboxProps) {
  const [index, setIndex] = useState(at);
  const [large, setLarge] = useState(false);
  useEffect(() => setIndex(at), [at]);
  const picture = pictures[index];
  const step = (by: number) => {
    setLarge(false);
    setIndex((index + by + pictures.length) % pictures.length);
  };
  useArrowKeys(open, step);
  return (
    <Sheet
      open={open && picture !== undefined}
      onClose={onClose}
      title={`Pictures of ${name}`}
      from="full"
      bare
    >
      <div className="relative h-full">
        <div className="h-dvh overflow-auto">
          {picture !== undefined && (
            <button
              type="button"
              onClick={() => setLarge(!large)}
              className={large ? 'block cursor-zoom-out' : 'block h-full w-full cursor-zoom-in'}
            >
              {/* biome-ignore lint/performance/noImgElement: our own widths and formats, made at upload. */}
              <img
                src={mediaUrl(picture.hash, 1600)}
                alt={picture.alt}
                width={picture.width}
                height={picture.height}
                style={{ backgroundColor: picture.colour }}
                className={large ? 'max-w-none' : 'h-full w-full object-contain'}
              />
              <span className="sr-only">{large ? 'Show whole' : 'Zoom in'}</span>
            </button>
          )}
        </div>
        <button
          type="button"
          onClick={onClose}
          className="fixed top-3 right-3 grid size-12 place-items-center bg-paper"
        >
          <Icon name="close" />
          <span className="sr-only">Close</span>
        </button>
        {pictures.length > 1 && (
          <div className="fixed bottom-4 left-1/2 flex -translate-x-1/2 items-center bg-paper">
            <button type="button" onClick={() => step(-1)} className="grid size-12 place-items-center">
              <Icon name="left" />
              <span className="sr-only">Picture before</span>
            </button>
            <p role="status" className="figures px-2">
              {index + 1} / {pictures.length}
            </p>
            <button type="button" onClick={() => step(1)} className="grid size-12 place-items-center">
              <Icon name="right" />
              <span className="sr-only">Next picture</span>
            </button>
          </div>
        )}
      </div>
    </Sheet>
  );
}

function useArrowKeys(on: boolean, step: (by: 1 | -1) => void): void {
  useEffect(() => {
    if (!on) return;
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') step(1);
      if (key === 'ArrowLeft') step(-1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on, step]);
}
