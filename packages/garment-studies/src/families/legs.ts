import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold, type Piece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { arc, crease, moved, seam } from '../cloth/trim.ts';
import { insideTones } from './torso.ts';

/** How a pair of legs is cut: half measures from the middle line (x = 800), pattern px (15 px are a centimetre). */
export type LegCut = {
  waist: number;
  hip: number;
  thigh: number;
  knee: readonly [outer: number, inner: number];
  hem: readonly [outer: number, inner: number];
  /** From the upper edge of the waistband down. */
  rise: number;
  length: number;
};

/** Half measures of a pair of legs laid flat, px. `side` 1 is the right half of the picture. */
export type Legs = {
  scale: number;
  top: number;
  waist: number;
  /** Height of the waistband, and how deep the front waist lies below the back. */
  band: number;
  dip: number;
  hip: number;
  hipY: number;
  thigh: number;
  crotchY: number;
  knee: readonly [number, number];
  kneeY: number;
  hem: readonly [number, number];
  hemY: number;
};

/** The measures of a pair of legs: its cut, then a child's proportions (short legs, straight hips). */
export function measureLegs(
  scene: Scene,
  cut: LegCut,
  more: { scale?: number; top?: number; band?: number } = {},
): Legs {
  const kids = scene.garment.kids === true;
  const k = (more.scale ?? 0.98) * (kids ? 0.9 : 1);
  const top = more.top ?? 240;
  const inseam = (cut.length - cut.rise) * (kids ? 0.68 : 1);
  const rise = cut.rise * (kids ? 0.98 : 1);
  const waist = cut.waist * (kids ? 1.08 : 1) * k;
  const pair = ([outer, inner]: readonly [number, number]): [number, number] => [outer * k, inner * k];
  return {
    scale: k,
    top,
    waist,
    band: (more.band ?? 62) * k,
    dip: scene.back ? -12 * k : 20 * k,
    hip: cut.hip * k,
    hipY: top + rise * 0.74 * k,
    thigh: cut.thigh * k,
    crotchY: top + rise * k,
    knee: pair(cut.knee),
    kneeY: top + (rise + inseam * Math.min(0.46, 520 / Math.max(1, cut.length - cut.rise))) * k,
    hem: pair(cut.hem),
    hemY: top + (rise + inseam) * k,
  };
}

/** A point of one leg: `across` runs 0 at the inner seam, 1 at the outer one. */
export function onLeg(l: Legs, side: number, across: number, y: number): [number, number] {
  const share = (from: number, to: number): number =>
    to === from ? 1 : Math.min(1, Math.max(0, (y - from) / (to - from)));
  const upper = y < l.kneeY;
  const t = upper ? share(l.crotchY, l.kneeY) : share(l.kneeY, l.hemY);
  const [outerFrom, innerFrom] = upper ? [l.thigh, 0] : l.knee;
  const [outerTo, innerTo] = upper ? l.knee : l.hem;
  const outer = y < l.crotchY ? sideX(l, y) : outerFrom + (outerTo - outerFrom) * t;
  const inner = innerFrom + (innerTo - innerFrom) * t;
  return [800 + side * (inner + (outer - inner) * across), y];
}

/** Half the width at a height between the waist and the crotch. */
export function sideX(l: Legs, y: number): number {
  if (y >= l.hipY)
    return l.hip + (l.thigh - l.hip) * Math.min(1, (y - l.hipY) / Math.max(1, l.crotchY - l.hipY));
  const t = Math.max(0, (y - l.top) / (l.hipY - l.top));
  return l.waist + (l.hip - l.waist) * (1 - (1 - t) ** 1.6);
}

/** The outer seam of the right leg from below the waistband to the hem. */
export function outseam(l: Legs): Node[] {
  const start = l.top + l.band;
  const mid = start + (l.hipY - start) * 0.5;
  return [
    [800 + sideX(l, start), start],
    [800 + sideX(l, mid), mid, 1],
    [800 + l.hip, l.hipY, 1],
    ...(l.kneeY < l.hemY - 40 ? [[800 + l.knee[0], l.kneeY, 1] as const] : []),
    [800 + l.hem[0], l.hemY],
  ];
}

/** The inner seam of the right leg from the hem up to the crotch. */
export function inseam(l: Legs): Node[] {
  return [
    [800 + l.hem[1], l.hemY + 4],
    ...(l.kneeY < l.hemY - 40 ? [[800 + l.knee[1], l.kneeY, 1] as const] : []),
    [800 + l.knee[1] * 0.3 + 3, l.crotchY + 70 * l.scale, 1],
    [800, l.crotchY],
  ];
}

/** The right hem from the outer corner to the inner one, without its ends. */
export function legHem(l: Legs, dy = 0, sag = 10): Node[] {
  return arc([800 + l.hem[0], l.hemY + dy], [800 + l.hem[1], l.hemY + 4 + dy], sag).slice(1, -1);
}

/** The lower edge of the waistband, left to right. */
export function bandLine(l: Legs, dy = 0): Node[] {
  const y = l.top + l.band + dy;
  const w = sideX(l, y);
  return arc([800 - w, y], [800 + w, y], l.dip);
}

/** Both legs as one cut of cloth under the waistband, with the shade inside the hems. */
export function addLegs(scene: Scene, l: Legs, more: Partial<Piece> = {}): void {
  addHemOpenings(scene, l);
  const right: Node[] = [...outseam(l), ...legHem(l), ...inseam(l)];
  const left = mirrored(right).slice(1);
  addPiece(scene, {
    nodes: [...bandLine(l).slice(0, -1), ...right, ...left.slice(0, -1)],
    folds: legFolds(scene, l),
    ...more,
  });
  const fork: Node[] = [
    [800, l.top + l.band + l.dip],
    [801, l.hipY, 1],
    [800, l.crotchY + 3],
  ];
  scene.parts.push(crease(scene, fork, scene.tones, 14) + seam(scene, fork, scene.tones, 2.6));
}

/** The far side of each hem, seen through the opening. */
function addHemOpenings(scene: Scene, l: Legs): void {
  if (scene.back) return;
  const drop = Math.min(13, (l.hem[0] - l.hem[1]) * 0.05);
  for (const flip of [false, true]) {
    const nodes: Node[] = [
      [800 + l.hem[0] - 3, l.hemY - 30],
      [800 + l.hem[0] - 2, l.hemY],
      ...moved(legHem(l, 0, 10), 0, drop),
      [800 + l.hem[1] + 2, l.hemY + 4],
      [800 + l.hem[1] + 3, l.hemY - 30],
    ];
    addPiece(scene, { nodes: flip ? mirrored(nodes) : nodes, tones: insideTones(scene), round: 0.3 });
  }
}

/** Folds of legs lying relaxed: drawn from the fork, broken at the knee, stacked a little above the hem. */
export function legFolds(scene: Scene, l: Legs): Fold[] {
  const long = l.hemY - l.crotchY > 560 * l.scale;
  return [-1, 1].flatMap((side) => {
    const { between } = scene.random;
    const lie: Lie = {
      at: (across, height) => onLeg(l, side, across, height),
      y: (share) => l.crotchY + (l.hemY - l.crotchY) * share,
      j: () => between(-0.06, 0.06),
      between,
      side,
    };
    return [...forkFolds(l, lie, long), ...(long ? longFolds(l, lie) : shortFolds(l, lie))];
  });
}

/** How one leg lies: a point across it, a height along it, a little chance. */
type Lie = {
  readonly at: (across: number, height: number) => [number, number];
  readonly y: (share: number) => number;
  readonly j: () => number;
  readonly between: (from: number, to: number) => number;
  readonly side: number;
};

function forkFolds(l: Legs, { at, j, side }: Lie, long: boolean): Fold[] {
  const k = l.scale;
  return [
    {
      from: at(0.02, l.crotchY + 6),
      to: at(0.62 + j(), l.crotchY - 96 * k),
      width: 30 * k,
      depth: 0.55,
      bend: side * 16 * k,
    },
    {
      from: at(0.04, l.crotchY + 26 * k),
      to: at(0.74 + j(), l.crotchY + 6 * k),
      width: 30 * k,
      depth: 0.5,
      bend: 18 * k,
    },
    {
      from: at(0.06, l.crotchY + 60 * k),
      to: at(0.56 + j(), l.crotchY + (long ? 150 : 110) * k),
      width: 32 * k,
      depth: 0.44,
      bend: -18 * k,
    },
    {
      from: at(0.97, l.hipY + 20 * k),
      to: at(0.58 + j(), l.crotchY + 40 * k),
      width: 32 * k,
      depth: 0.3,
      bend: 20 * k,
    },
  ];
}

function shortFolds(l: Legs, { at, y, j, side }: Lie): Fold[] {
  const k = l.scale;
  return [
    {
      from: at(0.4 + j(), y(1)),
      to: at(0.46 + j(), y(0.2)),
      width: 44 * k,
      depth: 0.34,
      bend: side * 20 * k,
    },
  ];
}

function longFolds(l: Legs, { at, y, j, between, side }: Lie): Fold[] {
  const k = l.scale;
  return [
    {
      from: at(0.56 + j(), y(0.12)),
      to: at(0.5 + j(), y(0.42)),
      width: 46 * k,
      depth: 0.24,
      bend: side * 14 * k,
    },
    {
      from: at(0.98, l.kneeY - 46 * k),
      to: at(0.3 + j(), l.kneeY + between(-14, 20) * k),
      width: 26 * k,
      depth: 0.46,
      bend: 22 * k,
    },
    {
      from: at(0.03, l.kneeY + between(10, 60) * k),
      to: at(0.62 + j(), l.kneeY + between(20, 70) * k),
      width: 26 * k,
      depth: 0.42,
      bend: 18 * k,
    },
    {
      from: at(0.96, l.kneeY + 80 * k),
      to: at(0.5 + j(), l.kneeY + 130 * k),
      width: 24 * k,
      depth: 0.32,
      bend: -12 * k,
    },
    {
      from: at(0.62 + j(), y(0.62)),
      to: at(0.5 + j(), y(0.94)),
      width: 44 * k,
      depth: 0.3,
      bend: side * -18 * k,
    },
    {
      from: at(0.05, y(0.83 + j() * 0.4)),
      to: at(0.66, y(0.8 + j() * 0.4)),
      width: 24 * k,
      depth: 0.4,
      bend: 16 * k,
    },
    { from: at(0.95, y(0.9 + j() * 0.4)), to: at(0.34, y(0.92)), width: 24 * k, depth: 0.38, bend: 14 * k },
  ];
}
