import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { moved, stitch } from '../cloth/trim.ts';
import type { Torso } from './torso.ts';

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
