import { isList, isRecord, type Json, type JsonSchema } from './json-schema.ts';

/** Believable values by the name of the field, so that an example reads like a day at the market. */
const KNOWN: Readonly<Record<string, Json>> = {
  slug: 'fisherman-rib-jumper',
  productSlug: 'fisherman-rib-jumper',
  vendorSlug: 'norrland-knit',
  number: 'SV-7K3M-92',
  orderNumber: 'SV-7K3M-92',
  email: 'ines@example.org',
  password: 'a long pass phrase',
  fullName: 'Ines Moreau',
  phone: '+49 30 1234567',
  line1: 'Linienstrasse 40',
  line2: null,
  postcode: '10119',
  city: 'Berlin',
  country: 'DE',
  quantity: 1,
  category: 'women/clothing',
  minor: '12900',
  currency: 'EUR',
  collection: 'first-frost',
  vendor: 'norrland-knit',
  seller: 'norrland-knit',
  vendorName: 'Norrland Knit',
  productName: 'Fisherman rib jumper',
  name: 'Fisherman rib jumper',
  title: 'First frost',
  standfirst: 'Knits for the first cold morning.',
  tagline: 'Wool from the sheep we know',
  description: 'A heavy rib, knitted in one piece.',
  story: 'It began with eleven sheep.',
  path: 'women/clothing/knitwear',
  label: 'Knitwear',
  alt: 'A dark blue rib jumper, laid flat',
  width: 1600,
  height: 2000,
  garment: 'jumper',
  material: 'wool',
  composition: '100 % lambswool',
  fit: 'relaxed',
  care: 'Wash by hand, dry flat',
  origin: 'Made in Gothenburg',
  modelNote: 'Shown in M',
  sizeSystem: 'Letters',
  size: 'M',
  sizes: 'M',
  sku: 'NK-FRJ-INK-M',
  q: 'rib jumper',
  paper: '#F3F1EB',
  accent: '#1E2A47',
  ink: '#161513',
  family: 'blue',
  recipient: 'Ines Moreau',
  deliveryName: 'Standard',
  publishableKey: 'pk_test_example',
  brand: 'visa',
  last4: '4242',
  priceMin: 5000,
  priceMax: 20000,
  returnsDays: 30,
  dispatchDays: 2,
  carrier: 'DHL',
  trackingNumber: 'JD0146000034',
  confirmationToken: 'ctoken_1QxYz8example',
  version: 3,
  cursor: 'WyIzOCIsIjAxOWE…',
  limit: 24,
  hex: '#2B3A4A',
  colour: '#2B3A4A',
  hash: '5f2b1c0d9e8a7b6c5d4e3f2a1b0c9d8e',
};
const FORMATS: Readonly<Record<string, string>> = {
  uuid: '019a3f60-2b1c-7d00-8e00-5a4b3c2d1e0f',
  'date-time': '2026-03-14T09:30:00.000Z',
  date: '2026-03-14',
  email: 'ines@example.org',
  uri: 'https://shop.example/',
};
/** Makes an example of a schema: the same one each time. `within` names the shapes around it, so that a tree ends. */
export function sampleOf(
  schema: JsonSchema,
  components: ReadonlyMap<string, JsonSchema>,
  name = '',
  within: readonly string[] = [],
): Json {
  if (typeof schema.$ref === 'string') {
    const shape = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    const target = components.get(shape);
    const again = target === undefined || within.includes(shape);
    return again ? null : sampleOf(target, components, name, [...within, shape]);
  }
  const { type, properties, items, anyOf } = schema;
  const first = isList(type) ? type[0] : type;
  if (isList(anyOf)) return isRecord(anyOf[0]) ? sampleOf(anyOf[0], components, name, within) : null;
  if (isRecord(properties)) {
    const inner = Object.entries(properties).map(([key, value]) => [
      key,
      isRecord(value) ? sampleOf(value, components, key, within) : null,
    ]);
    return Object.fromEntries(inner);
  }
  if (first === 'array') {
    const item = isRecord(items) ? sampleOf(items, components, name, within) : null;
    return item === null ? [] : [item];
  }
  return plainSample(schema, String(first), name);
}

function plainSample(schema: JsonSchema, type: string, name: string): Json {
  if (schema.const !== undefined) return schema.const;
  if (isList(schema.enum)) return schema.enum[0] ?? null;
  const format = typeof schema.format === 'string' ? FORMATS[schema.format] : undefined;
  if (format !== undefined && name !== 'email') return format;
  const known = KNOWN[name];
  // `colour` is a word in one place and a hex value in another: the pattern tells.
  if (known !== undefined && !(name === 'colour' && schema.pattern === undefined)) return known;
  if (type === 'integer' || type === 'number') return typeof schema.minimum === 'number' ? schema.minimum : 2;
  if (type === 'boolean') return true;
  return type === 'object' ? {} : name === 'colour' ? 'Ink' : 'text';
}
