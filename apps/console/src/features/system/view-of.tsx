import type { SystemHealth } from '@selvedge/contracts';
import type { ReactNode } from 'react';
import { consoleApi, take, takeFromQueue } from '../../api/server.ts';
import { links } from '../../links.ts';
import { Pager } from '../../ui/pager.tsx';
import { ActionsView } from './actions-view.tsx';
import { Alarms } from './alarms.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { FailedJobs } from './failed-jobs.tsx';
import { QueueAway } from './queue-away.tsx';
import { StuckWebhooks } from './stuck-webhooks.tsx';
import type { SystemView } from './system-page.tsx';

type ViewOfProps = {
  readonly view: SystemView;
  readonly cursor: string | undefined;
  readonly alarms: SystemHealth['alarms'];
};

const PAGE_SIZE = 50;

/** One view of the system page, with its own page of its list. */
export async function ViewOf({ view, cursor, alarms }: ViewOfProps) {
  const api = await consoleApi();
  const query = { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
  const framed = (page: { items: readonly unknown[]; nextCursor: string | null }, list: ReactNode) => (
    <>
      {list}
      {page.items.length > 0 && (
        <Pager
          shown={page.items.length}
          firstHref={cursor === undefined ? null : links.adminSystem({ view })}
          nextHref={page.nextCursor === null ? null : links.adminSystem({ view, cursor: page.nextCursor })}
        />
      )}
    </>
  );
  switch (view) {
    case 'dead-letters': {
      const page = await takeFromQueue(api.listDeadLetters({ query }));
      return page === null ? <QueueAway /> : framed(page, <DeadLetters items={page.items} />);
    }
    case 'failed-jobs': {
      const page = await takeFromQueue(api.listFailedJobs({ query }));
      return page === null ? <QueueAway /> : framed(page, <FailedJobs items={page.items} />);
    }
    case 'webhooks': {
      const page = await take(api.listStuckWebhooks({ query }));
      return framed(page, <StuckWebhooks items={page.items} />);
    }
    case 'alarms':
      return <Alarms alarms={alarms} />;
    case 'actions': {
      const page = await take(api.listOperatorActions({ query }));
      return framed(page, <ActionsView items={page.items} />);
    }
  }
}
