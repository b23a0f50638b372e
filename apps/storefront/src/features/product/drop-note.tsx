'use client';

import type { ProductDrop } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Moment } from '../drops/moment.tsx';
import { writeLeft } from '../drops/phase.ts';
import { useNow } from '../drops/use-now.ts';

/** In place of the button: this piece is part of a drop, when that is, and the way to its room. */
export function DropNote({ drop }: { readonly drop: ProductDrop }) {
  const under = drop.state === 'room_open' || drop.state === 'open';
  return (
    <div className="border-t-2 border-selvedge pt-4">
      <p className="text-17 font-medium">This piece is part of a drop</p>
      <p className="mt-1 text-stone">
        {drop.state === 'scheduled' && (
          <>
            The room opens <Moment at={drop.roomOpensAt} />, the draw is <Moment at={drop.opensAt} />.
          </>
        )}
        {drop.state === 'room_open' && (
          <>
            The room is open. The draw is <Moment at={drop.opensAt} />.
          </>
        )}
        {drop.state === 'open' && 'The draw was held. Those in line come in one after another.'}
      </p>
      <Link href={links.drop(drop.slug)} className="action mt-5 w-full text-17">
        {under ? 'Go to the room' : 'See the drop'}
      </Link>
    </div>
  );
}

/** Above the button while it is one's turn: how long it lasts. */
export function TurnClock({ until, behindMs }: { readonly until: string; readonly behindMs: number }) {
  const now = useNow(behindMs);
  return (
    <p
      role="timer"
      className="mb-3 flex items-baseline justify-between gap-4 border-t-2 border-selvedge pt-3"
    >
      <span>Your turn in this drop ends in</span>
      <span className="figures text-17 font-medium">
        {now === null ? '' : writeLeft((Date.parse(until) - now) / 1000)}
      </span>
    </p>
  );
}
