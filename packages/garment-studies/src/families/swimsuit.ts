import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addStrap } from '../cloth/solid.ts';
import { moved, seam } from '../cloth/trim.ts';
import { bindEdge } from './brief-cut.ts';
import { insideTones } from './torso.ts';

const TOP = 300;
const CROTCH_Y = 1560;
const GUSSET = 80;

/** A swimsuit: one cut from straps to legs, bound all round, the back seen through the neck. */
export function drawSwimsuit(scene: Scene): void {
  const neck = scene.back ? backLine(choice(scene, 'back')) : neckLine(choice(scene, 'neck'));
  const arm = armLine(choice(scene, 'neck'));
  const leg = legOpening(choice(scene, 'leg') === 'high', scene.back);
  if (!scene.back) addBackSeenThrough(scene, neck);
  const side: Node[] = [...arm, [1092, 900, 1], [1136, 1120, 1], ...leg];
  addPiece(scene, { nodes: [...neck, ...side, ...mirrored(side)], folds: folds() });
  for (const line of [neck, arm, mirrored(arm), leg, mirrored(leg)]) bindEdge(scene, line, false, 24);
  if (scene.back) addCross(scene);
  else if (choice(scene, 'neck') === 'halter') addHalter(scene);
  const waist: Node[] = [
    [560, 900],
    [800, 912, 1],
    [1040, 900],
  ];
  if (choice(scene, 'neck') === 'square')
    scene.parts.push(seam(scene, moved(waist, 0, -180), scene.tones, 2.2));
  scene.focus = { x: 960, y: 560, zoom: 2.2 };
  scene.fitting = { joint: 'neck', x: 800, y: TOP - 10, scale: 1 };
}

/** The upper edge from the left strap to the right one. */
function neckLine(kind: string): Node[] {
  const left: readonly Node[] = {
    scoop: [
      [628, TOP],
      [650, 500, 1],
      [730, 606, 1],
      [800, 626, 1],
    ] as const,
    v: [
      [628, TOP],
      [690, 500, 1],
      [800, 700],
    ] as const,
    square: [
      [628, TOP],
      [634, 560],
      [800, 566, 1],
    ] as const,
    halter: [
      [722, TOP - 20],
      [744, 400, 1],
      [800, 432, 1],
    ] as const,
  }[kind] ?? [
    [628, TOP],
    [650, 500, 1],
    [800, 626, 1],
  ];
  return [...left, ...mirrored(left).slice(1)];
}

function backLine(kind: string): Node[] {
  const left: Node[] =
    kind === 'cross'
      ? [
          [600, 560],
          [690, 640, 1],
          [800, 668, 1],
        ]
      : [
          [628, TOP],
          [640, 640, 1],
          [700, 860, 1],
          [800, 910, 1],
        ];
  return [...left, ...mirrored(left).slice(1)];
}

/** From the strap under the arm. */
function armLine(kind: string): Node[] {
  if (kind === 'halter')
    return [
      [884, TOP - 20],
      [960, 480, 1],
      [1066, 640, 1],
      [1100, 700],
    ];
  return [
    [1000, TOP - 4],
    [1010, 460, 1],
    [1050, 610, 1],
    [1100, 700],
  ];
}

function legOpening(high: boolean, back: boolean): Node[] {
  const sideY = high ? 1150 : 1300;
  const drop = CROTCH_Y - sideY;
  return [
    [high ? 1136 : 1160, sideY],
    [back ? 1060 : 1010, sideY + drop * 0.36, 1],
    [back ? 960 : 910, sideY + drop * 0.74, 1],
    [800 + GUSSET, CROTCH_Y],
  ];
}

/** What of the back shows above the front: an open one leaves only its straps, a crossed one its cross. */
function addBackSeenThrough(scene: Scene, neck: readonly Node[]): void {
  const tones = insideTones(scene);
  if (choice(scene, 'back') === 'cross') {
    const strap: Node[] = [
      [640, TOP + 6],
      [800, 480, 1],
      [960, 640],
    ];
    for (const line of [strap, mirrored(strap)]) addStrap(scene, line, 30, { tones });
    return;
  }
  const low: Node[] = [
    [640, TOP + 4],
    [690, 470, 1],
    [800, 520, 1],
    [910, 470, 1],
    [960, TOP + 4],
  ];
  addPiece(scene, { nodes: [...low, ...[...neck].reverse()], tones, round: 0.4 });
}

/** The crossed straps of the back, over the skin. */
function addCross(scene: Scene): void {
  if (choice(scene, 'back') !== 'cross') return;
  const strap: Node[] = [
    [612, 568],
    [800, 440, 1],
    [980, TOP],
  ];
  for (const line of [strap, mirrored(strap)]) addStrap(scene, line, 34, { cast: 6 });
}

/** The band behind the neck. */
function addHalter(scene: Scene): void {
  const band: Node[] = [
    [730, TOP - 10],
    [716, 230, 1],
    [800, 184, 1],
    [884, 230, 1],
    [870, TOP - 10],
  ];
  addStrap(scene, band, 34, { cast: 4 });
}

function folds(): Fold[] {
  return [-1, 1].flatMap((side): Fold[] => [
    { from: [800 + side * 280, 720], to: [800 + side * 90, 690], width: 50, depth: 0.34, bend: side * 24 },
    { from: [800 + side * 300, 930], to: [800 + side * 60, 980], width: 44, depth: 0.34, bend: 20 },
    { from: [800 + side * 330, 1220], to: [800 + side * 80, 1360], width: 46, depth: 0.36, bend: side * 20 },
    { from: [800 + side * 40, 1500], to: [800 + side * 120, 1340], width: 40, depth: 0.3 },
  ]);
}
