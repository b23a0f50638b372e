'use client';

import { links } from '../../links.ts';
import { Icon } from '../../ui/icons.tsx';
import { showDrawer, usePersonal } from '../personal/store.ts';

/** The bag with its count; opens the drawer, or the bag page where there is no JavaScript. */
export function BagButton() {
  const { bagCount } = usePersonal();
  return (
    <a
      href={links.bag}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        showDrawer(true);
      }}
      className="relative -mr-3 grid size-11 place-items-center"
    >
      <Icon name="bag" />
      <span className="sr-only">Bag</span>
      <span aria-live="polite" className="sr-only">
        {bagCount === 0 ? '' : `${bagCount} ${bagCount === 1 ? 'piece' : 'pieces'} in your bag`}
      </span>
      {bagCount > 0 && (
        <span
          aria-hidden="true"
          className="figures absolute top-1 right-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-ink px-1 text-[0.6875rem] text-paper"
        >
          {bagCount}
        </span>
      )}
    </a>
  );
}
