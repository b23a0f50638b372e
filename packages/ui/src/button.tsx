import type { ComponentProps } from 'react';
import { join } from './join.ts';

type ButtonProps = ComponentProps<'button'> & {
  readonly look?: 'action' | 'quiet' | 'bare';
  /** Working: keeps its place and its focus, but takes no second press. */
  readonly busy?: boolean;
};

const looks = {
  action: 'bg-indigo text-paper hover:bg-indigo-deep font-[550] px-4',
  quiet: 'border border-mist hover:border-ink font-medium px-3',
  bare: 'hover:bg-card px-2',
} as const;

/** A button in one of three weights; a page has one `action` at most. */
export function Button({ look = 'action', busy = false, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={join(
        'inline-flex min-h-9 items-center justify-center gap-2 rounded-sm text-13 transition-colors duration-150 disabled:opacity-50 max-md:min-h-11',
        looks[look],
        busy && 'opacity-60',
        className,
      )}
    />
  );
}
