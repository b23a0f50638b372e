import { readCategories, readHome } from '../../api/browse.ts';
import { CategoryRow } from '../../features/home/category-row.tsx';
import { Hero } from '../../features/home/hero.tsx';
import { Later } from '../../features/home/later.tsx';
import { Shelf } from '../../features/home/shelf.tsx';
import { ShopRow } from '../../features/home/shop-row.tsx';
import { Story } from '../../features/home/story.tsx';
import { SITE } from '../../site.ts';
import { JsonLd } from '../../ui/json-ld.tsx';

export const ensureStatic = 'navigation';

export default async function HomePage() {
  const [home, categories] = await Promise.all([readHome(), readCategories()]);
  const [first, ...stories] = home.campaigns;
  return (
    <>
      <JsonLd
        facts={{ '@context': 'https://schema.org', '@type': 'OnlineStore', name: SITE.name, url: SITE.url }}
      />
      <Hero campaign={first ?? null} />
      <CategoryRow categories={categories} />
      <Shelf title="New this week" tiles={home.newest.slice(0, 8)} />
      {stories[0] !== undefined && <Story campaign={stories[0]} />}
      <Later height="60rem">
        <Shelf title="Loved now" tiles={home.popular.slice(0, 8)} />
      </Later>
      <Later height="46rem">
        <ShopRow vendors={home.vendors.slice(0, 8)} />
      </Later>
      {stories[1] !== undefined && <Story campaign={stories[1]} turned />}
    </>
  );
}
