import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold, type Piece } from '../cloth/piece.ts';
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

export type SleeveCut = {
  /** Length along the axis and width at the cuff, pattern px. */
  length: number;
  cuff: number;
  /** Degrees that the arm stands away from straight down. */
  angle: number;
  /** Extra width at the middle: bishop and puff sleeves. */
  billow?: number;
  elbow?: number;
};

export type Sleeve = { piece: Node[]; outer: Node[]; inner: Node[]; wrist: [Node, Node]; angle: number };

/** The right sleeve: from the shoulder point out to the cuff, back to the underarm. */
export function sleeveOf(scene: Scene, t: Torso, cut: SleeveCut): Sleeve {
  const worn = scene.worn;
  const angle = ((worn ? Math.min(cut.angle, cut.length < 520 ? 22 : 8) : cut.angle) * Math.PI) / 180;
  const [ux, uy] = [Math.sin(angle), Math.cos(angle)];
  const [px, py] = [-uy, ux];
  const length = cut.length * t.scale * (scene.garment.kids ? 0.84 : 1);
  const cuff = cut.cuff * t.scale;
  const [sx, sy] = [800 + t.shoulder, t.shoulderY];
  const [ax, ay] = [800 + t.chest, t.armholeY];
  // The cuff lies on the arm's axis, which starts in the middle of the armhole.
  const [mx, my] = [(sx + ax) / 2 + 12 * t.scale, (sy + ay) / 2 - 60 * t.scale];
  const [ex, ey] = [mx + ux * length, my + uy * length];
  const outerCuff: Node = [ex - px * cuff * 0.5, ey - py * cuff * 0.5];
  const innerCuff: Node = [ex + px * cuff * 0.5, ey + py * cuff * 0.5];
  const billow = (cut.billow ?? 0) * t.scale;
  const outer: Node[] = [
    [sx, sy],
    [sx + (outerCuff[0] - sx) * 0.14 + 17 * t.scale, sy + (outerCuff[1] - sy) * 0.14 - 3 * t.scale, 1],
    [
      sx + (outerCuff[0] - sx) * 0.55 - px * (14 * t.scale + billow),
      sy + (outerCuff[1] - sy) * 0.55 - py * (14 * t.scale + billow),
      1,
    ],
    ...puffed(billow, [
      outerCuff[0] - px * billow * 0.7 - ux * billow * 0.5,
      outerCuff[1] - py * billow * 0.7 - uy * billow * 0.5,
      1,
    ]),
    outerCuff,
  ];
  const inner: Node[] = [
    innerCuff,
    ...puffed(billow, [
      innerCuff[0] + px * billow * 0.7 - ux * billow * 0.5,
      innerCuff[1] + py * billow * 0.7 - uy * billow * 0.5,
      1,
    ]),
    [
      ax + (innerCuff[0] - ax) * 0.5 + px * (6 * t.scale + billow * 0.6),
      ay + (innerCuff[1] - ay) * 0.5 + py * (6 * t.scale + billow * 0.6),
      1,
    ],
    [ax, ay],
  ];
  const tuck: Node[] = [
    [ax - 60 * t.scale, ay + 8],
    [800 + t.shoulder - 40 * t.scale, t.shoulderY + (t.armholeY - t.shoulderY) * 0.45],
    [sx - 30 * t.scale, sy + 4],
  ];
  return {
    piece: [...outer, ...inner, ...tuck],
    outer,
    inner,
    wrist: [outerCuff, innerCuff],
    angle: (angle * 180) / Math.PI,
  };
}

const puffed = (billow: number, node: Node): Node[] => (billow > 0 ? [node] : []);

/** A right sleeve and its mirror, with the folds that an arm leaves in cloth. */
export function addSleeves(scene: Scene, t: Torso, sleeve: Sleeve, more: Partial<Piece> = {}): void {
  const [o, i] = sleeve.wrist;
  const [sx, sy] = [800 + t.shoulder, t.shoulderY];
  const [ax, ay] = [800 + t.chest, t.armholeY];
  const long = Math.hypot(o[0] - sx, o[1] - sy) > 560 * t.scale;
  const between = scene.random.between;
  const at = (share: number, across: number): [number, number] => [
    sx + (o[0] - sx) * share + (ax + (i[0] - ax) * share - (sx + (o[0] - sx) * share)) * across,
    sy + (o[1] - sy) * share + (ay + (i[1] - ay) * share - (sy + (o[1] - sy) * share)) * across,
  ];
  const k = t.scale;
  const folds: Fold[] = [
    {
      from: [ax - 6, ay - 8],
      to: at(0.34, 0.32 + between(-0.05, 0.05)),
      width: 34 * k,
      depth: 0.6,
      bend: 16 * k,
    },
    { from: [ax + 4, ay + 20 * k], to: at(0.55, 0.45), width: 26 * k, depth: 0.45, bend: -14 * k },
    { from: at(0.1, 0.3), to: at(0.86, 0.42), width: 40 * k, depth: 0.26, bend: 20 * k },
  ];
  if (long) {
    folds.push(
      { from: at(0.5, 1), to: at(0.4, 0.18), width: 30 * k, depth: 0.6, bend: 20 * k },
      { from: at(0.57, 1), to: at(0.55, 0.22), width: 26 * k, depth: 0.55, bend: -10 * k },
      { from: at(0.9, 0.2), to: at(0.83, 0.85), width: 24 * k, depth: 0.5, bend: 14 * k },
      { from: at(0.97, 0.75), to: at(0.74, 0.5), width: 24 * k, depth: 0.42, bend: 10 * k },
    );
  }
  const flip = (fold: Fold): Fold => ({
    ...fold,
    from: [1600 - fold.from[0], fold.from[1] + between(-14, 14)],
    to: [1600 - fold.to[0] + between(-16, 16), fold.to[1] + between(-14, 14)],
  });
  addPiece(scene, { nodes: mirrored(sleeve.piece), folds: folds.map(flip), grain: sleeve.angle, ...more });
  addPiece(scene, { nodes: sleeve.piece, folds, grain: -sleeve.angle, ...more });
}

/** Both armhole seams over the finished body, with the small shade of cloth easing into them. */
export function addArmholeSeams(scene: Scene, t: Torso, stitched = false): void {
  const right = armhole(t);
  const left = mirrored(right);
  const rows = stitched
    ? stitch(
        scene,
        right.map(([x, y, s]): Node => [x - 10, y, s ?? 0]),
      ) +
      stitch(
        scene,
        left.map(([x, y, s]): Node => [x + 10, y, s ?? 0]),
      )
    : '';
  scene.parts.push(
    crease(scene, right, scene.tones, 20) +
      crease(scene, left, scene.tones, 20) +
      seam(scene, right) +
      seam(scene, left) +
      rows,
  );
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

/** Knitted cuffs at both wrists. */
export function addCuffs(
  scene: Scene,
  sleeve: Sleeve,
  length: number,
  tones = scene.tones,
  ribbed = true,
): void {
  const [o, i] = sleeve.wrist;
  const angle = (sleeve.angle * Math.PI) / 180;
  const [ux, uy] = [Math.sin(angle), Math.cos(angle)];
  const narrow = 0.06;
  const end = (node: Node, other: Node): Node => [
    node[0] + ux * length + (other[0] - node[0]) * narrow,
    node[1] + uy * length + (other[1] - node[1]) * narrow,
  ];
  const upper: Node[] = [o, i];
  const lower: Node[] = [end(o, i), end(i, o)];
  for (const flip of [true, false]) {
    const side = (nodes: Node[]): Node[] => (flip ? mirrored(nodes) : nodes);
    const [a, b] = [side(upper), flip ? mirrored(lower) : lower];
    const inside = ribbed
      ? ribbing(scene, a, b, 13, tones)
      : stitch(
          scene,
          b.map(([x, y]): Node => [x - ux * 8, y - uy * 8]),
          tones.stitch,
        );
    addPiece(scene, {
      nodes: [...a, ...[...b].reverse()],
      tones,
      plain: ribbed,
      ...(ribbed ? { fabric: 'silk' as const } : {}),
      round: 0.5,
      inside,
    });
    scene.parts.push(seam(scene, a, tones, 2.6));
  }
}

/** A straight row of double topstitching near a hem, and the turned edge above it. */
export function hemStitch(scene: Scene, nodes: readonly Node[], dy = -24): string {
  const up = (by: number): Node[] => nodes.map(([x, y, s]): Node => [x, y + by, s ?? 0]);
  return stitch(scene, up(dy)) + stitch(scene, up(dy - 9));
}
