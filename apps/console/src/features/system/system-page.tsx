import type { SystemHealth } from '@selvedge/contracts';
import { Notice } from '@selvedge/ui';
import type { ReactNode } from 'react';
import { links } from '../../links.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { LiveNote } from './live-note.tsx';

export const systemViews = ['dead-letters', 'failed-jobs', 'webhooks', 'alarms', 'actions'] as const;
export type SystemView = (typeof systemViews)[number];

type SystemPageProps = {
  readonly health: SystemHealth;
  /** Nothing: how everything stands at a glance. */
  readonly view: SystemView | undefined;
  readonly children: ReactNode;
};

/** The frame of everything operators watch: when the figures are from, whether Redis answers, the views with what waits in them. */
export function SystemPage({ health, view, children }: SystemPageProps) {
  const { redis, placements, jobs, webhooks, openAlarms } = health;
  const failedJobs = jobs.reduce((sum, { failed }) => sum + failed, 0);
  const tab = (name: string, which: SystemView | undefined, count?: number) => ({
    name,
    href: links.adminSystem({ view: which }),
    current: which === view,
    ...(count === undefined || count === 0 ? {} : { count }),
  });
  const tabs = [
    tab('Now', undefined),
    tab('Dead letters', 'dead-letters', placements.deadLetters),
    tab('Failed jobs', 'failed-jobs', failedJobs),
    tab('Webhooks', 'webhooks', webhooks.failed),
    tab('Alarms', 'alarms', openAlarms),
    tab('Done by hand', 'actions'),
  ];
  return (
    <>
      <PageHead title="System" note={<LiveNote readAt={health.readAt} />} />
      {redis === 'down' && (
        <div className="mb-6">
          <Notice title="Redis does not answer">
            Orders are decided one by one, without the queue; mail and listings wait in the outbox. Nothing is
            lost. Figures of queues show zero until it is back.
          </Notice>
        </div>
      )}
      <div className="mb-5">
        <FilterTabs label="Views" tabs={tabs} />
      </div>
      {children}
    </>
  );
}
