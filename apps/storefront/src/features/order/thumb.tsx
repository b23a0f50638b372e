import { mediaUrl } from '../../media.ts';

type ThumbProps = { readonly hash: string; readonly className?: string };

/** A small picture of what was ordered, as it looked then. The words beside it name it. */
export function Thumb({ hash, className = '' }: ThumbProps) {
  return (
    <picture className="contents">
      <source
        type="image/avif"
        srcSet={`${mediaUrl(hash, 160, 'avif')} 1x, ${mediaUrl(hash, 320, 'avif')} 2x`}
      />
      <img
        src={mediaUrl(hash, 160)}
        srcSet={`${mediaUrl(hash, 320)} 2x`}
        alt=""
        width={160}
        height={200}
        loading="lazy"
        className={`bg-card object-cover ${className}`}
      />
    </picture>
  );
}
