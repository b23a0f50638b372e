import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { crease, seam, zip } from '../cloth/trim.ts';
import { addShirtCollar } from './collars.ts';
import { addPlacket } from './front.ts';
import { addPatchPocket } from './pockets.ts';
import { addBackCollar, pearl } from './shirt-parts.ts';
import { addArmholeSeams, addCuffs, addSleeves, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { addBackNeck, bodyFolds, bodyNodes, hemLine, hemStitch, measureTorso, neckline } from './torso.ts';

/** A knitted polo: ribbed collar, short placket, ribbed sleeve ends. */
export function drawPolo(scene: Scene): void {
  const short = choice(scene, 'sleeve') === 'short';
  const t = measureTorso(scene, { scale: short ? 0.92 : 0.88, neck: 136 });
  const sleeve = sleeveOf(
    scene,
    t,
    short ? { length: 320, cuff: 292, angle: 38 } : { length: 980, cuff: 176, angle: 17 },
  );
  addSleeves(scene, t, sleeve);
  addCuffs(scene, sleeve, short ? 40 : 70, scene.garment.accent ? scene.trim : scene.tones);
  const neck = neckline(t, scene.back ? 'back' : 'crew');
  if (!scene.back) addBackNeck(scene, t, neck, 20);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  scene.parts.push(hemStitch(scene, [[800 + t.hem, t.hemY], ...hemLine(t), [800 - t.hem, t.hemY]]));
  addArmholeSeams(scene, t);
  if (scene.back) addBackCollar(scene, t);
  else {
    const k = t.scale;
    const closure = choice(scene, 'closure');
    const [from, to] = [t.top + 100 * k, t.top + 380 * k];
    if (closure === 'buttons')
      addPlacket(scene, t, { from, to, width: 66, count: 3, colour: scene.garment.accent ?? pearl });
    if (closure === 'zip') scene.parts.push(zip(scene, [800, from], [800, to], '#c3beb4', 0.1));
    if (closure === 'open')
      scene.parts.push(
        crease(
          scene,
          [
            [800, from],
            [806, to, 1],
            [800, to + 20],
          ],
          scene.tones,
          34,
        ) +
          seam(scene, [
            [800, from],
            [804, to - 40, 1],
            [800, to],
          ]),
      );
    if (choice(scene, 'pocket') === 'chest')
      addPatchPocket(scene, t, { x: 0.45, y: t.armholeY - 110 * k, width: 180, height: 196, point: 20 });
    addShirtCollar(scene, t, closure === 'open' ? 'camp' : 'classic');
  }
  wearAtNeck(scene, t);
}
