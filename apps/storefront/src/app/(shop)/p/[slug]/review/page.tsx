import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readProduct } from '../../../../../api/browse.ts';
import { visitorApi } from '../../../../../api/server.ts';
import { NoReview } from '../../../../../features/reviews/no-review.tsx';
import { WritePage } from '../../../../../features/reviews/write-page.tsx';

type Props = {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const instant = false;
/** The link of a guest opens the order: it goes into no search engine and to no other site. */
export const metadata: Metadata = { title: 'Your review', robots: { index: false }, referrer: 'no-referrer' };

export default async function Review({ params, searchParams }: Props) {
  const [{ slug }, given, api] = await Promise.all([params, searchParams, visitorApi()]);
  const product = await readProduct(slug);
  if (product === null) notFound();
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : null;
  };
  const about = { slug, order: text('order')?.toUpperCase() ?? null, token: text('token') };
  const query = {
    ...(about.order === null ? {} : { order: about.order }),
    ...(about.token === null ? {} : { token: about.token }),
  };
  const answer = await api.viewOwnReview({ params: { slug }, query });
  if (answer.ok) return <WritePage form={answer.value} about={about} note={text('note')} />;
  if (answer.status >= 500) throw new Error(`The review cannot be read: ${answer.problem.code}`);
  const code = answer.status === 400 ? 'order_not_found' : answer.problem.code;
  return <NoReview code={code} slug={slug} productName={product.name} />;
}
