import type { Drop } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Picture } from '../../ui/picture.tsx';

/** The pieces of a drop that has several. */
export function DropPieces({ pieces }: Pick<Drop, 'pieces'>) {
  return (
    <section aria-labelledby="pieces" className="wrap mt-16 md:mt-24">
      <h2 id="pieces" className="display text-28 md:text-40">
        The pieces
      </h2>
      <ul className="grid-tiles mt-7">
        {pieces.map(({ slug, name, picture }) => (
          <li key={slug}>
            <Link href={links.product(slug)} className="group block">
              <div className="aspect-[4/5] bg-card">
                {picture !== null && (
                  <Picture picture={picture} sizes="(min-width: 80rem) 22vw, (min-width: 48rem) 30vw, 46vw" />
                )}
              </div>
              <p className="mt-3 group-hover:underline group-hover:underline-offset-4">{name}</p>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
