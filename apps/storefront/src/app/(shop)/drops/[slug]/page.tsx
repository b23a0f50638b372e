import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { readDrop, readDrops } from '../../../../api/browse.ts';
import { DropHead } from '../../../../features/drops/drop-head.tsx';
import { HowItWorks } from '../../../../features/drops/how-it-works.tsx';
import { links } from '../../../../links.ts';
import { mediaUrl } from '../../../../media.ts';
import { Picture } from '../../../../ui/picture.tsx';

type Props = { readonly params: Promise<{ slug: string }> };

/** No part is made per request: a new address is made whole before it is answered, an unknown one is a 404 at once. */
export const ensureStatic = 'navigation';
export const instant = false;

export async function generateStaticParams() {
  const drops = await readDrops();
  return drops.length > 0 ? drops.map(({ slug }) => ({ slug })) : [{ slug: 'none' }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const drop = await readDrop((await params).slug);
  if (drop === null) return {};
  const picture = drop.pieces[0]?.picture ?? null;
  return {
    title: `${drop.title}, a drop by ${drop.vendorName}`,
    description: drop.words.slice(0, 155),
    alternates: { canonical: links.drop(drop.slug) },
    openGraph: picture === null ? {} : { images: [mediaUrl(picture.hash, 1080, 'jpg')] },
  };
}

export default async function DropPage({ params }: Props) {
  const drop = await readDrop((await params).slug);
  if (drop === null) notFound();
  return (
    <>
      <DropHead drop={drop} />
      <section aria-labelledby="pieces" className="wrap mt-16 md:mt-24">
        <h2 id="pieces" className="display text-28 md:text-40">
          {drop.pieces.length === 1 ? 'The piece' : 'The pieces'}
        </h2>
        <ul className="grid-tiles mt-7">
          {drop.pieces.map((piece) => (
            <li key={piece.slug}>
              <Link href={links.product(piece.slug)} className="group block">
                <div className="aspect-[4/5] bg-card">
                  {piece.picture !== null && (
                    <Picture
                      picture={piece.picture}
                      sizes="(min-width: 80rem) 22vw, (min-width: 48rem) 30vw, 46vw"
                    />
                  )}
                </div>
                <p className="mt-3 group-hover:underline group-hover:underline-offset-4">{piece.name}</p>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <HowItWorks slug={drop.slug} seedHash={drop.seedHash} />
    </>
  );
}
