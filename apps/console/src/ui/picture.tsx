import { mediaUrl } from '@selvedge/client';
import { join } from '@selvedge/ui';

type ThumbProps = { readonly hash: string | null; readonly size?: 'row' | 'line' };

const sizes = {
  row: { width: 36, height: 45, className: 'h-[2.8125rem] w-9' },
  line: { width: 64, height: 80, className: 'h-20 w-16' },
} as const;

/** A piece at the size of a table row. The name stands beside it, so it is silent. */
export function Thumb({ hash, size = 'row' }: ThumbProps) {
  const { className, ...pixels } = sizes[size];
  if (hash === null) return <span aria-hidden="true" className={join('block shrink-0 bg-card', className)} />;
  return (
    // biome-ignore lint/performance/noImgElement: the API serves pictures in fixed widths; there is nothing left to optimise.
    <img
      {...pixels}
      src={mediaUrl(hash, 160)}
      alt=""
      loading="lazy"
      decoding="async"
      className={join('shrink-0 bg-card object-cover', className)}
    />
  );
}
