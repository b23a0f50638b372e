import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, button, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { addBelt } from './coat-belt.ts';
import { addButtons, addOpenFront } from './front.ts';
import { addLapels } from './lapels.ts';
import { addCutPocket } from './pockets.ts';
import { addArmholeSeams, addSleeves, type Sleeve, sleeveOf } from './sleeves.ts';
import { addTailoredBack, HORN, liningOf } from './tailored.ts';
import { wearAtNeck } from './tee.ts';
import { measureTorso, type Torso } from './torso.ts';

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
  addCuffStraps(scene, t, sleeve);
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
    addBelt(scene, t, false);
    return;
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
  addEpaulettes(scene, t);
  if (belted) addBelt(scene, t, true, true);
}

function addCuffStraps(scene: Scene, { scale: k }: Torso, sleeve: Sleeve): void {
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
}

function addEpaulettes(scene: Scene, t: Torso): void {
  const k = t.scale;
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
}
