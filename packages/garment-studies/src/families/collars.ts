import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { arc, button, stitch } from '../cloth/trim.ts';
import { insideTones, type Torso } from './torso.ts';

/** A turned-down shirt collar on its stand. */
export function addShirtCollar(scene: Scene, t: Torso, kind: string, colour = '#f1ece2'): void {
  const k = t.scale;
  const n = t.neck / k;
  if (kind === 'band') {
    addStandCollar(scene, t, 54);
    scene.parts.push(button(scene, [800, t.top + 66 * k], 9, colour));
    return;
  }
  const spread: Record<string, [number, number]> = {
    'button-down': [92, 222],
    cutaway: [176, 168],
    camp: [190, 214],
    shearling: [170, 210],
    denim: [140, 205],
  };
  const [px, py] = spread[kind] ?? [118, 216];
  const open = kind === 'camp' || kind === 'shearling' || kind === 'denim' ? 46 : 6;
  const upper = arc([800 - t.neck * 0.84, t.top - 60 * k], [800 + t.neck * 0.84, t.top - 60 * k], 12 * k);
  const lower = arc([800 - t.neck * 0.88, t.top - 2 * k], [800 + t.neck * 0.88, t.top - 2 * k], 46 * k);
  addPiece(scene, {
    nodes: [...upper, ...[...lower].reverse()],
    tones: { ...insideTones(scene) },
    round: 0.6,
  });
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x * k, t.top + y * k, smooth];
    const leaf = [
      at(n * 0.84, -60),
      at(n * 0.66, 26, 1),
      at(open, 104),
      at(px, py),
      at(n + 62, 62, 1),
      at(n + 40, 2, 1),
    ];
    addPiece(scene, { nodes: leaf, round: 0.6, cast: 10, grain: side * 24 });
    const inset = [at(open + 4, 92), at(px - 4, py - 16), at(n + 50, 56, 1), at(n + 30, 0, 1)];
    scene.parts.push(stitch(scene, inset));
    if (kind === 'button-down')
      scene.parts.push(button(scene, [800 + side * (px - 3) * k, t.top + (py - 22) * k], 8, colour));
  }
}

/** A standing collar that meets in front. */
export function addStandCollar(
  scene: Scene,
  t: Torso,
  height: number,
  tones = scene.tones,
  meet = true,
): void {
  const k = t.scale;
  const h = height * k;
  const w = t.neck;
  addPiece(scene, {
    nodes: [
      ...arc([800 - w * 0.9, t.top - h], [800 + w * 0.9, t.top - h], 16 * k),
      ...arc([800 + w, t.top + 4], [800 - w, t.top + 4], 36 * k),
    ],
    tones: insideTones(scene),
    round: 0.6,
  });
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x, t.top + y, smooth];
    const inner = meet ? 3 : 34 * k;
    const leaf = [
      at(w * 0.9, -h),
      at(w * 0.62, -h * 0.2 + 34 * k, 1),
      at(inner, 112 * k - h),
      at(inner, 112 * k),
      at(w * 0.56, 92 * k, 1),
      at(w * 1.06, 14 * k),
      at(w, -h * 0.5, 1),
    ];
    addPiece(scene, { nodes: leaf, tones, round: 0.6, cast: 6 });
    scene.parts.push(
      stitch(
        scene,
        [at(inner + 6, 118 * k - h), at(w * 0.62, -h * 0.2 + 42 * k, 1), at(w * 0.88, -h + 12)],
        tones.stitch,
        2.2,
      ),
    );
  }
}
