import type { DeadLetter } from '@selvedge/contracts';
import { Facts, Notice, Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { letterWords } from '../../words.ts';
import { LetterActions } from './letter-actions.tsx';

const advice = {
  replayable: 'Mend what the reason names first. A replay queues the placement again under its own key.',
  decided: 'It was decided after all: a replay only takes the letter away.',
  superseded:
    'The shopper ordered again and got the goods. A replay would let go of that order; discard this.',
  unreadable: 'What came was no placement, so nobody waits for it. Discard it once you know who sent it.',
} as const satisfies Record<DeadLetter['state'], string>;

/** One placement that could not be decided: what is known of it, and what can be done. */
export function DeadLetterPage({ letter }: { readonly letter: DeadLetter }) {
  const { placementId, cartId, reason, queuedAt, buriedAt, attempts, state } = letter;
  const { word, tone } = letterWords[state];
  const back = (
    <Link href={links.adminSystem({ view: 'dead-letters' })} prefetch={false} className="thread">
      Dead letters
    </Link>
  );
  return (
    <>
      <PageHead
        back={back}
        title={placementId ?? 'Not a placement'}
        note={<Status tone={tone}>{word}</Status>}
      />
      <div className="grid max-w-5xl items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <Panel title="Why it was put aside">
          <Notice tone="warn" title={reason}>
            {advice[state]}
          </Notice>
          <LetterActions id={letter.id} replayable={state === 'replayable' || state === 'decided'} />
        </Panel>
        <Panel title="What is known">
          <Facts
            facts={[
              { name: 'Placement', value: placementId ?? '–' },
              { name: 'Bag', value: cartId ?? '–' },
              { name: 'Queued', value: queuedAt === null ? '–' : `${showMoment(queuedAt)} UTC` },
              { name: 'Put aside', value: `${showMoment(buriedAt)} UTC` },
              { name: 'Tries', value: attempts },
              { name: 'Letter', value: letter.id },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
