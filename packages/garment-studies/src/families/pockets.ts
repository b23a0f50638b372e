import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { button, crease, moved, seam, stitch } from '../cloth/trim.ts';
import type { Torso } from './torso.ts';

export type PocketCut = {
  /** Middle of the pocket as a share of the half chest, and its upper edge in px. */
  x: number;
  y: number;
  /** Pattern px. */
  width: number;
  height: number;
  /** How far the bottom runs to a point; 0 for a straight bottom. */
  point?: number;
  flap?: number;
  tilt?: number;
  fastener?: string;
  /** Both sides of the body instead of the wearer's left alone. */
  pair?: boolean;
};

/** A pocket sewn onto the cloth, with its hem, its stitches and, where it has one, its flap. */
export function addPatchPocket(scene: Scene, t: Torso, cut: PocketCut): void {
  for (const side of cut.pair ? [-1, 1] : [1]) patch(scene, t, cut, side);
}

function patch(scene: Scene, t: Torso, cut: PocketCut, side: number): void {
  const k = t.scale;
  const [w, h] = [cut.width * k * 0.5, cut.height * k];
  const cx = 800 + t.chest * cut.x * side;
  const tilt = (cut.tilt ?? 0) * side;
  const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [
    cx + x * w,
    cut.y + y * h + x * tilt,
    smooth,
  ];
  const point = ((cut.point ?? 0) * k) / h;
  const nodes = [
    at(-1, 0),
    at(1, 0),
    at(1, 0.92 - point),
    at(0.8, 1 - point * 0.8),
    at(0, 1),
    at(-0.8, 1 - point * 0.8),
    at(-1, 0.92 - point),
  ];
  addPiece(scene, { nodes, round: 0.4, cast: 5, grounded: false });
  const inset = [
    at(-0.92, 0.02),
    at(-0.92, 0.9 - point),
    at(-0.74, 0.96 - point * 0.8),
    at(0, 0.96),
    at(0.74, 0.96 - point * 0.8),
    at(0.92, 0.9 - point),
    at(0.92, 0.02),
  ];
  scene.parts.push(
    stitch(scene, inset) +
      stitch(scene, [at(-1, 0.14), at(1, 0.14)]) +
      crease(scene, [at(-1, 0), at(1, 0)], scene.tones, 9),
  );
  if (!cut.flap) return;
  const f = (cut.flap * k) / h;
  const flap = [
    at(-1.05, -0.1),
    at(1.05, -0.1),
    at(1.06, f * 0.6),
    at(0.7, f * 0.86, 1),
    at(0, f),
    at(-0.7, f * 0.86, 1),
    at(-1.06, f * 0.6),
  ];
  addPiece(scene, { nodes: flap, round: 0.4, cast: 8, grounded: false });
  scene.parts.push(stitch(scene, moved(flap.slice(2), 0, -9)));
  if (cut.fastener) scene.parts.push(button(scene, [cx, cut.y + f * h * 0.7], 12 * k + 3, cut.fastener));
}

/** A cut-in pocket: two lips (welt), or a flap over them. `y` is its upper edge. */
export function addCutPocket(
  scene: Scene,
  t: Torso,
  cut: { x: number; y: number; width: number; flap: number; tilt?: number },
): void {
  for (const side of [-1, 1]) {
    const k = t.scale;
    const w = cut.width * k * 0.5;
    const cx = 800 + t.chest * cut.x * side;
    const tilt = (cut.tilt ?? 0) * k * side;
    const h = Math.max(cut.flap, 30) * k;
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [
      cx + x * w,
      cut.y + y * h + x * tilt,
      smooth,
    ];
    if (cut.flap > 0) {
      const flap = [
        at(-1, 0),
        at(1, 0),
        at(0.985, 0.8, 1),
        at(0.9, 1, 1),
        at(-0.9, 1, 1),
        at(-0.985, 0.8, 1),
      ];
      addPiece(scene, { nodes: flap, round: 0.35, cast: 8, grounded: false });
      scene.parts.push(
        crease(scene, [at(-1, 0), at(1, 0)], scene.tones, 10) +
          seam(scene, [at(-1, 0), at(1, 0)], scene.tones, 2.4),
      );
    } else {
      addPiece(scene, {
        nodes: [at(-1, 0), at(1, 0), at(1, 1), at(-1, 1)],
        round: 0.3,
        cast: 4,
        grounded: false,
      });
      scene.parts.push(seam(scene, [at(-1, 0), at(1, 0)], scene.tones, 3));
    }
  }
}

/** The wide pouch of a hoodie with its slanted openings. */
export function addKangarooPocket(scene: Scene, t: Torso, split = false): void {
  const k = t.scale;
  const [top, bottom] = [t.hemY - 430 * k, t.hemY - 4];
  const right: Node[] = [
    [800 + 168 * k, top],
    [800 + 196 * k, top + 70 * k, 1],
    [800 + 330 * k, top + 258 * k],
    [800 + 336 * k, bottom],
  ];
  addPiece(scene, { nodes: [...right, ...mirrored(right)], round: 0.5, cast: 8, grounded: false });
  const edge = right.slice(0, 3);
  const hem = [...moved(edge, -14, 4)];
  scene.parts.push(
    crease(scene, edge, scene.tones, 16) +
      crease(scene, mirrored(edge), scene.tones, 16) +
      stitch(scene, hem) +
      stitch(scene, mirrored(hem)) +
      stitch(scene, [
        [800 - 168 * k, top + 12],
        [800 + 168 * k, top + 12],
      ]) +
      (split
        ? seam(scene, [
            [800, top],
            [800, bottom],
          ])
        : ''),
  );
}
