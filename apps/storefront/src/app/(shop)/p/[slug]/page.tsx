import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readHome, readProduct, readQuestions, readReviews } from '../../../../api/browse.ts';
import { Tile } from '../../../../features/listing/tile.tsx';
import { Details } from '../../../../features/product/details.tsx';
import { productFacts } from '../../../../features/product/facts.ts';
import { ProductView } from '../../../../features/product/product-view.tsx';
import { QuestionsSection } from '../../../../features/questions/questions-section.tsx';
import { RecentRail, RememberPiece } from '../../../../features/recent/recent-rail.tsx';
import { ReviewsSection } from '../../../../features/reviews/reviews-section.tsx';
import { ratingOf } from '../../../../features/reviews/words.ts';
import { links } from '../../../../links.ts';
import { mediaUrl } from '../../../../media.ts';
import { Crumbs } from '../../../../ui/crumbs.tsx';
import { JsonLd } from '../../../../ui/json-ld.tsx';

type Props = { readonly params: Promise<{ slug: string }> };

/** No part is made per request: a new address is made whole before it is answered, an unknown one is a 404 at once. */
export const ensureStatic = 'navigation';
export const instant = false;

/** Products made at build; every other one is made when it is first asked for, or warmed when it is published. */
const BUILT_MAX = 12;

export async function generateStaticParams() {
  const { popular, newest } = await readHome();
  const slugs = [...new Set([...popular, ...newest].map(({ slug }) => slug))].slice(0, BUILT_MAX);
  return (slugs.length > 0 ? slugs : ['none']).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await readProduct((await params).slug);
  if (product === null) return {};
  const picture = product.colours[0]?.pictures[0];
  return {
    title: `${product.name} by ${product.vendor.name}`,
    description: product.description.slice(0, 155),
    alternates: { canonical: links.product(product.slug) },
    openGraph: picture === undefined ? {} : { images: [mediaUrl(picture.hash, 1080, 'jpg')] },
  };
}

export default async function ProductPage({ params }: Props) {
  const asked = (await params).slug;
  const [product, reviews, questions] = await Promise.all([
    readProduct(asked),
    readReviews(asked),
    readQuestions(asked),
  ]);
  if (product === null) notFound();
  const { slug, name, colours, sizes, variants, sizeSystem, modelNote, vendor, drop, alsoLike } = product;
  const { dispatchDays, delivery, returnsDays } = vendor;
  const seller = { slug: vendor.slug, name: vendor.name, dispatchDays, delivery, returnsDays };
  return (
    <div className="wrap pt-4 lg:pt-6">
      <JsonLd facts={productFacts(product, reviews)} />
      <div className="mb-4 max-lg:hidden">
        <Crumbs crumbs={product.breadcrumb} />
      </div>
      <ProductView
        product={{ slug, name, colours, sizes, variants, sizeSystem, modelNote, drop, vendor: seller }}
        rating={ratingOf(reviews)}
      />
      <Details product={product} />
      <ReviewsSection slug={slug} vendorName={vendor.name} reviews={reviews} />
      <QuestionsSection slug={slug} vendorName={vendor.name} questions={questions} />
      {alsoLike.length > 0 && (
        <section aria-labelledby="also" className="mt-20 md:mt-28">
          <h2 id="also" className="display mb-7 text-28 md:text-40">
            Goes the same way
          </h2>
          <ul className="grid-tiles">
            {alsoLike.slice(0, 4).map((tile) => (
              <li key={tile.id}>
                <Tile tile={tile} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecentRail besides={slug} />
      <RememberPiece slug={slug} />
    </div>
  );
}
