import type { Metadata } from 'next';
import { publicApi } from '../../../../api/server.ts';
import { AlertView } from '../../../../features/back-in-stock/alert-view.tsx';
import { NoAlert } from '../../../../features/back-in-stock/no-alert.tsx';

type Props = {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const instant = false;
/** The link stands in one person's mail: it goes into no search engine and to no other site. */
export const metadata: Metadata = {
  title: 'Back in stock',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function BackInStockPage({ params, searchParams }: Props) {
  const [{ token }, { stopped }] = await Promise.all([params, searchParams]);
  const answer = await publicApi.viewStockAlert({ params: { token } }, { init: { cache: 'no-store' } });
  if (answer.ok) return <AlertView alert={answer.value} token={token} />;
  if (answer.status >= 500) throw new Error(`The request cannot be read: ${answer.problem.code}`);
  return <NoAlert stopped={stopped === '1'} />;
}
