import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, crease, ribbing, seam, stitch } from '../cloth/trim.ts';

/** Half measures of an upper body laid flat, px from the middle line (x = 800) and from the top (y). */
export type Torso = {
  scale: number;
  top: number;
  neck: number;
  shoulder: number;
  shoulderY: number;
  chest: number;
  armholeY: number;
  waist: number;
  waistY: number;
  hem: number;
  hemY: number;
};

export type Cut = {
  /** px of the master per px of the pattern: long sleeves need a smaller picture. */
  scale: number;
  top?: number;
  neck?: number;
  length?: number;
  /** Share of the chest that the waist and the hem keep. */
  waist?: number;
  hem?: number;
  shoulder?: number;
  chest?: number;
};

const FIT: Record<string, { width: number; shoulder: number; armhole: number }> = {
  slim: { width: 0.92, shoulder: 0.96, armhole: 0.94 },
  regular: { width: 1, shoulder: 1, armhole: 1 },
  relaxed: { width: 1.07, shoulder: 1.06, armhole: 1.05 },
  oversized: { width: 1.16, shoulder: 1.17, armhole: 1.12 },
};

const LENGTH: Record<string, number> = { cropped: 0.76, regular: 1, long: 1.16, short: 0.84, knee: 1 };

/** The measures of a garment's body: its cut, then the fit, the length and a child's proportions. */
export function measureTorso(scene: Scene, cut: Cut): Torso {
  const fit = FIT[choice(scene, 'fit')] ?? { width: 1, shoulder: 1, armhole: 1 };
  const stretch = LENGTH[choice(scene, 'length')] ?? 1;
  const kids = scene.garment.kids === true;
  const k = cut.scale * (kids ? 0.86 : 1);
  const top = cut.top ?? 380;
  const chest = (cut.chest ?? 462) * fit.width * (kids ? 1.08 : 1) * k;
  const length = (cut.length ?? 1340) * stretch * (kids ? 0.86 : 1) * k;
  const y = top + (kids ? 110 : 0) + (stretch < 0.9 ? 90 : 0);
  return {
    scale: k,
    top: y,
    neck: (cut.neck ?? 150) * k * (kids ? 1.12 : 1),
    shoulder: (cut.shoulder ?? 392) * fit.shoulder * k * (kids ? 1.06 : 1),
    shoulderY: y + 96 * k,
    chest,
    armholeY: y + 452 * fit.armhole * k,
    waist: chest * (cut.waist ?? 0.965),
    waistY: y + Math.min(820 * k, length * 0.64),
    hem: chest * (cut.hem ?? 0.985),
    hemY: y + length,
  };
}

/** The right half of the armhole, from the shoulder point down to the underarm. */
export function armhole(t: Torso): Node[] {
  const depth = t.armholeY - t.shoulderY;
  return [
    [800 + t.shoulder, t.shoulderY],
    [800 + t.shoulder - 26 * t.scale, t.shoulderY + depth * 0.38, 1],
    [800 + t.shoulder - 10 * t.scale + (t.chest - t.shoulder) * 0.3, t.shoulderY + depth * 0.78, 1],
    [800 + t.chest, t.armholeY],
  ];
}

/** The right side seam from the underarm to the hem corner. */
export function sideSeam(t: Torso): Node[] {
  return [
    [800 + t.chest, t.armholeY],
    [800 + t.waist, t.waistY, 1],
    [800 + t.hem, t.hemY],
  ];
}

/** Necklines: nodes from the left neck point to the right one, lowest in the middle. */
export function neckline(t: Torso, shape: string): Node[] {
  const at = (x: number, drop: number, smooth: 0 | 1 = 1): Node => [
    800 + x * t.scale,
    t.top + drop * t.scale,
    smooth,
  ];
  const n = t.neck / t.scale;
  if (shape === 'v') return [at(-n, 0, 0), at(-n * 0.62, 112), at(0, 290, 0), at(n * 0.62, 112), at(n, 0, 0)];
  if (shape === 'square') {
    return [at(-n * 1.25, 20, 0), at(-n * 1.2, 200, 0), at(n * 1.2, 200, 0), at(n * 1.25, 20, 0)];
  }
  const drops: Record<string, number> = { scoop: 245, boat: 46, mock: 44, roll: 44, high: 60, back: 34 };
  const drop = drops[shape] ?? 116;
  return [
    at(-n, 0, 0),
    at(-n * 0.83, drop * 0.56),
    at(-n * 0.46, drop * 0.92),
    at(0, drop),
    at(n * 0.46, drop * 0.92),
    at(n * 0.83, drop * 0.56),
    at(n, 0, 0),
  ];
}

/** The whole body outline under a neckline; `hem` is the lower edge from right to left. */
export function bodyNodes(t: Torso, neck: readonly Node[], hem?: readonly Node[]): Node[] {
  const right: Node[] = [...armhole(t), ...sideSeam(t).slice(1)];
  const lower = hem ?? hemLine(t);
  return [...neck, ...right, ...lower, ...mirrored(right)];
}

/** A hem from right to left, sagging by `sag` px as cloth does; without its end points. */
export function hemLine(t: Torso, sag = 14): Node[] {
  return arc([800 + t.hem, t.hemY], [800 - t.hem, t.hemY], sag).slice(1, -1);
}

/** A shirt tail: high at the side seams, low in the middle. */
export function shirtTail(t: Torso, rise = 120): Node[] {
  const at = (share: number, y: number): Node => [800 + t.hem * share, t.hemY + y * t.scale, 1];
  return [
    at(0.97, rise * 0.02),
    at(0.8, rise * 0.5),
    at(0.45, rise * 0.88),
    at(0, rise * 0.95),
    at(-0.45, rise * 0.88),
    at(-0.8, rise * 0.5),
    at(-0.97, rise * 0.02),
  ];
}

/** What one sees through the neck opening: the inside of the back, its tape and its label. */
export function addBackNeck(scene: Scene, t: Torso, front: readonly Node[], rise = 0): void {
  const up = rise * t.scale;
  const left = front[0] ?? [800 - t.neck, t.top];
  const right = front[front.length - 1] ?? [800 + t.neck, t.top];
  const upper = arc([left[0] + 4, left[1] - up], [right[0] - 4, right[1] - up], 34 * t.scale);
  addPiece(scene, {
    nodes: [...upper, ...[...front].reverse()],
    tones: insideTones(scene),
    round: 0.5,
    inside: '',
    plain: false,
  });
  const [y, w, h] = [t.top - up + 50 * t.scale, 62 * t.scale, 38 * t.scale];
  const tape = arc(
    [left[0] + 6, left[1] - up + 17 * t.scale],
    [right[0] - 6, right[1] - up + 17 * t.scale],
    34 * t.scale,
  );
  const paper = scene.tones.lightness > 0.5 ? '#f8f5ee' : '#ded8cb';
  scene.parts.push(
    `${seam(scene, tape, insideTones(scene), 2.4)}<g transform="rotate(-1 800 ${y.toFixed(0)})"><rect x="${(800 - w / 2).toFixed(1)}" y="${y.toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" fill="${paper}" stroke="#00000022"/><path d="M${(800 - w * 0.26).toFixed(1)} ${(y + h * 0.5).toFixed(1)}h${(w * 0.52).toFixed(1)}" stroke="#2a2620" stroke-width="3"/></g>`,
  );
}

/** The inner side of the cloth lies in shade. */
export function insideTones(scene: Scene): Scene['tones'] {
  const { tones } = scene;
  return { ...tones, base: tones.dark, light: tones.base, high: tones.base };
}

/** The folds of a body lying relaxed: pulled from the armholes, falling from the chest, gathered toward the hem. */
export function bodyFolds(scene: Scene, t: Torso): Fold[] {
  const { between } = scene.random;
  const k = t.scale;
  const span = t.hemY - t.armholeY;
  const x = (share: number): number => 800 + t.chest * share;
  const y = (share: number): number => t.armholeY + span * share;
  return [
    {
      from: [x(0.97), y(-0.01)],
      to: [x(0.5 + between(-0.08, 0.05)), y(0.16 + between(-0.04, 0.06))],
      width: 36 * k,
      depth: 0.55,
      bend: 26 * k,
    },
    {
      from: [x(-0.97), y(-0.01)],
      to: [x(-0.52 + between(-0.05, 0.08)), y(0.2 + between(-0.05, 0.05))],
      width: 36 * k,
      depth: 0.55,
      bend: -22 * k,
    },
    {
      from: [x(-0.93), y(0.1)],
      to: [x(-0.3 + between(-0.1, 0.1)), y(0.52)],
      width: 40 * k,
      depth: 0.36,
      bend: -34 * k,
    },
    { from: [x(0.93), y(0.12)], to: [x(0.42), y(0.6)], width: 38 * k, depth: 0.36, bend: 40 * k },
    {
      from: [x(between(-0.6, -0.45)), y(0.98)],
      to: [x(between(-0.5, -0.3)), y(0.42)],
      width: 46 * k,
      depth: 0.32,
      bend: 22 * k,
    },
    {
      from: [x(between(0.38, 0.56)), y(1)],
      to: [x(between(0.3, 0.5)), y(0.3)],
      width: 48 * k,
      depth: 0.34,
      bend: -26 * k,
    },
    {
      from: [x(between(-0.1, 0.12)), y(0.97)],
      to: [x(between(-0.06, 0.1)), y(0.5)],
      width: 40 * k,
      depth: 0.24,
      bend: 18 * k,
    },
    {
      from: [x(-0.96), y(0.58)],
      to: [x(-0.5), y(0.7 + between(-0.05, 0.05))],
      width: 26 * k,
      depth: 0.34,
      bend: 14 * k,
    },
    {
      from: [x(0.97), y(0.66)],
      to: [x(0.56), y(0.74 + between(-0.05, 0.05))],
      width: 26 * k,
      depth: 0.32,
      bend: -10 * k,
    },
  ];
}

/** A knitted band at the lower end of a body: ribs that draw the cloth in. */
export function addHemBand(scene: Scene, t: Torso, height: number, tones = scene.tones): void {
  const upper = arc([800 - t.hem, t.hemY], [800 + t.hem, t.hemY], 14);
  const lower = arc([800 - t.hem * 0.955, t.hemY + height], [800 + t.hem * 0.955, t.hemY + height], 16);
  addPiece(scene, {
    nodes: [
      ...upper,
      [800 + t.hem * 0.985, t.hemY + height * 0.5, 1],
      ...[...lower].reverse(),
      [800 - t.hem * 0.985, t.hemY + height * 0.5, 1],
    ],
    tones,
    plain: true,
    fabric: 'silk',
    round: 0.5,
    inside: ribbing(scene, upper, lower, 15 * t.scale, tones),
  });
  scene.parts.push(crease(scene, upper, tones, 18) + seam(scene, upper, tones, 2.4));
}

/** A straight row of double topstitching near a hem, and the turned edge above it. */
export function hemStitch(scene: Scene, nodes: readonly Node[], dy = -24): string {
  const up = (by: number): Node[] => nodes.map(([x, y, s]): Node => [x, y + by, s ?? 0]);
  return stitch(scene, up(dy)) + stitch(scene, up(dy - 9));
}
