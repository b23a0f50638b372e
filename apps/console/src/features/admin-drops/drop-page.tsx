import type { AdminDrop } from '@selvedge/contracts';
import { Facts, Figure, Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { plural, showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { Thumb } from '../../ui/picture.tsx';
import { dropWords } from '../../words.ts';
import { LiveNote } from '../system/live-note.tsx';
import { CancelDrop } from './cancel-drop.tsx';

type DropPageProps = { readonly drop: AdminDrop; readonly readAt: Date };

/** One drop: how it goes, what it is, and calling it off. */
export function DropPage({ drop, readAt }: DropPageProps) {
  const { tone, word } = dropWords[drop.state];
  const over = drop.state === 'ended' || drop.state === 'cancelled';
  return (
    <>
      <PageHead
        back={
          <Link href={links.adminDrops()} prefetch={false} className="thread">
            Drops
          </Link>
        }
        title={
          <>
            {drop.title}
            <Status tone={tone}>
              <span className="text-13 font-normal">{word}</span>
            </Status>
          </>
        }
        note={over ? drop.vendorName : <LiveNote readAt={readAt.toISOString()} />}
        action={
          drop.state === 'scheduled' && (
            <Link href={links.changeDrop(drop.slug)} prefetch={false} className="primary">
              Change
            </Link>
          )
        }
      />
      <LiveFigures drop={drop} />
      <div className="mt-8 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-8">
          <Panel title={plural(drop.pieces.length, 'product')}>
            <ul>
              {drop.pieces.map(({ slug, name, picture }) => (
                <li key={slug} className="flex items-center gap-3 border-b border-line py-2">
                  <Thumb hash={picture?.hash ?? null} />
                  <span>
                    {name}
                    <span className="block text-12 text-stone">{slug}</span>
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title="The draw">
            <p className="text-stone">
              {drop.drawnAt === null
                ? 'The seed is sealed until the draw. Its SHA-256 is public:'
                : `Held ${showMoment(drop.drawnAt)} UTC. The seed is public now. It was committed to as:`}
            </p>
            <p className="mt-1 break-all">
              <code>{drop.seedHash}</code>
            </p>
          </Panel>
        </div>
        <div className="grid gap-8">
          <Panel title="Terms">
            <Facts facts={termsOf(drop)} />
          </Panel>
          {!over && <CancelDrop slug={drop.slug} title={drop.title} version={drop.version} />}
        </div>
      </div>
    </>
  );
}

function LiveFigures({ drop }: { readonly drop: AdminDrop }) {
  const { figures, stock } = drop;
  const measured =
    figures.p95Ms === null
      ? 'nothing measured lately'
      : `placing takes ${Math.round(figures.p95Ms)} ms (p95)`;
  const queue = figures.depth === null ? '' : `, ${figures.depth} wait to be decided`;
  return (
    <dl className="grid grid-cols-2 gap-x-8 border-y border-line md:grid-cols-3 xl:grid-cols-6">
      <Figure name="Waiting" value={figures.waiting} note={`${drop.inRoom} took a place`} />
      <Figure
        name="Admitted now"
        value={figures.admitted}
        note={`${figures.admittedLastMinute} in the last minute`}
      />
      <Figure name="Bought" value={figures.used} note={`${figures.lapsed} turns ran out`} />
      <Figure name="Missed" value={figures.missed} note="the drop ended before" />
      <Figure name="Free" value={stock.free} note={`${stock.held} held in checkouts`} />
      <Figure
        name="Rate"
        value={`${figures.ratePerSecond.toLocaleString('en-IE', { maximumFractionDigits: 1 })} / s`}
        note={drop.state === 'open' ? `${measured}${queue}` : 'admits nobody now'}
      />
    </dl>
  );
}

function termsOf(drop: AdminDrop) {
  return [
    { name: 'Shop', value: drop.vendorName },
    { name: 'Room opens', value: `${showMoment(drop.roomOpensAt)} UTC` },
    { name: 'Draw', value: `${showMoment(drop.opensAt)} UTC` },
    { name: 'Ends', value: `${showMoment(drop.closesAt)} UTC` },
    { name: 'Each account', value: plural(drop.perAccountMax, 'piece') },
    { name: 'Address', value: `/drops/${drop.slug}` },
  ];
}
