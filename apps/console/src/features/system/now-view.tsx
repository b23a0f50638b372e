import type { SystemHealth } from '@selvedge/contracts';
import { Facts, Figure, Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { plural, showAge } from '../../dates.ts';
import { links } from '../../links.ts';
import { Alarms } from './alarms.tsx';
import { PlacementsChart } from './placements-chart.tsx';

const ALARMS_AT_A_GLANCE = 5;
/** Older than this, something that should take a second does not move. */
const SLOW_SECONDS = 30;

/** How everything stands at a glance. A figure in red wants somebody's eye. */
export function NowView({ health }: { readonly health: SystemHealth }) {
  const { placements, holds, webhooks, alarms, openAlarms } = health;
  return (
    <>
      <Figures health={health} />
      <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <PlacementsChart minutes={placements.minutes} />
        <div className="grid gap-8 md:max-xl:grid-cols-2 md:max-xl:gap-x-10">
          <Jobs health={health} />
          <Panel title="Webhooks and holds">
            <Facts
              facts={[
                { name: 'Webhooks waiting', value: webhooks.waiting },
                { name: 'Oldest of them', value: showAge(webhooks.oldestSeconds) },
                { name: 'Failed', value: <Count of={webhooks.failed} /> },
                { name: 'Webhooks, last hour', value: webhooks.lastHour },
                { name: 'Stock holds', value: holds.held },
              ]}
            />
          </Panel>
        </div>
      </div>
      <Panel
        title="Open alarms"
        className="mt-8"
        aside={
          openAlarms > ALARMS_AT_A_GLANCE && (
            <Link href={links.adminSystem({ view: 'alarms' })} prefetch={false} className="thread">
              All {plural(openAlarms, 'alarm')}
            </Link>
          )
        }
      >
        <Alarms alarms={alarms.slice(0, ALARMS_AT_A_GLANCE)} />
      </Panel>
    </>
  );
}

function Figures({ health: { placements, holds, outbox } }: { readonly health: SystemHealth }) {
  return (
    <dl className="mb-8 grid grid-cols-2 gap-x-6 border-y border-line md:grid-cols-3 xl:grid-cols-6">
      <Figure
        name="Placements a second"
        value={placements.perSecond.toLocaleString('en-IE', { maximumFractionDigits: 1 })}
        note={`${placements.lastHour.toLocaleString('en-IE')} in the last hour`}
      />
      <Figure
        name="Waiting"
        value={placements.waiting + placements.pending}
        tone={placements.oldestSeconds > SLOW_SECONDS ? 'bad' : 'plain'}
        note={`oldest ${showAge(placements.oldestSeconds)}, ${placements.pending} being decided`}
      />
      <Figure
        name="Decided within"
        value={placements.p95Ms === null ? '–' : `${placements.p95Ms.toLocaleString('en-IE')} ms`}
        note={placements.p95Ms === null ? 'nothing decided just now' : '95 of 100, just now'}
      />
      <Figure
        name="Dead letters"
        value={placements.deadLetters}
        tone={placements.deadLetters > 0 ? 'bad' : 'plain'}
        note="could not be decided"
      />
      <Figure
        name="Holds run out"
        value={holds.expiredLastHour}
        tone={holds.overdue > 0 ? 'bad' : 'plain'}
        note={holds.overdue > 0 ? `${holds.overdue} overdue now` : 'last hour; none overdue'}
      />
      <Figure
        name="Outbox"
        value={outbox.waiting}
        tone={outbox.oldestSeconds > SLOW_SECONDS ? 'bad' : 'plain'}
        note={`oldest ${showAge(outbox.oldestSeconds)}`}
      />
    </dl>
  );
}

function Jobs({ health: { jobs, redis } }: { readonly health: SystemHealth }) {
  const sum = (state: 'waiting' | 'active' | 'delayed' | 'failed') =>
    jobs.reduce((total, queue) => total + queue[state], 0);
  return (
    <Panel
      title="Jobs"
      aside={
        <Status tone={redis === 'up' ? 'good' : 'bad'}>{redis === 'up' ? 'Redis up' : 'Redis down'}</Status>
      }
    >
      <Facts
        facts={[
          { name: 'Waiting', value: sum('waiting') },
          { name: 'Active', value: sum('active') },
          { name: 'Waiting for another try', value: sum('delayed') },
          { name: 'Failed', value: <Count of={sum('failed')} /> },
        ]}
      />
    </Panel>
  );
}

/** A count that should be zero. */
function Count({ of }: { readonly of: number }) {
  return <span className={of > 0 ? 'font-[600] text-selvedge' : undefined}>{of}</span>;
}
