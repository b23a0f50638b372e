import type { Fabric } from '@selvedge/garment-studies';

/** Which sizes a garment comes in. */
export type Sizes = 'letter' | 'women-eu' | 'men-eu' | 'waist' | 'shoe' | 'one' | 'bra' | 'belt' | 'ring';

export type GarmentFacts = {
  readonly noun: readonly string[];
  /** Fabric as drawn, its name in the shop, its composition, its weight in g/m² (0: not told). */
  readonly cloths: readonly (readonly [Fabric, string, string, number])[];
  /** The usual price, EUR. */
  readonly price: number;
  readonly grams: number;
  readonly sizes: Sizes;
  readonly patterns?: readonly string[];
};

const COTTON = ['jersey', 'Cotton', '100% organic cotton', 190] as const;
const POPLIN = ['poplin', 'Cotton', '100% cotton poplin', 120] as const;
const LINEN = ['linen', 'Linen', '100% European linen', 170] as const;
const WOOL = ['wool', 'Wool', '100% merino wool', 280] as const;
const CASHMERE = ['wool', 'Cashmere', '70% wool, 30% cashmere', 300] as const;
const CABLE = ['cable', 'Wool', '100% lambswool', 420] as const;
const RIB = ['rib', 'Cotton', '95% cotton, 5% elastane', 240] as const;
const MELTON = ['melton', 'Wool', '80% wool, 20% recycled polyamide', 620] as const;
const TWEED = ['tweed', 'Wool', '100% virgin wool tweed', 480] as const;
const TWILL = ['twill', 'Cotton', '98% cotton, 2% elastane', 290] as const;
const CORD = ['corduroy', 'Cotton', '100% cotton corduroy', 320] as const;
const DENIM = ['denim', 'Denim', '100% selvedge cotton denim', 450] as const;
const STRETCH_DENIM = ['denim', 'Denim', '98% cotton, 2% elastane denim', 380] as const;
const SILK = ['silk', 'Silk', '100% mulberry silk', 90] as const;
const SATIN = ['satin', 'Viscose', '100% viscose satin', 130] as const;
const CHIFFON = ['chiffon', 'Silk', '100% silk chiffon', 60] as const;
const LEATHER = ['leather', 'Leather', '100% vegetable-tanned leather', 0] as const;
const SUEDE = ['suede', 'Leather', '100% suede', 0] as const;
const NYLON = ['nylon', 'Recycled nylon', '100% recycled nylon', 95] as const;
const FLEECE = ['fleece', 'Cotton', '85% cotton, 15% recycled polyester', 340] as const;
const CANVAS = ['canvas', 'Cotton', '100% cotton canvas', 340] as const;
const LACE = ['lace', 'Lace', '80% recycled polyamide, 20% elastane', 80] as const;
const METAL = ['metal', 'Silver', 'Reclaimed 925 silver', 0] as const;
const SWIM = ['nylon', 'Recycled nylon', '78% recycled nylon, 22% elastane', 190] as const;
const STRAW = ['straw', 'Straw', '100% raffia straw', 0] as const;

/** What each garment family is made of, called, costs and weighs. */
export const GARMENTS: Readonly<Record<string, GarmentFacts>> = {
  tee: {
    noun: ['tee', 'T-shirt'],
    cloths: [COTTON, ['rib', 'Cotton', '100% cotton rib', 210]],
    price: 35,
    grams: 180,
    sizes: 'letter',
    patterns: ['plain', 'plain', 'breton', 'stripe', 'colourblock'],
  },
  tank: { noun: ['tank', 'vest top'], cloths: [RIB, COTTON], price: 29, grams: 130, sizes: 'letter' },
  polo: { noun: ['polo', 'knitted polo'], cloths: [COTTON, WOOL], price: 65, grams: 260, sizes: 'letter' },
  shirt: {
    noun: ['shirt', 'overshirt'],
    cloths: [
      POPLIN,
      LINEN,
      ['twill', 'Cotton', '100% brushed cotton twill', 190],
      ['denim', 'Denim', '100% cotton chambray', 150],
    ],
    price: 79,
    grams: 240,
    sizes: 'letter',
    patterns: ['plain', 'plain', 'stripe', 'check'],
  },
  blouse: {
    noun: ['blouse', 'top'],
    cloths: [SILK, SATIN, POPLIN, CHIFFON],
    price: 89,
    grams: 160,
    sizes: 'women-eu',
    patterns: ['plain', 'plain', 'floral', 'dot'],
  },
  knit: {
    noun: ['jumper', 'knit', 'sweater'],
    cloths: [WOOL, CABLE, CASHMERE, ['rib', 'Wool', '100% ribbed merino', 320]],
    price: 119,
    grams: 420,
    sizes: 'letter',
    patterns: ['plain', 'plain', 'plain', 'stripe'],
  },
  cardigan: { noun: ['cardigan'], cloths: [WOOL, CABLE, CASHMERE], price: 129, grams: 450, sizes: 'letter' },
  hoodie: { noun: ['hoodie'], cloths: [FLEECE], price: 75, grams: 560, sizes: 'letter' },
  sweatshirt: { noun: ['sweatshirt', 'crew'], cloths: [FLEECE], price: 65, grams: 480, sizes: 'letter' },
  blazer: {
    noun: ['blazer', 'jacket'],
    cloths: [['wool', 'Wool', '100% virgin wool', 260], LINEN, TWEED, CORD],
    price: 239,
    grams: 780,
    sizes: 'men-eu',
    patterns: ['plain', 'plain', 'herringbone', 'check'],
  },
  jacket: {
    noun: ['jacket', 'chore jacket'],
    cloths: [TWILL, CORD, CANVAS, NYLON],
    price: 149,
    grams: 720,
    sizes: 'letter',
  },
  'denim-jacket': {
    noun: ['denim jacket', 'trucker'],
    cloths: [DENIM],
    price: 139,
    grams: 900,
    sizes: 'letter',
  },
  'leather-jacket': {
    noun: ['leather jacket', 'biker'],
    cloths: [LEATHER, SUEDE],
    price: 420,
    grams: 1600,
    sizes: 'letter',
  },
  coat: {
    noun: ['coat', 'overcoat'],
    cloths: [MELTON, TWEED, CASHMERE],
    price: 329,
    grams: 1500,
    sizes: 'letter',
    patterns: ['plain', 'plain', 'herringbone'],
  },
  trench: {
    noun: ['trench', 'raincoat'],
    cloths: [['twill', 'Cotton', '100% cotton gabardine', 260], NYLON],
    price: 269,
    grams: 1100,
    sizes: 'letter',
  },
  puffer: { noun: ['puffer', 'down jacket'], cloths: [NYLON], price: 229, grams: 820, sizes: 'letter' },
  vest: {
    noun: ['waistcoat', 'vest'],
    cloths: [['wool', 'Wool', '100% virgin wool', 260], TWEED, CABLE],
    price: 95,
    grams: 320,
    sizes: 'letter',
  },
  dress: {
    noun: ['dress'],
    cloths: [LINEN, POPLIN, SATIN, COTTON, ['chiffon', 'Viscose', '100% viscose crêpe', 120]],
    price: 129,
    grams: 380,
    sizes: 'women-eu',
    patterns: ['plain', 'plain', 'floral', 'dot', 'stripe'],
  },
  'slip-dress': {
    noun: ['slip dress', 'slip'],
    cloths: [SILK, SATIN],
    price: 149,
    grams: 240,
    sizes: 'women-eu',
  },
  jumpsuit: {
    noun: ['jumpsuit', 'overall'],
    cloths: [TWILL, LINEN, DENIM],
    price: 139,
    grams: 620,
    sizes: 'letter',
  },
  skirt: {
    noun: ['skirt'],
    cloths: [TWILL, SATIN, WOOL, LINEN, TWEED],
    price: 85,
    grams: 340,
    sizes: 'women-eu',
    patterns: ['plain', 'plain', 'tartan', 'floral', 'check'],
  },
  jeans: { noun: ['jeans'], cloths: [DENIM, STRETCH_DENIM], price: 110, grams: 780, sizes: 'waist' },
  trousers: {
    noun: ['trousers', 'chinos'],
    cloths: [TWILL, ['wool', 'Wool', '100% virgin wool', 240], LINEN, CORD],
    price: 99,
    grams: 460,
    sizes: 'letter',
    patterns: ['plain', 'plain', 'plain', 'check'],
  },
  shorts: { noun: ['shorts'], cloths: [TWILL, LINEN, FLEECE], price: 55, grams: 280, sizes: 'letter' },
  leggings: {
    noun: ['leggings', 'tights'],
    cloths: [['jersey', 'Recycled nylon', '76% recycled nylon, 24% elastane', 250]],
    price: 59,
    grams: 220,
    sizes: 'letter',
  },
  swimsuit: {
    noun: ['swimsuit'],
    cloths: [SWIM],
    price: 75,
    grams: 170,
    sizes: 'women-eu',
    patterns: ['plain', 'plain', 'stripe', 'dot'],
  },
  bikini: {
    noun: ['bikini'],
    cloths: [SWIM],
    price: 69,
    grams: 130,
    sizes: 'women-eu',
    patterns: ['plain', 'floral', 'stripe'],
  },
  'swim-shorts': {
    noun: ['swim shorts'],
    cloths: [NYLON],
    price: 55,
    grams: 160,
    sizes: 'letter',
    patterns: ['plain', 'stripe'],
  },
  bra: { noun: ['bra', 'bralette'], cloths: [LACE, RIB, SILK], price: 49, grams: 70, sizes: 'bra' },
  briefs: { noun: ['briefs'], cloths: [LACE, RIB, SILK], price: 25, grams: 40, sizes: 'letter' },
  pyjama: {
    noun: ['pyjamas'],
    cloths: [POPLIN, SILK, LINEN],
    price: 95,
    grams: 420,
    sizes: 'letter',
    patterns: ['plain', 'stripe', 'floral'],
  },
  sock: {
    noun: ['socks'],
    cloths: [
      ['rib', 'Cotton', '78% cotton, 20% recycled polyamide, 2% elastane', 0],
      ['rib', 'Wool', '70% merino, 28% polyamide, 2% elastane', 0],
    ],
    price: 15,
    grams: 60,
    sizes: 'letter',
  },
  sneaker: {
    noun: ['sneakers', 'trainers'],
    cloths: [LEATHER, CANVAS, SUEDE],
    price: 135,
    grams: 780,
    sizes: 'shoe',
  },
  boot: { noun: ['boots'], cloths: [LEATHER, SUEDE], price: 239, grams: 1300, sizes: 'shoe' },
  loafer: { noun: ['loafers'], cloths: [LEATHER, SUEDE], price: 189, grams: 760, sizes: 'shoe' },
  heel: { noun: ['heels', 'pumps'], cloths: [LEATHER, SUEDE, SATIN], price: 199, grams: 620, sizes: 'shoe' },
  sandal: { noun: ['sandals'], cloths: [LEATHER, SUEDE], price: 99, grams: 520, sizes: 'shoe' },
  'ballet-flat': {
    noun: ['ballet flats'],
    cloths: [LEATHER, SUEDE, SATIN],
    price: 129,
    grams: 420,
    sizes: 'shoe',
  },
  tote: { noun: ['tote'], cloths: [LEATHER, CANVAS], price: 149, grams: 620, sizes: 'one' },
  crossbody: {
    noun: ['crossbody bag', 'shoulder bag'],
    cloths: [LEATHER, SUEDE],
    price: 189,
    grams: 480,
    sizes: 'one',
  },
  backpack: {
    noun: ['backpack', 'rucksack'],
    cloths: [NYLON, CANVAS, LEATHER],
    price: 129,
    grams: 780,
    sizes: 'one',
  },
  clutch: { noun: ['clutch', 'pouch'], cloths: [LEATHER, SATIN], price: 110, grams: 260, sizes: 'one' },
  belt: { noun: ['belt'], cloths: [LEATHER, SUEDE], price: 59, grams: 220, sizes: 'belt' },
  scarf: {
    noun: ['scarf'],
    cloths: [WOOL, CASHMERE, SILK],
    price: 69,
    grams: 190,
    sizes: 'one',
    patterns: ['plain', 'tartan', 'stripe', 'floral', 'check'],
  },
  beanie: {
    noun: ['beanie'],
    cloths: [['rib', 'Wool', '100% merino rib', 0]],
    price: 35,
    grams: 90,
    sizes: 'one',
  },
  hat: {
    noun: ['hat'],
    cloths: [['wool', 'Wool', '100% wool felt', 0], STRAW],
    price: 75,
    grams: 140,
    sizes: 'letter',
  },
  cap: { noun: ['cap'], cloths: [TWILL, CORD], price: 35, grams: 110, sizes: 'one' },
  sunglasses: {
    noun: ['sunglasses'],
    cloths: [['metal', 'Acetate', 'Bio-acetate, UV 400 lenses', 0]],
    price: 135,
    grams: 60,
    sizes: 'one',
  },
  necklace: { noun: ['necklace'], cloths: [METAL], price: 95, grams: 30, sizes: 'one' },
  earrings: { noun: ['earrings', 'hoops'], cloths: [METAL], price: 65, grams: 15, sizes: 'one' },
  ring: { noun: ['ring'], cloths: [METAL], price: 75, grams: 12, sizes: 'ring' },
  watch: {
    noun: ['watch'],
    cloths: [['metal', 'Steel', 'Stainless steel, sapphire glass', 0]],
    price: 245,
    grams: 90,
    sizes: 'one',
  },
  glove: { noun: ['gloves'], cloths: [LEATHER, WOOL], price: 65, grams: 120, sizes: 'letter' },
};
