import type { SystemHealth } from '@selvedge/contracts';
import { Cell, Empty, Facts, Panel, RowHead, Status, Table } from '@selvedge/ui';
import { showMoment } from '../../dates.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { sayName } from '../../words.ts';
import { LiveNote } from './live-note.tsx';

type SystemPageProps = { readonly health: SystemHealth; readonly readAt: Date };

/** Queues, holds, webhooks and alarms as they are now. A number in red wants somebody's eye. */
export function SystemPage({ health, readAt }: SystemPageProps) {
  const { placements, outbox, webhooks, holds, redis, jobs, alarms } = health;
  return (
    <>
      <PageHead title="System" note={<LiveNote readAt={readAt.toISOString()} />} />
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2 xl:grid-cols-4">
        <Panel title="Placements">
          <Facts
            facts={[
              { name: 'Waiting', value: placements.waiting },
              { name: 'Being decided', value: placements.pending },
              { name: 'Given up', value: <Count of={placements.deadLetters} /> },
              { name: 'Last hour', value: placements.lastHour },
            ]}
          />
        </Panel>
        <Panel title="Outbox">
          <Facts
            facts={[
              { name: 'Waiting', value: outbox.waiting },
              { name: 'Oldest', value: `${outbox.oldestSeconds} s` },
              {
                name: 'Redis',
                value: (
                  <Status tone={redis === 'up' ? 'good' : 'bad'}>{redis === 'up' ? 'Up' : 'Down'}</Status>
                ),
              },
            ]}
          />
        </Panel>
        <Panel title="Webhooks">
          <Facts
            facts={[
              { name: 'Waiting', value: webhooks.waiting },
              { name: 'Failed', value: <Count of={webhooks.failed} /> },
              { name: 'Last hour', value: webhooks.lastHour },
            ]}
          />
        </Panel>
        <Panel title="Stock holds">
          <Facts
            facts={[
              { name: 'Held', value: holds.held },
              { name: 'Overdue', value: <Count of={holds.overdue} /> },
            ]}
          />
        </Panel>
      </div>
      <div className="mt-8 grid items-start gap-x-12 gap-y-8 xl:grid-cols-2">
        <Panel title="Job queues">
          <Jobs jobs={jobs} />
        </Panel>
        <Panel title="Open alarms">
          <Alarms alarms={alarms} />
        </Panel>
      </div>
    </>
  );
}

/** A count that should be zero. */
function Count({ of }: { readonly of: number }) {
  return <span className={of > 0 ? 'font-[600] text-selvedge' : undefined}>{of}</span>;
}

const jobColumns = [
  { name: 'Queue' },
  { name: 'Waiting', numeric: true },
  { name: 'Active', numeric: true },
  { name: 'Delayed', numeric: true, from: 'md' },
  { name: 'Failed', numeric: true },
] as const;

function Jobs({ jobs }: Pick<SystemHealth, 'jobs'>) {
  return (
    <Table caption="Job queues" columns={jobColumns}>
      {jobs.map(({ queue, waiting, active, delayed, failed }) => (
        <tr key={queue}>
          <RowHead>{sayName(queue)}</RowHead>
          <Cell numeric>{waiting}</Cell>
          <Cell numeric>{active}</Cell>
          <Cell numeric from="md">
            {delayed}
          </Cell>
          <Cell numeric>
            <Count of={failed} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

const alarmColumns = [{ name: 'Alarm' }, { name: 'Raised', numeric: true }] as const;

function Alarms({ alarms }: Pick<SystemHealth, 'alarms'>) {
  if (alarms.length === 0)
    return (
      <Empty title="No alarm is open">
        The platform raises one when money or stock does not add up and no rule says what to do.
      </Empty>
    );
  return (
    <Table caption="Open alarms, newest first" columns={alarmColumns}>
      {alarms.map(({ id, kind, subject, raisedAt }) => (
        <tr key={id}>
          <RowHead>
            <Status tone="bad">{sayName(kind)}</Status>
            <span className="block text-12 text-stone">{subject}</span>
          </RowHead>
          <Cell numeric>{showMoment(raisedAt)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
