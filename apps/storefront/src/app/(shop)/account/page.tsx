import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { visitorApi } from '../../../api/server.ts';
import { OrderList } from '../../../features/account/order-list.tsx';
import { SavedCards } from '../../../features/account/saved-cards.tsx';
import { SignOutForm } from '../../../features/account/sign-out-form.tsx';
import { links } from '../../../links.ts';

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const ORDERS_PAGE = 10;

export const instant = false;
export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

export default async function AccountPage({ searchParams }: Props) {
  const [{ cursor }, api] = await Promise.all([searchParams, visitorApi()]);
  const query = { limit: ORDERS_PAGE, ...(typeof cursor === 'string' ? { cursor } : {}) };
  const [me, orders, cards] = await Promise.all([
    api.viewMe(),
    api.listOrders({ query }),
    api.listSavedMethods(),
  ]);
  if (!orders.ok && orders.status === 401) redirect(links.signIn());
  // A cursor that was cut or has aged: the newest orders are always there.
  if (!orders.ok && orders.problem.code === 'invalid_cursor') redirect(links.account);
  if (!orders.ok || !me.ok) throw new Error('The account cannot be read');
  return (
    <div className="wrap max-w-[64rem] py-10 md:py-16">
      <div className="flex flex-wrap items-end justify-between gap-6">
        <div>
          <h1 className="display text-40 md:text-64">Your orders</h1>
          <p className="mt-3 text-stone [overflow-wrap:anywhere]">
            {me.value.fullName}, {me.value.email}
          </p>
          <p className="mt-3">
            <Link href={links.accountNotices} prefetch={false} className="thread">
              What we tell you, and how
            </Link>
          </p>
        </div>
        <SignOutForm />
      </div>
      <OrderList
        orders={orders.value.items}
        later={typeof cursor === 'string'}
        nextCursor={orders.value.nextCursor}
      />
      {cards.ok && <SavedCards cards={cards.value.items} />}
    </div>
  );
}
