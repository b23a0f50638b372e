import { tonesOf } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, crease, moved, seam, stitch, zip } from '../cloth/trim.ts';
import { addCutPocket } from './pockets.ts';
import { addArmholeSeams, addCuffs, addSleeves, type Sleeve, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { bodyNodes, measureTorso, neckline, type Torso } from './torso.ts';

/** A down jacket: quilted channels that bulge, nylon gloss, tall collar or hood. */
export function drawPuffer(scene: Scene): void {
  const narrow = choice(scene, 'channels') === 'narrow';
  const t = measureTorso(scene, {
    scale: 0.84,
    neck: 150,
    length: 1190,
    hem: 0.97,
    waist: 1.02,
    chest: 506,
    shoulder: 412,
    top: 440,
  });
  const k = t.scale;
  const sleeve = sleeveOf(scene, t, { length: 930, cuff: 226, angle: 19 });
  const step = (narrow ? 78 : 138) * k;
  addQuiltedSleeves(scene, t, sleeve, step);
  wearAtNeck(scene, t);
  const hood = choice(scene, 'collar') === 'hood';
  if (hood) addPufferHood(scene, t);
  const neck = neckline(t, scene.back ? 'back' : 'crew');
  const rows: number[] = [];
  for (let y = t.top + 150 * k; y < t.hemY - step * 0.5; y += step) rows.push(y);
  const lines = rows.map((y) => arc([800 - t.chest * 1.1, y], [800 + t.chest * 1.1, y], 16));
  const folds: Fold[] = rows.flatMap((y) => puckers(scene, y, step, t.chest));
  addPiece(scene, {
    nodes: bodyNodes(t, neck),
    folds,
    inside: lines
      .map(
        (line) =>
          crease(scene, line, scene.tones, 22) +
          seam(scene, line) +
          stitch(scene, moved(line, 0, 1), scene.tones.deep, 2),
      )
      .join(''),
  });
  addArmholeSeams(scene, t);
  if (scene.back && !hood) {
    addPufferCollar(scene, t, true);
    return;
  }
  if (scene.back) return;
  scene.parts.push(zip(scene, [800, t.top + (hood ? 110 : 20) * k], [800, t.hemY + 8], '#8e8a83', 0.04));
  addCutPocket(scene, t, { x: 0.6, y: t.hemY - 330 * k, width: 190, flap: 0, tilt: -90 });
  if (!hood) addPufferCollar(scene, t, false);
}

/** The short wrinkles that radiate from each line of quilting. */
function puckers(scene: Scene, y: number, step: number, half: number): Fold[] {
  const { between } = scene.random;
  const folds: Fold[] = [
    {
      from: [800 - half, y + step * 0.06],
      to: [800 + half, y + step * 0.06],
      width: step * 0.34,
      depth: 0.5,
      bend: -8,
    },
    {
      from: [800 - half, y - step * 0.1],
      to: [800 + half, y - step * 0.1],
      width: step * 0.3,
      depth: 0.42,
      bend: 10,
    },
  ];
  for (let index = 0; index < 6; index += 1) {
    const x = 800 + between(-half, half);
    const up = between(0, 1) > 0.5 ? 1 : -1;
    folds.push({
      from: [x, y],
      to: [x + between(-30, 30), y + up * step * between(0.3, 0.55)],
      width: between(12, 24),
      depth: between(0.4, 0.7),
      bend: between(-8, 8),
    });
  }
  return folds;
}

function addQuiltedSleeves(scene: Scene, t: Torso, sleeve: Sleeve, step: number): void {
  const [o, i] = sleeve.wrist;
  const a = (sleeve.angle * Math.PI) / 180;
  const length = Math.hypot(o[0] - 800 - t.shoulder, o[1] - t.shoulderY);
  const rows: Node[][] = [];
  for (let at = step * 0.5; at < length; at += step) {
    const [ox, oy] = [o[0] - Math.sin(a) * at + 60 * Math.cos(a), o[1] - Math.cos(a) * at - 60 * Math.sin(a)];
    const [ix, iy] = [i[0] - Math.sin(a) * at - 60 * Math.cos(a), i[1] - Math.cos(a) * at + 60 * Math.sin(a)];
    rows.push([
      [ox, oy],
      [(ox + ix) / 2 + 6, (oy + iy) / 2 + 12, 1],
      [ix, iy],
    ]);
  }
  const draw = (lines: Node[][]): string =>
    lines.map((line) => crease(scene, line, scene.tones, 22) + seam(scene, line)).join('');
  const both = draw(rows) + draw(rows.map((row) => mirrored(row)));
  addSleeves(scene, t, sleeve, { inside: both });
  addCuffs(scene, sleeve, 34, scene.tones, true);
}

function addPufferCollar(scene: Scene, t: Torso, behind: boolean): void {
  const k = t.scale;
  const w = t.neck;
  if (!behind)
    addPiece(scene, {
      nodes: [
        ...arc([800 - w * 0.98, t.top - 118 * k], [800 + w * 0.98, t.top - 118 * k], 16 * k),
        [800 + w, t.top],
        [800 - w, t.top],
      ],
      tones: tonesOf(scene.tones.deep),
      fabric: 'silk',
      plain: true,
    });
  const halves = behind ? [0] : [-1, 1];
  for (const side of halves) {
    const nodes: Node[] = behind
      ? [
          [800 - w * 0.98, t.top - 122 * k],
          [800, t.top - 134 * k, 1],
          [800 + w * 0.98, t.top - 122 * k],
          [800 + w * 1.14, t.top - 40 * k, 1],
          [800 + w * 1.08, t.top + 30 * k],
          [800, t.top + 64 * k, 1],
          [800 - w * 1.08, t.top + 30 * k],
          [800 - w * 1.14, t.top - 40 * k, 1],
        ]
      : [
          [800 + side * w * 0.98, t.top - 122 * k],
          [800 + side * w * 0.5, t.top - 62 * k, 1],
          [800 + side * 5, t.top - 34 * k],
          [800 + side * 5, t.top + 122 * k],
          [800 + side * w * 0.6, t.top + 100 * k, 1],
          [800 + side * w * 1.08, t.top + 20 * k],
          [800 + side * w * 1.16, t.top - 50 * k, 1],
        ];
    addPiece(scene, {
      nodes,
      cast: 8,
      folds: [
        {
          from: [800 + side * 10 - (behind ? w : 0), t.top + 50 * k],
          to: [800 + (side === 0 ? 1 : side) * w, t.top - 40 * k],
          width: 30,
          depth: 0.6,
          bend: 10,
        },
      ],
    });
    const line: Node[] = behind
      ? [
          [800 - w * 1.1, t.top - 44 * k],
          [800, t.top - 34 * k, 1],
          [800 + w * 1.1, t.top - 44 * k],
        ]
      : [
          [800 + side * 6, t.top + 44 * k],
          [800 + side * w * 0.6, t.top + 20 * k, 1],
          [800 + side * w * 1.1, t.top - 50 * k],
        ];
    scene.parts.push(crease(scene, line, scene.tones, 20) + seam(scene, line));
  }
}

function addPufferHood(scene: Scene, t: Torso): void {
  const k = t.scale;
  const w = t.neck;
  const outer: Node[] = [
    [800 - w * 1.3, t.top + 70 * k],
    [800 - w * 1.42, t.top - 150 * k, 1],
    [800 - w * 0.8, t.top - 300 * k, 1],
    [800, t.top - 330 * k, 1],
    [800 + w * 0.8, t.top - 296 * k, 1],
    [800 + w * 1.42, t.top - 146 * k, 1],
    [800 + w * 1.3, t.top + 70 * k],
    [800, t.top + 130 * k, 1],
  ];
  addPiece(scene, { nodes: outer, folds: puckers(scene, t.top - 200 * k, 120 * k, w * 1.2) });
  if (scene.back) return;
  const inner: Node[] = [
    [800 - w * 0.9, t.top + 70 * k],
    [800 - w * 1.02, t.top - 110 * k, 1],
    [800 - w * 0.5, t.top - 212 * k, 1],
    [800, t.top - 228 * k, 1],
    [800 + w * 0.5, t.top - 208 * k, 1],
    [800 + w * 1.02, t.top - 106 * k, 1],
    [800 + w * 0.9, t.top + 70 * k],
    [800, t.top + 122 * k, 1],
  ];
  addPiece(scene, {
    nodes: inner,
    tones: tonesOf(scene.tones.deep),
    fabric: 'silk',
    plain: true,
    folds: [{ from: [800 - w, t.top - 60 * k], to: [800 + w * 0.6, t.top], width: 50, depth: 0.5, bend: 40 }],
  });
}
