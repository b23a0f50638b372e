import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { crease, seam, zip } from '../cloth/trim.ts';
import { LONG } from './knit.ts';
import { addKangarooPocket } from './pockets.ts';
import { addArmholeSeams, addCuffs, addSleeves, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import {
  addHemBand,
  bodyFolds,
  bodyNodes,
  insideTones,
  measureTorso,
  neckline,
  type Torso,
} from './torso.ts';

/** A hoodie: the hood lies flat behind the neck, cords hang in front. */
export function drawHoodie(scene: Scene): void {
  const t = measureTorso(scene, { scale: 0.84, neck: 168, length: 1220, hem: 0.94, waist: 1, top: 470 });
  const k = t.scale;
  const sleeve = sleeveOf(scene, t, LONG);
  addSleeves(scene, t, sleeve);
  addCuffs(scene, sleeve, 92);
  addHemBand(scene, t, 92 * k);
  const neck = neckline(t, scene.back ? 'back' : 'crew');
  if (!scene.back) addHoodBack(scene, t);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  addArmholeSeams(scene, t);
  wearAtNeck(scene, t);
  if (scene.back) {
    addHoodFromBehind(scene, t);
    return;
  }
  const zipped = choice(scene, 'closure') === 'zip';
  if (choice(scene, 'pocket') === 'kangaroo') addKangarooPocket(scene, t, zipped);
  if (zipped) scene.parts.push(zip(scene, [800, t.top + 112 * k], [800, t.hemY + 90 * k], '#c3beb4', 0.05));
  addHoodFront(scene, t);
}

function addHoodBack(scene: Scene, t: Torso): void {
  const k = t.scale;
  const w = t.neck;
  const rim: Node[] = [
    [800 - w * 1.16, t.top + 40 * k],
    [800 - w * 1.2, t.top - 150 * k, 1],
    [800 - w * 0.66, t.top - 262 * k, 1],
    [800 + 20, t.top - 282 * k, 1],
    [800 + w * 0.7, t.top - 256 * k, 1],
    [800 + w * 1.22, t.top - 146 * k, 1],
    [800 + w * 1.16, t.top + 40 * k],
    [800, t.top + 130 * k, 1],
  ];
  addPiece(scene, {
    nodes: rim,
    tones: insideTones(scene),
    folds: [
      {
        from: [800 - w, t.top - 130 * k],
        to: [800 + w * 0.5, t.top - 40 * k],
        width: 50,
        depth: 0.6,
        bend: 50,
      },
      {
        from: [800 + w, t.top - 160 * k],
        to: [800 - w * 0.2, t.top + 10 * k],
        width: 46,
        depth: 0.5,
        bend: 40,
      },
    ],
  });
  scene.parts.push(
    seam(scene, [
      [806, t.top - 280 * k],
      [796, t.top - 100 * k, 1],
      [800, t.top + 60 * k],
    ]),
  );
}

function addHoodFront(scene: Scene, t: Torso): void {
  const k = t.scale;
  const w = t.neck;
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x, t.top + y * k, smooth];
    const edge = [at(w * 1.02, -212), at(w * 0.98, -40, 1), at(w * 0.6, 74, 1), at(side > 0 ? -12 : -2, 140)];
    const outer = [
      at(4, 196),
      at(w * 0.8, 150, 1),
      at(w * 1.34, 52),
      at(w * 1.38, -100, 1),
      at(w * 1.16, -204, 1),
    ];
    addPiece(scene, {
      nodes: [...edge, ...outer],
      round: 0.9,
      cast: side > 0 ? 10 : 6,
      grain: side * 30,
      folds: [
        {
          from: [800 + side * w * 1.24, t.top - 120 * k],
          to: [800 + side * w * 0.5, t.top + 130 * k],
          width: 30,
          depth: 0.6,
          bend: 20,
        },
      ],
    });
    scene.parts.push(
      seam(
        scene,
        edge.map(([x, y, s]): Node => [x + side * 22 * k, y + 14 * k, s ?? 0]),
        scene.tones,
        2.4,
      ),
    );
    const cord = [
      at(w * 0.26, 130),
      at(w * 0.34, 250, 1),
      at(w * (side > 0 ? 0.24 : 0.36), 400, 1),
      at(w * (side > 0 ? 0.34 : 0.28), side > 0 ? 470 : 440),
    ];
    const tone = scene.garment.accent ? scene.trim : { ...scene.tones, base: scene.tones.light };
    scene.parts.push(
      crease(
        scene,
        cord.map(([x, y, s]): Node => [x + 6, y + 8, s ?? 0]),
        scene.tones,
        16,
      ) +
        seam(scene, cord, { ...tone, deep: tone.base, high: tone.high }, 10) +
        `<circle cx="${cord[0]?.[0] ?? 800}" cy="${cord[0]?.[1] ?? 500}" r="9" fill="#c9c4ba" stroke="#6d685f" stroke-width="3"/>`,
    );
  }
}

function addHoodFromBehind(scene: Scene, t: Torso): void {
  const k = t.scale;
  const w = t.neck;
  const nodes: Node[] = [
    [800 - w * 1.16, t.top + 6 * k],
    [800 - w * 1.24, t.top - 120 * k, 1],
    [800 - w * 0.6, t.top - 214 * k, 1],
    [800 + w * 0.6, t.top - 210 * k, 1],
    [800 + w * 1.24, t.top - 116 * k, 1],
    [800 + w * 1.16, t.top + 6 * k],
    [800 + w * 0.7, t.top + 230 * k, 1],
    [800, t.top + 330 * k, 1],
    [800 - w * 0.7, t.top + 226 * k, 1],
  ];
  addPiece(scene, {
    nodes,
    cast: 14,
    folds: [
      {
        from: [800 - w, t.top - 80 * k],
        to: [800 - w * 0.2, t.top + 190 * k],
        width: 44,
        depth: 0.6,
        bend: -30,
      },
      {
        from: [800 + w, t.top - 90 * k],
        to: [800 + w * 0.3, t.top + 170 * k],
        width: 44,
        depth: 0.6,
        bend: 40,
      },
    ],
  });
  scene.parts.push(
    seam(scene, [
      [800, t.top - 210 * k],
      [806, t.top + 60 * k, 1],
      [800, t.top + 326 * k],
    ]),
  );
}
