import type { CategoryNode } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';

const promises = [
  ['Straight from the shop', 'Each shop packs and sends its own pieces.'],
  ['Time to decide', 'At least 14 days to send anything back.'],
  ['Held while you pay', 'What is in your order is kept for ten minutes.'],
] as const;

/** Promises, every category, help. Also the menu of browsers without JavaScript. */
export function Footer({ categories }: { readonly categories: readonly CategoryNode[] }) {
  return (
    <footer className="mt-28 border-t border-line bg-card pb-24 md:pb-10">
      <ul className="wrap grid gap-6 border-b border-line py-10 sm:grid-cols-3 md:py-14">
        {promises.map(([title, text]) => (
          <li key={title}>
            <p className="display text-21">{title}</p>
            <p className="mt-1 text-stone">{text}</p>
          </li>
        ))}
      </ul>
      <div id="categories" className="wrap grid grid-cols-2 gap-8 py-10 md:grid-cols-5 md:py-14">
        {categories.slice(0, 4).map((top) => (
          <nav key={top.path} aria-label={top.name}>
            <Link href={links.category(top.path)} className="label block hover:text-indigo">
              {top.name}
            </Link>
            <ul className="mt-3 text-stone">
              {top.children.slice(0, 8).map((child) => (
                <li key={child.path}>
                  <Link
                    href={links.category(child.path)}
                    prefetch={false}
                    className="inline-block py-1 hover:text-ink"
                  >
                    {child.name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <nav aria-label="Help">
          <p className="label">Help</p>
          <ul className="mt-3 text-stone">
            {(
              [
                ['Delivery', links.help('delivery')],
                ['Returns and withdrawal', links.help('returns')],
                ['Sizes', links.help('sizes')],
                ['Payment', links.help('payment')],
                ['Contact', links.help('contact')],
                ['Privacy', links.help('privacy')],
                ['All shops', links.shops],
                ['Drops', links.drops],
              ] as const
            ).map(([name, href]) => (
              <li key={name}>
                <Link href={href} prefetch={false} className="inline-block py-1 hover:text-ink">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p className="wrap flex flex-wrap justify-between gap-2 text-13 text-stone">
        <span>Selvedge. Many shops, one bag.</span>
        <span>Europe, English, EUR</span>
      </p>
    </footer>
  );
}
