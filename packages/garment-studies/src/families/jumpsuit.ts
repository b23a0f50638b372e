import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { crease, moved, seam, stitch, zip } from '../cloth/trim.ts';
import { addShirtCollar } from './collars.ts';
import { addSlantPockets, addWeltBack } from './fly.ts';
import { addBackSeams, addPlacket } from './front.ts';
import { addPlainHems } from './leg-hems.ts';
import { addLegs, bandLine, type LegCut, type Legs, measureLegs } from './legs.ts';
import { addPatchPocket } from './pockets.ts';
import { addBackCollar } from './shirt-parts.ts';
import { addArmholeSeams, addCuffs, addSleeves, type SleeveCut, sleeveOf } from './sleeves.ts';
import { wearAtNeck } from './tee.ts';
import { addBackNeck, armhole, bodyFolds, bodyNodes, measureTorso, neckline, type Torso } from './torso.ts';
import { addBeltLoops, addWaistBelt, addWaistband } from './waist.ts';

const BASE = { waist: 306, rise: 480, length: 1900 };
const WIDE: LegCut = { ...BASE, hip: 376, thigh: 398, knee: [436, 30], hem: [486, 34] };
const LEGS: Record<string, LegCut> = {
  straight: { ...BASE, hip: 378, thigh: 390, knee: [374, 56], hem: [366, 80] },
  tapered: { ...BASE, hip: 378, thigh: 392, knee: [362, 58], hem: [300, 94] },
};
const SLEEVES: Record<string, SleeveCut> = {
  short: { length: 330, cuff: 290, angle: 34 },
  long: { length: 1000, cuff: 184, angle: 16 },
};
const pearl = '#efe9dc';

/** A jumpsuit: a shirt's bodice sewn to a pair of trousers at the waist. */
export function drawJumpsuit(scene: Scene): void {
  const sleeveCut = SLEEVES[choice(scene, 'sleeve')];
  const body = measureTorso(scene, {
    scale: 0.82,
    top: 120,
    neck: 134,
    chest: 396,
    shoulder: sleeveCut ? 356 : 296,
    length: 800,
  });
  const l = measureLegs(scene, LEGS[choice(scene, 'leg')] ?? WIDE, {
    scale: body.scale / (scene.garment.kids ? 0.9 : 1),
    top: body.hemY,
  });
  const t: Torso = {
    ...body,
    waist: (body.chest + l.waist) / 2,
    waistY: body.armholeY + (body.hemY - body.armholeY) * 0.54,
    hem: l.waist,
  };
  const neck = neckline(t, scene.back ? 'back' : 'crew');
  addLegs(scene, l);
  addPlainHems(scene, l, scene.tones.stitch, 40);
  if (scene.back) addWeltBack(scene, l, scene.garment.accent ?? scene.tones.dark);
  // The mouth's shade spreads: it ends short of the side seam so that none of it falls beside the cloth.
  else addSlantPockets(scene, { ...l, waist: l.waist * 0.96, hip: l.hip * 0.955 });
  if (sleeveCut) addJumpsuitSleeves(scene, t, sleeveCut);
  if (!scene.back) addBackNeck(scene, t, neck, 20);
  const low: Node[] = [
    [800 + l.waist * 0.5, t.hemY + 16, 1],
    [800 - l.waist * 0.5, t.hemY + 16, 1],
  ];
  addPiece(scene, { nodes: bodyNodes(t, neck, low), folds: bodyFolds(scene, t) });
  if (sleeveCut) addArmholeSeams(scene, t, true);
  else addBoundArmholes(scene, t);
  addWaist(scene, l);
  addClosure(scene, t, l);
  wearAtNeck(scene, t);
}

function addJumpsuitSleeves(scene: Scene, t: Torso, cut: SleeveCut): void {
  const sleeve = sleeveOf(scene, t, cut);
  addSleeves(scene, t, sleeve);
  addCuffs(scene, sleeve, cut.length > 600 ? 92 : 52, scene.tones, false);
}

function addBoundArmholes(scene: Scene, t: Torso): void {
  const edge = moved(armhole(t), -18 * t.scale, 4);
  for (const line of [edge, mirrored(edge)])
    scene.parts.push(seam(scene, line, scene.tones, 2.4) + stitch(scene, moved(line, 0, 6)));
}

function addWaist(scene: Scene, l: Legs): void {
  addWaistband(scene, l);
  if (choice(scene, 'closure') !== 'belted') return;
  addWaistBelt(scene, l, scene.garment.accent ?? '#6b4a2f');
  addBeltLoops(scene, l, scene.back ? [0, 0.62] : [0.46, 0.88]);
}

/** What closes the front, from the collar down past the waist. */
function addClosure(scene: Scene, t: Torso, l: Legs): void {
  const k = t.scale;
  if (scene.back) {
    addBackSeams(scene, t, 'yoke');
    addBackCollar(scene, t);
    return;
  }
  const closure = choice(scene, 'closure');
  const from = t.top + 104 * k;
  const fork = l.crotchY - 120 * k;
  const colour = scene.garment.accent ?? pearl;
  if (closure === 'zip') {
    scene.parts.push(zip(scene, [800, from], [800, fork], '#c3beb4', 0.08));
  } else {
    const upper = { from, width: 64, colour };
    addPlacket(scene, t, {
      ...upper,
      to: closure === 'belted' ? t.hemY + 14 : fork,
      count: closure === 'belted' ? 5 : 8,
    });
    const end: Node[] = [
      [800 - 32 * k, bandLine(l)[5]?.[1] ?? t.hemY],
      [800 - 30 * k, fork - 40 * k, 1],
      [800, fork + 40 * k],
    ];
    if (closure === 'belted') scene.parts.push(crease(scene, end, scene.tones, 12) + stitch(scene, end));
  }
  addPatchPocket(scene, t, {
    x: 0.46,
    y: t.armholeY - 100 * k,
    width: 176,
    height: 196,
    point: 22,
    pair: true,
    flap: 62,
    fastener: colour,
  });
  addShirtCollar(scene, t, closure === 'zip' ? 'classic' : 'camp', pearl);
}
