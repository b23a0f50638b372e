'use client';

import { useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { setWished, useWished } from './store.ts';

type HeartProps = {
  readonly slug: string;
  readonly name: string;
  readonly colour: string | null;
  readonly className?: string;
};

/** Puts a piece on the wishlist or takes it off. It takes the same room before anything is known. */
export function Heart({ slug, name, colour, className = '' }: HeartProps) {
  const wished = useWished(slug);
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <button
      type="button"
      aria-pressed={wished}
      title={failed ?? undefined}
      onClick={async () => setFailed(await setWished(slug, !wished, colour))}
      className={`grid size-11 shrink-0 place-items-center ${className}`}
    >
      <Icon name="heart" size={22} filled={wished} className={wished ? 'text-selvedge' : ''} />
      <span className="sr-only">On your wishlist: {name}</span>
      <span role="alert" className="sr-only">
        {failed}
      </span>
    </button>
  );
}
