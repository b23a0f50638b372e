import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { publicApi } from '../../../../api/server.ts';
import { QuestionView } from '../../../../features/questions/question-view.tsx';

type Props = { readonly params: Promise<{ readonly token: string }> };

export const instant = false;
/** The link stands in one person's mail: it goes into no search engine and to no other site. */
export const metadata: Metadata = {
  title: 'Your question',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function QuestionPage({ params }: Props) {
  const { token } = await params;
  const answer = await publicApi.viewQuestion({ params: { token } }, { init: { cache: 'no-store' } });
  if (answer.ok) return <QuestionView question={answer.value} token={token} />;
  if (answer.status >= 500) throw new Error(`The question cannot be read: ${answer.problem.code}`);
  notFound();
}
