import { giftCardStatuses } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { consoleApi, take } from '../../../api/server.ts';
import { GiftCardsPage } from '../../../features/gift-cards/gift-cards-page.tsx';
import { oneOf, readQuery, type WithQuery } from '../../../page-query.ts';

export const metadata: Metadata = { title: 'Gift cards' };
const PAGE_SIZE = 24;
const LAST_LETTERS = 4;

export default async function Page(props: WithQuery) {
  const { q, cursor, ...asked } = await readQuery(props, 'status', 'q', 'cursor');
  const status = oneOf(giftCardStatuses, asked.status);
  // Whoever pastes a whole code is looking for its last four.
  const last4 = q?.replaceAll(/[^0-9A-Za-z]/g, '').slice(-LAST_LETTERS);
  const query = {
    limit: PAGE_SIZE,
    ...(status === undefined ? {} : { status }),
    ...(last4 === undefined ? {} : { last4: last4.padStart(LAST_LETTERS, '0') }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const page = await take((await consoleApi()).listGiftCards({ query }));
  return <GiftCardsPage page={page} status={status} q={q} cursor={cursor} />;
}
