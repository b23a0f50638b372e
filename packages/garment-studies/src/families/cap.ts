import { mix, tonesOf } from '../cloth/colour.ts';
import { curve, mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, glow, stitchLine } from '../cloth/solid.ts';
import { seam } from '../cloth/trim.ts';
import { ellipse } from './hat.ts';
import { wearOnHead } from './on-head.ts';
import { trimOf } from './trim-tones.ts';

/** Where the dome meets the brow, and the seams of its panels. */
const BROW = 1120;
const DOME: Node[] = [
  [400, BROW],
  [404, 900, 1],
  [520, 660, 1],
  [700, 576, 1],
  [800, 566, 1],
  [900, 576, 1],
  [1080, 660, 1],
  [1196, 900, 1],
  [1200, BROW],
  [1000, BROW - 40, 1],
  [800, BROW - 56, 1],
  [600, BROW - 40, 1],
];
const SIDE: Node[] = [
  [800 - 40, 572],
  [560, 740, 1],
  [500, BROW - 20],
];
const WIDE: Node[] = [
  [690, 584],
  [548, 760, 1],
  [520, BROW - 24],
];
const MIDDLE: readonly Node[] = [
  [800, 568],
  [806, 840, 1],
  [800, BROW - 52],
];

/** A peaked cap with five or six panels or a mesh back, and a patch if asked. */
export function drawCap(scene: Scene): void {
  scene.stiffness = 0.5;
  const kind = choice(scene, 'crown');
  const { tones } = scene;
  const y = BROW;
  const trucker = kind === 'trucker';
  const mesh = trucker ? tonesOf(mix(tones.base, '#f4efe4', 0.2)) : tones;
  addPiece(scene, {
    nodes: DOME,
    ...(trucker ? { tones: mesh } : {}),
    inside: trucker ? net(mesh.deep) : '',
    folds: [
      { from: [440, 1060], to: [560, 900], width: 36, depth: 0.3, bend: 18 },
      { from: [1170, 1060], to: [1060, 900], width: 36, depth: 0.3, bend: -18 },
      { from: [900, 640], to: [940, 860], width: 36, depth: 0.2 },
    ],
  });
  const lines = kind === 'six-panel' ? [SIDE, mirrored(SIDE), MIDDLE] : [WIDE, mirrored(WIDE)];
  if (trucker || kind === 'five-panel')
    addPiece(scene, {
      nodes: [
        ...WIDE.map(([x, py, s]): Node => [x, py, s ?? 0]).reverse(),
        [800, 566, 1],
        ...mirrored(WIDE).reverse(),
        [800, y - 56, 1],
      ],
      round: 0.7,
      grounded: false,
      tones: trucker ? trimOf(scene) : tones,
      fabric: scene.garment.fabric,
    });
  for (const line of lines)
    scene.parts.push(
      seam(scene, line) +
        stitchLine(
          line.map(([x, py, s]): Node => [x - 11, py, s ?? 0]),
          tones.stitch,
        ) +
        stitchLine(
          line.map(([x, py, s]): Node => [x + 11, py, s ?? 0]),
          tones.stitch,
        ),
    );
  addSolid(scene, ellipse(800, 566, 26, 17), tones, { cast: 4 });
  if (scene.back) {
    closeCap(scene, y);
    return;
  }
  addPeak(scene, y);
  if (choice(scene, 'mark') === 'patch') {
    addPatch(scene);
  }
  wearOnHead(scene, y - 10, 800);
}

function addPeak(scene: Scene, y: number): void {
  const { tones } = scene;
  const peak: Node[] = [
    [410, y - 14],
    [600, y - 62, 1],
    [800, y - 76, 1],
    [1000, y - 62, 1],
    [1190, y - 14],
    [1224, y + 70, 1],
    [1120, y + 190, 1],
    [800, y + 246, 1],
    [480, y + 190, 1],
    [376, y + 70, 1],
  ];
  const rows = [0.2, 0.36, 0.52, 0.68, 0.84]
    .map((s) =>
      stitchLine(
        [
          [400 - 16 * s, y + 70 * s, 1],
          [520 - 40 * s, y - 30 + 220 * s, 1],
          [800, y - 66 + 306 * s, 1],
          [1080 + 40 * s, y - 30 + 220 * s, 1],
          [1200 + 16 * s, y + 70 * s, 1],
        ],
        tones.stitch,
      ),
    )
    .join('');
  addPiece(scene, {
    nodes: peak,
    cast: 12,
    round: 0.9,
    tones: trimOf(scene),
    fabric: scene.garment.fabric,
    plain: true,
    inside: glow(scene, [640, y + 40], { rx: 320, ry: 90 }, tones.high, 0.5) + rows,
  });
}

function closeCap(scene: Scene, y: number): void {
  const gap: Node[] = [
    [690, y - 20],
    [700, y - 150, 1],
    [800, y - 200, 1],
    [900, y - 150, 1],
    [910, y - 20],
  ];
  addSolid(scene, gap, tonesOf(mix(scene.tones.deep, '#1a1612', 0.5)), { grounded: false });
  addPiece(scene, {
    nodes: [
      [560, y - 74],
      [800, y - 62, 1],
      [1040, y - 74],
      [1040, y - 10],
      [800, y + 4, 1],
      [560, y - 10],
    ],
    round: 0.5,
    cast: 6,
    plain: true,
  });
  wearOnHead(scene, y - 10, 800);
}

function net(colour: string): string {
  const d = Array.from(
    { length: 66 },
    (_, i) =>
      curve(
        [
          [i * 26, 500],
          [i * 26 - 340, 1200],
        ],
        false,
      ) +
      curve(
        [
          [i * 26 - 340, 500],
          [i * 26, 1200],
        ],
        false,
      ),
  ).join('');
  return `<path d="${d}" stroke="${colour}" stroke-width="5" stroke-opacity=".5" fill="none"/>`;
}

function addPatch(scene: Scene): void {
  const t = scene.garment.accent ? scene.trim : tonesOf('#e8e0d0');
  addSolid(
    scene,
    [
      [680, 800],
      [920, 800],
      [920, 950],
      [680, 950],
    ],
    t,
    { cast: 5, grounded: false },
  );
  scene.parts.push(
    `${stitchLine(
      [
        [690, 810],
        [910, 810],
        [910, 940],
        [690, 940],
      ],
      t.stitch,
      3,
      true,
    )}<path d="M740 862h120M766 892h68" stroke="${t.deep}" stroke-width="8"/>`,
  );
}
