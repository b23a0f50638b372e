import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold, type Piece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { crease, ribbing, seam, stitch } from '../cloth/trim.ts';
import { armhole, type Torso } from './torso.ts';

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
