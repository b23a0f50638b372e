import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { button, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { addShirtCollar } from './collars.ts';
import {
  across,
  DRESS_LENGTH,
  type Dress,
  type DressCut,
  dressFolds,
  dressHem,
  dressNodes,
  measureDress,
} from './dress-cut.ts';
import { addBackSeams, addPlacket } from './front.ts';
import { addNeckband } from './necks.ts';
import { addBackCollar } from './shirt-parts.ts';
import { addArmholeSeams, addCuffs, addSleeves, type SleeveCut, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { addBackNeck, armhole, neckline } from './torso.ts';
import { gathers } from './waist.ts';

type Shape = Pick<DressCut, 'chest' | 'waist' | 'waistAt' | 'hip' | 'spread' | 'falls'>;

const A_LINE: Shape = { chest: 372, waist: 292, waistAt: 770, hip: 372, spread: 0.25, falls: 10 };
const SHAPES: Record<string, Shape> = {
  shift: { chest: 386, waist: 372, waistAt: 790, hip: 398, spread: 0.03, falls: 5 },
  fitted: { chest: 356, waist: 272, waistAt: 780, hip: 352, spread: -0.03, falls: 4 },
  wrap: { chest: 376, waist: 286, waistAt: 760, hip: 384, spread: 0.14, falls: 8 },
  shirt: { chest: 404, waist: 336, waistAt: 800, hip: 402, spread: 0.07, falls: 7 },
  tiered: { chest: 380, waist: 336, waistAt: 640, hip: 440, spread: 0.17, falls: 13 },
};
const SLEEVES: Record<string, SleeveCut> = {
  short: { length: 310, cuff: 272, angle: 36 },
  long: { length: 1000, cuff: 170, angle: 17 },
  puff: { length: 400, cuff: 196, angle: 30, billow: 62 },
};
const NECKS: Record<string, number> = { boat: 220, scoop: 178, v: 150 };
const pearl = '#efe9dc';

/** A dress: bodice and skirt in one, its shape deciding where the waist sits and how the skirt falls. */
export function drawDress(scene: Scene): void {
  const shape = choice(scene, 'shape');
  const wanted = shape === 'wrap' ? 'v' : shape === 'shirt' ? 'crew' : choice(scene, 'neck');
  const sleeve = SLEEVES[choice(scene, 'sleeve')];
  const d = measureDress(scene, {
    ...(SHAPES[shape] ?? A_LINE),
    shoulder: sleeve ? 340 : 286,
    neck: NECKS[wanted] ?? 138,
    length: DRESS_LENGTH[choice(scene, 'length')] ?? 2120,
  });
  const neck = neckline(d, scene.back ? 'back' : wanted);
  if (sleeve) addDressSleeves(scene, d, sleeve);
  if (!scene.back) addBackNeck(scene, d, neck, shape === 'shirt' ? 20 : 0);
  addPiece(scene, { nodes: dressNodes(d, neck), folds: dressFolds(scene, d) });
  scene.parts.push(stitch(scene, moved(dressHem(d), 0, -24)));
  if (sleeve) addArmholeSeams(scene, d);
  else addBoundArmholes(scene, d);
  addShape(scene, d, shape);
  if (shape === 'shirt') addShirtFront(scene, d);
  else addNeckband(scene, d, neck, 'square', 20);
  if (scene.back && shape !== 'shirt') addBackFastening(scene, d);
  wearAtNeck(scene, d);
}

function addDressSleeves(scene: Scene, d: Dress, cut: SleeveCut): void {
  const sleeve = sleeveOf(scene, d, cut);
  addSleeves(scene, d, sleeve);
  if (cut.billow || cut.length > 600) addCuffs(scene, sleeve, cut.billow ? 40 : 76, scene.tones, false);
  else {
    const a = (sleeve.angle * Math.PI) / 180;
    const line = sleeve.wrist.map(([x, y]): Node => [x - Math.sin(a) * 24, y - Math.cos(a) * 24]);
    scene.parts.push(stitch(scene, line) + stitch(scene, mirrored(line)));
  }
}

/** Bound armholes of a sleeveless bodice. */
function addBoundArmholes(scene: Scene, d: Dress): void {
  const edge = moved(armhole(d), -18 * d.scale, 4);
  for (const line of [edge, mirrored(edge)])
    scene.parts.push(seam(scene, line, scene.tones, 2.4) + stitch(scene, moved(line, 0, 6)));
}

function addShape(scene: Scene, d: Dress, shape: string): void {
  const k = d.scale;
  const waist = across(d, d.waistY, 16 * k);
  if (shape === 'fitted' || shape === 'shift') addDarts(scene, d, shape === 'fitted');
  if (shape === 'fitted' || shape === 'a-line')
    scene.parts.push(crease(scene, waist, scene.tones, 18) + seam(scene, waist));
  if (shape === 'a-line')
    scene.parts.push(
      `<g opacity=".6">${gathers(scene, waist, across(d, d.waistY + 120 * k, 16 * k), 44 * k)}</g>`,
    );
  if (shape === 'tiered') addTiers(scene, d);
  if (shape === 'wrap') addWrap(scene, d);
  if (shape === 'shirt') addSash(scene, d, 58);
}

/** Darts: from the side seam to the bust, and through the waist of a close cut. */
function addDarts(scene: Scene, d: Dress, waisted: boolean): void {
  const k = d.scale;
  const bust: Node[] = [
    [800 + d.chest * 0.95, d.armholeY + 90 * k],
    [800 + d.chest * 0.56, d.armholeY + 40 * k],
  ];
  const waist: Node[] = [
    [800 + d.waist * 0.46, d.waistY - 220 * k],
    [800 + d.waist * 0.42, d.waistY, 1],
    [800 + d.waist * 0.46, d.waistY + 170 * k],
  ];
  const lines = [...(scene.back ? [] : [bust]), ...(waisted ? [waist] : [])];
  for (const line of lines.flatMap((one) => [one, mirrored(one)]))
    scene.parts.push(crease(scene, line, scene.tones, 14) + seam(scene, line, scene.tones, 2.2));
}

/** Gathered tiers: each seam draws in the cloth of the tier beneath it. */
function addTiers(scene: Scene, d: Dress): void {
  const k = d.scale;
  const span = d.hemY - d.waistY;
  for (const share of [0, 0.34, 0.67]) {
    const line = across(d, d.waistY + span * share, (14 + share * 34) * k);
    const below = across(d, d.waistY + span * share + 140 * k, (14 + share * 34) * k);
    scene.parts.push(
      crease(scene, moved(line, 0, 6), scene.tones, 26) +
        seam(scene, line) +
        gathers(scene, line, below, 30 * k),
    );
  }
}

/** The front that crosses over: its edge runs from the neck to the tie, then down to the hem. */
function addWrap(scene: Scene, d: Dress): void {
  const k = d.scale;
  addSash(scene, d, 64);
  if (scene.back) return;
  const upper: Node[] = [
    [800, d.top + 290 * k],
    [800 + d.waist * 0.34, d.waistY - 190 * k, 1],
    [800 + d.waist * 0.72, d.waistY - 26 * k],
  ];
  const lower: Node[] = [
    [800 + d.waist * 0.72, d.waistY + 48 * k],
    [800 + d.waist * 0.62, d.hipY, 1],
    [800 + d.hem * 0.34, (d.hipY + d.hemY) / 2, 1],
    [800 + d.hem * 0.3, d.hemY + 14 * k],
  ];
  for (const edge of [upper, lower])
    scene.parts.push(
      crease(scene, moved(edge, 8, 5), scene.tones, 36) +
        seam(scene, edge) +
        stitch(scene, moved(edge, -12, 2)),
    );
  for (const [dx, dy] of [
    [30, 420],
    [96, 360],
  ] as const)
    addPiece(scene, {
      nodes: [
        [800 + d.waist * 0.66, d.waistY + 20 * k],
        [800 + d.waist * 0.66 + dx * 0.7 * k, d.waistY + dy * 0.5 * k, 1],
        [800 + d.waist * 0.62 + dx * k, d.waistY + dy * k],
        [800 + d.waist * 0.62 + (dx + 46) * k, d.waistY + (dy - 12) * k],
        [800 + d.waist * 0.78 + dx * 0.8 * k, d.waistY + dy * 0.45 * k, 1],
        [800 + d.waist * 0.8, d.waistY + 18 * k],
      ],
      round: 0.5,
      cast: 8,
      grounded: false,
    });
  addPiece(scene, {
    nodes: [
      [800 + d.waist * 0.62, d.waistY - 34 * k, 1],
      [800 + d.waist * 0.84, d.waistY - 36 * k, 1],
      [800 + d.waist * 0.86, d.waistY + 44 * k, 1],
      [800 + d.waist * 0.6, d.waistY + 46 * k, 1],
    ],
    round: 0.8,
    cast: 8,
    grounded: false,
  });
}

/** A cloth band around the waist. */
function addSash(scene: Scene, d: Dress, height: number): void {
  const k = d.scale;
  const w = 1.02;
  const wide = (nodes: readonly Node[]): Node[] =>
    nodes.map(([x, y, s]): Node => [800 + (x - 800) * w, y, s ?? 0]);
  const upper = wide(across(d, d.waistY - height * 0.5 * k, 14 * k));
  const lower = wide(across(d, d.waistY + height * 0.5 * k, 14 * k));
  addPiece(scene, { nodes: [...upper, ...lower.reverse()], round: 0.5, cast: 8 });
  scene.parts.push(stitch(scene, moved(upper, 0, 9)) + stitch(scene, moved(lower, 0, -9)));
}

function addShirtFront(scene: Scene, d: Dress): void {
  const k = d.scale;
  if (scene.back) {
    addBackSeams(scene, { ...d, hemY: d.waistY - 30 * k }, 'yoke');
    addBackCollar(scene, d);
    return;
  }
  const colour = scene.garment.accent ?? pearl;
  const band = { width: 62, colour };
  addPlacket(scene, d, { ...band, from: d.top + 100 * k, to: d.waistY - 30 * k, count: 5 });
  addPlacket(scene, d, { ...band, from: d.waistY + 40 * k, to: d.hemY + 12, count: 6 });
  addShirtCollar(scene, d, 'classic', pearl);
  scene.parts.push(button(scene, [800, d.top + 100 * k], 10, colour));
}

/** A concealed zip down the middle of the back with its hook. */
function addBackFastening(scene: Scene, d: Dress): void {
  const line: Node[] = [
    [800, d.top + 36 * d.scale],
    [803, d.waistY, 1],
    [800, d.hipY + 20 * d.scale],
  ];
  scene.parts.push(
    crease(scene, line, scene.tones, 14) +
      seam(scene, line, scene.tones, 2.4) +
      button(scene, [800, d.top + 46 * d.scale], 8, scene.tones.dark, 0),
  );
}
