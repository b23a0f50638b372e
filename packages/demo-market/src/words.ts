import type { Random } from './random.ts';

const GIVEN =
  'Alma Ines Juno Tove Sander Mats Noor Elin Ravi Bruno Lotte Enzo Maren Otis Ida Felix Vera Anouk Silas Romy Kaia Emil Liv Teo Mira Aksel Nora Hugo Sunniva Pilar Arlo Greta Leif Saskia Ivo Marit Dario Freya Kasper Alba'.split(
    ' ',
  );
const PLACES =
  'Fjell Harbour Quay Orchard Meadow Foundry Ferry Terrace Mill Dune Canal Ridge Courtyard Lantern Willow Granite Cove Arcade Birch Anchor Station Loft Garden Pier Bridge'.split(
    ' ',
  );
const CUT: Readonly<Record<string, string>> = {
  slim: 'cut close',
  regular: 'cut straight, with room to move',
  relaxed: 'cut with ease',
  oversized: 'cut generously, one size up in spirit',
  cropped: 'stops at the waist',
  straight: 'falls straight',
  wide: 'wide from the hip',
  tapered: 'narrows to the ankle',
};

/** Names a product in the manner of the market: a name or a place, then what it is. */
export function nameProduct(random: Random, noun: string, fabricWord: string): string {
  const word = random.chance(0.55) ? random.pick(GIVEN) : random.pick(PLACES);
  const cloth = fabricWord !== '' && random.chance(0.45) ? ` ${fabricWord.toLowerCase()}` : '';
  return `${word}${cloth} ${noun}`;
}

const OPENINGS = [
  (cloth: string, noun: string) => `A ${noun} in ${cloth} that asks for nothing and goes with most things.`,
  (cloth: string, noun: string) => `The ${noun} we reach for first, in ${cloth} that gets better with wear.`,
  (cloth: string, _noun: string) => `Made from ${cloth}, washed before it is cut so that it keeps its shape.`,
  (cloth: string, noun: string) =>
    `${capital(cloth)} with a dry, honest hand: this ${noun} is meant for every day.`,
  (cloth: string, noun: string) => `We made this ${noun} four times before the ${cloth} sat right.`,
];
const MIDDLES = [
  'Seams are finished inside as carefully as outside.',
  'The colour is dyed in the yarn, so it stays where it is.',
  'Buttons are sewn on by hand, with a spare inside.',
  'Pockets are deep enough to be useful.',
  'The shoulder is set a touch forward, the way people actually stand.',
  'A small loop at the neck lets it hang where you left it.',
  'Edges are bound, so it can be mended for years.',
];
const ENDINGS = [
  'Wear it alone in spring and under a coat from October.',
  'It travels well and forgives a suitcase.',
  'Goes from the first train to the last table.',
  'Pair it with something older than it is.',
  'Take your usual size; if between two, the smaller.',
];

/** Describes a product in three or four sentences that belong to its cloth and cut. */
export function describeProduct(random: Random, noun: string, cloth: string, fit: string): string {
  const opening = random.pick(OPENINGS)(cloth.toLowerCase(), noun);
  const cut = CUT[fit];
  const shape = cut === undefined ? '' : ` It is ${cut}.`;
  return `${opening}${shape} ${random.pick(MIDDLES)} ${random.pick(ENDINGS)}`
    .replace('It is falls', 'It falls')
    .replace('It is stops', 'It stops')
    .replace('It is narrows', 'It narrows');
}

const CARE: Readonly<Record<string, readonly string[]>> = {
  Wool: ['Wash by hand, cold', 'Dry flat', 'Air it more often than you wash it'],
  Cashmere: ['Wash by hand, cold', 'Dry flat', 'Comb pills gently'],
  Silk: ['Wash by hand, cold', 'Do not wring', 'Iron inside out while damp'],
  Leather: ['Wipe with a damp cloth', 'Feed with leather balm twice a year', 'Keep away from heat'],
  Denim: ['Wash seldom, inside out', '30 °C', 'Hang to dry'],
  Linen: ['40 °C with like colours', 'Iron damp, or not at all'],
  Silver: ['Polish with a soft cloth', 'Keep dry'],
};

/** How a material wants to be looked after. */
export function careFor(material: string): readonly string[] {
  return CARE[material] ?? ['30 °C with like colours', 'Hang to dry', 'Do not bleach'];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
