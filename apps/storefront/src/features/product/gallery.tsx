'use client';

import type { Picture as WirePicture } from '@selvedge/contracts';
import { useRef, useState, ViewTransition } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Lightbox } from './lightbox.tsx';

type GalleryProps = {
  readonly pictures: readonly WirePicture[];
  readonly slug: string;
  readonly name: string;
};

/** The pictures of one colour: swiped on small screens with a counter, with thumbnails beside on large ones. */
export function Gallery({ pictures, slug, name }: GalleryProps) {
  const [at, setAt] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const strip = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const wanted = (index + pictures.length) % pictures.length;
    const width = strip.current?.clientWidth ?? 0;
    strip.current?.scrollTo({ left: wanted * width, behavior: 'smooth' });
  };
  if (pictures.length === 0)
    return <div className="grid aspect-[4/5] place-items-center bg-card text-stone">No picture yet</div>;
  return (
    <div className="grid gap-3 max-lg:-mx-4 md:max-lg:-mx-6 lg:grid-cols-[4.5rem_minmax(0,1fr)]">
      <ul className="hidden content-start gap-2 lg:grid">
        {pictures.map((picture, index) => (
          <li key={picture.hash}>
            <button
              type="button"
              onClick={() => go(index)}
              aria-current={index === at}
              className="block aspect-[4/5] w-full border-b-2 border-transparent aria-[current=true]:border-selvedge"
            >
              <Picture picture={picture} sizes="72px" min={160} max={240} alt={`Show: ${picture.alt}`} />
            </button>
          </li>
        ))}
      </ul>
      <div className="relative">
        <ViewTransition name={`piece-${slug}`} share="piece" default="none">
          <div
            ref={strip}
            className="strip aspect-[4/5] bg-card"
            onScroll={({ currentTarget: { scrollLeft, clientWidth } }) =>
              setAt(Math.round(scrollLeft / Math.max(clientWidth, 1)))
            }
          >
            {pictures.map((picture, index) => (
              <button
                key={picture.hash}
                type="button"
                onClick={() => setZoomed(true)}
                className="h-full w-full cursor-zoom-in"
              >
                <Picture
                  picture={picture}
                  sizes="(min-width: 80rem) 48vw, (min-width: 64rem) 50vw, 100vw"
                  min={320}
                  max={1600}
                  first={index === 0}
                />
              </button>
            ))}
          </div>
        </ViewTransition>
        {pictures.length > 1 && (
          <div className="absolute right-3 bottom-3 flex items-center bg-paper/95">
            <Step name="left" label="Picture before" onClick={() => go(at - 1)} />
            <p role="status" className="figures px-1 text-13">
              <span className="sr-only">Picture </span>
              {at + 1} / {pictures.length}
            </p>
            <Step name="right" label="Next picture" onClick={() => go(at + 1)} />
          </div>
        )}
      </div>
      <Lightbox pictures={pictures} at={at} name={name} open={zoomed} onClose={() => setZoomed(false)} />
    </div>
  );
}

type StepProps = { readonly name: 'left' | 'right'; readonly label: string; readonly onClick: () => void };

function Step({ name, label, onClick }: StepProps) {
  return (
    <button type="button" onClick={onClick} className="grid size-11 place-items-center">
      <Icon name={name} size={16} />
      <span className="sr-only">{label}</span>
    </button>
  );
}
