import { mix, shift, tonesOf } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { blur, choice, type Scene } from '../cloth/scene.ts';
import { arc, button, crease, moved, ribbing, seam, stitch, zip } from '../cloth/trim.ts';
import { addBackSeams, addButtons, addOpenFront, addShirtCollar, addStandCollar } from './front.ts';
import { addCutPocket, addPatchPocket } from './pockets.ts';
import { addBackCollar } from './shirt.ts';
import { wearAtNeck } from './tee.ts';
import {
  addArmholeSeams,
  addCuffs,
  addHemBand,
  addSleeves,
  bodyFolds,
  bodyNodes,
  measureTorso,
  neckline,
  type Sleeve,
  sleeveOf,
  type Torso,
} from './torso.ts';

/** Where a pair of jeans or a jacket is washed pale: soft light patches inside its outline. Returns SVG. */
export function fade(
  scene: Scene,
  spots: readonly { x: number; y: number; rx: number; ry: number }[],
  strength: number,
): string {
  const pale = shift(mix(scene.tones.base, '#dfe6ee', 0.55), 0.02);
  const marks = spots.map(
    ({ x, y, rx, ry }) =>
      `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${rx.toFixed(0)}" ry="${ry.toFixed(0)}" fill="${pale}"/>`,
  );
  return `<g filter="url(#${blur(scene, 46)})" opacity="${strength}">${marks.join('')}</g>`;
}

/** How much each wash lightens the cloth. */
export const WASH: Record<string, number> = { raw: 0, dark: 0.28, mid: 0.55, light: 0.85 };

/** Denim after its wash: the cloth's own colour, a little lighter or darker. */
export function washed(scene: Scene): void {
  const steps: Record<string, number> = { raw: -0.05, dark: -0.02, mid: 0.02, light: 0.09 };
  scene.tones = tonesOf(shift(scene.tones.base, steps[choice(scene, 'wash')] ?? 0));
}

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
    return addBackCollar(scene, t);
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
  if (kind === 'welt')
    return addCutPocket(scene, t, { x: 0.56, y: t.hemY - 380 * k, width: 220, flap: 0, tilt: -80 });
  if (kind === 'flap') return addCutPocket(scene, t, { x: 0.55, y: t.hemY - 330 * k, width: 250, flap: 90 });
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
  if (scene.back) return addBackCollar(scene, t);
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
    return addBackCollar(scene, t);
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

/** A down jacket: quilted channels that bulge, nylon gloss, tall collar or hood. */
export function drawPuffer(scene: Scene): void {
  const narrow = choice(scene, 'channels') === 'narrow';
  const t = measureTorso(scene, {
    scale: 0.84,
    neck: 150,
    length: 1190,
    hem: 0.97,
    waist: 1.02,
    chest: 506,
    shoulder: 412,
    top: 440,
  });
  const k = t.scale;
  const sleeve = sleeveOf(scene, t, { length: 930, cuff: 226, angle: 19 });
  const step = (narrow ? 78 : 138) * k;
  addQuiltedSleeves(scene, t, sleeve, step);
  wearAtNeck(scene, t);
  const hood = choice(scene, 'collar') === 'hood';
  if (hood) addPufferHood(scene, t);
  const neck = neckline(t, scene.back ? 'back' : 'crew');
  const rows: number[] = [];
  for (let y = t.top + 150 * k; y < t.hemY - step * 0.5; y += step) rows.push(y);
  const lines = rows.map((y) => arc([800 - t.chest * 1.1, y], [800 + t.chest * 1.1, y], 16));
  const folds: Fold[] = rows.flatMap((y) => puckers(scene, y, step, t.chest));
  addPiece(scene, {
    nodes: bodyNodes(t, neck),
    folds,
    inside: lines
      .map(
        (line) =>
          crease(scene, line, scene.tones, 22) +
          seam(scene, line) +
          stitch(scene, moved(line, 0, 1), scene.tones.deep, 2),
      )
      .join(''),
  });
  addArmholeSeams(scene, t);
  if (scene.back && !hood) return addPufferCollar(scene, t, true);
  if (scene.back) return;
  scene.parts.push(zip(scene, [800, t.top + (hood ? 110 : 20) * k], [800, t.hemY + 8], '#8e8a83', 0.04));
  addCutPocket(scene, t, { x: 0.6, y: t.hemY - 330 * k, width: 190, flap: 0, tilt: -90 });
  if (!hood) addPufferCollar(scene, t, false);
}

/** The short wrinkles that radiate from each line of quilting. */
function puckers(scene: Scene, y: number, step: number, half: number): Fold[] {
  const { between } = scene.random;
  const folds: Fold[] = [
    {
      from: [800 - half, y + step * 0.06],
      to: [800 + half, y + step * 0.06],
      width: step * 0.34,
      depth: 0.5,
      bend: -8,
    },
    {
      from: [800 - half, y - step * 0.1],
      to: [800 + half, y - step * 0.1],
      width: step * 0.3,
      depth: 0.42,
      bend: 10,
    },
  ];
  for (let index = 0; index < 6; index += 1) {
    const x = 800 + between(-half, half);
    const up = between(0, 1) > 0.5 ? 1 : -1;
    folds.push({
      from: [x, y],
      to: [x + between(-30, 30), y + up * step * between(0.3, 0.55)],
      width: between(12, 24),
      depth: between(0.4, 0.7),
      bend: between(-8, 8),
    });
  }
  return folds;
}

function addQuiltedSleeves(scene: Scene, t: Torso, sleeve: Sleeve, step: number): void {
  const [o, i] = sleeve.wrist;
  const a = (sleeve.angle * Math.PI) / 180;
  const length = Math.hypot(o[0] - 800 - t.shoulder, o[1] - t.shoulderY);
  const rows: Node[][] = [];
  for (let at = step * 0.5; at < length; at += step) {
    const [ox, oy] = [o[0] - Math.sin(a) * at + 60 * Math.cos(a), o[1] - Math.cos(a) * at - 60 * Math.sin(a)];
    const [ix, iy] = [i[0] - Math.sin(a) * at - 60 * Math.cos(a), i[1] - Math.cos(a) * at + 60 * Math.sin(a)];
    rows.push([
      [ox, oy],
      [(ox + ix) / 2 + 6, (oy + iy) / 2 + 12, 1],
      [ix, iy],
    ]);
  }
  const draw = (lines: Node[][]): string =>
    lines.map((line) => crease(scene, line, scene.tones, 22) + seam(scene, line)).join('');
  const both = draw(rows) + draw(rows.map((row) => mirrored(row)));
  addSleeves(scene, t, sleeve, { inside: both });
  addCuffs(scene, sleeve, 34, scene.tones, true);
}

function addPufferCollar(scene: Scene, t: Torso, behind: boolean): void {
  const k = t.scale;
  const w = t.neck;
  if (!behind)
    addPiece(scene, {
      nodes: [
        ...arc([800 - w * 0.98, t.top - 118 * k], [800 + w * 0.98, t.top - 118 * k], 16 * k),
        [800 + w, t.top],
        [800 - w, t.top],
      ],
      tones: tonesOf(scene.tones.deep),
      fabric: 'silk',
      plain: true,
    });
  const halves = behind ? [0] : [-1, 1];
  for (const side of halves) {
    const nodes: Node[] = behind
      ? [
          [800 - w * 0.98, t.top - 122 * k],
          [800, t.top - 134 * k, 1],
          [800 + w * 0.98, t.top - 122 * k],
          [800 + w * 1.14, t.top - 40 * k, 1],
          [800 + w * 1.08, t.top + 30 * k],
          [800, t.top + 64 * k, 1],
          [800 - w * 1.08, t.top + 30 * k],
          [800 - w * 1.14, t.top - 40 * k, 1],
        ]
      : [
          [800 + side * w * 0.98, t.top - 122 * k],
          [800 + side * w * 0.5, t.top - 62 * k, 1],
          [800 + side * 5, t.top - 34 * k],
          [800 + side * 5, t.top + 122 * k],
          [800 + side * w * 0.6, t.top + 100 * k, 1],
          [800 + side * w * 1.08, t.top + 20 * k],
          [800 + side * w * 1.16, t.top - 50 * k, 1],
        ];
    addPiece(scene, {
      nodes,
      cast: 8,
      folds: [
        {
          from: [800 + side * 10 - (behind ? w : 0), t.top + 50 * k],
          to: [800 + (side === 0 ? 1 : side) * w, t.top - 40 * k],
          width: 30,
          depth: 0.6,
          bend: 10,
        },
      ],
    });
    const line: Node[] = behind
      ? [
          [800 - w * 1.1, t.top - 44 * k],
          [800, t.top - 34 * k, 1],
          [800 + w * 1.1, t.top - 44 * k],
        ]
      : [
          [800 + side * 6, t.top + 44 * k],
          [800 + side * w * 0.6, t.top + 20 * k, 1],
          [800 + side * w * 1.1, t.top - 50 * k],
        ];
    scene.parts.push(crease(scene, line, scene.tones, 20) + seam(scene, line));
  }
}

function addPufferHood(scene: Scene, t: Torso): void {
  const k = t.scale;
  const w = t.neck;
  const outer: Node[] = [
    [800 - w * 1.3, t.top + 70 * k],
    [800 - w * 1.42, t.top - 150 * k, 1],
    [800 - w * 0.8, t.top - 300 * k, 1],
    [800, t.top - 330 * k, 1],
    [800 + w * 0.8, t.top - 296 * k, 1],
    [800 + w * 1.42, t.top - 146 * k, 1],
    [800 + w * 1.3, t.top + 70 * k],
    [800, t.top + 130 * k, 1],
  ];
  addPiece(scene, { nodes: outer, folds: puckers(scene, t.top - 200 * k, 120 * k, w * 1.2) });
  if (scene.back) return;
  const inner: Node[] = [
    [800 - w * 0.9, t.top + 70 * k],
    [800 - w * 1.02, t.top - 110 * k, 1],
    [800 - w * 0.5, t.top - 212 * k, 1],
    [800, t.top - 228 * k, 1],
    [800 + w * 0.5, t.top - 208 * k, 1],
    [800 + w * 1.02, t.top - 106 * k, 1],
    [800 + w * 0.9, t.top + 70 * k],
    [800, t.top + 122 * k, 1],
  ];
  addPiece(scene, {
    nodes: inner,
    tones: tonesOf(scene.tones.deep),
    fabric: 'silk',
    plain: true,
    folds: [{ from: [800 - w, t.top - 60 * k], to: [800 + w * 0.6, t.top], width: 50, depth: 0.5, bend: 40 }],
  });
}
