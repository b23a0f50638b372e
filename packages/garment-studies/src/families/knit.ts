import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, crease, ribbing, seam, zip } from '../cloth/trim.ts';
import { addButtons, addOpenFront } from './front.ts';
import { addNeckband, addTube } from './necks.ts';
import { addKangarooPocket, addPatchPocket } from './pockets.ts';
import { wearAtNeck } from './tee.ts';
import {
  addArmholeSeams,
  addBackNeck,
  addCuffs,
  addHemBand,
  addSleeves,
  bodyFolds,
  bodyNodes,
  insideTones,
  measureTorso,
  neckline,
  sleeveOf,
  type Torso,
} from './torso.ts';

const LONG = { length: 940, cuff: 196, angle: 18 };

/** A jumper: ribbed neck, cuffs and hem. */
export function drawKnit(scene: Scene): void {
  const kind = choice(scene, 'sleeve');
  const wide = choice(scene, 'neck') === 'boat';
  const t = measureTorso(scene, {
    scale: kind === 'short' ? 0.9 : 0.86,
    neck: wide ? 226 : 148,
    length: 1230,
    hem: 0.93,
    waist: 1,
  });
  const cuts: Record<string, typeof LONG> = {
    short: { length: 320, cuff: 300, angle: 36 },
    'three-quarter': { length: 690, cuff: 222, angle: 21 },
  };
  addKnitBody(scene, t, cuts[kind] ?? LONG, choice(scene, 'neck'));
}

/** A sweatshirt: as a jumper, with a set-in triangle or a half zip. */
export function drawSweatshirt(scene: Scene): void {
  const t = measureTorso(scene, { scale: 0.86, neck: 146, length: 1210, hem: 0.94, waist: 1 });
  const neck = choice(scene, 'neck');
  addKnitBody(scene, t, LONG, neck === 'half-zip' ? 'mock' : neck);
  if (scene.back) return;
  const k = t.scale;
  if (choice(scene, 'pocket') === 'kangaroo') addKangarooPocket(scene, t);
  if (neck === 'half-zip')
    scene.parts.push(zip(scene, [800, t.top - 74 * k], [800, t.top + 330 * k], '#c3beb4', 0.06));
  if (neck === 'crew') {
    const tip: Node[] = [
      [800 - 62 * k, t.top + 158 * k],
      [800, t.top + 246 * k],
      [800 + 62 * k, t.top + 158 * k],
    ];
    scene.parts.push(crease(scene, tip, scene.tones, 10) + seam(scene, tip, scene.tones, 2.4));
  }
}

function addKnitBody(scene: Scene, t: Torso, cut: typeof LONG, neckShape: string): void {
  const trim = scene.garment.accent ? scene.trim : scene.tones;
  const sleeve = sleeveOf(scene, t, cut);
  addSleeves(scene, t, sleeve);
  addCuffs(scene, sleeve, cut.length < 500 ? 44 : 92, trim);
  const shape = scene.back ? 'back' : neckShape;
  const neck = neckline(t, shape);
  if (!scene.back && neckShape !== 'roll') addBackNeck(scene, t, neck, neckShape === 'mock' ? 50 : 0);
  addHemBand(scene, t, 92 * t.scale, trim);
  addPiece(scene, { nodes: bodyNodes(t, neck), folds: bodyFolds(scene, t) });
  addShoulderSeams(scene, t);
  const tube = neckShape === 'roll' || neckShape === 'mock';
  if (tube) addTube(scene, t, neckShape === 'roll' ? 180 : 84, neckShape === 'roll');
  else addNeckband(scene, t, neck, shape, 48, 13);
  wearAtNeck(scene, t);
}

function addShoulderSeams(scene: Scene, t: Torso): void {
  const kind = choice(scene, 'shoulder');
  if (kind !== 'raglan' && kind !== 'drop') return addArmholeSeams(scene, t);
  const k = t.scale;
  const line: Node[] =
    kind === 'raglan'
      ? [
          [800 + t.neck * 0.96, t.top + 40 * k],
          [800 + t.shoulder * 0.74, t.armholeY - 210 * k, 1],
          [800 + t.chest, t.armholeY],
        ]
      : [
          [800 + t.shoulder + 30 * k, t.shoulderY + 40 * k],
          [800 + t.shoulder + 26 * k, t.shoulderY + 180 * k, 1],
          [800 + t.chest + 10 * k, t.armholeY - 20 * k],
        ];
  const left = mirrored(line);
  scene.parts.push(
    crease(scene, line, scene.tones, 18) +
      crease(scene, left, scene.tones, 18) +
      seam(scene, line) +
      seam(scene, left),
  );
}

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
    return addNeckband(scene, t, neck, 'back', 46, 13);
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
  if (scene.back) return addHoodFromBehind(scene, t);
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
