import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { visitorApi } from '../../../../api/server.ts';
import { saveAccountNotices } from '../../../../features/notices/actions.ts';
import { NoticesForm } from '../../../../features/notices/notices-form.tsx';
import { links } from '../../../../links.ts';

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const instant = false;
export const metadata: Metadata = { title: 'What we tell you', robots: { index: false } };

export default async function AccountNoticesPage({ searchParams }: Props) {
  const [{ note }, api] = await Promise.all([searchParams, visitorApi()]);
  const answer = await api.viewPreferences();
  if (!answer.ok && answer.status === 401) redirect(links.signIn(links.accountNotices));
  if (!answer.ok) throw new Error(`The choices cannot be read: ${answer.problem.code}`);
  return (
    <NoticesForm
      title="What we tell you"
      text="For all your orders. An order can have choices of its own: its page and each of its mails lead there."
      preferences={answer.value}
      kinds={['order_updates', 'delivery_updates', 'review_requests', 'marketing']}
      sms
      save={saveAccountNotices}
      note={typeof note === 'string' ? note : null}
    >
      <Link href={links.account} prefetch={false} className="thread">
        Back to your orders
      </Link>
    </NoticesForm>
  );
}
