import type { StockAlert } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { mediaUrl } from '../../media.ts';
import { confirmAlert, stopAlert } from './actions.ts';

type AlertViewProps = { readonly alert: StockAlert; readonly token: string };

const words = {
  unconfirmed: {
    title: 'Shall we tell you?',
    text: 'Press once, and we write to you when this size is back. Others may wait as well: who asked first hears first.',
  },
  waiting: {
    title: 'You will hear from us',
    text: 'We write to you once, when this size is back. Others may wait as well: who asked first hears first.',
  },
  told: {
    title: 'We told you',
    text: 'This size came back and we wrote to you. If it is gone again, ask once more on its page.',
  },
} as const satisfies Record<StockAlert['state'], { title: string; text: string }>;

/** What somebody asked to be told, by the link in their mail: to confirm it, or to stop it. Works without JavaScript. */
export function AlertView({ alert, token }: AlertViewProps) {
  const { state, productSlug, productName, colour, size, pictureHash } = alert;
  const { title, text } = words[state];
  const product = links.product(productSlug, colour);
  return (
    <div className="wrap grid min-h-[55vh] content-center gap-x-12 gap-y-8 py-12 md:grid-cols-[18rem_minmax(0,34rem)] md:py-20">
      <Link href={product} prefetch={false} className="block max-md:max-w-48">
        {pictureHash !== null && (
          // biome-ignore lint/performance/noImgElement: the API serves pictures in fixed widths; there is nothing left to optimise.
          <img
            src={mediaUrl(pictureHash, 640)}
            alt=""
            width={640}
            height={800}
            className="aspect-[4/5] w-full bg-card object-cover"
          />
        )}
      </Link>
      <div className="self-center">
        <p className="label text-stone">
          {colour}, {size}
        </p>
        <h1 className="display mt-2 text-40">{title}</h1>
        <p className="mt-3 text-17">
          <Link href={product} prefetch={false} className="thread">
            {productName}
          </Link>
        </p>
        <p className="mt-4 max-w-prose text-17 text-stone">{text}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          {state === 'unconfirmed' && (
            <form action={confirmAlert}>
              <input type="hidden" name="token" value={token} />
              <button type="submit" className="action">
                Yes, tell me
              </button>
            </form>
          )}
          <form action={stopAlert}>
            <input type="hidden" name="token" value={token} />
            <button type="submit" className="action-quiet min-h-[3.125rem]">
              {state === 'told' ? 'Forget my address' : 'No, forget my address'}
            </button>
          </form>
        </div>
      </div>
    </div>
  );
}
