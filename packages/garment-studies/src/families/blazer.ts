import { choice, type Scene } from '../cloth/scene.ts';
import { addButtons, addOpenFront } from './front.ts';
import { addLapels } from './lapels.ts';
import { addArmholeSeams } from './sleeves.ts';
import {
  addChestWelt,
  addDarts,
  addSleeveButtons,
  addTailoredBack,
  addTailoredPockets,
  addTailoredSleeves,
  HORN,
  liningOf,
} from './tailored.ts';
import { wearAtNeck } from './tee.ts';
import { measureTorso } from './torso.ts';

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
  if (scene.back) {
    addTailoredBack(scene, t);
    return;
  }
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
