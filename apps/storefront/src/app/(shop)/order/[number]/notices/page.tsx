import type { Metadata } from 'next';
import Link from 'next/link';
import { visitorApi } from '../../../../../api/server.ts';
import { saveOrderNotices } from '../../../../../features/notices/actions.ts';
import { NoticesForm } from '../../../../../features/notices/notices-form.tsx';
import { NoOrder } from '../../../../../features/order/no-order.tsx';
import { OrderGate } from '../../../../../features/order/order-gate.tsx';
import { links } from '../../../../../links.ts';

type Props = {
  readonly params: Promise<{ readonly number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const instant = false;
export const metadata: Metadata = {
  title: 'What we tell you',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function OrderNoticesPage({ params, searchParams }: Props) {
  const [{ number: given }, { token, note }, api] = await Promise.all([params, searchParams, visitorApi()]);
  const number = given.toUpperCase();
  const query: { token?: string } = typeof token === 'string' ? { token: token.slice(0, 200) } : {};
  const answer = await api.viewOrderPreferences({ params: { number }, query });
  if (answer.ok)
    return (
      <NoticesForm
        title="What we tell you"
        text={`About order ${number}. The receipt is always sent; all else is yours to say.`}
        preferences={answer.value}
        kinds={['order_updates', 'delivery_updates', 'review_requests']}
        sms={answer.value.phone !== null}
        save={saveOrderNotices.bind(null, number, query.token ?? null)}
        note={typeof note === 'string' ? note : null}
      >
        <Link href={links.order(number, query.token)} prefetch={false} className="thread">
          Back to the order
        </Link>
      </NoticesForm>
    );
  if (answer.status >= 500) throw new Error(`The choices cannot be read: ${answer.problem.code}`);
  const me = await api.viewMe();
  if (me.ok && !me.value.signedIn)
    return <OrderGate number={number} linkRefused={typeof token === 'string'} />;
  return <NoOrder />;
}
