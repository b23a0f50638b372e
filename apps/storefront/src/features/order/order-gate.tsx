import Link from 'next/link';
import { links } from '../../links.ts';

type OrderGateProps = { readonly number: string; readonly linkRefused: boolean };

/** An order asked for by somebody we do not know: how to open it. */
export function OrderGate({ number, linkRefused }: OrderGateProps) {
  return (
    <div className="wrap grid min-h-[55vh] content-center py-20">
      <h1 className="display text-40">
        {linkRefused ? 'This link does not open an order' : 'Whose order is it?'}
      </h1>
      <p className="mt-4 max-w-prose text-17 text-stone">
        {linkRefused
          ? 'Part of it may be missing. Open it again from your confirmation mail, or sign in if you ordered with an account.'
          : 'Sign in to see it. If you ordered as a guest, open the link in your confirmation mail: it needs no account.'}
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href={links.signIn(links.order(number))} prefetch={false} className="action">
          Sign in
        </Link>
        <Link href={links.help('contact')} prefetch={false} className="action-quiet min-h-[3.125rem]">
          I have no mail
        </Link>
      </p>
    </div>
  );
}
