import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { button, crease, moved, stitch } from '../cloth/trim.ts';
import { addShirtCollar } from './collars.ts';
import { addPlacket } from './front.ts';
import { addNeckband } from './necks.ts';
import { pearl } from './shirt-parts.ts';
import { addArmholeSeams, addCuffs, addSleeves, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { addBackNeck, bodyFolds, bodyNodes, hemLine, measureTorso, neckline, type Torso } from './torso.ts';

/** A blouse: soft sleeves, fine collar or bow. */
export function drawBlouse(scene: Scene): void {
  const kind = choice(scene, 'sleeve');
  const cuts: Record<string, Parameters<typeof sleeveOf>[2]> = {
    bishop: { length: 900, cuff: 150, angle: 19, billow: 44 },
    puff: { length: 420, cuff: 190, angle: 30, billow: 66 },
    short: { length: 350, cuff: 270, angle: 38 },
    long: { length: 960, cuff: 178, angle: 18 },
  };
  const long = kind === 'bishop' || kind === 'long';
  const t = measureTorso(scene, {
    scale: long ? 0.88 : 0.92,
    neck: 138,
    waist: 0.9,
    hem: 1.03,
    length: 1190,
    chest: 430,
    shoulder: 360,
  });
  const sleeve = sleeveOf(scene, t, cuts[kind] ?? { length: 900, cuff: 150, angle: 19, billow: 44 });
  addSleeves(scene, t, sleeve);
  if (kind !== 'short') addCuffs(scene, sleeve, kind === 'puff' ? 42 : 84, scene.tones, false);
  const collar = choice(scene, 'collar');
  const shape = scene.back ? 'back' : collar === 'v' ? 'v' : 'crew';
  const neck = neckline(t, shape);
  if (!scene.back) addBackNeck(scene, t, neck);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  addArmholeSeams(scene, t);
  scene.parts.push(
    stitch(scene, moved([[800 + t.hem, t.hemY], ...hemLine(t), [800 - t.hem, t.hemY]], 0, -14)),
  );
  if (scene.back)
    scene.parts.push(
      crease(
        scene,
        [
          [800, t.top + 36],
          [803, t.top + 250, 1],
          [800, t.top + 260],
        ],
        scene.tones,
        18,
      ) + button(scene, [800, t.top + 44], 10, pearl),
    );
  else addBlouseFront(scene, t, neck, collar);
  wearAtNeck(scene, t);
}

function addBlouseFront(scene: Scene, t: Torso, neck: readonly Node[], collar: string): void {
  const k = t.scale;
  const from = t.top + (collar === 'v' ? 290 : 118) * k;
  addPlacket(scene, t, {
    from,
    to: t.hemY + 12,
    width: 46,
    count: 7,
    colour: scene.garment.accent ?? pearl,
    r: 8,
  });
  if (collar === 'band') {
    addShirtCollar(scene, t, 'band', pearl);
    return;
  }
  if (collar === 'v' || collar === 'round') {
    addNeckband(scene, t, neck, 'square', 20);
    return;
  }
  for (const side of [-1, 1])
    if (collar === 'peter-pan') addCollarLeaf(scene, t, side);
    else addBowSide(scene, t, side);
  if (collar !== 'bow') return;
  addNeckband(scene, t, neck, 'square', 24);
  addPiece(scene, {
    nodes: [
      [778, t.top + 84 * k],
      [822, t.top + 86 * k],
      [826, t.top + 150 * k],
      [776, t.top + 148 * k],
    ],
    round: 0.7,
    cast: 8,
    grounded: false,
  });
}

/** One half of a rounded flat collar. */
function addCollarLeaf(scene: Scene, t: Torso, side: number): void {
  const k = t.scale;
  const n = t.neck / k;
  const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x * k, t.top + y * k, smooth];
  const leaf = [
    at(n * 0.9, -4),
    at(n * 0.8, 66, 1),
    at(n * 0.46, 106, 1),
    at(6, 116),
    at(34, 200, 1),
    at(120, 226, 1),
    at(n + 62, 130, 1),
    at(n + 66, 28),
  ];
  addPiece(scene, {
    nodes: leaf,
    round: 0.6,
    cast: 8,
    grain: side * 20,
    tones: scene.garment.accent ? scene.trim : scene.tones,
  });
}

/** One half of a tied bow: its hanging end and its loop. */
function addBowSide(scene: Scene, t: Torso, side: number): void {
  const k = t.scale;
  const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x * k, t.top + y * k, smooth];
  const ribbon = [
    at(4, 128),
    at(70, 300, 1),
    at(side > 0 ? 96 : 130, 560),
    at(side > 0 ? 182 : 212, 540),
    at(120, 280, 1),
    at(30, 118),
  ];
  addPiece(scene, { nodes: ribbon, round: 0.5, cast: 10, grounded: false, grain: side * -12 });
  const loop = [at(4, 108), at(70, 46, 1), at(176, 60, 1), at(196, 132, 1), at(150, 186, 1), at(60, 160, 1)];
  addPiece(scene, {
    nodes: loop,
    round: 0.8,
    cast: 12,
    grounded: false,
    folds: [
      {
        from: [800 + side * 10 * k, t.top + 116 * k],
        to: [800 + side * 140 * k, t.top + 110 * k],
        width: 22,
        depth: 0.7,
      },
    ],
  });
}
