import type { Node } from '../cloth/path.ts';
import { mirrored } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { moved, seam, stitch } from '../cloth/trim.ts';
import { addNeckband } from './necks.ts';
import { wearAtNeck } from './tee.ts';
import {
  addBackNeck,
  armhole,
  bodyFolds,
  bodyNodes,
  hemLine,
  hemStitch,
  measureTorso,
  neckline,
} from './torso.ts';

/** A vest top: deep armholes, bound edges. */
export function drawTank(scene: Scene): void {
  const narrow = choice(scene, 'strap') === 'narrow';
  const shape = scene.back ? 'back' : choice(scene, 'neck');
  const t = measureTorso(scene, {
    scale: 0.98,
    neck: shape === 'high' ? 150 : 172,
    shoulder: narrow ? 236 : 288,
    chest: 400,
    waist: 0.94,
    hem: 1,
    length: 1180,
  });
  const neck = neckline(t, shape);
  if (!scene.back) addBackNeck(scene, t, neck);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  scene.parts.push(hemStitch(scene, [[800 + t.hem, t.hemY], ...hemLine(t), [800 - t.hem, t.hemY]]));
  const edge: Node[] = moved(armhole(t), -20 * t.scale, 4);
  for (const line of [edge, mirrored(edge)])
    scene.parts.push(seam(scene, line, scene.tones, 2.4) + stitch(scene, moved(line, 0, 6)));
  addNeckband(scene, t, neck, shape === 'square' ? 'square' : shape, 28);
  wearAtNeck(scene, t);
}
