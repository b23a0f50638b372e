import type { Node } from '../cloth/path.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { seam } from '../cloth/trim.ts';

/** The corded line along an edge, in the trim's colour; none where the option says so. */
export function addPiping(scene: Scene, nodes: readonly Node[]): void {
  if (choice(scene, 'piping') === 'none') return;
  scene.parts.push(seam(scene, nodes, { ...scene.trim, deep: scene.trim.base, high: scene.trim.high }, 6));
}
