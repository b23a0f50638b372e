import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { QuestionsPage } from '../../../features/texts/questions-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Questions' };
const PAGE_SIZE = 20;

export default async function Page(props: WithQuery) {
  const { cursor, ...query } = await readQuery(props, 'answered', 'cursor');
  const answered = oneOf(['yes', 'no'] as const, query.answered);
  const page = await take(
    (await consoleApi()).listVendorQuestions({
      query: {
        limit: PAGE_SIZE,
        ...(answered === undefined ? {} : { answered }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  return <QuestionsPage page={page} answered={answered} cursor={cursor} />;
}
