import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, moved, ribbing, seam, stitch } from '../cloth/trim.ts';
import { addBriefBody, type BriefCut, bindEdge, legLine, waistLine } from './brief-cut.ts';
import { insideTones } from './torso.ts';

const CUTS: Readonly<Record<string, BriefCut>> = {
  bikini: { waistY: 760, sideY: 862, crotchY: 1270, half: 430, gusset: 84 },
  high: { waistY: 560, sideY: 880, crotchY: 1270, half: 410, gusset: 86 },
};
/** Below the waist of the figure, px of the pattern. */
const SITS_LOW = 170;

/** Briefs: bound at waist and legs, or boxers and trunks with a woven waistband. */
export function drawBriefs(scene: Scene): void {
  const shape = choice(scene, 'shape');
  const lace = choice(scene, 'trim') === 'lace';
  const cut = CUTS[shape];
  if (cut === undefined) {
    drawShortLegs(scene, shape === 'boxer', lace);
    return;
  }
  addBriefBody(scene, cut);
  const leg = legLine(cut, scene.back);
  for (const line of [leg, mirrored(leg)]) bindEdge(scene, line, lace);
  bindEdge(scene, waistLine(cut, scene.back ? 2 : 18), lace);
  scene.focus = { x: 800 + cut.half * 0.5, y: cut.waistY + 70, zoom: 2.7 };
  const sits = shape === 'high' ? 0 : SITS_LOW;
  scene.fitting = { joint: 'waist', x: 800, y: cut.waistY - sits, scale: 1 };
}

/** Boxers reach down the thigh, trunks end where it begins; both have a waistband and a shaped front. */
function drawShortLegs(scene: Scene, long: boolean, lace: boolean): void {
  const [top, hemY, crotchY] = [640, long ? 1330 : 1150, 1090];
  const waist = arc([800 - 400, top + 76], [800 + 400, top + 76], 14);
  const hem: Node[] = [
    [800 + 462, hemY - 16],
    [800 + 240, hemY + 10, 1],
    [800 + 46, hemY],
    [800 + 8, crotchY],
  ];
  for (const line of [hem.slice(0, 3), mirrored(hem.slice(0, 3))])
    addPiece(scene, {
      nodes: [...line, ...moved([...line].reverse(), 0, -18)],
      tones: insideTones(scene),
      round: 0.3,
    });
  addPiece(scene, {
    nodes: [...waist, ...hem, ...mirrored(hem)],
    folds: [-1, 1].map((side) => ({
      from: [800 + side * 40, crotchY - 20] as const,
      to: [800 + side * 300, crotchY - 150] as const,
      width: 34,
      depth: 0.5,
      bend: side * 18,
    })),
  });
  for (const side of [-1, 1]) {
    const pouch: Node[] = [
      [800 + side * 120, top + 90],
      [800 + side * (scene.back ? 40 : 150), top + 260, 1],
      [800 + side * 8, crotchY],
    ];
    scene.parts.push(seam(scene, pouch) + stitch(scene, moved(pouch, side * 9, 0)));
  }
  for (const line of [hem.slice(0, 3), mirrored(hem.slice(0, 3))])
    if (lace) bindEdge(scene, moved(line, 0, -16), true);
    else scene.parts.push(stitch(scene, moved(line, 0, -26)));
  const upper = arc([800 - 396, top], [800 + 396, top], 14);
  addPiece(scene, {
    nodes: [...upper, ...[...moved(waist, 0, 4)].reverse()],
    tones: scene.trim,
    plain: true,
    cast: 5,
    round: 0.5,
    inside: ribbing(scene, upper, waist, 16, scene.trim),
  });
  scene.focus = { x: 800 + 180, y: top + 100, zoom: 2.6 };
  scene.fitting = { joint: 'waist', x: 800, y: top - SITS_LOW * 0.7, scale: 1 };
}
