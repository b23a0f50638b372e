import type { Drop, DropState } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Picture } from '../../ui/picture.tsx';
import { Moment } from './moment.tsx';

/** What stands before the moment of a drop, by its state. */
export const SAYS: Readonly<Record<DropState, string>> = {
  scheduled: 'The room opens',
  room_open: 'The room is open; draw',
  open: 'Under way until',
  ended: 'Held',
  cancelled: 'Called off',
};

/** The moment that matters next. */
export const momentOf = ({ state, roomOpensAt, opensAt, closesAt }: Drop) =>
  ({ scheduled: roomOpensAt, room_open: opensAt, open: closesAt, ended: opensAt, cancelled: opensAt })[state];

/** A drop in the list: its piece, when it is, what it is called. */
export function DropCard({ drop }: { readonly drop: Drop }) {
  const picture = drop.pieces[0]?.picture ?? null;
  const live = drop.state === 'room_open' || drop.state === 'open';
  return (
    <Link href={links.drop(drop.slug)} className="group block">
      <div className="aspect-[4/5] overflow-hidden bg-card">
        {picture !== null && (
          <Picture
            picture={picture}
            sizes="(min-width: 64rem) 30vw, (min-width: 48rem) 46vw, 100vw"
            max={1080}
          />
        )}
      </div>
      <div className={`mt-4 border-t-2 pt-3 ${live ? 'border-selvedge' : 'border-line'}`}>
        <p className="label text-stone">{drop.vendorName}</p>
        <h3 className="display mt-1 text-28 group-hover:text-indigo">{drop.title}</h3>
        <p className="mt-1.5 text-13 text-stone">
          {SAYS[drop.state]} <Moment at={momentOf(drop)} />
        </p>
      </div>
    </Link>
  );
}
