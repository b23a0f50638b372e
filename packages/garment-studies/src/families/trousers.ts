import { mirrored, type Node } from '../cloth/path.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { crease, moved, seam } from '../cloth/trim.ts';
import { addCargoPockets, addFly, addSlantPockets, addWeltBack } from './fly.ts';
import { wearAtWaist } from './jeans.ts';
import { addElasticHems, addPlainHems, addTurnUps } from './leg-hems.ts';
import { addLegs, bandLine, type LegCut, type Legs, measureLegs, onLeg } from './legs.ts';
import {
  addBeltLoops,
  addElasticBand,
  addInsideWaist,
  addWaistBelt,
  addWaistband,
  addWaistClosure,
} from './waist.ts';

const BASE = { waist: 290, rise: 440, length: 1570 };
const STRAIGHT: LegCut = { ...BASE, hip: 372, thigh: 386, knee: [372, 56], hem: [366, 80] };
const TROUSERS: Record<string, LegCut> = {
  slim: { ...BASE, hip: 356, thigh: 362, knee: [336, 60], hem: [312, 86] },
  tapered: { ...BASE, hip: 380, thigh: 396, knee: [368, 56], hem: [308, 92] },
  wide: { ...BASE, hip: 378, thigh: 408, knee: [456, 32], hem: [496, 34] },
  flare: { ...BASE, hip: 356, thigh: 362, knee: [334, 62], hem: [440, 32] },
};
const SHORT_LENGTH: Record<string, number> = { short: 600, mid: 780, long: 900 };

/** Trousers: pressed or gathered, with their pockets and hems. */
export function drawTrousers(scene: Scene): void {
  const cut = TROUSERS[choice(scene, 'fit')] ?? STRAIGHT;
  const hem = choice(scene, 'hem');
  const shorter = (choice(scene, 'length') === 'ankle' ? 150 : 0) + (hem === 'plain' ? 0 : 50);
  const l = measureLegs(scene, { ...cut, length: cut.length - shorter });
  const cargo = choice(scene, 'pocket') === 'cargo';
  addInsideWaist(scene, l);
  addLegs(scene, l);
  if (choice(scene, 'waist') !== 'drawstring' && !cargo && hem !== 'elastic') addPressedLines(scene, l);
  addTrouserPockets(scene, l);
  if (cargo) addCargoPockets(scene, l, l.crotchY + 150 * l.scale, 260);
  if (hem === 'cuff') addTurnUps(scene, l, 70, scene.tones);
  else if (hem === 'elastic') addElasticHems(scene, l);
  else addPlainHems(scene, l, scene.tones.stitch, 40);
  addTrouserWaist(scene, l);
  addPleats(scene, l);
  wearAtWaist(scene, l);
}

/** Shorts: trousers cut above or at the knee. */
export function drawShorts(scene: Scene): void {
  const wide = choice(scene, 'fit') === 'wide' ? 50 : choice(scene, 'fit') === 'slim' ? -26 : 0;
  const l = shortLegs(scene, wide);
  addInsideWaist(scene, l);
  addLegs(scene, l);
  addTrouserPockets(scene, l);
  if (choice(scene, 'pocket') === 'cargo') addCargoPockets(scene, l, l.crotchY - 20 * l.scale, 220);
  if (choice(scene, 'hem') === 'cuff') addTurnUps(scene, l, 66, scene.tones);
  else addPlainHems(scene, l);
  addTrouserWaist(scene, l);
  wearAtWaist(scene, l);
}

/** Swimming shorts: a gathered or flat waist, light cloth, slanted pockets. */
export function drawSwimShorts(scene: Scene): void {
  const l = shortLegs(scene, 10);
  addInsideWaist(scene, l);
  addLegs(scene, l);
  if (scene.back) addWeltBack(scene, l, scene.trim.base);
  else addSlantPockets(scene, l);
  addPlainHems(scene, l, scene.trim.base, 26);
  if (choice(scene, 'waist') === 'drawstring') addElasticBand(scene, l, scene.garment.accent ?? '#efe9dc');
  else addFlatWaist(scene, l);
  wearAtWaist(scene, l);
}

/** Leggings: close-cut, knitted, with a broad band. */
export function drawLeggings(scene: Scene): void {
  const lengths: Record<string, number> = { full: 1500, 'seven-eighths': 1340, short: 800 };
  const high = choice(scene, 'waist') === 'high';
  const length = lengths[choice(scene, 'length')] ?? 1500;
  const short = length < 1000;
  const l = measureLegs(
    scene,
    {
      waist: 246,
      hip: 318,
      thigh: 322,
      knee: short ? [300, 52] : [262, 62],
      hem: short ? [298, 52] : [226, 86],
      rise: high ? 440 : 390,
      length,
    },
    { band: high ? 120 : 62 },
  );
  addInsideWaist(scene, l);
  addLegs(scene, l);
  if (choice(scene, 'panel') === 'side')
    for (const flip of [false, true]) {
      const line: Node[] = [l.hipY, l.crotchY, l.kneeY, l.hemY].map(
        (y, index): Node => [...onLeg(l, 1, 0.78, y), index === 1 || index === 2 ? 1 : 0],
      );
      const own = flip ? mirrored(line) : line;
      scene.parts.push(crease(scene, own, scene.tones, 12) + seam(scene, own, scene.trim, 5));
    }
  addPlainHems(scene, l, scene.tones.stitch, 26);
  addWaistband(scene, l);
  wearAtWaist(scene, l);
}

function shortLegs(scene: Scene, wide: number): Legs {
  const length = SHORT_LENGTH[choice(scene, 'length')] ?? 780;
  const hem: [number, number] = [408 + wide * 1.4 + (length - 780) * 0.03, 30];
  return measureLegs(
    scene,
    { waist: 290, hip: 374 + wide * 0.4, thigh: 392 + wide, knee: hem, hem, rise: 440, length },
    { top: 520 },
  );
}

function addTrouserPockets(scene: Scene, l: Legs): void {
  if (scene.back) {
    addWeltBack(scene, l, scene.garment.accent ?? scene.tones.dark);
    return;
  }
  addSlantPockets(scene, l);
  if (choice(scene, 'waist') !== 'drawstring') addFly(scene, l, scene.tones.stitch);
}

function addTrouserWaist(scene: Scene, l: Legs): void {
  const waist = choice(scene, 'waist');
  if (waist === 'drawstring') {
    addElasticBand(scene, l, scene.garment.accent ?? '#e6dfd0');
    return;
  }
  addFlatWaist(scene, l);
  if (waist === 'belted') addWaistBelt(scene, l, scene.garment.accent ?? '#6b4a2f');
  addBeltLoops(scene, l, scene.back ? [0, 0.62] : [0.46, 0.88]);
}

function addFlatWaist(scene: Scene, l: Legs): void {
  addWaistband(scene, l);
  if (!scene.back) addWaistClosure(scene, l, scene.garment.accent ?? scene.tones.dark);
}

/** The pressed line down the middle of each leg. */
function addPressedLines(scene: Scene, l: Legs): void {
  for (const side of [-1, 1]) {
    const line: Node[] = [l.hipY + 40 * l.scale, l.crotchY + 100 * l.scale, l.kneeY, l.hemY].map(
      (y, index): Node => [...onLeg(l, side, 0.5, y), index === 1 || index === 2 ? 1 : 0],
    );
    scene.parts.push(
      `<g opacity=".6">${crease(scene, moved(line, 4, 0), scene.tones, 14)}${seam(scene, line, scene.tones, 2)}</g>`,
    );
  }
}

function addPleats(scene: Scene, l: Legs): void {
  const kind = choice(scene, 'pleat');
  if (kind === 'none' || scene.back) return;
  const k = l.scale;
  const start = bandLine(l)[5]?.[1] ?? l.top + l.band;
  for (const side of [-1, 1])
    for (const share of kind === 'double' ? [0.3, 0.46] : [0.34]) {
      const x = 800 + side * l.waist * share;
      const line: Node[] = [
        [x, start - 2],
        [x + side * 6 * k, start + 120 * k, 1],
        [x + side * 16 * k, start + 290 * k],
      ];
      scene.parts.push(
        crease(scene, moved(line, 5, 0), scene.tones, 24) + seam(scene, line.slice(0, 2), scene.tones, 2.6),
      );
    }
}
