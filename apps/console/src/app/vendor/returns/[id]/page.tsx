import { type Return, Uuid } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleApi, take } from '../../../../api/server.ts';
import { DecideForm } from '../../../../features/after-sale/decide-form.tsx';
import { ReceiptForm } from '../../../../features/after-sale/receipt-form.tsx';
import { ReplacementForm } from '../../../../features/after-sale/replacement-form.tsx';
import { ReturnPage } from '../../../../features/after-sale/return-page.tsx';
import { links } from '../../../../links.ts';

export const metadata: Metadata = { title: 'Return' };

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  if (!Uuid.safeParse(id).success) notFound();
  const one = await take((await consoleApi()).viewVendorReturn({ params: { id } }));
  return (
    <ReturnPage
      one={one}
      listHref={links.vendorReturns()}
      orderHref={links.vendorOrder(one.vendorOrderId)}
      actions={<Actions key={one.version} one={one} />}
    />
  );
}

function Actions({ one }: { readonly one: Return }) {
  const { state, kind } = one;
  if (state === 'requested') return <DecideForm one={one} />;
  if (state === 'approved' || state === 'in_transit') return <ReceiptForm one={one} />;
  return state === 'received' && kind === 'exchange' ? <ReplacementForm one={one} /> : null;
}
