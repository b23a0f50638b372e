import { zonesOf } from './delivery.ts';
import { dressmakers } from './houses/dressmakers.ts';
import { makers } from './houses/makers.ts';
import { PALETTES } from './houses/palettes.ts';
import type { Sketch } from './houses/sketch.ts';
import { specialists } from './houses/specialists.ts';
import type { Vendor } from './types.ts';

const LOCATIONS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'harrow-and-lake': [['Oslo', 'NO']],
  blaumann: [['Berlin', 'DE']],
  'bottega-ferro': [['Milan', 'IT']],
  veld: [['Rotterdam', 'NL']],
  ondine: [['Lille', 'FR']],
};

const LEGAL_FORMS: Readonly<Record<string, string>> = {
  DE: 'GmbH',
  AT: 'GmbH',
  FR: 'SAS',
  IT: 'S.r.l.',
  GB: 'Ltd',
};

/** The shops of the demo market. */
export const vendors: readonly Vendor[] = [...dressmakers, ...specialists, ...makers].map(makeVendor);

function makeVendor(sketch: Sketch, index: number): Vendor {
  const {
    slug,
    name,
    tagline,
    city,
    country,
    founded,
    story,
    paper,
    accent,
    tier,
    audiences,
    makes,
    palette,
    commissionBps,
  } = sketch;
  return {
    slug,
    name,
    tagline,
    city,
    country,
    founded,
    tier,
    audiences,
    commissionBps,
    makes: makes.filter((family) => family !== 'fleece'),
    story: story.join('\n\n'),
    look: { paper, accent, ink: '#161513' },
    palette: coloursOf(palette),
    skuPrefix: slug
      .split('-')
      .map((part) => part.slice(0, 2).toUpperCase())
      .join('')
      .slice(0, 4),
    returnsDays: [30, 30, 14, 30, 60][index % 5] ?? 30,
    dispatchDays: [1, 2, 1, 3, 2][index % 5] ?? 2,
    locations: [[city, country] as const, ...(LOCATIONS[slug] ?? [])].map(([place, land], priority) => ({
      name: priority === 0 ? 'Workshop' : 'Warehouse',
      city: place,
      country: land,
      priority,
    })),
    zones: zonesOf({ country, tier, index }),
    origin: {
      line1: `${12 + index * 7} Market Street`,
      postcode: String(10_000 + index * 137),
      city,
      country,
    },
    trader: traderOf(sketch, index),
  };
}

function coloursOf(palette: string): Vendor['palette'] {
  return (PALETTES[palette] ?? '').split(' ').map((entry) => {
    const [, name = '', hex = '', family = ''] = /^(.+)(#[0-9A-F]{6}):(\w+)$/.exec(entry) ?? [];
    return { name, hex, family };
  });
}

function traderOf({ slug, name, city, country }: Sketch, index: number): Vendor['trader'] {
  return {
    legalName: `${name} ${LEGAL_FORMS[country] ?? 'AB'}`,
    address: `${12 + index * 7} Market Street, ${city}`,
    registerNumber: `${country} ${402000 + index * 731}`,
    vatNumber: `${country}${910200300 + index * 1873}`,
    email: `orders@${slug}.example`,
  };
}
