import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { NowView } from '../../../features/system/now-view.tsx';
import { SystemPage, systemViews } from '../../../features/system/system-page.tsx';
import { ViewOf } from '../../../features/system/view-of.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'System' };

export default async function Page(props: WithQuery) {
  const { cursor, ...query } = await readQuery(props, 'view', 'cursor');
  const view = oneOf(systemViews, query.view);
  const health = await take((await consoleApi()).viewSystemHealth());
  return (
    <SystemPage health={health} view={view}>
      {view === undefined ? (
        <NowView health={health} />
      ) : (
        <ViewOf view={view} cursor={cursor} alarms={health.alarms} />
      )}
    </SystemPage>
  );
}
