import { mix, type Tones, tonesOf } from '../cloth/colour.ts';
import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, glow, lay, type Place, stitchLine } from '../cloth/solid.ts';
import { drawProfilePair, drawSoles, RUBBER } from './shoes.ts';
import {
  addElastic,
  addLacing,
  addSideMark,
  addSole,
  overlay,
  perforations,
  type Sneaker,
} from './shoes-sneaker-parts.ts';

/** Height of the sole's upper edge at toe and heel, profile units. */
const SOLES: Record<string, readonly [number, number]> = {
  cup: [88, 108],
  runner: [84, 158],
  platform: [158, 172],
};

/** A trainer: cupped or moulded sole, overlays, padded collar, laces or elastic. */
export function drawSneaker(scene: Scene): void {
  const sole = choice(scene, 'sole');
  const [toe, heel] = SOLES[sole] ?? [88, 108];
  const high = choice(scene, 'height') === 'high';
  const shoe = { toe, heel, high, laced: choice(scene, 'lace') === 'laced', sole, rise: high ? 640 : 392 };
  if (scene.back) {
    drawSoles(scene, 'round', 'wave', RUBBER, false);
    return;
  }
  drawProfilePair(scene, { dx: 96, dy: high ? 740 : 600 }, (at) => addSneaker(scene, at, shoe));
  scene.focus = { x: 300 + 460, y: 1200 - 330, zoom: 2.5 };
}

function addSneaker(scene: Scene, ground: Place, shoe: Sneaker): void {
  // The upper is drawn from the sole's edge, which falls toward the toe.
  const at: Place = (x, y, s) => ground(x, y - shoe.toe - ((shoe.heel - shoe.toe) * x) / 1000, s);
  const trim = scene.garment.accent ? scene.trim : tonesOf(mix(scene.tones.base, '#f4efe4', 0.78));
  addInside(scene, at, shoe);
  addUpper(scene, at, shoe);
  addOverlays(scene, at, shoe, trim);
  if (shoe.laced) addLacing(scene, at, shoe);
  else addElastic(scene, at, shoe);
  addSole(scene, ground, shoe, trim);
}

function addInside(scene: Scene, at: Place, shoe: Sneaker): void {
  const r = shoe.rise;
  if (!scene.worn)
    addSolid(
      scene,
      lay(at, [
        [shoe.laced ? 600 : 668, -r + 30],
        [700, -r - 2 + (shoe.high ? 0 : 62), 1],
        [850, -r + (shoe.high ? 4 : 62), 1],
        [948, -r + (shoe.high ? 10 : 32), 1],
        [940, -r + 140],
        [shoe.laced ? 600 : 668, -r + 140],
      ]),
      tonesOf(mix(scene.tones.deep, '#2a2420', 0.5)),
    );
  if (!shoe.laced) return;
  addPiece(scene, {
    nodes: lay(at, [
      [470, -r + 110],
      [540, -r - 42, 1],
      [568, -r - 84, 1],
      [626, -r - 92, 1],
      [652, -r - 52, 1],
      [668, -r + 120],
    ]),
    round: 0.9,
    plain: true,
  });
}

/** The outline of the upper: over the toe, up the throat, along the collar and down the heel. */
function upperNodes(shoe: Sneaker): Node[] {
  const r = shoe.rise;
  const throat: Node[] = shoe.laced
    ? [
        [330, -232],
        [470, shoe.high ? -385 : -315, 1],
        [590, -r],
      ]
    : [
        [330, -226, 1],
        [500, -310, 1],
        [640, -r + 8],
      ];
  const collar: Node[] = shoe.high
    ? [
        [640, -r - 8, 1],
        [790, -r + 14, 1],
        [940, -r + 4],
        [950, -r + 90, 1],
        [930, -r + 270, 1],
      ]
    : [
        [660, -r + 22, 1],
        [760, -r + 96, 1],
        [870, -r + 90, 1],
        [948, -r + 26],
        [966, -r + 70, 1],
      ];
  return [
    [14, 24],
    [14, -50, 1],
    [66, -124, 1],
    [190, -178, 1],
    ...throat,
    ...collar,
    [962, -150, 1],
    [982, -60, 1],
    [984, 24],
  ];
}

function addUpper(scene: Scene, at: Place, shoe: Sneaker): void {
  const { tones } = scene;
  const form =
    glow(scene, at(150, -120), { rx: 210, ry: 80, turn: -24 }, tones.high, 0.7) +
    glow(scene, at(760, -190), { rx: 260, ry: 120 }, tones.high, 0.42) +
    glow(scene, at(430, -40), { rx: 460, ry: 80 }, tones.deep, 0.42) +
    glow(scene, at(960, -60), { rx: 130, ry: 260 }, tones.deep, 0.42);
  const crease = (x: number): { from: [number, number]; to: [number, number] } => {
    const [a, b] = [at(x, -185), at(x - 46, -84)];
    return { from: [a[0], a[1]], to: [b[0], b[1]] };
  };
  addPiece(scene, {
    nodes: lay(at, upperNodes(shoe)),
    inside: form,
    folds: [
      { ...crease(318), width: 15, depth: 0.4, bend: 10 },
      { ...crease(366), width: 13, depth: 0.35, bend: 10 },
    ],
  });
}

function addOverlays(scene: Scene, at: Place, shoe: Sneaker, trim: Tones): void {
  const r = shoe.rise;
  overlay(
    scene,
    lay(at, [
      [16, 20],
      [17, -46, 1],
      [66, -120, 1],
      [176, -171, 1],
      [214, -120, 1],
      [260, -42, 1],
      [330, 20],
    ]),
    scene.tones,
  );
  if (shoe.laced)
    overlay(
      scene,
      lay(at, [
        [318, -222],
        [470, shoe.high ? -376 : -306, 1],
        [588, -r + 4],
        [640, -r + 2],
        [628, -r + 92, 1],
        [500, shoe.high ? -290 : -226, 1],
        [396, -138, 1],
        [330, -158, 1],
      ]),
      scene.tones,
    );
  overlay(
    scene,
    lay(at, [
      [800, 20],
      [806, -96, 1],
      [852, -r * 0.52, 1],
      [902, -r + (shoe.high ? 150 : 104), 1],
      [962, -r + (shoe.high ? 150 : 74)],
      [962, -150, 1],
      [981, -60, 1],
      [983, 20],
    ]),
    trim,
  );
  if (shoe.sole !== 'cup') addSideMark(scene, at, trim);
  else scene.parts.push(perforations(at));
  const collar: Node[] = shoe.high
    ? [
        [642, -r + 18],
        [790, -r + 40, 1],
        [936, -r + 32],
      ]
    : [
        [652, -r + 46],
        [756, -r + 122, 1],
        [872, -r + 116, 1],
        [944, -r + 58],
      ];
  scene.parts.push(stitchLine(lay(at, collar), scene.tones.stitch, 2.3));
}
