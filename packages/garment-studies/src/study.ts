import { OPTIONS } from './families/catalogue.ts';

/** Raised whenever the drawing changes, so that a picture's content hash changes with it. */
export const STUDY_VERSION = '2';

/** The master's size in SVG units (and pixels at scale 1). */
export const STUDY_WIDTH = 1600;
export const STUDY_HEIGHT = 2000;

export type Family = keyof typeof OPTIONS;

export const FABRICS = [
  'jersey',
  'rib',
  'cable',
  'fleece',
  'poplin',
  'linen',
  'denim',
  'twill',
  'wool',
  'melton',
  'corduroy',
  'satin',
  'silk',
  'leather',
  'suede',
  'tweed',
  'chiffon',
  'nylon',
  'lace',
  'metal',
  'canvas',
  'straw',
] as const;
export type Fabric = (typeof FABRICS)[number];

export const PATTERNS = [
  'plain',
  'stripe',
  'breton',
  'check',
  'tartan',
  'floral',
  'dot',
  'herringbone',
  'tweed',
  'colourblock',
] as const;
export type PatternKind = (typeof PATTERNS)[number];

export const VIEWS = ['front', 'back', 'detail', 'worn'] as const;
export type View = (typeof VIEWS)[number];

export type Garment = {
  family: Family;
  /** The cloth's own colour, `#rrggbb`. */
  colour: string;
  /** Trim, lining, sole, piping or hardware where a family has one, `#rrggbb`. */
  accent?: string;
  fabric: Fabric;
  /** A printed or woven figure; `scale` 1 is the usual size, 0.5 half of it. */
  pattern?: { kind: PatternKind; colour: string; scale?: number };
  /** Choices out of the family's lists (`families`); what is missing or unknown falls back to the default. */
  options?: Readonly<Record<string, string>>;
  /** Cuts with a child's proportions: shorter, boxier, rounder. */
  kids?: boolean;
  /** Natural irregularity (drape, folds, hems) follows from this number alone. */
  seed: number;
};

export type Study = {
  garment: Garment;
  view: View;
  /** The vendor's paper tint, `#rrggbb`. */
  paper: string;
};

/** Every family with its options; the first value of a list is its default. For choosing validly. */
export const families: readonly { family: Family; options: Record<string, readonly string[]> }[] =
  Object.entries(OPTIONS).map(([family, options]) => ({
    // Object.entries widens the key; OPTIONS has exactly the families as its keys.
    family: family as Family,
    options,
  }));
