import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { seam, stitch } from '../cloth/trim.ts';
import type { Sleeve } from './sleeves.ts';
import { hemStitch, type Torso } from './torso.ts';

export const pearl = '#efe9dc';

/** A collar seen from behind. */
export function addBackCollar(scene: Scene, t: Torso): void {
  const k = t.scale;
  const w = t.neck;
  const nodes: Node[] = [
    [800 - w * 0.84, t.top - 58 * k],
    [800, t.top - 52 * k, 1],
    [800 + w * 0.84, t.top - 58 * k],
    [800 + w * 1.28, t.top + 30 * k],
    [800, t.top + 66 * k, 1],
    [800 - w * 1.28, t.top + 30 * k],
  ];
  addPiece(scene, { nodes, round: 0.6, cast: 8 });
  scene.parts.push(
    stitch(scene, [
      [800 + w * 1.22, t.top + 22 * k],
      [800, t.top + 55 * k, 1],
      [800 - w * 1.22, t.top + 22 * k],
    ]),
  );
}

export function addTurnedHem(scene: Scene, sleeve: Sleeve): void {
  const [o, i] = sleeve.wrist;
  const a = (sleeve.angle * Math.PI) / 180;
  const line: Node[] = [o, i].map(([x, y]): Node => [x - Math.sin(a) * 34, y - Math.cos(a) * 34]);
  scene.parts.push(
    seam(scene, line) +
      seam(scene, mirrored(line)) +
      hemStitch(scene, line, 12) +
      hemStitch(scene, mirrored(line), 12),
  );
}
