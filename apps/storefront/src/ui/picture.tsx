import type { Picture as WirePicture } from '@selvedge/contracts';
import type { CSSProperties } from 'react';
import { mediaUrl, type PictureWidth, pictureSrcSet } from '../media.ts';

type PictureProps = {
  readonly picture: WirePicture;
  readonly sizes: string;
  readonly min?: PictureWidth;
  readonly max?: PictureWidth;
  /** The one picture that the page is about: fetched first. */
  readonly first?: boolean;
  readonly alt?: string;
  readonly className?: string;
};

/**
 * A picture in the format and width that the browser wants, cropped around its focal point. Until it is there: a blur of it
 * where the page carries one, else a breath of its colour.
 */
export function Picture({
  picture,
  sizes,
  min = 240,
  max = 1080,
  first = false,
  alt,
  className,
}: PictureProps) {
  const avif = pictureSrcSet(picture.hash, { min, max, format: 'avif' });
  const webp = pictureSrcSet(picture.hash, { min, max, format: 'webp' });
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      <img
        src={mediaUrl(picture.hash, 480)}
        srcSet={webp}
        sizes={sizes}
        alt={alt ?? picture.alt}
        width={picture.width}
        height={picture.height}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        decoding={first ? 'sync' : 'async'}
        style={standIn(picture)}
        className={className ?? 'h-full w-full object-cover'}
      />
    </picture>
  );
}

function standIn({ colour, placeholder, focal }: WirePicture): CSSProperties {
  const position = focal === undefined ? undefined : `${focal.x}% ${focal.y}%`;
  return {
    backgroundColor: `color-mix(in srgb, ${colour} 14%, var(--color-card))`,
    ...(placeholder === undefined
      ? {}
      : {
          backgroundImage: `url(data:image/webp;base64,${placeholder})`,
          backgroundSize: 'cover',
          backgroundPosition: position ?? 'center',
        }),
    ...(position === undefined ? {} : { objectPosition: position }),
  };
}
