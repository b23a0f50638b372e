import { choice, type Scene } from '../cloth/scene.ts';
import { addBelt } from './coat-belt.ts';
import { addStandCollar } from './collars.ts';
import { addButtons, addOpenFront } from './front.ts';
import { addLapels } from './lapels.ts';
import { addArmholeSeams, addSleeves, sleeveOf } from './sleeves.ts';
import { addSleeveButtons, addTailoredBack, addTailoredPockets, HORN, liningOf } from './tailored.ts';
import { wearAtNeck } from './tee.ts';
import { measureTorso } from './torso.ts';

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
