import Link from 'next/link';
import { links } from '../../links.ts';

/** Nothing is asked for under this link, or not any more. */
export function NoAlert({ stopped }: { readonly stopped: boolean }) {
  return (
    <div className="wrap grid min-h-[55vh] content-center py-20">
      <h1 className="display text-40">{stopped ? 'Forgotten' : 'Nothing waits under this link'}</h1>
      <p className="mt-4 max-w-prose text-17 text-stone">
        {stopped
          ? 'We do not write to you about this piece any more, and we no longer have your address for it.'
          : 'It was stopped or is too old. Ask again on the page of the piece: pick the size that is sold out.'}
      </p>
      <p className="mt-8">
        <Link href={links.home} prefetch={false} className="action">
          To the shop
        </Link>
      </p>
    </div>
  );
}
