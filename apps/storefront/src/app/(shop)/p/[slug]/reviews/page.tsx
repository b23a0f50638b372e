import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { readProduct } from '../../../../../api/browse.ts';
import { publicApi } from '../../../../../api/server.ts';
import { ReviewsPage } from '../../../../../features/reviews/reviews-page.tsx';
import { readReviewsQuery } from '../../../../../features/reviews/reviews-query.ts';
import { links } from '../../../../../links.ts';

type Props = {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const instant = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await readProduct((await params).slug);
  if (product === null) return {};
  return {
    title: `Reviews of ${product.name}`,
    description: `What people who bought ${product.name} by ${product.vendor.name} say of it.`,
    alternates: { canonical: links.reviews(product.slug) },
  };
}

export default async function Reviews({ params, searchParams }: Props) {
  const [{ slug }, given] = await Promise.all([params, searchParams]);
  const product = await readProduct(slug);
  if (product === null) notFound();
  const query = readReviewsQuery(given);
  const answer = await publicApi.listReviews({ params: { slug }, query }, { init: { cache: 'no-store' } });
  // A cursor that was cut or has aged, or a filter that cannot be: all reviews are always there.
  if (!answer.ok && answer.status === 400) redirect(links.reviews(slug));
  if (!answer.ok) throw new Error(`The reviews cannot be read: ${answer.problem.code}`);
  const shown = { slug, name: product.name, vendorName: product.vendor.name };
  return <ReviewsPage product={shown} reviews={answer.value} query={query} />;
}
