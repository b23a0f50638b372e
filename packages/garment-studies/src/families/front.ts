import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { arc, button, buttonhole, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { armhole, bodyFolds, insideTones, sideSeam, type Torso } from './torso.ts';

export type FrontCut = {
  /** How far each half reaches past the middle, pattern px; 0 meets at a zip. */
  overlap: number;
  /** Where the front closes: below the neck point, pattern px. */
  breakAt: number;
  /** Neck edge: straight V, or round at the throat. */
  neck: 'v' | 'round';
  /** How far the lower front corner is rounded away, pattern px. */
  cutaway?: number;
  /** Opens the halves by so many px to show the lining. */
  gap?: number;
  lining?: Scene['tones'];
};

const half = (t: Torso, cut: FrontCut): Node[] => {
  const k = t.scale;
  const edge = 800 - cut.overlap * k + (cut.gap ?? 0) * k;
  const breakY = t.top + cut.breakAt * k;
  const away = (cut.cutaway ?? 0) * k;
  const round: Node[] =
    cut.neck === 'round'
      ? [
          [edge, breakY],
          [800 + t.neck * 0.5, breakY - 12 * k, 1],
          [800 + t.neck * 0.88, t.top + 60 * k, 1],
        ]
      : [[edge, breakY]];
  const lower: Node[] =
    away > 0
      ? [
          [edge + away * 1.5, t.hemY + 8],
          [edge + away * 0.5, t.hemY - away * 0.55, 1],
          [edge, t.hemY - away * 1.9, 1],
        ]
      : [[edge, t.hemY + 10]];
  return [[800 + t.neck, t.top], ...armhole(t), ...sideSeam(t).slice(1), ...lower, ...round];
};

/** A body that opens in front: its lining, then the right half, then the left half over it. */
export function addOpenFront(scene: Scene, t: Torso, cut: FrontCut): void {
  const k = t.scale;
  const lining = cut.lining ?? insideTones(scene);
  const gap = (cut.gap ?? 0) * k;
  const low = gap > 0 ? t.hemY - 20 * k : t.top + (cut.breakAt + 40) * k;
  const wide = gap > 0 ? gap + 60 * k : 60 * k;
  addPiece(scene, {
    nodes: [
      ...arc([800 - t.neck, t.top - 20 * k], [800 + t.neck, t.top - 20 * k], 26 * k),
      [800 + t.neck + 30 * k, t.top + 60 * k],
      [800 + wide, low],
      [800 - wide, low],
      [800 - t.neck - 30 * k, t.top + 60 * k],
    ],
    tones: lining,
    fabric: 'silk',
    plain: true,
    round: 0.8,
  });
  const folds = bodyFolds(scene, t);
  const right = half(t, cut);
  const onSide = (side: number): Fold[] => folds.filter((fold) => (fold.from[0] - 800) * side >= -60);
  addPiece(scene, { nodes: mirrored(right), folds: onSide(-1) });
  addPiece(scene, { nodes: right, folds: onSide(1), cast: cut.overlap > 0 ? 8 : 0 });
}

/** A plain closed back with its centre seam, yoke or vent as asked. */
export function addBackSeams(scene: Scene, t: Torso, kind: 'plain' | 'centre' | 'yoke' | 'vent'): void {
  const k = t.scale;
  if (kind === 'centre' || kind === 'vent')
    scene.parts.push(
      seam(scene, [
        [800, t.top + 36 * k],
        [800 + 3, t.waistY, 1],
        [800, t.hemY + 12],
      ]),
    );
  if (kind === 'vent')
    scene.parts.push(
      crease(
        scene,
        [
          [800, t.hemY - 300 * k],
          [800 + 4, t.hemY + 12],
        ],
        scene.tones,
        24,
      ),
    );
  if (kind !== 'yoke') return;
  const y = t.top + 190 * k;
  const line = arc([800 - t.shoulder + 14 * k, y], [800 + t.shoulder - 14 * k, y], 12);
  scene.parts.push(
    crease(scene, line, scene.tones, 14) + seam(scene, line) + stitch(scene, moved(line, 0, -9)),
  );
  const pleat: Node[] = [
    [800 - 26 * k, y + 12],
    [800 - 24 * k, y + 320 * k, 1],
    [800 - 14 * k, t.hemY],
  ];
  scene.parts.push(crease(scene, pleat, scene.tones, 16) + crease(scene, mirrored(pleat), scene.tones, 16));
  scene.parts.push(
    seam(scene, [
      [800, y - 6],
      [800 + 14 * k, y - 22 * k, 1],
      [800, y - 36 * k],
    ]),
  );
}

/** A button band down the middle: strip, stitches, buttons and buttonholes. `from`/`to` in px. */
export function addPlacket(
  scene: Scene,
  t: Torso,
  band: {
    from: number;
    to: number;
    width: number;
    count: number;
    colour: string;
    r?: number;
    knit?: boolean;
    x?: number;
  },
): void {
  const w = band.width * t.scale * 0.5;
  const x = band.x ?? 800;
  const left: Node[] = [
    [x - w, band.from],
    [x - w + 2, (band.from + band.to) / 2, 1],
    [x - w, band.to],
  ];
  const right: Node[] = moved(left, w * 2, 0).reverse();
  addPiece(scene, { nodes: [...left, ...right], round: 0.35, cast: 5, grounded: false, inside: '' });
  scene.parts.push(stitch(scene, moved(left, 9, 0)) + stitch(scene, moved(right, -9, 0)));
  const r = (band.r ?? 12) * (0.45 + 0.55 * t.scale);
  for (let index = 0; index < band.count; index += 1) {
    const y = band.from + (band.to - band.from) * ((index + 0.35) / band.count) + 12;
    scene.parts.push(
      buttonhole(scene, [x, y], r * 2.5, band.knit ? 0 : 90) + button(scene, [x, y], r, band.colour),
    );
  }
}

/** Buttons set on an overlapping front, in one or two columns. */
export function addButtons(
  scene: Scene,
  columns: readonly number[],
  rows: readonly number[],
  r: number,
  colour: string,
): void {
  for (const y of rows) for (const x of columns) scene.parts.push(button(scene, [x, y], r, colour));
}

/** A tailored collar and its lapels rolled back from the closing point. */
export function addLapels(
  scene: Scene,
  t: Torso,
  cut: { kind: string; breakAt: number; overlap: number; width?: number },
): void {
  const k = t.scale;
  const n = t.neck / k;
  const w = cut.width ?? 1;
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x * k, t.top + y * k, smooth];
    const closing = at(-cut.overlap, cut.breakAt);
    const [lapel, collar] = lapelShapes(cut.kind, n, w, at, closing, cut.breakAt);
    addPiece(scene, { nodes: lapel, round: 0.7, cast: 11, grounded: false, grain: side * 16 });
    scene.parts.push(stitchInset(scene, lapel, side));
    addPiece(scene, { nodes: collar, round: 0.7, cast: 9, grain: side * 30 });
  }
  const upper = arc([800 - t.neck * 0.86, t.top - 56 * k], [800 + t.neck * 0.86, t.top - 56 * k], 10 * k);
  const lower = arc([800 - t.neck * 0.88, t.top - 6 * k], [800 + t.neck * 0.88, t.top - 6 * k], 40 * k);
  addPiece(scene, { nodes: [...upper, ...[...lower].reverse()], round: 0.6 });
}

type At = (x: number, y: number, smooth?: 0 | 1) => Node;

function lapelShapes(
  kind: string,
  n: number,
  w: number,
  at: At,
  closing: Node,
  breakAt: number,
): [Node[], Node[]] {
  const belly = at((n + 74) * w, breakAt * 0.62, 1);
  if (kind === 'shawl') {
    const lapel = [
      closing,
      at(n * 0.42, breakAt * 0.5, 1),
      at(n * 0.82, -10),
      at(n + 40, 40),
      at((n + 92) * w, 210, 1),
      at((n + 84) * w, breakAt * 0.52, 1),
    ];
    return [lapel, [at(n * 0.84, -56), at(n + 24, -10, 1), at(n + 44, 46), at(n * 0.84, 30)]];
  }
  const peak = kind === 'peak';
  const tip = peak ? at((n + 168) * w, 150) : at((n + 142) * w, 238);
  const notch = peak ? at((n + 88) * w, 196) : at((n + 62) * w, 208);
  const lapel = [closing, at(n * 0.4, breakAt * 0.5, 1), at(n * 0.78, 0), at(n + 20, 120), notch, tip, belly];
  const collarTip = peak ? at((n + 96) * w, 184) : at((n + 112) * w, 150);
  const collar = [
    at(n * 0.86, -56),
    at(n + 26, -24, 1),
    at(n + 62, 40, 1),
    collarTip,
    notch,
    at(n * 0.86, 134, 1),
    at(n * 0.76, 10),
  ];
  return [lapel, collar];
}

function stitchInset(scene: Scene, nodes: readonly Node[], side: number): string {
  const colour = scene.tones.stitch;
  return `<g opacity=".45">${stitch(
    scene,
    nodes.slice(-2).map(([x, y, s]): Node => [x - side * 9, y - 4, s ?? 0]),
    colour,
    2,
  )}</g>`;
}

/** A turned-down shirt collar on its stand. */
export function addShirtCollar(scene: Scene, t: Torso, kind: string, colour = '#f1ece2'): void {
  const k = t.scale;
  const n = t.neck / k;
  if (kind === 'band') {
    addStandCollar(scene, t, 54);
    scene.parts.push(button(scene, [800, t.top + 66 * k], 9, colour));
    return;
  }
  const spread: Record<string, [number, number]> = {
    'button-down': [92, 222],
    cutaway: [176, 168],
    camp: [190, 214],
    shearling: [170, 210],
    denim: [140, 205],
  };
  const [px, py] = spread[kind] ?? [118, 216];
  const open = kind === 'camp' || kind === 'shearling' || kind === 'denim' ? 46 : 6;
  const upper = arc([800 - t.neck * 0.84, t.top - 60 * k], [800 + t.neck * 0.84, t.top - 60 * k], 12 * k);
  const lower = arc([800 - t.neck * 0.88, t.top - 2 * k], [800 + t.neck * 0.88, t.top - 2 * k], 46 * k);
  addPiece(scene, {
    nodes: [...upper, ...[...lower].reverse()],
    tones: { ...insideTones(scene) },
    round: 0.6,
  });
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x * k, t.top + y * k, smooth];
    const leaf = [
      at(n * 0.84, -60),
      at(n * 0.66, 26, 1),
      at(open, 104),
      at(px, py),
      at(n + 62, 62, 1),
      at(n + 40, 2, 1),
    ];
    addPiece(scene, { nodes: leaf, round: 0.6, cast: 10, grain: side * 24 });
    const inset = [at(open + 4, 92), at(px - 4, py - 16), at(n + 50, 56, 1), at(n + 30, 0, 1)];
    scene.parts.push(stitch(scene, inset));
    if (kind === 'button-down')
      scene.parts.push(button(scene, [800 + side * (px - 3) * k, t.top + (py - 22) * k], 8, colour));
  }
}

/** A standing collar that meets in front. */
export function addStandCollar(
  scene: Scene,
  t: Torso,
  height: number,
  tones = scene.tones,
  meet = true,
): void {
  const k = t.scale;
  const h = height * k;
  const w = t.neck;
  addPiece(scene, {
    nodes: [
      ...arc([800 - w * 0.9, t.top - h], [800 + w * 0.9, t.top - h], 16 * k),
      ...arc([800 + w, t.top + 4], [800 - w, t.top + 4], 36 * k),
    ],
    tones: insideTones(scene),
    round: 0.6,
  });
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x, t.top + y, smooth];
    const inner = meet ? 3 : 34 * k;
    const leaf = [
      at(w * 0.9, -h),
      at(w * 0.62, -h * 0.2 + 34 * k, 1),
      at(inner, 112 * k - h),
      at(inner, 112 * k),
      at(w * 0.56, 92 * k, 1),
      at(w * 1.06, 14 * k),
      at(w, -h * 0.5, 1),
    ];
    addPiece(scene, { nodes: leaf, tones, round: 0.6, cast: 6 });
    scene.parts.push(
      stitch(
        scene,
        [at(inner + 6, 118 * k - h), at(w * 0.62, -h * 0.2 + 42 * k, 1), at(w * 0.88, -h + 12)],
        tones.stitch,
        2.2,
      ),
    );
  }
}
