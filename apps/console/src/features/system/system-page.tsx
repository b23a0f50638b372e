import type { SystemHealth } from '@selvedge/contracts';
import { Facts, Panel, Status } from '@selvedge/ui';
import { PageHead } from '../../ui/page-head.tsx';
import { LiveNote } from './live-note.tsx';
import { Alarms, Count, Jobs } from './system-tables.tsx';

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
