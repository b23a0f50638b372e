import type { Node } from '../cloth/path.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { crease, seam, zip } from '../cloth/trim.ts';
import { addKnitBody, LONG } from './knit.ts';
import { addKangarooPocket } from './pockets.ts';
import { measureTorso } from './torso.ts';

/** A sweatshirt: as a jumper, with a set-in triangle or a half zip. */
export function drawSweatshirt(scene: Scene): void {
  const t = measureTorso(scene, { scale: 0.86, neck: 146, length: 1210, hem: 0.94, waist: 1 });
  const neck = choice(scene, 'neck');
  addKnitBody(scene, t, LONG, neck === 'half-zip' ? 'mock' : neck);
  if (scene.back) return;
  const k = t.scale;
  if (choice(scene, 'pocket') === 'kangaroo') addKangarooPocket(scene, t);
  if (neck === 'half-zip')
    scene.parts.push(zip(scene, [800, t.top - 74 * k], [800, t.top + 330 * k], '#c3beb4', 0.06));
  if (neck === 'crew') {
    const tip: Node[] = [
      [800 - 62 * k, t.top + 158 * k],
      [800, t.top + 246 * k],
      [800 + 62 * k, t.top + 158 * k],
    ];
    scene.parts.push(crease(scene, tip, scene.tones, 10) + seam(scene, tip, scene.tones, 2.4));
  }
}
