import { tonesOf } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { addShirtCollar } from './collars.ts';
import { fade, WASH, washed } from './denim.ts';
import { addButtons } from './front.ts';
import { addPatchPocket } from './pockets.ts';
import { addBackCollar } from './shirt-parts.ts';
import { addArmholeSeams, addCuffs, addSleeves, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { bodyFolds, bodyNodes, measureTorso, neckline, type Torso } from './torso.ts';

/** A denim jacket: pointed yoke, V seams, flapped chest pockets, metal buttons, waistband. */
export function drawDenimJacket(scene: Scene): void {
  washed(scene);
  const copper = '#b98a5a';
  const t = measureTorso(scene, { scale: 0.88, neck: 138, length: 1060, hem: 0.9, waist: 0.95, chest: 462 });
  const k = t.scale;
  const sleeve = sleeveOf(scene, t, { length: 950, cuff: 196, angle: 17 });
  const pale = WASH[choice(scene, 'wash')] ?? 0.5;
  const [o, i] = sleeve.wrist;
  const elbow = {
    x: (800 + t.shoulder + o[0]) / 2 + 10,
    y: (t.shoulderY + i[1]) / 2 + 30,
    rx: 46 * k,
    ry: 250 * k,
  };
  addSleeves(scene, t, sleeve, { inside: fade(scene, [elbow, { ...elbow, x: 1600 - elbow.x }], pale) });
  addCuffs(scene, sleeve, 76, scene.tones, false);
  wearAtNeck(scene, t);
  const body = scene.back ? neckline(t, 'back') : neckline(t, 'crew');
  addPiece(scene, {
    nodes: bodyNodes(t, body),
    folds: bodyFolds(scene, t),
    inside: fade(
      scene,
      [-1, 1].map((s) => ({ x: 800 + s * t.chest * 0.5, y: t.waistY - 90 * k, rx: 110 * k, ry: 260 * k })),
      pale,
    ),
  });
  addArmholeSeams(scene, t, true);
  addWaistband(scene, t);
  const yokeY = t.armholeY - 190 * k;
  addYoke(scene, t, yokeY);
  if (scene.back) {
    addBackCollar(scene, t);
    return;
  }
  addPatchPocket(scene, t, {
    x: 0.5,
    y: yokeY + 6 * k,
    width: 176,
    height: 150,
    flap: 84,
    point: 40,
    pair: true,
    fastener: copper,
  });
  addButtonBand(scene, t, copper);
  addCollar(scene, t);
}

/** The pointed yoke and the V seams below it, sewn in copper thread. */
function addYoke(scene: Scene, t: Torso, yokeY: number): void {
  const k = t.scale;
  const yoke: Node[] = [
    [800 + (scene.back ? 0 : 34 * k), yokeY + (scene.back ? 60 : 30) * k],
    [800 + t.shoulder - 18 * k, yokeY],
  ];
  for (const line of [yoke, mirrored(yoke)])
    scene.parts.push(
      crease(scene, line, scene.tones, 12) +
        seam(scene, line) +
        stitch(scene, moved(line, 0, -10), '#c99a5b'),
    );
  const vee: Node[] = [
    [800 + t.chest * 0.52, yokeY + 40 * k],
    [800 + t.chest * 0.24, t.hemY],
  ];
  const vee2: Node[] = [
    [800 + t.chest * 0.66, yokeY + 40 * k],
    [800 + t.chest * 0.6, t.hemY],
  ];
  for (const line of [vee, mirrored(vee), vee2, mirrored(vee2)])
    scene.parts.push(seam(scene, line) + stitch(scene, moved(line, 9, 0), '#c99a5b'));
}

function addButtonBand(scene: Scene, t: Torso, copper: string): void {
  const k = t.scale;
  const band: Node[] = [
    [800 - 36 * k, t.top + 110 * k],
    [800 + 36 * k, t.top + 110 * k],
    [800 + 36 * k, t.hemY + 78 * k],
    [800 - 36 * k, t.hemY + 78 * k],
  ];
  addPiece(scene, { nodes: band, round: 0.3, cast: 6, grounded: false });
  scene.parts.push(
    stitch(
      scene,
      [
        [800 - 27 * k, t.top + 116 * k],
        [800 - 27 * k, t.hemY + 74 * k],
      ],
      '#c99a5b',
    ) +
      stitch(
        scene,
        [
          [800 + 27 * k, t.top + 116 * k],
          [800 + 27 * k, t.hemY + 74 * k],
        ],
        '#c99a5b',
      ),
  );
  addButtons(
    scene,
    [800],
    [0.08, 0.26, 0.44, 0.62, 0.8, 1.02].map((s) => t.top + 110 * k + (t.hemY - t.top - 80 * k) * s),
    16,
    copper,
  );
}

/** The collar: denim, or shearling in its own cloth and colour. */
function addCollar(scene: Scene, t: Torso): void {
  if (choice(scene, 'collar') === 'shearling') scene.trim = tonesOf(scene.garment.accent ?? '#eee3cd');
  const cloth = scene.tones;
  const fabric = scene.garment.fabric;
  if (choice(scene, 'collar') === 'shearling') {
    scene.tones = scene.trim;
    scene.garment = { ...scene.garment, fabric: 'fleece' };
  }
  addShirtCollar(scene, t, choice(scene, 'collar') === 'shearling' ? 'shearling' : 'denim');
  scene.tones = cloth;
  scene.garment = { ...scene.garment, fabric };
}

function addWaistband(scene: Scene, t: Torso): void {
  const k = t.scale;
  const upper = arc([800 - t.hem, t.hemY], [800 + t.hem, t.hemY], 14);
  const lower = arc([800 - t.hem, t.hemY + 80 * k], [800 + t.hem, t.hemY + 80 * k], 14);
  addPiece(scene, { nodes: [...upper, ...[...lower].reverse()], round: 0.5, cast: 3 });
  scene.parts.push(
    stitch(scene, moved(upper, 0, 10), '#c99a5b') + stitch(scene, moved(lower, 0, -10), '#c99a5b'),
  );
}
