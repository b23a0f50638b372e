import { mix, tonesOf } from '../cloth/colour.ts';
import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, glow, stitchLine } from '../cloth/solid.ts';
import { arc, crease, ribbing, seam } from '../cloth/trim.ts';
import { wearOnHead } from './on-head.ts';

export const ellipse = (cx: number, cy: number, rx: number, ry: number, from = 0, to = 360): Node[] =>
  Array.from({ length: 25 }, (_, i): Node => {
    const a = ((from + ((to - from) * i) / 25) * Math.PI) / 180;
    return [cx + Math.cos(a) * rx, cy + Math.sin(a) * ry, 1];
  });

/** A brimmed hat: fedora, wide brim or bucket; a ribbon round the crown. */
export function drawHat(scene: Scene): void {
  const kind = choice(scene, 'brim');
  if (kind === 'bucket') {
    drawBucket(scene);
    return;
  }
  scene.stiffness = 0.6;
  const [rx, ry] = kind === 'wide' ? [800, 250] : [610, 170];
  const y = 1130;
  const { tones } = scene;
  const dip = kind === 'wide' ? 40 : 14;
  const brim = ellipse(800, y, rx, ry).map(([x, py]): Node => [x, py + dip * (1 - ((x - 800) / rx) ** 2), 1]);
  addPiece(scene, {
    nodes: brim,
    inside:
      glow(scene, [560, y - 60], { rx: rx * 0.5, ry: ry * 0.6 }, tones.high, 0.6) +
      glow(scene, [860, y + 30], { rx: 470, ry: 110 }, tones.deep, 0.75),
  });
  scene.parts.push(
    stitchLine(
      brim.map(([x, py, s]): Node => [800 + (x - 800) * 0.975, y + (py - y) * 0.95, s ?? 0]),
      tones.stitch,
      2.8,
      true,
    ),
  );
  const crown: Node[] = [
    [450, y],
    [470, 860, 1],
    [530, 690, 1],
    [640, 640, 1],
    [800, scene.back ? 650 : 700, 1],
    [960, 640, 1],
    [1070, 690, 1],
    [1130, 860, 1],
    [1150, y],
    [1000, y + 72, 1],
    [800, y + 92, 1],
    [600, y + 72, 1],
  ];
  const pinch = scene.back
    ? ''
    : glow(scene, [640, 800], { rx: 80, ry: 140, turn: 20 }, tones.deep, 0.5) +
      glow(scene, [960, 800], { rx: 80, ry: 140, turn: -20 }, tones.deep, 0.55) +
      glow(scene, [790, 720], { rx: 190, ry: 50 }, tones.deep, 0.6);
  addPiece(scene, {
    nodes: crown,
    inside:
      glow(scene, [590, 900], { rx: 130, ry: 260 }, tones.high, 0.55) +
      glow(scene, [1110, 960], { rx: 120, ry: 300 }, tones.deep, 0.6) +
      pinch,
  });
  if (choice(scene, 'band') === 'ribbon') addBand(scene, y, 348);
  wearOnHead(scene, y + 40, 700);
}

function addBand(scene: Scene, y: number, half: number): void {
  const t = scene.garment.accent ? scene.trim : tonesOf(mix(scene.tones.deep, '#16130f', 0.5));
  const upper = arc([800 - half + 6, y - 96], [800 + half - 6, y - 96], 84);
  const lower = arc([800 - half, y - 2], [800 + half, y - 2], 92);
  addPiece(scene, {
    nodes: [...upper, ...[...lower].reverse()],
    tones: t,
    fabric: 'silk',
    plain: true,
    round: 0.4,
    grounded: false,
    cast: 4,
    inside: ribbing(scene, upper, lower, 7, t),
  });
  const x = 800 + half * 0.62;
  addSolid(
    scene,
    [
      [x, y - 44],
      [x + 100, y - 66],
      [x + 92, y + 40],
      [x, y + 42],
      [x - 14, y],
    ],
    t,
    { grounded: false, cast: 5 },
  );
}

function drawBucket(scene: Scene): void {
  const y = 1090;
  const brim: Node[] = [
    [470, y - 20],
    [360, y + 190, 1],
    [330, y + 262],
    ...arc([330, y + 262], [1270, y + 262], 90).slice(1, -1),
    [1270, y + 262],
    [1240, y + 190, 1],
    [1130, y - 20],
  ];
  const rows = [0.3, 0.5, 0.7, 0.9]
    .map((s) =>
      stitchLine(
        arc([470 - 140 * s, y + 282 * s - 20], [1130 + 140 * s, y + 282 * s - 20], 60 + 30 * s),
        scene.tones.stitch,
      ),
    )
    .join('');
  addPiece(scene, {
    nodes: brim,
    inside: rows + glow(scene, [860, y + 20], { rx: 420, ry: 90 }, scene.tones.deep, 0.6),
  });
  const crown: Node[] = [
    [470, y],
    [520, 740, 1],
    [560, 690, 1],
    [800, 660, 1],
    [1040, 690, 1],
    [1080, 740, 1],
    [1130, y],
    ...arc([1130, y], [470, y], 66).slice(1, -1),
  ];
  addPiece(scene, {
    nodes: crown,
    inside: glow(scene, [620, 860], { rx: 140, ry: 220 }, scene.tones.high, 0.5),
    folds: [
      { from: [700, 1100], to: [670, 820], width: 36, depth: 0.3, bend: 14 },
      { from: [990, 1090], to: [960, 840], width: 36, depth: 0.3, bend: -14 },
      { from: [1060, 900], to: [980, 940], width: 26, depth: 0.3 },
    ],
  });
  const rim = arc([540, 742], [1060, 742], 44);
  scene.parts.push(
    crease(scene, rim, scene.tones, 12) +
      seam(scene, rim) +
      stitchLine(
        rim.map(([x, py, s]): Node => [x, py + 12, s ?? 0]),
        scene.tones.stitch,
      ),
  );
  if (choice(scene, 'band') === 'ribbon') addBand(scene, y + 6, 330);
  wearOnHead(scene, y + 60, 680);
}
