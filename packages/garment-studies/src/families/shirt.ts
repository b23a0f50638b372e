import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { button, moved, stitch } from '../cloth/trim.ts';
import { addShirtCollar } from './collars.ts';
import { addBackSeams, addPlacket } from './front.ts';
import { addPatchPocket } from './pockets.ts';
import { addBackCollar, addTurnedHem, pearl } from './shirt-parts.ts';
import { addArmholeSeams, addCuffs, addSleeves, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import {
  addBackNeck,
  bodyFolds,
  bodyNodes,
  hemLine,
  measureTorso,
  neckline,
  shirtTail,
  type Torso,
} from './torso.ts';

/** A button-through shirt: stand and fall collar, placket, yoke, cuffs, tail. */
export function drawShirt(scene: Scene): void {
  const short = choice(scene, 'sleeve') === 'short';
  const t = measureTorso(scene, { scale: short ? 0.92 : 0.88, neck: 132, waist: 0.95, length: 1330 });
  const sleeve = sleeveOf(
    scene,
    t,
    short
      ? { length: 380, cuff: 300, angle: 36 }
      : {
          length: choice(scene, 'sleeve') === 'rolled' ? 700 : 1010,
          cuff: choice(scene, 'sleeve') === 'rolled' ? 218 : 190,
          angle: 18,
        },
  );
  addSleeves(scene, t, sleeve);
  if (short) addTurnedHem(scene, sleeve);
  else addCuffs(scene, sleeve, choice(scene, 'sleeve') === 'rolled' ? 76 : 104, scene.tones, false);
  const tail = choice(scene, 'hem') === 'curved' ? shirtTail(t) : hemLine(t);
  const shape = scene.back ? 'back' : 'crew';
  const neck = neckline(t, shape);
  if (!scene.back) addBackNeck(scene, t, neck, 20);
  addPiece(scene, { nodes: bodyNodes(t, neck, tail), folds: bodyFolds(scene, t) });
  const edge: Node[] = [[800 + t.hem, t.hemY], ...tail, [800 - t.hem, t.hemY]];
  scene.parts.push(stitch(scene, moved(edge, 0, -14)));
  addArmholeSeams(scene, t, true);
  if (scene.back) {
    addBackSeams(scene, t, 'yoke');
    addBackCollar(scene, t);
  } else {
    const low = t.hemY + (choice(scene, 'hem') === 'curved' ? 66 * t.scale : 12);
    addPlacket(scene, t, {
      from: t.top + 100 * t.scale,
      to: low,
      width: 66,
      count: 7,
      colour: scene.garment.accent ?? pearl,
    });
    addPockets(scene, t);
    addShirtCollar(scene, t, choice(scene, 'collar'), pearl);
    if (choice(scene, 'collar') !== 'camp')
      scene.parts.push(button(scene, [800, t.top + 100 * t.scale], 10, scene.garment.accent ?? pearl));
  }
  wearAtNeck(scene, t);
}

function addPockets(scene: Scene, t: Torso): void {
  const pocket = choice(scene, 'pocket');
  if (pocket === 'none') return;
  addPatchPocket(scene, t, {
    x: 0.46,
    y: t.armholeY - 110 * t.scale,
    width: 196,
    height: 222,
    point: 30,
    pair: pocket === 'two',
    ...(pocket === 'two' ? { flap: 72, fastener: pearl } : {}),
  });
}
