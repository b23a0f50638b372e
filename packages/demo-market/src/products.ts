import { families, type Study, type View } from '@selvedge/garment-studies';
import type { GarmentFacts } from './garment-facts.ts';
import { GARMENTS } from './garments.ts';
import { createRandom, type Random } from './random.ts';
import { sizesOf } from './sizes.ts';
import { leafFor } from './taxonomy.ts';
import type { Audience, Colour, Product, ProductColour, Variant, Vendor } from './types.ts';
import { vendors } from './vendors.ts';
import { capital, careFor, describeProduct, nameProduct } from './words.ts';

const DAY_MS = 86_400_000;
const VIEWS: readonly View[] = ['front', 'back', 'detail', 'worn'];
/** Beyond this many products pictures repeat, so that a large market does not hold a million of them. */
const STUDIES_CYCLE = 2_000;
const OPTIONS = new Map(families.map(({ family, options }) => [String(family), { family, options }]));

/** Makes the n-th product of a market. The same seed and number give the same product, whatever was made before. */
export function makeProduct(seed: number, index: number, asOf: Date): Product {
  const random = createRandom(`${seed}:product:${index}`);
  const vendor = vendors[index % vendors.length];
  if (vendor === undefined) throw new RangeError('the market has no vendor');
  const { family, audience, leaf } = chooseKind(random, vendor, Math.floor(index / vendors.length));
  const facts = factsOf(family);
  const [fabric, material, composition, gsm] = random.pick(facts.cloths);
  const noun = random.pick(facts.noun);
  const name = capital(nameProduct(random, noun, toldMaterial(material, noun)));
  const options = chooseOptions(random, family);
  const fit = options.fit ?? options.shape ?? 'regular';
  const { system, labels } = sizesOf(facts.sizes, audience);
  const priceMinor = priceOf(random, facts, vendor, audience);
  const compareAtMinor = random.chance(0.15)
    ? roundPrice(priceMinor / random.pick([0.6, 0.7, 0.75, 0.8]))
    : null;
  const pattern = facts.patterns === undefined ? 'plain' : random.pick(facts.patterns);
  const pictureSeed = index % STUDIES_CYCLE;
  const garment = {
    family: kindOf(family).family,
    fabric,
    options,
    seed: pictureSeed,
    ...(audience === 'kids' ? { kids: true } : {}),
  };
  const chosen = random
    .shuffle(vendor.palette)
    .slice(0, facts.sizes === 'waist' ? random.between(1, 2) : random.between(1, 4));
  const making = { random, vendor, index, name, pattern, garment, labels, facts, priceMinor, compareAtMinor };
  const colours = chosen.map((colour, position) => makeColour(making, colour, position));
  const ageDays = Math.floor(random.next() ** 1.6 * 540);
  return {
    index,
    vendorSlug: vendor.slug,
    categoryPath: leaf,
    slug: `${slugOf(name)}-${vendor.skuPrefix.toLowerCase()}${index}`,
    name,
    description: describeProduct(random, noun, material, fit),
    audience,
    garment: facts.noun[0] ?? family,
    material,
    composition,
    fabricWeightGsm: gsm === 0 ? null : gsm,
    fit: capital(fit),
    care: careFor(material),
    origin: `Made in ${vendor.city}`,
    sizeSystem: system,
    modelNote: modelNoteOf(facts, labels, audience),
    publishedAt: new Date(asOf.getTime() - ageDays * DAY_MS - random.between(0, DAY_MS - 1)),
    popularity: Math.floor(1000 * random.next() ** 3),
    colours,
  };
}

/** What all colours of a product share. */
type Making = {
  readonly random: Random;
  readonly vendor: Vendor;
  readonly index: number;
  readonly name: string;
  readonly pattern: string;
  readonly garment: Omit<Study['garment'], 'colour'>;
  readonly labels: readonly string[];
  readonly facts: GarmentFacts;
  readonly priceMinor: number;
  readonly compareAtMinor: number | null;
};

function makeColour(making: Making, colour: Colour, position: number): ProductColour {
  const { random, vendor, index, name, pattern, garment, labels, facts, priceMinor, compareAtMinor } = making;
  const study = (view: View): Study => ({
    garment: {
      ...garment,
      colour: colour.hex,
      accent: vendor.look.accent,
      ...patternOf(pattern, colour, vendor),
    },
    view,
    paper: vendor.look.paper,
  });
  const pictures = VIEWS.map((view) => ({ view, alt: altOf(name, colour.name, view), study: study(view) }));
  const variants = labels.map(
    (size, sizeOrder): Variant => ({
      sku: `${vendor.skuPrefix}-${String(index).padStart(5, '0')}-${position + 1}-${size.replaceAll(' ', '')}`,
      size,
      sizeOrder,
      weightGrams: facts.grams,
      priceMinor,
      compareAtMinor,
      stock: stockOf(random, vendor),
    }),
  );
  return { ...colour, pictures, variants };
}

const TOLD_MATERIALS = ['Linen', 'Wool', 'Silk', 'Cashmere', 'Denim'];

/** The material a name tells: one that people look for and the noun does not say already. */
function toldMaterial(material: string, noun: string): string {
  return TOLD_MATERIALS.includes(material) && !noun.includes(material.toLowerCase()) ? material : '';
}

const FIGURE_CM: Readonly<Record<Audience, string>> = {
  women: '176',
  men: '186',
  kids: '116',
  unisex: '176',
};

function modelNoteOf(facts: GarmentFacts, labels: readonly string[], audience: Audience): string {
  if (facts.sizes !== 'letter' && facts.sizes !== 'women-eu') return '';
  return `Shown in ${labels[Math.floor(labels.length / 3)] ?? ''}, on a figure of ${FIGURE_CM[audience]} cm`;
}

function chooseKind(
  random: Random,
  vendor: Vendor,
  turn: number,
): { family: string; audience: Audience; leaf: string } {
  // Families come in turns, so that a small market has some of everything; the audience is left to chance.
  const audience = random.shuffle(vendor.audiences);
  for (let step = 0; step < vendor.makes.length; step++) {
    const family = vendor.makes[(turn + step) % vendor.makes.length] ?? '';
    for (const one of audience) {
      const leaf = leafFor(one, family);
      if (leaf !== undefined) return { family, audience: one, leaf: leaf.path };
    }
  }
  throw new Error(`${vendor.name} makes nothing the market has a place for`);
}

function factsOf(family: string): GarmentFacts {
  const facts = GARMENTS[family];
  if (facts === undefined) throw new Error(`nothing is known of ${family}`);
  return facts;
}

function kindOf(family: string) {
  const kind = OPTIONS.get(family);
  if (kind === undefined) throw new Error(`${family} cannot be drawn`);
  return kind;
}

function chooseOptions(random: Random, family: string): Record<string, string> {
  const options = kindOf(family).options;
  return Object.fromEntries(
    Object.entries(options).map(([name, values]) => [
      name,
      random.chance(0.5) ? (values[0] ?? '') : random.pick(values),
    ]),
  );
}

function priceOf(random: Random, facts: GarmentFacts, vendor: Vendor, audience: Audience): number {
  return roundPrice(
    facts.price * vendor.tier * (audience === 'kids' ? 0.7 : 1) * (0.8 + random.next() * 0.5) * 100,
  );
}

/** Prices end in 5 or 9 euros, as people expect. */
function roundPrice(minor: number): number {
  const euros = Math.max(9, Math.round(minor / 100));
  return (euros - (euros % 10) + (euros % 10 < 5 ? 5 : 9)) * 100;
}

function stockOf(random: Random, vendor: Vendor): number[] {
  return vendor.locations.map(() =>
    random.pickWeighted([
      [0, 12],
      [random.between(1, 3), 18],
      [random.between(4, 12), 45],
      [random.between(13, 40), 25],
    ]),
  );
}

function patternOf(kind: string, colour: Colour, vendor: Vendor) {
  if (kind === 'plain') return {};
  const other =
    vendor.palette.find((one) => one.name !== colour.name && one.family !== colour.family) ?? colour;
  return { pattern: { kind: kind as 'stripe', colour: other.hex } }; // kinds in garments.ts are those of the studies
}

const VIEW_WORDS: Readonly<Record<View, string>> = {
  front: 'front view',
  back: 'back view',
  detail: 'detail of the cloth',
  worn: 'worn',
};

function altOf(name: string, colour: string, view: View): string {
  return `${name} in ${colour.toLowerCase()}, ${VIEW_WORDS[view]}`;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
