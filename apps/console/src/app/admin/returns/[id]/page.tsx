import { type Return, Uuid } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleApi, take } from '../../../../api/server.ts';
import { OverruleForm } from '../../../../features/after-sale/overrule-form.tsx';
import { ReturnPage } from '../../../../features/after-sale/return-page.tsx';
import { links } from '../../../../links.ts';

export const metadata: Metadata = { title: 'Return' };
/** What an operator may still grant: nothing is on its way to the shopper yet. */
const OPEN: readonly Return['state'][] = ['requested', 'approved', 'declined', 'in_transit', 'rejected'];

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  if (!Uuid.safeParse(id).success) notFound();
  const one = await take((await consoleApi()).viewAdminReturn({ params: { id } }));
  return (
    <ReturnPage
      one={one}
      listHref={links.adminReturns()}
      orderHref={links.adminOrder(one.orderNumber)}
      actions={OPEN.includes(one.state) ? <OverruleForm key={one.version} one={one} /> : null}
    />
  );
}
