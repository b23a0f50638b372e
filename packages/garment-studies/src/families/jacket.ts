import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, moved, ribbing, stitch, zip } from '../cloth/trim.ts';
import { addShirtCollar, addStandCollar } from './collars.ts';
import { addBackSeams, addButtons, addOpenFront } from './front.ts';
import { addCutPocket, addPatchPocket } from './pockets.ts';
import { addBackCollar } from './shirt-parts.ts';
import { addArmholeSeams, addCuffs, addSleeves, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { addHemBand, bodyFolds, bodyNodes, measureTorso, neckline, type Torso } from './torso.ts';

/** A casual jacket: work jacket, harrington or bomber by its collar. */
export function drawJacket(scene: Scene): void {
  const collar = choice(scene, 'collar');
  const bomber = collar === 'bomber';
  const t = measureTorso(scene, {
    scale: 0.86,
    neck: 142,
    length: bomber ? 1130 : 1260,
    hem: bomber ? 0.93 : 1,
    waist: 1,
    chest: 474,
  });
  const k = t.scale;
  const sleeve = sleeveOf(scene, t, { length: bomber ? 930 : 990, cuff: 206, angle: 17 });
  addSleeves(scene, t, sleeve);
  addCuffs(
    scene,
    sleeve,
    bomber ? 84 : 76,
    bomber && scene.garment.accent ? scene.trim : scene.tones,
    bomber,
  );
  wearAtNeck(scene, t);
  if (bomber) addHemBand(scene, t, 96 * k, scene.garment.accent ? scene.trim : scene.tones);
  if (scene.back) {
    addPiece(scene, { nodes: bodyNodes(t, neckline(t, 'back')), folds: bodyFolds(scene, t) });
    addArmholeSeams(scene, t, !bomber);
    addBackSeams(scene, t, bomber ? 'plain' : 'yoke');
    addBackCollar(scene, t);
    return;
  }
  const closure = choice(scene, 'closure');
  addOpenFront(scene, t, { overlap: closure === 'zip' ? 0 : 34, breakAt: 112, neck: 'round' });
  addArmholeSeams(scene, t, !bomber);
  addJacketPockets(scene, t, choice(scene, 'pocket'));
  if (bomber) addBomberCollar(scene, t);
  else if (collar === 'stand') addStandCollar(scene, t, 78);
  else addShirtCollar(scene, t, 'classic');
  const bottom = t.hemY + (bomber ? 92 * k : 6);
  if (closure === 'zip') scene.parts.push(zip(scene, [800, t.top + 112 * k], [800, bottom], '#b9b4aa', 0.06));
  else {
    const edge: Node[] = [
      [800 - 34 * k, t.top + 120 * k],
      [800 - 32 * k, t.waistY, 1],
      [800 - 34 * k, t.hemY],
    ];
    scene.parts.push(stitch(scene, moved(edge, 12, 0)) + stitch(scene, moved(edge, 62 * k, 0)));
    const rows = [150, 350, 550, 750, 950, 1130].map((y) => t.top + y * k).filter((y) => y < t.hemY - 40);
    addButtons(
      scene,
      [800],
      rows,
      closure === 'snaps' ? 13 : 18 * k + 2,
      closure === 'snaps' ? '#b9b4aa' : (scene.garment.accent ?? '#3b2f26'),
    );
  }
}

function addJacketPockets(scene: Scene, t: Torso, kind: string): void {
  const k = t.scale;
  if (kind === 'welt') {
    addCutPocket(scene, t, { x: 0.56, y: t.hemY - 380 * k, width: 220, flap: 0, tilt: -80 });
    return;
  }
  if (kind === 'flap') {
    addCutPocket(scene, t, { x: 0.55, y: t.hemY - 330 * k, width: 250, flap: 90 });
    return;
  }
  addPatchPocket(scene, t, { x: 0.55, y: t.hemY - 400 * k, width: 262, height: 310, pair: true, point: 12 });
  addPatchPocket(scene, t, { x: 0.52, y: t.armholeY - 120 * k, width: 196, height: 210, point: 14 });
}

function addBomberCollar(scene: Scene, t: Torso): void {
  const k = t.scale;
  const trim = scene.garment.accent ? scene.trim : scene.tones;
  const upper = arc(
    [800 - t.neck * 0.86, t.top - 34 * k],
    [800 + t.neck * 0.86, t.top - 34 * k],
    116 * k,
    2.4,
  );
  const lower = arc(
    [800 - t.neck * 1.24, t.top + 14 * k],
    [800 + t.neck * 1.24, t.top + 14 * k],
    150 * k,
    2.4,
  );
  const back = arc([800 - t.neck * 0.86, t.top - 34 * k], [800 + t.neck * 0.86, t.top - 34 * k], 20 * k);
  addPiece(scene, {
    nodes: [...back, ...[...upper].reverse()],
    tones: { ...trim, base: trim.dark },
    plain: true,
    fabric: 'silk',
    round: 0.5,
  });
  addPiece(scene, {
    nodes: [...upper, ...[...lower].reverse()],
    tones: trim,
    plain: true,
    fabric: 'silk',
    round: 0.6,
    cast: 6,
    inside: ribbing(scene, upper, lower, 12, trim),
  });
}
