import Link from 'next/link';
import { links } from '../../links.ts';

type NoReviewProps = { readonly code: string; readonly slug: string; readonly productName: string };

const WORDS: Readonly<Record<string, readonly [title: string, text: string]>> = {
  not_signed_in: [
    'Who bought it may review it',
    'Sign in with the account you ordered with, or open the link in the mail about your order.',
  ],
  not_bought: [
    'You have not bought this piece here',
    'Reviews are by people who bought the piece from us, so that you can trust them. Did you order as a guest? Open the link in the mail about your order.',
  ],
  not_delivered: [
    'It is still on its way',
    'You can review it once it has arrived. We send you a mail some days later, if you like.',
  ],
  order_not_found: [
    'This link opens nothing',
    'It was cut or is not ours. Open it from the mail about your order once more.',
  ],
};

/** Why somebody cannot review a piece, and what they can do. */
export function NoReview({ code, slug, productName }: NoReviewProps) {
  const [title, text] = WORDS[code] ?? ['That cannot be done now', 'Try again in a moment.'];
  const signIn = code === 'not_signed_in' || code === 'session_expired';
  return (
    <div className="wrap grid min-h-[55vh] content-center py-20">
      <p className="label text-stone">{productName}</p>
      <h1 className="display mt-2 text-40">{title}</h1>
      <p className="mt-4 max-w-prose text-17 text-stone">{text}</p>
      <p className="mt-8 flex flex-wrap items-center gap-5">
        {signIn && (
          <Link href={links.signIn(links.review(slug))} prefetch={false} className="action">
            Sign in
          </Link>
        )}
        <Link href={links.product(slug)} prefetch={false} className={signIn ? 'thread' : 'action'}>
          To the piece
        </Link>
      </p>
    </div>
  );
}
