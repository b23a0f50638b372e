'use client';

import { mediaUrl } from '@selvedge/client';
import type { FocalPoint, ProductPicture } from '@selvedge/contracts';
import { Button } from '@selvedge/ui';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { CroppedPicture } from './cropped-picture.tsx';

type FocalDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly picture: ProductPicture;
  readonly onChange: (point: FocalPoint) => void;
};

const MIDDLE: FocalPoint = { x: 50, y: 50 };
const KEY_STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const BIG_STEP = 10;
const CROPS = [
  ['Tile', 'aspect-[4/5]'],
  ['Square', 'aspect-square'],
  ['Wide', 'aspect-[16/9]'],
] as const;

/** Chooses what stays in sight when a picture is cropped: pressed, dragged, or moved by the arrow keys; crops beside it. */
export function FocalDialog({ open, onClose, picture, onChange }: FocalDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="What must stay in sight"
      note="Press on it, or move the point with the arrow keys (Shift for more)."
      footer={
        <>
          <Button look="bare" onClick={() => onChange(MIDDLE)}>
            Back to the middle
          </Button>
          <Button onClick={onClose}>Done</Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)_5.5rem] items-start gap-4">
        <Whole picture={picture} onChange={onChange} />
        <div className="grid gap-3 text-12 text-stone">
          {CROPS.map(([name, shape]) => (
            <div key={name}>
              <CroppedPicture {...picture} alt="" size={320} className={`w-full ${shape}`} />
              <p className="mt-1">{name}</p>
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function Whole({ picture, onChange }: Pick<FocalDialogProps, 'picture' | 'onChange'>) {
  const { hash, focal, alt } = picture;
  const point = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (point.current === null) return;
    point.current.style.left = `${focal.x}%`;
    point.current.style.top = `${focal.y}%`;
  }, [focal.x, focal.y]);
  const toPointer = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onChange({ x: percent((clientX - left) / width), y: percent((clientY - top) / height) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEY_STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const size = event.shiftKey ? BIG_STEP : 1;
    onChange({
      x: percent((focal.x + step[0] * size) / 100),
      y: percent((focal.y + step[1] * size) / 100),
    });
  };
  return (
    <button
      type="button"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        toPointer(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && toPointer(event)}
      aria-label={`Focal point, ${focal.x} per cent from the left, ${focal.y} from the top`}
      className="relative block cursor-crosshair touch-none justify-self-center bg-card"
    >
      {/* biome-ignore lint/performance/noImgElement: the API serves pictures in fixed widths; there is nothing left to optimise. */}
      <img
        src={mediaUrl(hash, 828)}
        alt={alt}
        draggable={false}
        className="block max-h-[58dvh] w-auto max-w-full"
      />
      <span
        ref={point}
        aria-hidden="true"
        className="absolute size-6 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-white bg-selvedge/40 shadow-float ring-1 ring-ink"
      />
    </button>
  );
}

function percent(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 100);
}
