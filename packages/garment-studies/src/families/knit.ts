import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { crease, seam } from '../cloth/trim.ts';
import { addNeckband, addTube } from './necks.ts';
import { addArmholeSeams, addCuffs, addSleeves, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import {
  addBackNeck,
  addHemBand,
  bodyFolds,
  bodyNodes,
  measureTorso,
  neckline,
  type Torso,
} from './torso.ts';

export const LONG = { length: 940, cuff: 196, angle: 18 };

/** A jumper: ribbed neck, cuffs and hem. */
export function drawKnit(scene: Scene): void {
  const kind = choice(scene, 'sleeve');
  const wide = choice(scene, 'neck') === 'boat';
  const t = measureTorso(scene, {
    scale: kind === 'short' ? 0.9 : 0.86,
    neck: wide ? 226 : 148,
    length: 1230,
    hem: 0.93,
    waist: 1,
  });
  const cuts: Record<string, typeof LONG> = {
    short: { length: 320, cuff: 300, angle: 36 },
    'three-quarter': { length: 690, cuff: 222, angle: 21 },
  };
  addKnitBody(scene, t, cuts[kind] ?? LONG, choice(scene, 'neck'));
}

export function addKnitBody(scene: Scene, t: Torso, cut: typeof LONG, neckShape: string): void {
  const trim = scene.garment.accent ? scene.trim : scene.tones;
  const sleeve = sleeveOf(scene, t, cut);
  addSleeves(scene, t, sleeve);
  addCuffs(scene, sleeve, cut.length < 500 ? 44 : 92, trim);
  const shape = scene.back ? 'back' : neckShape;
  const neck = neckline(t, shape);
  if (!scene.back && neckShape !== 'roll') addBackNeck(scene, t, neck, neckShape === 'mock' ? 50 : 0);
  addHemBand(scene, t, 92 * t.scale, trim);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  addShoulderSeams(scene, t);
  const tube = neckShape === 'roll' || neckShape === 'mock';
  if (tube) addTube(scene, t, neckShape === 'roll' ? 180 : 84, neckShape === 'roll');
  else addNeckband(scene, t, neck, shape, 48, 13);
  wearAtNeck(scene, t);
}

function addShoulderSeams(scene: Scene, t: Torso): void {
  const kind = choice(scene, 'shoulder');
  if (kind !== 'raglan' && kind !== 'drop') {
    addArmholeSeams(scene, t);
    return;
  }
  const k = t.scale;
  const line: Node[] =
    kind === 'raglan'
      ? [
          [800 + t.neck * 0.96, t.top + 40 * k],
          [800 + t.shoulder * 0.74, t.armholeY - 210 * k, 1],
          [800 + t.chest, t.armholeY],
        ]
      : [
          [800 + t.shoulder + 30 * k, t.shoulderY + 40 * k],
          [800 + t.shoulder + 26 * k, t.shoulderY + 180 * k, 1],
          [800 + t.chest + 10 * k, t.armholeY - 20 * k],
        ];
  const left = mirrored(line);
  scene.parts.push(
    crease(scene, line, scene.tones, 18) +
      crease(scene, left, scene.tones, 18) +
      seam(scene, line) +
      seam(scene, left),
  );
}
