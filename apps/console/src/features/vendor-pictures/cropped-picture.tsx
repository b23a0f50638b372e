'use client';

import { mediaUrl } from '@selvedge/client';
import type { FocalPoint } from '@selvedge/contracts';
import { join } from '@selvedge/ui';
import { useLayoutEffect, useRef } from 'react';

type CroppedPictureProps = {
  readonly hash: string;
  readonly focal: FocalPoint;
  readonly alt: string;
  /** The width it is asked for in, pixels. */
  readonly size: 320 | 480 | 640 | 828;
  readonly className?: string;
};

/** A picture cropped to its place around its focal point. The content policy takes no style attributes, hence the effect. */
export function CroppedPicture({ hash, focal, alt, size, className }: CroppedPictureProps) {
  const image = useRef<HTMLImageElement>(null);
  const { x, y } = focal;
  useLayoutEffect(() => {
    if (image.current !== null) image.current.style.objectPosition = `${x}% ${y}%`;
  }, [x, y]);
  return (
    // biome-ignore lint/performance/noImgElement: the API serves pictures in fixed widths; there is nothing left to optimise.
    <img
      ref={image}
      src={mediaUrl(hash, size)}
      alt={alt}
      draggable={false}
      decoding="async"
      className={join('bg-card object-cover', className)}
    />
  );
}
