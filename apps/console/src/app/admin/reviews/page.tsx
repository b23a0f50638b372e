import { moderationViews, textKinds } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { ModerationPage } from '../../../features/texts/moderation-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Moderation' };
const PAGE_SIZE = 25;

export default async function Page(props: WithQuery) {
  const { cursor, ...query } = await readQuery(props, 'view', 'kind', 'cursor');
  const view = oneOf(moderationViews, query.view) ?? 'waiting';
  const kind = oneOf(textKinds, query.kind);
  const page = await take(
    (await consoleApi()).listModeration({
      query: {
        limit: PAGE_SIZE,
        view,
        ...(kind === undefined ? {} : { kind }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  return <ModerationPage page={page} view={view} kind={kind} cursor={cursor} />;
}
