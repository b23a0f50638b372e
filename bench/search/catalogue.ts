import type { Schema, SearchDocument } from '@selvedge/search-index';
import { inventWords, pick, pickSkewed, randomOf } from './random.ts';

/** A fashion catalogue in which product i depends on i, and the number of style names on the size, alone. */
export const schema: Schema = {
  fields: [
    { name: 'title', weight: 8, tolerant: true },
    { name: 'brand', weight: 8, tolerant: true },
    { name: 'category', weight: 5, tolerant: true },
    { name: 'attributes', weight: 4, tolerant: true },
    { name: 'description', weight: 1, tolerant: false },
  ],
  facets: [
    { name: 'category', kind: 'tree', suggested: true },
    { name: 'brand', kind: 'one', suggested: true },
    { name: 'vendor', kind: 'one', suggested: true },
    { name: 'colour', kind: 'many' },
    { name: 'size', kind: 'many' },
    { name: 'material', kind: 'one' },
    { name: 'pattern', kind: 'one' },
    { name: 'gender', kind: 'one' },
    { name: 'season', kind: 'one' },
    { name: 'fit', kind: 'one' },
    { name: 'occasion', kind: 'one' },
    { name: 'on_sale', kind: 'one' },
    { name: 'in_stock', kind: 'one' },
  ],
  owner: 'vendor',
  synonyms: [
    ['trousers', 'pants'],
    ['jumper', 'sweater', 'pullover'],
    ['sneakers', 'trainers'],
  ],
};

const NOUNS =
  `dress gown skirt blouse shirt tshirt top vest jumper cardigan hoodie sweatshirt coat jacket blazer parka trench
  trousers jeans shorts leggings jumpsuit playsuit swimsuit bikini kimono poncho cape suit waistcoat tie scarf gloves hat beanie cap belt
  bag tote clutch backpack boots sandals sneakers loafers heels slippers socks tights pyjamas robe lingerie bra briefs chinos joggers
  dungarees polo tunic`.split(/\s+/);
const COLOURS =
  `black white grey navy blue red green beige brown pink purple yellow orange cream khaki teal burgundy gold silver
  ivory charcoal turquoise coral mint lilac mustard olive rust camel indigo`.split(/\s+/);
const MATERIALS =
  `cotton wool linen silk cashmere denim leather suede polyester viscose velvet satin lace tweed corduroy fleece jersey
  mohair nylon canvas chiffon flannel modal hemp alpaca`.split(/\s+/);
const PATTERNS =
  'plain striped checked floral dotted paisley camouflage animal geometric tartan herringbone tie-dye'.split(
    ' ',
  );
const GENDERS = ['women', 'men', 'unisex', 'girls', 'boys'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter', 'all-season'];
const FITS = 'slim regular relaxed oversized tailored cropped straight wide'.split(' ');
const OCCASIONS = 'casual work party wedding holiday sport lounge evening festival school'.split(' ');
const SIZES = 'XXS XS S M L XL XXL 3XL 34 36 38 40 42 44 46 48 28 30 32 6 8 10 12 14'.split(' ');
const ADJECTIVES =
  `soft light classic modern vintage elegant pleated quilted knitted draped padded belted hooded printed ribbed
  washed woven embroidered layered fitted`.split(/\s+/);

const BRANDS = inventWords(400, 1);
const VENDORS = inventWords(500, 2).map((word) => `${word}-shop`);
const PROSE = inventWords(2_000, 3);
const MIDDLES = inventWords(24, 4);

/** 120 leaves below 24 middles below 5 tops. */
const CATEGORIES = Array.from({ length: 120 }, (_, i) => {
  const top = GENDERS[i % 5] ?? '';
  return `${top}/${MIDDLES[i % 24]}/${NOUNS[i % NOUNS.length]}-${i}`;
});

export type Product = SearchDocument & {
  readonly style: string;
  readonly noun: string;
  readonly brand: string;
};

export type Catalogue = {
  readonly size: number;
  readonly styles: readonly string[];
  product(i: number): Product;
};

/**
 * Makes a catalogue of `size` products: 10 * size^0.6 style names (10,000 for 100,000 products), about 12,500 words
 * then.
 */
export function catalogueOf(size: number): Catalogue {
  const styles = inventWords(Math.round(10 * size ** 0.6), 5);
  return { size, styles, product: (i) => productOf(i, styles) };
}

export function* documentsOf(catalogue: Catalogue): Generator<Product> {
  for (let i = 0; i < catalogue.size; i++) yield catalogue.product(i);
}

function productOf(i: number, styles: readonly string[]): Product {
  const random = randomOf(i + 1);
  const category = pickSkewed(CATEGORIES, random);
  const noun = category.slice(category.lastIndexOf('/') + 1).replace(/-\d+$/, '');
  const style = pick(styles, random);
  const brand = pickSkewed(BRANDS, random);
  const colours = [
    ...new Set(Array.from({ length: 1 + Math.floor(random() ** 2 * 4) }, () => pickSkewed(COLOURS, random))),
  ];
  const from = Math.floor(random() * (SIZES.length - 6));
  const one = (list: readonly string[]) => [pickSkewed(list, random)];
  const facets = {
    category: [category],
    brand: [brand],
    vendor: one(VENDORS),
    colour: colours,
    size: SIZES.slice(from, from + 2 + Math.floor(random() * 5)).filter(() => random() < 0.9),
    material: one(MATERIALS),
    pattern: one(PATTERNS),
    gender: [category.slice(0, category.indexOf('/'))],
    season: one(SEASONS),
    fit: one(FITS),
    occasion: one(OCCASIONS),
    on_sale: random() < 0.2 ? ['yes'] : [],
    in_stock: random() < 0.85 ? ['yes'] : [],
  };
  const extra = Array.from({ length: Math.floor(random() * 5) }, () => pick(ADJECTIVES, random));
  const title = [style, ...extra, facets.material[0], colours[0], noun].join(' ');
  const attributes = [
    colours,
    facets.material,
    facets.pattern,
    facets.fit,
    facets.occasion,
    facets.season,
    facets.gender,
  ];
  const prose = Array.from({ length: 40 }, () => pickSkewed(PROSE, random)).join(' ');
  return {
    id: idOf(random),
    style,
    noun,
    brand,
    text: {
      title,
      brand,
      category: `${noun} ${facets.gender[0]}`,
      attributes: attributes.flat().join(' '),
      description: prose,
    },
    facets,
    priceMinor: 900 + Math.floor(random() ** 3 * 90_000),
    popularity: Math.floor(random() ** 4 * 5_000),
    publishedAt: 1_700_000_000 + Math.floor(random() * 60_000_000),
    visible: true,
  };
}

function idOf(random: () => number): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
