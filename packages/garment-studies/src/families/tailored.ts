import { tonesOf } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { button, crease } from '../cloth/trim.ts';
import { addBackSeams } from './front.ts';
import { addCutPocket, addPatchPocket } from './pockets.ts';
import { addBackCollar } from './shirt-parts.ts';
import { addArmholeSeams, addSleeves, type Sleeve, sleeveOf } from './sleeves.ts';
import { bodyFolds, bodyNodes, neckline, type Torso } from './torso.ts';

export const HORN = '#3b2f26';

export const liningOf = (scene: Scene): Scene['tones'] => {
  const lining = tonesOf(scene.tones.lightness > 0.62 ? scene.tones.dark : scene.tones.deep);
  return { ...lining, high: lining.light };
};

export function addTailoredSleeves(scene: Scene, t: Torso): Sleeve {
  const sleeve = sleeveOf(scene, t, { length: 960, cuff: 196, angle: 15 });
  addSleeves(scene, t, sleeve);
  return sleeve;
}

export function addSleeveButtons(scene: Scene, sleeve: Sleeve, colour: string): void {
  const [o] = sleeve.wrist;
  const a = (sleeve.angle * Math.PI) / 180;
  for (const step of [34, 66, 98]) {
    const [x, y] = [
      o[0] - Math.sin(a) * step - 26 * Math.cos(a),
      o[1] - Math.cos(a) * step + 22 * Math.sin(a),
    ];
    scene.parts.push(button(scene, [x, y], 10, colour) + button(scene, [1600 - x, y], 10, colour));
  }
}

export function addTailoredBack(scene: Scene, t: Torso, vent: 'vent' | 'centre' = 'vent'): void {
  addPiece(scene, { nodes: bodyNodes(t, neckline(t, 'back')), folds: bodyFolds(scene, t) });
  addArmholeSeams(scene, t);
  addBackSeams(scene, t, vent);
  addBackCollar(scene, t);
}

export function addDarts(scene: Scene, t: Torso): void {
  const k = t.scale;
  const line: Node[] = [
    [800 + t.chest * 0.5, t.armholeY + 90 * k],
    [800 + t.chest * 0.46, t.waistY, 1],
    [800 + t.chest * 0.5, t.waistY + 190 * k],
  ];
  scene.parts.push(crease(scene, line, scene.tones, 14) + crease(scene, mirrored(line), scene.tones, 14));
}

export function addTailoredPockets(scene: Scene, t: Torso, kind: string, at: number): void {
  const k = t.scale;
  const y = t.top + at * k;
  if (kind === 'patch') {
    addPatchPocket(scene, t, { x: 0.56, y, width: 240, height: 270, pair: true });
    return;
  }
  addCutPocket(scene, t, { x: 0.57, y, width: 236, flap: kind === 'flap' ? 76 : 0, tilt: -8 });
}

export function addChestWelt(scene: Scene, t: Torso): void {
  const k = t.scale;
  const x = 800 + t.chest * 0.5;
  const y = t.armholeY - 40 * k;
  const welt: Node[] = [
    [x - 90 * k, y + 10],
    [x + 90 * k, y - 14 * k],
    [x + 92 * k, y + 20 * k],
    [x - 88 * k, y + 44 * k],
  ];
  addPiece(scene, { nodes: welt, round: 0.3, cast: 4, grounded: false });
}
