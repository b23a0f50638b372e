import { mirrored, type Node } from '../cloth/path.ts';
import type { Fold } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { arc } from '../cloth/trim.ts';
import { armhole, bodyFolds, measureTorso, type Torso } from './torso.ts';

/** How a dress is cut: half widths and heights below the neck point, pattern px. */
export type DressCut = {
  chest: number;
  shoulder: number;
  neck: number;
  waist: number;
  waistAt: number;
  hip: number;
  /** px that the half width gains for each px of skirt below the hip. */
  spread: number;
  length: number;
  /** How many folds the skirt falls into. */
  falls: number;
};

/** A torso that goes on into a skirt: its waist lies at the waist, its hem where the skirt ends. */
export type Dress = Torso & { hip: number; hipY: number; falls: number };

export const DRESS_LENGTH: Record<string, number> = { mini: 1500, knee: 1780, midi: 2120, maxi: 2560 };

export function measureDress(scene: Scene, cut: DressCut): Dress {
  const t = measureTorso(scene, {
    scale: 0.9,
    top: 120,
    neck: cut.neck,
    shoulder: cut.shoulder,
    chest: cut.chest,
    length: cut.length,
  });
  const k = t.scale;
  const wide = scene.garment.kids ? 1.08 : 1;
  const hipY = t.top + (cut.waistAt + 310) * k;
  const hip = cut.hip * wide * k;
  return {
    ...t,
    waist: cut.waist * wide * k,
    waistY: t.top + cut.waistAt * k,
    hip,
    hipY,
    hem: Math.max(hip * 0.86, hip + (t.hemY - hipY) * cut.spread),
    falls: cut.falls,
  };
}

/** The right side below the underarm: in to the waist, over the hip, down to the hem corner. */
export function dressSide(d: Dress): Node[] {
  return [
    [800 + d.waist, d.waistY, 1],
    [800 + d.hip, d.hipY, 1],
    [800 + d.hip + (d.hem - d.hip) * 0.5, (d.hipY + d.hemY) / 2, 1],
    [800 + d.hem, d.hemY],
  ];
}

/** The hem from right to left, with its ends; fuller skirts hang lower in the middle. */
export function dressHem(d: Dress): Node[] {
  const full = Math.max(0, d.hem - d.hip);
  return arc([800 + d.hem, d.hemY], [800 - d.hem, d.hemY], 14 + full * 0.22);
}

/** The whole outline under a neckline. */
export function dressNodes(d: Dress, neck: readonly Node[], hem: readonly Node[] = dressHem(d)): Node[] {
  const right: Node[] = [...armhole(d), ...dressSide(d)];
  return [...neck, ...right.slice(0, -1), ...hem, ...mirrored(right).slice(1)];
}

/** Half the width at a height below the waist. */
export function widthAt(d: Dress, y: number): number {
  if (y <= d.hipY)
    return d.waist + (d.hip - d.waist) * Math.max(0, (y - d.waistY) / Math.max(1, d.hipY - d.waistY));
  return d.hip + (d.hem - d.hip) * Math.min(1, (y - d.hipY) / Math.max(1, d.hemY - d.hipY));
}

/** A line across the dress at a height, left to right. */
export function across(d: Dress, y: number, sag: number): Node[] {
  const w = widthAt(d, y);
  return arc([800 - w, y], [800 + w, y], sag);
}

/** The bodice's own folds, cut off at the waist, and the skirt's, which fan from the waist to the hem. */
export function dressFolds(scene: Scene, d: Dress): Fold[] {
  const bodice = bodyFolds(scene, { ...d, hemY: d.waistY + 60 * d.scale, hem: d.waist }).slice(0, 5);
  return [...bodice, ...skirtFalls(scene, d)];
}

export function skirtFalls(scene: Scene, d: Dress): Fold[] {
  const { between } = scene.random;
  return Array.from({ length: d.falls }, (_, index): Fold => {
    const share = ((index + 0.5) / d.falls) * 2 - 1 + between(-0.05, 0.05);
    const y = d.waistY + (d.hemY - d.waistY) * between(0.04, 0.42);
    return {
      from: [800 + share * d.hem * 0.95, d.hemY + 10],
      to: [800 + share * widthAt(d, y) * 0.88, y],
      width: between(36, 64) * d.scale,
      depth: between(0.34, 0.66),
      bend: between(-18, 18),
    };
  });
}
