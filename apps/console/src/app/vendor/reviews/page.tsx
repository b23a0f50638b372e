import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { ReviewsPage } from '../../../features/texts/reviews-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Reviews' };
const PAGE_SIZE = 20;

export default async function Page(props: WithQuery) {
  const { cursor, ...query } = await readQuery(props, 'replied', 'stars', 'cursor');
  const replied = oneOf(['yes', 'no'] as const, query.replied);
  const stars = oneOf(['1', '2', '3', '4', '5'] as const, query.stars);
  const page = await take(
    (await consoleApi()).listVendorReviews({
      query: {
        limit: PAGE_SIZE,
        ...(replied === undefined ? {} : { replied }),
        ...(stars === undefined ? {} : { stars }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  return <ReviewsPage page={page} replied={replied} stars={stars} cursor={cursor} />;
}
