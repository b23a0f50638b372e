import type { Metadata } from 'next';
import { visitorApi } from '../../../../../api/server.ts';
import { NoOrder } from '../../../../../features/order/no-order.tsx';
import { OrderGate } from '../../../../../features/order/order-gate.tsx';
import { TrackView } from '../../../../../features/order/track-view.tsx';

type Props = {
  readonly params: Promise<{ readonly number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const instant = false;
/** The link of a guest opens the order: it goes into no search engine and to no other site. */
export const metadata: Metadata = {
  title: 'Your parcels',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function TrackPage({ params, searchParams }: Props) {
  const [{ number }, { token }, api] = await Promise.all([params, searchParams, visitorApi()]);
  const query: { token?: string } = typeof token === 'string' ? { token: token.slice(0, 200) } : {};
  const answer = await api.viewOrder({ params: { number: number.toUpperCase() }, query });
  if (answer.ok) return <TrackView order={answer.value} token={query.token ?? null} />;
  if (answer.status >= 500) throw new Error(`The order cannot be read: ${answer.problem.code}`);
  const me = await api.viewMe();
  if (me.ok && !me.value.signedIn)
    return <OrderGate number={number} linkRefused={typeof token === 'string'} />;
  return <NoOrder />;
}
