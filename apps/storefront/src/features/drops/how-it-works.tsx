import Link from 'next/link';
import { links } from '../../links.ts';

const STEPS = [
  [
    'A seed is locked away',
    'On the day a drop is announced we draw a secret number and publish its fingerprint. From then on it cannot be exchanged unnoticed.',
  ],
  [
    'The room fills',
    'Everybody with an account may take one place. When you come, how fast you are and how often you reload makes no difference.',
  ],
  [
    'The order is drawn',
    'At the opening the number is revealed. It puts every ticket in its place, and anybody can reckon that anew.',
  ],
  [
    'In you come',
    'As many at a time as can be served well. Your turn lasts ten minutes, and nobody buys who was not let in.',
  ],
] as const;

/** How a drop is kept fair, in four steps, with the fingerprint of this one. */
export function HowItWorks({ slug, seedHash }: { readonly slug: string; readonly seedHash: string }) {
  return (
    <section aria-labelledby="fair" className="wrap mt-20 md:mt-28">
      <h2 id="fair" className="display text-28 md:text-40">
        How it is kept fair
      </h2>
      <ol className="mt-8 grid gap-x-8 gap-y-8 md:grid-cols-2 xl:grid-cols-4">
        {STEPS.map(([title, text], at) => (
          <li key={title} className="border-t border-line pt-4">
            <p className="figures text-13 text-stone">{at + 1}</p>
            <h3 className="display mt-1 text-21">{title}</h3>
            <p className="mt-2 text-stone">{text}</p>
          </li>
        ))}
      </ol>
      <p className="mt-10 text-13 text-stone">
        The fingerprint of this drop’s seed: <code className="break-all text-ink">{seedHash}</code>{' '}
        <Link href={links.draw(slug)} className="thread block py-1 text-ink md:ml-2 md:inline-block">
          The draw and how to check it
        </Link>
      </p>
    </section>
  );
}
