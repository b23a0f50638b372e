import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, ribbing, zip } from '../cloth/trim.ts';
import { addButtons, addOpenFront } from './front.ts';
import { LONG } from './knit.ts';
import { addNeckband } from './necks.ts';
import { addPatchPocket } from './pockets.ts';
import { addArmholeSeams, addCuffs, addSleeves, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { addHemBand, bodyFolds, bodyNodes, measureTorso, neckline, type Torso } from './torso.ts';

/** A cardigan: opens in front, ribbed bands, buttons or a zip. */
export function drawCardigan(scene: Scene): void {
  const t = measureTorso(scene, { scale: 0.86, neck: 140, length: 1220, hem: 0.94, waist: 1 });
  const trim = scene.garment.accent ? scene.trim : scene.tones;
  const sleeve = sleeveOf(scene, t, LONG);
  addSleeves(scene, t, sleeve);
  addCuffs(scene, sleeve, 88, trim);
  addHemBand(scene, t, 84 * t.scale, trim);
  wearAtNeck(scene, t);
  if (scene.back) {
    const neck = neckline(t, 'back');
    addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
    addArmholeSeams(scene, t);
    addNeckband(scene, t, neck, 'back', 46, 13);
    return;
  }
  const k = t.scale;
  const neck = choice(scene, 'neck');
  const closure = choice(scene, 'closure');
  const gap = closure === 'open' ? 60 : 0;
  const breakAt = neck === 'crew' ? 116 : neck === 'shawl' ? 560 : 430;
  addOpenFront(scene, t, { overlap: 0, breakAt, neck: neck === 'crew' ? 'round' : 'v', gap });
  addArmholeSeams(scene, t);
  if (choice(scene, 'pocket') === 'patch')
    addPatchPocket(scene, t, { x: 0.52, y: t.hemY - 360 * k, width: 230, height: 250, pair: true });
  addFrontBand(scene, t, { neck, breakAt, gap, trim });
  const y = (share: number): number => t.top + breakAt * k + (t.hemY + 60 * k - t.top - breakAt * k) * share;
  if (closure === 'zip') scene.parts.push(zip(scene, [800, y(0)], [800, y(1)], '#c3beb4', 0.04));
  if (closure === 'buttons')
    addButtons(
      scene,
      [800],
      [0.05, 0.24, 0.43, 0.62, 0.81, 0.96].map(y),
      17 * k + 3,
      scene.garment.accent ?? '#3a2c20',
    );
}

/** The ribbed band that runs up one front, around the neck and down the other. */
function addFrontBand(
  scene: Scene,
  t: Torso,
  band: { neck: string; breakAt: number; gap: number; trim: Scene['tones'] },
): void {
  const k = t.scale;
  const wide = band.neck === 'shawl' ? 104 : 46;
  const bottom = t.hemY + 84 * k;
  const breakY = t.top + band.breakAt * k;
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x, y, smooth];
    const g = band.gap * k;
    const inner =
      band.neck === 'crew'
        ? [at(g - 22 * k, bottom), at(g - 22 * k, breakY)]
        : [
            at(g - 22 * k, bottom),
            at(g - 22 * k, breakY, 1),
            at(t.neck * 0.62, t.top + 120 * k, 1),
            at(t.neck * 0.9, t.top - 10 * k),
          ];
    const outer =
      band.neck === 'crew'
        ? [at(g + 24 * k, bottom), at(g + 24 * k, breakY)]
        : [
            at(g + 24 * k, bottom),
            at(g + (band.neck === 'shawl' ? 60 : 24) * k, breakY, 1),
            at(t.neck * 0.62 + wide * k, t.top + 130 * k, 1),
            at(t.neck * 0.9 + wide * k * 0.8, t.top - 4 * k),
          ];
    addPiece(scene, {
      nodes: [...inner, ...[...outer].reverse()],
      plain: true,
      tones: band.trim,
      fabric: 'silk',
      round: 0.45,
      cast: side > 0 ? 6 : 3,
      inside: ribbing(scene, inner, outer, 13, band.trim),
    });
  }
  const upper = arc(
    [800 - t.neck * 0.9, t.top - 12 * k],
    [800 + t.neck * 0.9, t.top - 12 * k],
    band.neck === 'crew' ? 122 * k : 24 * k,
    2.4,
  );
  if (band.neck === 'crew') {
    const lower = arc([800 - t.neck * 1.2, t.top + 6 * k], [800 + t.neck * 1.2, t.top + 6 * k], 152 * k, 2.4);
    addPiece(scene, {
      nodes: [...upper, ...[...lower].reverse()],
      plain: true,
      tones: band.trim,
      fabric: 'silk',
      round: 0.4,
      inside: ribbing(scene, upper, lower, 13, band.trim),
    });
  }
}
