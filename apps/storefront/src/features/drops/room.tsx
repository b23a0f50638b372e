'use client';

import type { Drop } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { usePersonal } from '../personal/store.ts';
import { Countdown } from './countdown.tsx';
import { JoinButton } from './join-button.tsx';
import { OwnPlace } from './own-place.tsx';
import { countsDownTo, type Phase, phaseOf } from './phase.ts';
import { useDrop } from './use-drop.ts';
import { useNow } from './use-now.ts';

/** The room of a drop: what happens next, one's own place, the one thing to do. */
export function Room({ initial }: { readonly initial: Drop }) {
  const { drop, place, behindMs, lost, take } = useDrop(initial);
  const now = useNow(behindMs);
  const { known, signedIn } = usePersonal();
  if (now === null || place === undefined) return <RoomBones />;
  const phase = phaseOf(drop, place, now);
  const until = countsDownTo(phase, drop, place);
  const mayJoin = phase === 'room' || phase === 'late';
  const words = WORDS[phase];
  return (
    <section aria-label="The room" className="min-h-72">
      {until !== null && <Countdown label={words.counts} to={until} now={now} />}
      <div role="status" className={until === null ? 'border-t-2 border-selvedge pt-4' : 'mt-6'}>
        <h2 className="display text-28">{words.title}</h2>
        <p className="mt-2 max-w-[46ch] text-17 text-stone">{words.text}</p>
      </div>
      {mayJoin && known && <JoinButton slug={drop.slug} signedIn={signedIn} onJoined={take} />}
      {place !== null && <OwnPlace drop={drop} place={place} phase={phase} />}
      {place === null && drop.inRoom > 0 && (
        <p className="figures mt-5 text-stone">
          {drop.inRoom === 1 ? 'One person has' : `${drop.inRoom} people have`} taken a place.
        </p>
      )}
      {(phase === 'called_off' || phase === 'over' || phase === 'missed') && (
        <p className="mt-6">
          <Link href={links.drops} className="action-quiet">
            See other drops
          </Link>
        </p>
      )}
      {lost && (
        <p role="alert" className="mt-5 border-l-2 border-selvedge bg-card px-4 py-3">
          We cannot reach the shop. {place !== null && 'Your place is kept. '}This page goes on by itself.
        </p>
      )}
    </section>
  );
}

function RoomBones() {
  return (
    <div aria-hidden="true" className="min-h-72 border-t-2 border-selvedge pt-4">
      <div className="h-4 w-40 bg-card" />
      <div className="mt-3 h-14 w-64 max-w-full bg-card" />
      <div className="mt-8 h-24 max-w-[46ch] bg-card" />
    </div>
  );
}

type Words = { readonly counts: string; readonly title: string; readonly text: string };

const WORDS: Readonly<Record<Phase, Words>> = {
  before: {
    counts: 'The room opens in',
    title: 'The room is not open yet',
    text: 'Come back when it opens. Being first brings nothing: everybody in the room by the opening is drawn by lot.',
  },
  room: {
    counts: 'The draw is in',
    title: 'The room is open',
    text: 'Take a place before the draw. It does not matter when, nor how often you reload.',
  },
  in_room: {
    counts: 'The draw is in',
    title: 'You have a place',
    text: 'Keep this page open, or come back later, on any device: the place is your account’s.',
  },
  drawing: { counts: '', title: 'Drawing', text: 'The order is being drawn. This takes a moment.' },
  late: {
    counts: '',
    title: 'The draw is over, the line is open',
    text: 'You can still take a place behind everybody who was drawn.',
  },
  waiting: {
    counts: '',
    title: 'You are in line',
    text: 'This page moves by itself; a reload keeps your place.',
  },
  turn: {
    counts: 'Your turn ends in',
    title: 'It is your turn',
    text: 'Choose your size and order. A piece is held for you once you go to pay, not before.',
  },
  used: {
    counts: '',
    title: 'You have yours',
    text: 'Your order is in your account. The next in line may come in.',
  },
  lapsed: {
    counts: '',
    title: 'Your turn is over',
    text: 'The time ran out and the next in line came in. What is left after the drop is sold like any other piece.',
  },
  missed: {
    counts: '',
    title: 'Your turn did not come',
    text: 'The drop ended before. Nothing was charged. The draw stays open to check.',
  },
  over: { counts: '', title: 'This drop is over', text: 'What was left is sold like any other piece.' },
  called_off: {
    counts: '',
    title: 'This drop was called off',
    text: 'Its pieces are sold like any other. Nobody was charged for a place.',
  },
};
