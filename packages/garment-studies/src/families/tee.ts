import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addNeckband } from './necks.ts';
import { addPatchPocket } from './pockets.ts';
import { addArmholeSeams, addSleeves, type Sleeve, sleeveOf } from './sleeves.ts';
import {
  addBackNeck,
  bodyFolds,
  bodyNodes,
  hemLine,
  hemStitch,
  measureTorso,
  neckline,
  type Torso,
} from './torso.ts';

const SLEEVES: Record<string, { length: number; cuff: number; angle: number }> = {
  cap: { length: 150, cuff: 370, angle: 44 },
  short: { length: 330, cuff: 318, angle: 39 },
  half: { length: 500, cuff: 276, angle: 32 },
  long: { length: 1010, cuff: 172, angle: 17 },
};

/** A T-shirt: knitted band at the neck, turned and double-stitched hems. */
export function drawTee(scene: Scene): void {
  const kind = choice(scene, 'sleeve');
  const t = measureTorso(scene, {
    scale: kind === 'long' ? 0.9 : 0.92,
    neck: choice(scene, 'neck') === 'boat' ? 232 : choice(scene, 'neck') === 'scoop' ? 190 : 146,
  });
  const sleeve = sleeveOf(scene, t, SLEEVES[kind] ?? { length: 330, cuff: 318, angle: 39 });
  const shape = scene.back ? 'back' : choice(scene, 'neck');
  const neck = neckline(t, shape);
  addSleeves(scene, t, sleeve, {});
  stitchSleeveHems(scene, sleeve);
  if (!scene.back) addBackNeck(scene, t, neck);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  scene.parts.push(hemStitch(scene, [[800 + t.hem, t.hemY], ...hemLine(t), [800 - t.hem, t.hemY]]));
  addArmholeSeams(scene, t);
  addNeckband(scene, t, neck, shape);
  if (!scene.back && choice(scene, 'pocket') === 'chest')
    addPatchPocket(scene, t, { x: 0.42, y: t.armholeY - 120 * t.scale, width: 190, height: 210, point: 26 });
  wearAtNeck(scene, t);
}

function stitchSleeveHems(scene: Scene, sleeve: Sleeve): void {
  const [o, i] = sleeve.wrist;
  const angle = (sleeve.angle * Math.PI) / 180;
  const line: Node[] = [
    [o[0] - Math.sin(angle) * 22, o[1] - Math.cos(angle) * 22],
    [i[0] - Math.sin(angle) * 22, i[1] - Math.cos(angle) * 22],
  ];
  scene.parts.push(hemStitch(scene, line, 0) + hemStitch(scene, mirrored(line), 0));
}

/** Where an upper garment hangs on the figure: shoulders on shoulders. */
export function wearAtNeck(scene: Scene, t: Torso): void {
  scene.fitting = { joint: 'neck', x: 800, y: t.top, scale: 1 / t.scale };
  scene.focus = { x: 800 + t.neck * 0.8, y: t.top + 190 * t.scale, zoom: 2.3 };
}
