import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { arc, stitch } from '../cloth/trim.ts';
import type { Torso } from './torso.ts';

/** A tailored collar and its lapels rolled back from the closing point. */
export function addLapels(
  scene: Scene,
  t: Torso,
  cut: { kind: string; breakAt: number; overlap: number; width?: number },
): void {
  const k = t.scale;
  const n = t.neck / k;
  const w = cut.width ?? 1;
  for (const side of [-1, 1]) {
    const at = (x: number, y: number, smooth: 0 | 1 = 0): Node => [800 + side * x * k, t.top + y * k, smooth];
    const closing = at(-cut.overlap, cut.breakAt);
    const [lapel, collar] = lapelShapes(cut.kind, n, w, at, closing, cut.breakAt);
    addPiece(scene, { nodes: lapel, round: 0.7, cast: 11, grounded: false, grain: side * 16 });
    scene.parts.push(stitchInset(scene, lapel, side));
    addPiece(scene, { nodes: collar, round: 0.7, cast: 9, grain: side * 30 });
  }
  const upper = arc([800 - t.neck * 0.86, t.top - 56 * k], [800 + t.neck * 0.86, t.top - 56 * k], 10 * k);
  const lower = arc([800 - t.neck * 0.88, t.top - 6 * k], [800 + t.neck * 0.88, t.top - 6 * k], 40 * k);
  addPiece(scene, { nodes: [...upper, ...[...lower].reverse()], round: 0.6 });
}

type At = (x: number, y: number, smooth?: 0 | 1) => Node;

function lapelShapes(
  kind: string,
  n: number,
  w: number,
  at: At,
  closing: Node,
  breakAt: number,
): [Node[], Node[]] {
  const belly = at((n + 74) * w, breakAt * 0.62, 1);
  if (kind === 'shawl') {
    const lapel = [
      closing,
      at(n * 0.42, breakAt * 0.5, 1),
      at(n * 0.82, -10),
      at(n + 40, 40),
      at((n + 92) * w, 210, 1),
      at((n + 84) * w, breakAt * 0.52, 1),
    ];
    return [lapel, [at(n * 0.84, -56), at(n + 24, -10, 1), at(n + 44, 46), at(n * 0.84, 30)]];
  }
  const peak = kind === 'peak';
  const tip = peak ? at((n + 168) * w, 150) : at((n + 142) * w, 238);
  const notch = peak ? at((n + 88) * w, 196) : at((n + 62) * w, 208);
  const lapel = [closing, at(n * 0.4, breakAt * 0.5, 1), at(n * 0.78, 0), at(n + 20, 120), notch, tip, belly];
  const collarTip = peak ? at((n + 96) * w, 184) : at((n + 112) * w, 150);
  const collar = [
    at(n * 0.86, -56),
    at(n + 26, -24, 1),
    at(n + 62, 40, 1),
    collarTip,
    notch,
    at(n * 0.86, 134, 1),
    at(n * 0.76, 10),
  ];
  return [lapel, collar];
}

function stitchInset(scene: Scene, nodes: readonly Node[], side: number): string {
  const colour = scene.tones.stitch;
  return `<g opacity=".45">${stitch(
    scene,
    nodes.slice(-2).map(([x, y, s]): Node => [x - side * 9, y - 4, s ?? 0]),
    colour,
    2,
  )}</g>`;
}
