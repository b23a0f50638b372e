import type { Fabric } from '../study.ts';
import { mix, shift, type Tones } from './colour.ts';
import { randomFrom } from './random.ts';

/** How a cloth takes light and folds. Shares are 0..1. */
export type Handle = {
  /** Depth of the soft crumple over the whole piece, and its grain (turbulence frequency, x and y, per px). */
  crumple: number;
  grain: readonly [number, number];
  /** Strength of the fold shading, and how crisp the folds are (blur in px). */
  folds: number;
  blur: number;
  /** Strength of the gloss, 0 for matt cloth. */
  sheen: number;
  /** How round edges look: thick cloth has wide soft edges (px). */
  edge: number;
  opacity: number;
};

const SOFT: Handle = {
  crumple: 0.5,
  grain: [0.0034, 0.0042],
  folds: 0.8,
  blur: 13,
  sheen: 0.1,
  edge: 40,
  opacity: 1,
};

export const HANDLES: Record<Fabric, Handle> = {
  jersey: SOFT,
  rib: { ...SOFT, crumple: 0.4 },
  cable: { ...SOFT, crumple: 0.35, folds: 0.75, blur: 18, edge: 58 },
  fleece: { ...SOFT, crumple: 0.45, folds: 0.85, blur: 17, edge: 58 },
  poplin: { ...SOFT, crumple: 0.6, folds: 0.85, blur: 9, edge: 26 },
  linen: { ...SOFT, crumple: 0.8, grain: [0.006, 0.0065], folds: 0.9, blur: 9, edge: 26 },
  denim: { ...SOFT, crumple: 0.6, grain: [0.005, 0.007], folds: 0.85, blur: 11, edge: 32 },
  twill: { ...SOFT, crumple: 0.5, folds: 0.75, blur: 11, edge: 30 },
  wool: { ...SOFT, crumple: 0.4, folds: 0.75, blur: 16, edge: 48 },
  melton: { ...SOFT, crumple: 0.32, grain: [0.0022, 0.0028], folds: 0.7, blur: 18, edge: 54 },
  corduroy: { ...SOFT, crumple: 0.42, folds: 0.75, blur: 14, edge: 42 },
  satin: { ...SOFT, crumple: 0.95, grain: [0.0045, 0.0022], folds: 1, blur: 11, sheen: 0.75, edge: 40 },
  silk: { ...SOFT, crumple: 0.8, grain: [0.0045, 0.0022], folds: 0.9, blur: 11, sheen: 0.45, edge: 32 },
  leather: { ...SOFT, crumple: 0.75, grain: [0.005, 0.0055], folds: 1, blur: 8, sheen: 0.6, edge: 44 },
  suede: { ...SOFT, crumple: 0.5, folds: 0.75, blur: 14, edge: 44 },
  tweed: { ...SOFT, crumple: 0.38, folds: 0.7, blur: 16, edge: 44 },
  chiffon: { ...SOFT, crumple: 0.7, grain: [0.005, 0.0018], folds: 0.75, blur: 9, edge: 22, opacity: 0.86 },
  nylon: { ...SOFT, crumple: 0.85, grain: [0.0055, 0.006], folds: 1, blur: 8, sheen: 0.35, edge: 34 },
  lace: { ...SOFT, crumple: 0.4, edge: 22, opacity: 0.94 },
  metal: { ...SOFT, crumple: 0, folds: 0.6, blur: 7, sheen: 0.9, edge: 20 },
  canvas: { ...SOFT, crumple: 0.45, folds: 0.75, blur: 12, edge: 30 },
  straw: { ...SOFT, crumple: 0.2, folds: 0.5, blur: 14, edge: 40 },
};

export type Tile = { width: number; height: number; svg: string };

const stroke = (d: string, colour: string, width: number, opacity: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round"/>`;

/** Short flecks strewn over a tile: wool fibres, slubs, grain. Flecks that cross an edge are drawn on both sides. */
function flecks(
  size: number,
  count: number,
  seed: number,
  fleck: (x: number, y: number, random: () => number) => string,
): Tile {
  const { between } = randomFrom(seed);
  const parts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const x = between(0, size);
    const y = between(0, size);
    const seedOfFleck = Math.floor(between(0, 1e6));
    for (const dx of x > size - 24 ? [0, -size] : [0]) {
      for (const dy of y > size - 24 ? [0, -size] : [0]) {
        const random = randomFrom(seedOfFleck);
        parts.push(fleck(x + dx, y + dy, () => random.between(0, 1)));
      }
    }
  }
  return { width: size, height: size, svg: parts.join('') };
}

function fibres(t: Tones, count: number, length: number, opacity: number): Tile {
  return flecks(150, count, 11, (x, y, random) => {
    const angle = random() * Math.PI;
    const dx = (Math.cos(angle) * length * (0.5 + random())).toFixed(1);
    const dy = (Math.sin(angle) * length * (0.5 + random())).toFixed(1);
    return stroke(
      `M${x.toFixed(1)} ${y.toFixed(1)}l${dx} ${dy}`,
      random() > 0.5 ? t.high : t.deep,
      1.6,
      opacity,
    );
  });
}

function slubs(t: Tones): Tile {
  const threads = flecks(160, 90, 5, (x, y, random) => {
    const along = (12 + random() * 12).toFixed(1);
    const d = `M${x.toFixed(1)} ${y.toFixed(1)}${random() > 0.5 ? 'h' : 'v'}${along}`;
    return stroke(d, random() > 0.45 ? t.deep : t.high, 0.8 + random() * 1.3, 0.1 + random() * 0.14);
  });
  const weave = Array.from({ length: 40 }, (_, i) => `M0 ${i * 4}h160M${i * 4} 0v160`).join('');
  return { ...threads, svg: stroke(weave, t.dark, 0.9, 0.22) + threads.svg };
}

function grainOfLeather(t: Tones): Tile {
  return flecks(120, 230, 7, (x, y, random) => {
    const r = 3 + random() * 3.4;
    const d = `M${x.toFixed(1)} ${y.toFixed(1)}q${r.toFixed(1)} ${(-r * random()).toFixed(1)} ${(r * 1.6).toFixed(1)} ${(r * (random() - 0.3)).toFixed(1)}`;
    return stroke(d, random() > 0.42 ? t.deep : t.high, 1.2, 0.24);
  });
}

function cables(t: Tones): Tile {
  const strand = 'M24 -10C24 34 96 46 96 90C96 134 24 146 24 190';
  const other = 'M96 -10C96 34 24 46 24 90C24 134 96 146 96 190';
  const rope = (d: string): string =>
    stroke(d, t.deep, 40, 0.5) +
    stroke(d, t.base, 33, 1) +
    stroke(d, t.light, 18, 0.8) +
    stroke(d, t.high, 6, 0.5);
  const over = 'M24 -10C24 12 44 28 60 40M96 90C96 112 76 128 60 140';
  const purl = Array.from(
    { length: 23 },
    (_, i) => `M134 ${i * 8 + 2}q6 -4 12 0M158 ${i * 8 + 6}q6 -4 12 0`,
  ).join('');
  const knit = Array.from({ length: 12 }, (_, i) => `M8 ${i * 16}l14 12M112 ${i * 16}l-14 12`).join('');
  return {
    width: 180,
    height: 180,
    svg: `<path d="M122 0h58v180h-58z" fill="${t.dark}" fill-opacity=".38"/>${stroke(purl, t.deep, 3, 0.4)}${rope(strand)}${rope(other)}${stroke(over, t.base, 30, 1)}${stroke(over, t.light, 16, 0.8)}${stroke(knit, t.deep, 1.5, 0.14)}`,
  };
}

function knitV(t: Tones, w: number, h: number, opacity: number): Tile {
  const half = w / 2;
  return {
    width: w,
    height: h,
    svg:
      stroke(
        `M0 0L${half} ${h * 0.7}L${w} 0M0 ${h}L${half} ${h * 1.7}L${w} ${h}M0 ${-h}L${half} ${-h * 0.3}L${w} ${-h}`,
        t.deep,
        w * 0.16,
        opacity,
      ) + stroke(`M${half} 0V${h}`, t.light, w * 0.2, opacity * 0.9),
  };
}

function ribs(t: Tones, width: number, opacity: number): Tile {
  return {
    width,
    height: width,
    svg:
      `<path d="M0 0h${width * 0.3}v${width}h-${width * 0.3}z" fill="${t.deep}" fill-opacity="${opacity}"/>` +
      `<path d="M${width * 0.48} 0h${width * 0.26}v${width}h-${width * 0.26}z" fill="${t.high}" fill-opacity="${opacity * 0.8}"/>`,
  };
}

function diagonals(t: Tones, size: number, light: string, opacity: number): Tile {
  const d = `M${-size} ${size}L${size} ${-size}M0 ${size}L${size} 0M0 ${size * 2}L${size * 2} 0`;
  return {
    width: size,
    height: size,
    svg:
      stroke(d, t.deep, size * 0.3, opacity) +
      stroke(
        `M${size * 0.5} ${size}L${size} ${size * 0.5}M0 ${size * 0.5}L${size * 0.5} 0`,
        light,
        size * 0.2,
        opacity,
      ),
  };
}

function lacework(t: Tones): Tile {
  const petal = Array.from(
    { length: 6 },
    (_, i) =>
      `<ellipse cx="60" cy="38" rx="9" ry="19" fill="${t.light}" fill-opacity=".75" stroke="${t.deep}" stroke-opacity=".45" stroke-width="1.5" transform="rotate(${i * 60} 60 60)"/>`,
  ).join('');
  const small = [
    [0, 0],
    [120, 0],
    [0, 120],
    [120, 120],
  ]
    .map(
      ([x, y]) =>
        `<circle cx="${x}" cy="${y}" r="17" fill="${t.light}" fill-opacity=".7" stroke="${t.deep}" stroke-opacity=".45" stroke-width="1.5"/><circle cx="${x}" cy="${y}" r="6" fill="${t.dark}" fill-opacity=".6"/>`,
    )
    .join('');
  const net = Array.from(
    { length: 12 },
    (_, i) =>
      `M${i * 10} 0l120 120M${i * 10} 0l-120 120M${i * 10 + 120} 0l-120 120M${i * 10 - 120} 0l120 120`,
  ).join('');
  return {
    width: 120,
    height: 120,
    svg: `${stroke(net, t.deep, 1.1, 0.42) + petal + small}<circle cx="60" cy="60" r="6" fill="${t.dark}"/>`,
  };
}

function braid(t: Tones): Tile {
  return {
    width: 24,
    height: 24,
    svg: `<path d="M0 0L12 12L24 0V9L12 21L0 9Z" fill="${t.light}" fill-opacity=".6"/>${stroke('M0 0L12 12L24 0M0 24L12 36L24 24M0 -24L12 -12L24 -24M0 11L12 23L24 11', t.deep, 2.4, 0.5)}`,
  };
}

function tweedFlecks(t: Tones): Tile {
  const bright = [mix(t.base, '#f2ede2', 0.7), mix(t.base, '#16130f', 0.6), mix(t.base, '#b4662f', 0.45)];
  const nubs = flecks(160, 240, 3, (x, y, random) => {
    const colour = bright[Math.floor(random() * bright.length)] ?? t.high;
    return stroke(
      `M${x.toFixed(1)} ${y.toFixed(1)}l${(random() * 9 - 2).toFixed(1)} ${(random() * 9 - 2).toFixed(1)}`,
      colour,
      2.2,
      0.5,
    );
  });
  return nubs;
}

/** The repeat of a cloth's surface in px of the master; null where the cloth is smooth. */
export function fabricTile(fabric: Fabric, t: Tones): Tile | null {
  switch (fabric) {
    case 'jersey':
      return knitV(t, 6, 6, 0.11);
    case 'rib':
      return ribs(t, 15, 0.26);
    case 'cable':
      return cables(t);
    case 'fleece':
      return fibres(t, 320, 5, 0.14);
    case 'poplin':
      return { width: 4, height: 4, svg: stroke('M0 2h4', t.dark, 1, 0.12) };
    case 'linen':
      return slubs(t);
    case 'denim':
      return diagonals(t, 8, shift(t.base, 0.2, 0.5), 0.32);
    case 'twill':
      return diagonals(t, 8, t.high, 0.17);
    case 'wool':
      return knitV(t, 12, 10, 0.28);
    case 'melton':
      return fibres(t, 260, 8, 0.11);
    case 'corduroy':
      return ribs(t, 20, 0.38);
    case 'leather':
      return grainOfLeather(t);
    case 'suede':
      return fibres(t, 420, 4, 0.16);
    case 'tweed':
      return tweedFlecks(t);
    case 'chiffon':
      return { width: 5, height: 5, svg: stroke('M0 0h5M0 0v5', t.high, 0.8, 0.22) };
    case 'nylon':
      return { width: 20, height: 20, svg: stroke('M0 0h20M0 0v20', t.high, 1.4, 0.14) };
    case 'lace':
      return lacework(t);
    case 'canvas':
      return {
        width: 10,
        height: 10,
        svg: stroke('M0 2.5h5M5 7.5h5', t.deep, 2.6, 0.22) + stroke('M2.5 5v5M7.5 0v5', t.high, 2.6, 0.22),
      };
    case 'straw':
      return braid(t);
    case 'satin':
    case 'silk':
    case 'metal':
      return null;
  }
}
