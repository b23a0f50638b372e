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
