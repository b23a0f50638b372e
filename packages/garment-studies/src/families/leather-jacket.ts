import { tonesOf } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, button, crease, moved, seam, stitch, zip } from '../cloth/trim.ts';
import { addShirtCollar, addStandCollar } from './collars.ts';
import { addBackSeams, addOpenFront } from './front.ts';
import { addBackCollar } from './shirt-parts.ts';
import { addArmholeSeams, addSleeves, type Sleeve, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { bodyFolds, bodyNodes, measureTorso, neckline, type Torso } from './torso.ts';

/** A leather jacket: asymmetric biker, clean racer or shirt collar. */
export function drawLeatherJacket(scene: Scene): void {
  const collar = choice(scene, 'collar');
  const t = measureTorso(scene, { scale: 0.88, neck: 140, length: 1120, hem: 0.94, waist: 0.92, chest: 456 });
  const k = t.scale;
  const steel = '#c6c3bd';
  const sleeve = sleeveOf(scene, t, { length: 990, cuff: 190, angle: 16 });
  addSleeves(scene, t, sleeve);
  addWristZips(scene, sleeve);
  wearAtNeck(scene, t);
  scene.focus = { x: 800 + 110 * k, y: t.top + 320 * k, zoom: 2.1 };
  if (scene.back) {
    addPiece(scene, { nodes: bodyNodes(t, neckline(t, 'back')), folds: bodyFolds(scene, t) });
    addArmholeSeams(scene, t, true);
    addBackSeams(scene, t, 'yoke');
    addBackCollar(scene, t);
    return;
  }
  const biker = collar === 'biker';
  addOpenFront(scene, t, {
    overlap: biker ? 40 : 0,
    breakAt: biker ? 420 : 112,
    neck: biker ? 'v' : 'round',
    lining: tonesOf(scene.tones.deep),
  });
  addArmholeSeams(scene, t, true);
  const panel: Node[] = [
    [800 + t.shoulder * 0.9, t.armholeY - 180 * k],
    [800 + t.chest * 0.58, t.armholeY + 60 * k, 1],
    [800 + t.chest * 0.52, t.hemY],
  ];
  for (const line of [panel, mirrored(panel)])
    scene.parts.push(
      crease(scene, line, scene.tones, 16) + seam(scene, line) + stitch(scene, moved(line, -9, 0)),
    );
  for (const side of [-1, 1]) {
    const x = 800 + side * t.chest * 0.6;
    scene.parts.push(
      zip(scene, [x + side * 50 * k, t.waistY + 10], [x - side * 20 * k, t.waistY + 220 * k], steel, 0.06),
    );
  }
  if (!biker) {
    scene.parts.push(zip(scene, [800, t.top + 112 * k], [800, t.hemY + 8], steel, 0.03));
    if (collar === 'racer') addStandCollar(scene, t, 84);
    else addShirtCollar(scene, t, 'classic');
    return;
  }
  scene.parts.push(zip(scene, [800 - 28 * k, t.top + 424 * k], [800 - 40 * k, t.hemY + 6], steel, 0.72));
  scene.parts.push(
    zip(
      scene,
      [800 - t.chest * 0.28, t.armholeY + 20 * k],
      [800 - t.chest * 0.66, t.armholeY - 40 * k],
      steel,
      0.04,
    ),
  );
  addBikerLapels(scene, t, steel);
}

function addWristZips(scene: Scene, sleeve: Sleeve): void {
  const [o] = sleeve.wrist;
  const a = (sleeve.angle * Math.PI) / 180;
  const from: [number, number] = [o[0] - 34, o[1] - 6];
  const to: [number, number] = [o[0] - 34 - Math.sin(a) * 150, o[1] - Math.cos(a) * 150];
  scene.parts.push(
    zip(scene, to, from, '#c6c3bd', 0.1) +
      zip(scene, [1600 - to[0], to[1]], [1600 - from[0], from[1]], '#c6c3bd', 0.1),
  );
}

function addBikerLapels(scene: Scene, t: Torso, steel: string): void {
  const k = t.scale;
  const n = t.neck / k;
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x * k, t.top + y * k, smooth];
    const lapel = [
      at(side > 0 ? -36 : 20, 440),
      at(n * 0.5, 180, 1),
      at(n * 0.8, 0),
      at(n + 26, 110),
      at(n + 46, 190),
      at(n + 168, 204),
      at(n + 120, 330, 1),
    ];
    addPiece(scene, {
      nodes: lapel,
      round: 0.8,
      cast: 12,
      grounded: false,
      folds: [
        {
          from: [800 + side * 30 * k, t.top + 400 * k],
          to: [800 + side * (n + 80) * k, t.top + 200 * k],
          width: 40,
          depth: 0.5,
          bend: 10,
        },
      ],
    });
    scene.parts.push(
      stitch(scene, [at(10, 420), at(n + 108, 322, 1), at(n + 152, 214), at(n + 44, 200)]) +
        button(scene, [800 + side * (n + 128) * k, t.top + 224 * k], 9, steel, 0),
    );
    const leaf = [
      at(n * 0.86, -58),
      at(n + 30, -20, 1),
      at(n + 80, 60),
      at(n + 112, 168),
      at(n + 40, 190),
      at(n * 0.8, 100, 1),
    ];
    addPiece(scene, { nodes: leaf, round: 0.8, cast: 9 });
    scene.parts.push(button(scene, [800 + side * (n + 92) * k, t.top + 150 * k], 9, steel, 0));
  }
  const upper = arc([800 - t.neck * 0.86, t.top - 58 * k], [800 + t.neck * 0.86, t.top - 58 * k], 10 * k);
  const lower = arc([800 - t.neck * 0.88, t.top - 4 * k], [800 + t.neck * 0.88, t.top - 4 * k], 40 * k);
  addPiece(scene, { nodes: [...upper, ...[...lower].reverse()], round: 0.6 });
}
