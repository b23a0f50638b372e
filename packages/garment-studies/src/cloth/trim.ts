import { type Tones, tonesOf } from './colour.ts';
import { type Node, round } from './path.ts';
import { bend, outline, type Scene } from './scene.ts';

type Point = readonly [number, number];

/** A sewn seam: a dark groove with the light catching its lower lip. Returns SVG. */
export function seam(scene: Scene, nodes: readonly Node[], tones: Tones = scene.tones, width = 3): string {
  const d = outline(scene, nodes, false);
  return `<path d="${d}" fill="none" stroke="${tones.high}" stroke-opacity=".5" stroke-width="${width}" transform="translate(2 2.4)"/><path d="${d}" fill="none" stroke="${tones.deep}" stroke-opacity=".8" stroke-width="${width}"/>`;
}

/** A row of stitches along a path. Returns SVG. */
export function stitch(
  scene: Scene,
  nodes: readonly Node[],
  colour: string = scene.tones.stitch,
  width = 2.6,
): string {
  return `<path d="${outline(scene, nodes, false)}" fill="none" stroke="${colour}" stroke-opacity=".85" stroke-width="${width}" stroke-dasharray="9 4.5"/>`;
}

/** A soft shade along a path, as under a lapel or a flap. Needs no filter: three strokes fade outward. Returns SVG. */
export function crease(scene: Scene, nodes: readonly Node[], tones: Tones = scene.tones, width = 16): string {
  const d = outline(scene, nodes, false);
  return [1, 0.62, 0.3]
    .map(
      (share) =>
        `<path d="${d}" fill="none" stroke="${tones.deep}" stroke-opacity=".17" stroke-linecap="round" stroke-width="${round(width * share)}"/>`,
    )
    .join('');
}

/** The line of `nodes` moved by `dx, dy`: topstitching runs beside its seam. */
export function moved(nodes: readonly Node[], dx: number, dy: number): Node[] {
  return nodes.map(([x, y, smooth]): Node => [x + dx, y + dy, smooth ?? 0]);
}

/** A sewn-on button of radius `r` px. Returns SVG. */
export function button(scene: Scene, at: Point, r: number, colour: string, holes: 2 | 4 | 0 = 4): string {
  const [x, y] = bend(scene, at[0], at[1]);
  const t = tonesOf(colour);
  const eye = (dx: number, dy: number): string =>
    `<circle cx="${round(dx * r)}" cy="${round(dy * r)}" r="${round(r * 0.11)}" fill="${t.deep}"/>`;
  const four = eye(-0.24, -0.24) + eye(0.24, -0.24) + eye(-0.24, 0.24) + eye(0.24, 0.24);
  const eyes = holes === 4 ? four : holes === 2 ? eye(-0.24, 0) + eye(0.24, 0) : '';
  return (
    `<g transform="translate(${round(x)} ${round(y)})"><circle r="${r}" cx="${round(r * 0.22)}" cy="${round(r * 0.34)}" fill="#0d0b08" fill-opacity=".34"/><circle r="${r}" fill="${t.base}"/>` +
    `<circle r="${round(r * 0.93)}" fill="none" stroke="${t.high}" stroke-opacity=".75" stroke-width="${round(r * 0.12)}" stroke-dasharray="${round(r * 2.1)} ${round(r * 6)}" transform="rotate(165)"/>` +
    `<circle r="${round(r * 0.62)}" fill="${t.dark}" fill-opacity=".5"/><circle r="${round(r * 0.56)}" cx="${round(r * 0.05)}" cy="${round(r * 0.06)}" fill="${t.base}"/>${eyes}<circle r="${r}" fill="none" stroke="${t.deep}" stroke-opacity=".6" stroke-width="1.6"/></g>`
  );
}

/** A buttonhole at a point, turned by `angle` degrees. Returns SVG. */
export function buttonhole(scene: Scene, at: Point, length: number, angle = 0): string {
  const [x, y] = bend(scene, at[0], at[1]);
  return `<path d="M${round(-length / 2)} 0h${length}" transform="translate(${round(x)} ${round(y)}) rotate(${angle})" stroke="${scene.tones.seam}" stroke-width="6" stroke-linecap="round"/><path d="M${round(-length / 2)} 0h${length}" transform="translate(${round(x)} ${round(y)}) rotate(${angle})" stroke="${scene.tones.deep}" stroke-width="1.6"/>`;
}

/** A zip from `from` to `to` with its tape, teeth and puller near `pull` (0 at `from`, 1 at `to`). Returns SVG. */
export function zip(scene: Scene, from: Point, to: Point, metal = '#b9b4aa', pull = 0): string {
  const d = outline(scene, [from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, 1], to], false);
  const m = tonesOf(metal);
  const [px, py] = bend(scene, from[0] + (to[0] - from[0]) * pull, from[1] + (to[1] - from[1]) * pull);
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI - 90;
  return (
    `<path d="${d}" fill="none" stroke="${scene.tones.deep}" stroke-width="23"/><path d="${d}" fill="none" stroke="${m.deep}" stroke-width="12"/><path d="${d}" fill="none" stroke="${m.light}" stroke-width="11" stroke-dasharray="3.4 3.4"/><path d="${d}" fill="none" stroke="${m.deep}" stroke-width="1.6"/>` +
    `<g transform="translate(${round(px)} ${round(py)}) rotate(${round(turn)})"><path d="M-9 -6h18l-3 24h-12z" fill="${m.base}" stroke="${m.deep}" stroke-width="1.6"/><path d="M-5.5 14h11l3 40q-8.500 8 -17 0z" fill="${m.light}" stroke="${m.deep}" stroke-width="1.8"/><path d="M-2 22l-1 26" stroke="#fff" stroke-opacity=".7" stroke-width="3"/></g>`
  );
}

/** Lines across a band from its upper edge to its lower edge: the ribs of a cuff, a collar, a hem. Returns SVG. */
export function ribbing(
  scene: Scene,
  upper: readonly Node[],
  lower: readonly Node[],
  step: number,
  tones: Tones = scene.tones,
): string {
  const length = polylineLength(upper);
  const count = Math.max(4, Math.round(length / step));
  const lines: string[] = [];
  for (let index = 0; index <= count; index += 1) {
    const share = index / count;
    const [x1, y1] = bend(scene, ...along(upper, share));
    const [x2, y2] = bend(scene, ...along(lower, share));
    lines.push(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`);
  }
  const d = lines.join('');
  return `<path d="${d}" stroke="${tones.deep}" stroke-opacity=".5" stroke-width="${round(step * 0.34)}" fill="none"/><path d="${d}" stroke="${tones.high}" stroke-opacity=".42" stroke-width="${round(step * 0.26)}" fill="none" transform="translate(${round(-step * 0.36)} 0)"/>`;
}

function polylineLength(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node, index) => {
    const before = nodes[index - 1];
    return before ? sum + Math.hypot(node[0] - before[0], node[1] - before[1]) : 0;
  }, 0);
}

/** The point at `share` (0..1) of the way along a line of nodes. */
export function along(nodes: readonly Node[], share: number): [number, number] {
  let left = polylineLength(nodes) * share;
  for (let index = 1; index < nodes.length; index += 1) {
    const [from, to] = [nodes[index - 1], nodes[index]];
    if (!from || !to) break;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (left <= length && length > 0) {
      return [from[0] + ((to[0] - from[0]) * left) / length, from[1] + ((to[1] - from[1]) * left) / length];
    }
    left -= length;
  }
  const last = nodes[nodes.length - 1];
  return last ? [last[0], last[1]] : [0, 0];
}

/** Eleven nodes on an arc from `from` to `to` that sags `sag` px below the chord at its middle. */
export function arc(from: Point, to: Point, sag: number, power = 2): Node[] {
  return Array.from({ length: 11 }, (_, index): Node => {
    const share = index / 10;
    const dip = 1 - Math.abs(2 * share - 1) ** power;
    return [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share + sag * dip,
      index === 0 || index === 10 ? 0 : 1,
    ];
  });
}
