import type { Collection, Product } from './types.ts';

type Idea = {
  slug: string;
  title: string;
  standfirst: string;
  fits: (product: Product) => boolean;
  /** What the campaign's picture shows, when not simply the best loved piece. */
  ledBy?: (product: Product) => boolean;
};

const has =
  (...families: string[]) =>
  (product: Product) =>
    families.some((family) => product.colours[0]?.pictures[0]?.study.garment.family === family);

const IDEAS: readonly Idea[] = [
  {
    slug: 'the-long-coat',
    title: 'The long coat',
    standfirst: 'One layer that decides the day. Melton, tweed and down, from the workshops that know rain.',
    fits: has('coat', 'trench', 'puffer'),
    ledBy: has('coat'),
  },
  {
    slug: 'knit-weather',
    title: 'Knit weather',
    standfirst: 'Lambswool, merino and a little cashmere, knitted where the wind is.',
    fits: has('knit', 'cardigan', 'beanie', 'scarf', 'vest'),
  },
  {
    slug: 'the-red-thread',
    title: 'The red thread',
    standfirst: 'Selvedge denim and honest workwear, made to be mended.',
    fits: has('jeans', 'denim-jacket', 'jacket', 'shirt', 'jumpsuit'),
  },
  {
    slug: 'evening-in',
    title: 'Evening, in',
    standfirst: 'Silk that is not saved for best.',
    fits: has('slip-dress', 'blouse', 'pyjama', 'clutch', 'heel', 'dress'),
  },
  {
    slug: 'carried',
    title: 'Carried',
    standfirst: 'Bags that start pale and end up yours.',
    fits: has('tote', 'crossbody', 'backpack', 'clutch', 'belt'),
  },
  {
    slug: 'handed-down',
    title: 'Handed down',
    standfirst: 'Small clothes with room for four names.',
    fits: (product) => product.audience === 'kids',
  },
];
const PIECES = 24;

/** The campaigns of the home page: the best loved pieces that fit an idea, led by one of them. */
export function makeCollections(products: readonly Product[]): Collection[] {
  return IDEAS.flatMap(({ slug, title, standfirst, fits, ledBy = fits }) => {
    const chosen = products
      .filter(fits)
      .toSorted((a, b) => b.popularity - a.popularity)
      .slice(0, PIECES);
    const leader = chosen.find(ledBy) ?? chosen[0];
    const lead = leader?.colours[0]?.pictures[0]?.study;
    return lead === undefined
      ? []
      : [{ slug, title, standfirst, productSlugs: chosen.map((product) => product.slug), lead }];
  });
}
