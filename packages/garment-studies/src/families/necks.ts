import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { crease, ribbing, seam, stitch } from '../cloth/trim.ts';
import type { Torso } from './torso.ts';

/** The neckline moved outward (down and aside) by `width` px: the lower edge of a band. */
export function bandEdge(t: Torso, neck: readonly Node[], width: number): Node[] {
  const centre = 800;
  const low = Math.max(...neck.map((node) => node[1]));
  return neck.map(([x, y, smooth]): Node => {
    const side = (x - centre) / t.neck;
    const depth = (y - t.top) / Math.max(1, low - t.top);
    return [x + side * width * (1 - depth * 0.35), y + width * (0.46 + 0.54 * depth), smooth ?? 0];
  });
}

/** A ribbed band along a neckline; a mock or rolled neck stands up instead. */
export function addNeckband(
  scene: Scene,
  t: Torso,
  neck: readonly Node[],
  shape: string,
  width = 36,
  step = 12,
): void {
  if (shape === 'mock' || shape === 'roll') {
    addTube(scene, t, shape === 'roll' ? 190 : 92, shape === 'roll');
    return;
  }
  const lower = bandEdge(t, neck, width * t.scale);
  const ribs = shape === 'square' ? '' : ribbing(scene, neck, lower, step * t.scale, scene.tones);
  addPiece(scene, {
    nodes: [...neck, ...[...lower].reverse()],
    plain: true,
    tones: scene.garment.accent ? scene.trim : scene.tones,
    fabric: 'silk',
    round: 0.42,
    grounded: true,
    inside: ribs,
  });
  scene.parts.push(
    crease(scene, lower, scene.tones, 16) +
      seam(scene, lower, scene.tones, 2.4) +
      stitch(
        scene,
        lower.map(([x, y, s]): Node => [x, y + 9 * t.scale, s ?? 0]),
        scene.tones.stitch,
        2.2,
      ),
  );
}

/** A standing knitted tube: mock neck, or a roll neck folded over itself. */
export function addTube(scene: Scene, t: Torso, height: number, folded: boolean): void {
  const k = t.scale;
  const h = height * k;
  const w = t.neck * 0.96;
  const upper: Node[] = [
    [800 - w * 0.92, t.top - h],
    [800 - w * 0.4, t.top - h + 12 * k, 1],
    [800 + w * 0.45, t.top - h + 10 * k, 1],
    [800 + w * 0.93, t.top - h - 3],
  ];
  const base = 64 * k;
  const lower: Node[] = [
    [800 - w * 1.1, t.top + 6],
    [800 - w * 0.5, t.top + base, 1],
    [800 + w * 0.5, t.top + base, 1],
    [800 + w * 1.1, t.top + 6],
  ];
  const body: Node[] = [
    ...upper,
    [800 + w * 0.98, t.top - h * 0.4, 1],
    ...[...lower].reverse(),
    [800 - w * 0.98, t.top - h * 0.4, 1],
  ];
  addPiece(scene, {
    nodes: body,
    plain: true,
    fabric: 'silk',
    round: 1,
    inside: ribbing(scene, upper, lower, 13 * k),
    tones: scene.tones,
  });
  scene.parts.push(crease(scene, lower, scene.tones, 20) + seam(scene, lower, scene.tones, 2.4));
  if (!folded) return;
  const turn: Node[] = lower.map(
    ([x, y, s], index): Node => [
      800 + (x - 800) * 1.05,
      y - (index === 0 || index === 3 ? 26 : 34) * k,
      s ?? 0,
    ],
  );
  const overTop: Node[] = upper.map(([x, y, s]): Node => [800 + (x - 800) * 1.05, y - 2, s ?? 0]);
  addPiece(scene, {
    nodes: [...overTop, ...[...turn].reverse()],
    plain: true,
    fabric: 'silk',
    cast: 12,
    round: 1,
    inside: ribbing(scene, overTop, turn, 14 * k),
  });
}
