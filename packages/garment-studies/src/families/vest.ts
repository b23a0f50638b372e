import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, crease, stitch } from '../cloth/trim.ts';
import { addBackSeams, addButtons, addOpenFront } from './front.ts';
import { addCutPocket, addPatchPocket } from './pockets.ts';
import { HORN, liningOf } from './tailored.ts';
import { wearAtNeck } from './tee.ts';
import { bodyFolds, bodyNodes, measureTorso, neckline, type Torso } from './torso.ts';

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
