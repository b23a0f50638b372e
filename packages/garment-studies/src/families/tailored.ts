import { tonesOf } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, button, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { addBackSeams, addButtons, addLapels, addOpenFront, addStandCollar } from './front.ts';
import { addCutPocket, addPatchPocket } from './pockets.ts';
import { addBackCollar } from './shirt.ts';
import { wearAtNeck } from './tee.ts';
import {
  addArmholeSeams,
  addSleeves,
  bodyFolds,
  bodyNodes,
  measureTorso,
  neckline,
  type Sleeve,
  sleeveOf,
  type Torso,
} from './torso.ts';

const HORN = '#3b2f26';

/** A tailored jacket: lapels, cut pockets, sleeve buttons, vent. */
export function drawBlazer(scene: Scene): void {
  const t = measureTorso(scene, {
    scale: 0.86,
    neck: 128,
    waist: 0.9,
    hem: 1.02,
    length: 1330,
    chest: 450,
    shoulder: 396,
  });
  const closure = choice(scene, 'closure');
  const double = closure === 'double';
  const breakAt = closure === 'one-button' ? 700 : double ? 600 : 610;
  const overlap = double ? 120 : 34;
  const sleeve = addTailoredSleeves(scene, t);
  wearAtNeck(scene, t);
  scene.focus = { x: 800 + 130 * t.scale, y: t.top + 330 * t.scale, zoom: 2 };
  if (scene.back) return addTailoredBack(scene, t);
  const k = t.scale;
  addOpenFront(scene, t, { overlap, breakAt, neck: 'v', cutaway: double ? 0 : 120, lining: liningOf(scene) });
  addArmholeSeams(scene, t);
  addDarts(scene, t);
  addTailoredPockets(scene, t, choice(scene, 'pocket'), 880);
  addChestWelt(scene, t);
  addLapels(scene, t, { kind: choice(scene, 'lapel'), breakAt, overlap });
  const y = (at: number): number => t.top + at * k;
  const colour = scene.garment.accent ?? HORN;
  if (double) addButtons(scene, [800 - 92 * k, 800 + 92 * k], [y(640), y(800)], 20 * k + 3, colour);
  else if (closure === 'one-button') addButtons(scene, [800], [y(724)], 20 * k + 3, colour);
  else addButtons(scene, [800], [y(640), y(800)], 20 * k + 3, colour);
  addSleeveButtons(scene, sleeve, colour);
}

const liningOf = (scene: Scene): Scene['tones'] => {
  const lining = tonesOf(scene.tones.lightness > 0.62 ? scene.tones.dark : scene.tones.deep);
  return { ...lining, high: lining.light };
};

function addTailoredSleeves(scene: Scene, t: Torso): Sleeve {
  const sleeve = sleeveOf(scene, t, { length: 960, cuff: 196, angle: 15 });
  addSleeves(scene, t, sleeve);
  return sleeve;
}

function addSleeveButtons(scene: Scene, sleeve: Sleeve, colour: string): void {
  const [o] = sleeve.wrist;
  const a = (sleeve.angle * Math.PI) / 180;
  for (const step of [34, 66, 98]) {
    const [x, y] = [
      o[0] - Math.sin(a) * step - 26 * Math.cos(a),
      o[1] - Math.cos(a) * step + 22 * Math.sin(a),
    ];
    scene.parts.push(button(scene, [x, y], 10, colour) + button(scene, [1600 - x, y], 10, colour));
  }
}

function addTailoredBack(scene: Scene, t: Torso, vent: 'vent' | 'centre' = 'vent'): void {
  addPiece(scene, { nodes: bodyNodes(t, neckline(t, 'back')), folds: bodyFolds(scene, t) });
  addArmholeSeams(scene, t);
  addBackSeams(scene, t, vent);
  addBackCollar(scene, t);
}

function addDarts(scene: Scene, t: Torso): void {
  const k = t.scale;
  const line: Node[] = [
    [800 + t.chest * 0.5, t.armholeY + 90 * k],
    [800 + t.chest * 0.46, t.waistY, 1],
    [800 + t.chest * 0.5, t.waistY + 190 * k],
  ];
  scene.parts.push(crease(scene, line, scene.tones, 14) + crease(scene, mirrored(line), scene.tones, 14));
}

function addTailoredPockets(scene: Scene, t: Torso, kind: string, at: number): void {
  const k = t.scale;
  const y = t.top + at * k;
  if (kind === 'patch') return addPatchPocket(scene, t, { x: 0.56, y, width: 240, height: 270, pair: true });
  addCutPocket(scene, t, { x: 0.57, y, width: 236, flap: kind === 'flap' ? 76 : 0, tilt: -8 });
}

function addChestWelt(scene: Scene, t: Torso): void {
  const k = t.scale;
  const x = 800 + t.chest * 0.5;
  const y = t.armholeY - 40 * k;
  const welt: Node[] = [
    [x - 90 * k, y + 10],
    [x + 90 * k, y - 14 * k],
    [x + 92 * k, y + 20 * k],
    [x - 88 * k, y + 44 * k],
  ];
  addPiece(scene, { nodes: welt, round: 0.3, cast: 4, grounded: false });
}

/** A coat: a tailored front, long and straight, or a funnel neck. */
export function drawCoat(scene: Scene): void {
  const t = measureTorso(scene, {
    scale: 0.72,
    neck: 138,
    waist: 0.97,
    hem: 1.08,
    length: 1900,
    chest: 500,
    shoulder: 424,
    top: 250,
  });
  const closure = choice(scene, 'closure');
  const collar = choice(scene, 'collar');
  const double = closure === 'double';
  const sleeve = sleeveOf(scene, t, { length: 1010, cuff: 226, angle: 14 });
  addSleeves(scene, t, sleeve);
  wearAtNeck(scene, t);
  scene.focus = { x: 800 + 120 * t.scale, y: t.top + 360 * t.scale, zoom: 2.3 };
  const k = t.scale;
  if (scene.back) {
    addTailoredBack(scene, t);
    if (closure === 'belted') addBelt(scene, t, false);
    return;
  }
  const funnel = collar === 'funnel';
  const breakAt = funnel ? 116 : double ? 560 : 640;
  const overlap = double ? 130 : 40;
  addOpenFront(scene, t, { overlap, breakAt, neck: funnel ? 'round' : 'v', lining: liningOf(scene) });
  addArmholeSeams(scene, t);
  addTailoredPockets(scene, t, choice(scene, 'pocket'), 1000);
  if (funnel) addStandCollar(scene, t, 128);
  else addLapels(scene, t, { kind: collar, breakAt, overlap, width: double ? 1.12 : 1.02 });
  const y = (at: number): number => t.top + at * k;
  const colour = scene.garment.accent ?? HORN;
  const rows = funnel ? [230, 430, 630, 830, 1030] : [breakAt + 40, breakAt + 230, breakAt + 420];
  if (closure === 'belted') addBelt(scene, t, true);
  else if (double) addButtons(scene, [800 - 96 * k, 800 + 96 * k], rows.map(y), 26 * k + 3, colour);
  else addButtons(scene, [800], rows.map(y), 25 * k + 3, colour);
  addSleeveButtons(scene, sleeve, colour);
}

/** A cloth belt at the waist: knotted in front, plain behind. */
export function addBelt(scene: Scene, t: Torso, knotted: boolean, buckle = false): void {
  const k = t.scale;
  const y = t.waistY - 40 * k;
  const w = t.waist * 1.012;
  const strip: Node[] = [
    [800 - w, y - 34 * k],
    [800, y - 28 * k, 1],
    [800 + w, y - 36 * k],
    [800 + w, y + 36 * k],
    [800, y + 44 * k, 1],
    [800 - w, y + 36 * k],
  ];
  addPiece(scene, { nodes: strip, round: 0.5, cast: 9, plain: true });
  const edge: Node[] = [
    [800 - w, y - 24 * k],
    [800, y - 18 * k, 1],
    [800 + w, y - 26 * k],
  ];
  scene.parts.push(stitch(scene, edge) + stitch(scene, moved(edge, 0, 50 * k)));
  for (const side of [-1, 1]) {
    const x = 800 + side * t.waist * 0.72;
    addPiece(scene, {
      nodes: [
        [x - 10, y - 50 * k],
        [x + 12, y - 50 * k],
        [x + 12, y + 56 * k],
        [x - 10, y + 56 * k],
      ],
      round: 0.3,
      cast: 4,
      grounded: false,
      plain: true,
    });
  }
  if (!knotted) return;
  const tail = (dx: number, long: number): Node[] => [
    [790 + dx, y],
    [830 + dx, y + 8],
    [850 + dx * 2.4, y + long * k],
    [792 + dx * 2.4, y + long * k + 14],
  ];
  addPiece(scene, { nodes: tail(-20, 420), round: 0.5, cast: 9, grounded: false, plain: true });
  addPiece(scene, { nodes: tail(26, 350), round: 0.5, cast: 9, grounded: false, plain: true });
  if (buckle) {
    scene.parts.push(
      `<rect x="752" y="${(y - 52 * k).toFixed(1)}" width="96" height="${(112 * k).toFixed(1)}" rx="14" fill="none" stroke="#2c2119" stroke-width="17"/><rect x="750" y="${(y - 54 * k).toFixed(1)}" width="96" height="${(112 * k).toFixed(1)}" rx="14" fill="none" stroke="#7a5b3c" stroke-width="10"/><path d="M756 ${y.toFixed(1)}h92" stroke="#5d442c" stroke-width="10"/>`,
    );
    return;
  }
  addPiece(scene, {
    nodes: [
      [756, y - 46 * k],
      [838, y - 52 * k],
      [856, y + 46 * k, 1],
      [804, y + 66 * k, 1],
      [748, y + 44 * k, 1],
    ],
    round: 0.9,
    cast: 9,
    grounded: false,
    plain: true,
  });
}

/** A trench coat: storm flaps, epaulettes, double rows, belt, cuff straps. */
export function drawTrench(scene: Scene): void {
  const t = measureTorso(scene, {
    scale: 0.72,
    neck: 136,
    waist: choice(scene, 'closure') === 'belted' ? 0.86 : 0.96,
    hem: 1.14,
    length: 1880,
    chest: 490,
    shoulder: 420,
    top: 250,
  });
  const k = t.scale;
  const belted = choice(scene, 'closure') === 'belted';
  const sleeve = sleeveOf(scene, t, { length: 1000, cuff: 220, angle: 14 });
  addSleeves(scene, t, sleeve);
  for (const flip of [false, true]) {
    const [o, i] = sleeve.wrist;
    const band: Node[] = [
      [o[0] - 20, o[1] - 100 * k],
      [i[0] - 20, i[1] - 112 * k],
      [i[0] - 10, i[1] - 66 * k],
      [o[0] - 8, o[1] - 54 * k],
    ];
    addPiece(scene, { nodes: flip ? mirrored(band) : band, round: 0.4, cast: 5, grounded: false });
  }
  wearAtNeck(scene, t);
  scene.focus = { x: 800 + 120 * k, y: t.top + 330 * k, zoom: 2.3 };
  if (scene.back) {
    addTailoredBack(scene, t);
    const cape = arc(
      [800 - t.shoulder + 10, t.armholeY - 40 * k],
      [800 + t.shoulder - 10, t.armholeY - 40 * k],
      90 * k,
    );
    scene.parts.push(
      crease(scene, cape, scene.tones, 30) + seam(scene, cape) + stitch(scene, moved(cape, 0, -12)),
    );
    return addBelt(scene, t, false);
  }
  const breakAt = 500;
  addOpenFront(scene, t, { overlap: 140, breakAt, neck: 'v', lining: liningOf(scene) });
  addArmholeSeams(scene, t, true);
  const flap: Node[] = [
    [800 + t.neck, t.top + 8],
    [800 + t.shoulder - 20, t.shoulderY],
    [800 + t.shoulder - 30, t.armholeY - 130 * k],
    [800 + t.chest * 0.52, t.armholeY + 40 * k, 1],
    [800 + t.neck * 0.8, t.top + 340 * k],
  ];
  addPiece(scene, { nodes: mirrored(flap), round: 0.5, cast: 8, grounded: false });
  scene.parts.push(stitch(scene, mirrored(flap.slice(2).map(([x, y, s]): Node => [x - 6, y - 11, s ?? 0]))));
  addCutPocket(scene, t, { x: 0.6, y: t.top + 1010 * k, width: 210, flap: 0, tilt: -60 });
  addLapels(scene, t, { kind: 'notch', breakAt, overlap: 130, width: 1.12 });
  const y = (at: number): number => t.top + at * k;
  addButtons(
    scene,
    [800 - 120 * k, 800 + 120 * k],
    [y(560), y(730), y(1080)],
    24 * k + 3,
    scene.garment.accent ?? HORN,
  );
  for (const side of [-1, 1]) {
    const s = (x: number, at: number): Node => [800 + side * x, t.top + at * k];
    addPiece(scene, {
      nodes: [s(t.neck * 1.5, 16), s(t.shoulder + 2, 76), s(t.shoulder - 6, 128), s(t.neck * 1.46, 66)],
      round: 0.4,
      cast: 6,
      grounded: false,
    });
    scene.parts.push(
      button(scene, [800 + side * t.neck * 1.68, t.top + 52 * k], 11, scene.garment.accent ?? HORN),
    );
  }
  if (belted) addBelt(scene, t, true, true);
}

/** A waistcoat, a knitted tank or a quilted gilet. */
export function drawVest(scene: Scene): void {
  const cut = choice(scene, 'cut');
  const t = measureTorso(scene, {
    scale: 0.98,
    neck: 150,
    waist: cut === 'waistcoat' ? 0.9 : 0.97,
    length: cut === 'waistcoat' ? 1080 : 1180,
    shoulder: 330,
    chest: 440,
  });
  const k = t.scale;
  wearAtNeck(scene, t);
  if (scene.back) {
    addPiece(scene, {
      nodes: bodyNodes(t, neckline(t, 'back')),
      folds: bodyFolds(scene, t),
      ...(cut === 'waistcoat' ? { tones: liningOf(scene), fabric: 'satin' as const, plain: true } : {}),
    });
    addBackSeams(scene, t, 'centre');
    return;
  }
  const v = choice(scene, 'neck') === 'v';
  const breakAt = v ? 420 : 116;
  addOpenFront(scene, t, {
    overlap: cut === 'waistcoat' ? 34 : 0,
    breakAt,
    neck: v ? 'v' : 'round',
    cutaway: cut === 'waistcoat' ? 70 : 0,
    lining: liningOf(scene),
  });
  const y = (share: number): number => t.top + breakAt * k + (t.hemY - t.top - breakAt * k) * share;
  const edges = [0, 1].map((side) => (side ? mirrored(bindingOf(t)) : bindingOf(t)));
  for (const edge of edges) scene.parts.push(stitch(scene, edge));
  if (cut === 'quilted') {
    for (let row = 0.1; row < 1; row += 0.13) {
      const line = arc(
        [800 - t.chest, t.armholeY + (t.hemY - t.armholeY) * row],
        [800 + t.chest, t.armholeY + (t.hemY - t.armholeY) * row],
        10,
      );
      scene.parts.push(crease(scene, line, scene.tones, 30) + stitch(scene, line));
    }
    addButtons(scene, [800], [0.06, 0.26, 0.46, 0.66, 0.86].map(y), 15, '#b9b4aa');
    return;
  }
  if (cut === 'waistcoat')
    addCutPocket(scene, t, { x: 0.55, y: t.waistY + 40 * k, width: 190, flap: 0, tilt: -14 });
  else addPatchPocket(scene, t, { x: 0.52, y: t.waistY + 30 * k, width: 200, height: 210, pair: true });
  addButtons(scene, [800], [0.06, 0.24, 0.42, 0.6, 0.78].map(y), 16, scene.garment.accent ?? HORN);
}

const bindingOf = (t: Torso): Node[] => [
  [800 + t.shoulder - 16, t.shoulderY + 4],
  [800 + t.shoulder - 42 * t.scale, t.shoulderY + (t.armholeY - t.shoulderY) * 0.4, 1],
  [800 + t.shoulder + (t.chest - t.shoulder) * 0.24 - 20, t.shoulderY + (t.armholeY - t.shoulderY) * 0.8, 1],
  [800 + t.chest - 16, t.armholeY + 8],
];
