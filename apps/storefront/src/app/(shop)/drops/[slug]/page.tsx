import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readDrop, readDrops } from '../../../../api/browse.ts';
import { DropHead } from '../../../../features/drops/drop-head.tsx';
import { DropPieces } from '../../../../features/drops/drop-pieces.tsx';
import { HowItWorks } from '../../../../features/drops/how-it-works.tsx';
import { links } from '../../../../links.ts';
import { mediaUrl } from '../../../../media.ts';

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
      {drop.pieces.length > 1 && <DropPieces pieces={drop.pieces} />}
      <HowItWorks slug={drop.slug} seedHash={drop.seedHash} />
    </>
  );
}
