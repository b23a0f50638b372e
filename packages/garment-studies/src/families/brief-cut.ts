import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { ribbon } from '../cloth/solid.ts';
import { arc, seam, stitch } from '../cloth/trim.ts';
import { insideTones } from './torso.ts';

/** How a brief is cut, px of the pattern: where waist, side and crotch lie, and half its width there. */
export type BriefCut = {
  readonly waistY: number;
  readonly sideY: number;
  readonly crotchY: number;
  readonly half: number;
  readonly gusset: number;
};

/** The leg opening from the side seam to the crotch, on the right; the back covers more than the front. */
export function legLine({ sideY, crotchY, half, gusset }: BriefCut, back: boolean): Node[] {
  const drop = crotchY - sideY;
  const across = (share: number) => 800 + gusset + (half * 1.05 - gusset) * share;
  return [
    [800 + half * 1.05, sideY],
    [across(back ? 0.82 : 0.66), sideY + drop * 0.3, 1],
    [across(back ? 0.5 : 0.3), sideY + drop * 0.64, 1],
    [across(back ? 0.2 : 0.08), sideY + drop * 0.9, 1],
    [800 + gusset, crotchY],
  ];
}

/** The upper edge from left to right, dipping a little at the front. */
export function waistLine({ waistY, half }: BriefCut, sag = 16): Node[] {
  return arc([800 - half, waistY], [800 + half, waistY], sag);
}

/** A brief laid flat: the inside of its back, the front, the seam of its gusset. Edges are the caller's. */
export function addBriefBody(scene: Scene, cut: BriefCut): void {
  const leg = legLine(cut, scene.back);
  const waist = waistLine(cut, scene.back ? 2 : 18);
  if (!scene.back) {
    const far = [...waistLine(cut, -14)].reverse();
    addPiece(scene, { nodes: [...waist, ...far], tones: insideTones(scene), round: 0.3 });
  }
  addPiece(scene, { nodes: [...waist, ...leg, ...mirrored(leg)], folds: briefFolds(cut) });
  const gussetY = cut.crotchY - (cut.crotchY - cut.sideY) * (scene.back ? 0.12 : 0.34);
  const width = cut.gusset * (scene.back ? 1.1 : 1.5);
  scene.parts.push(seam(scene, arc([800 - width, gussetY], [800 + width, gussetY], -12), scene.tones, 2.2));
}

/** Binds an edge: elastic in the cloth's own colour, or a strip of lace. */
export function bindEdge(scene: Scene, line: readonly Node[], lace: boolean, width = lace ? 46 : 22): void {
  addPiece(scene, {
    nodes: ribbon(line, width, 4),
    plain: true,
    round: 0.5,
    ...(lace ? { fabric: 'lace' as const, tones: scene.trim } : {}),
  });
  if (!lace) scene.parts.push(stitch(scene, line, scene.tones.stitch, 2.2));
}

function briefFolds({ waistY, sideY, crotchY, half }: BriefCut): Fold[] {
  return [-1, 1].flatMap((side): Fold[] => [
    {
      from: [800 + side * half * 0.95, sideY - 10],
      to: [800 + side * half * 0.3, sideY + (crotchY - sideY) * 0.4],
      width: 30,
      depth: 0.4,
      bend: side * 16,
    },
    {
      from: [800 + side * half * 0.5, waistY + 40],
      to: [800 + side * half * 0.36, sideY + 60],
      width: 34,
      depth: 0.26,
    },
  ]);
}
