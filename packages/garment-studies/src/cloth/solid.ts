import { type Tones, tonesOf } from './colour.ts';
import { curve, type Node, round } from './path.ts';
import { addPiece, ground, type Piece } from './piece.ts';
import { addDef, type Scene } from './scene.ts';

/** Puts a point of a thing's own plan on the paper. */
export type Place = (x: number, y: number, smooth?: 0 | 1) => Node;

/** A plan laid at `x, y` px, enlarged by `scale` and turned by `turn` degrees; `flip` mirrors it first. */
export function placeAt(x: number, y: number, scale = 1, turn = 0, flip = false): Place {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return (px, py, smooth) => {
    const [ax, ay] = [(flip ? -px : px) * scale, py * scale];
    return [x + ax * cos - ay * sin, y + ax * sin + ay * cos, smooth ?? 0];
  };
}

/** Lays a whole list of plan points. */
export const lay = (at: Place, nodes: readonly Node[]): Node[] => nodes.map(([x, y, s]) => at(x, y, s ?? 0));

/** A soft round light or shade without a filter: form on leather, hollows, gleams. Returns SVG. */
export function glow(
  scene: Scene,
  at: Node,
  size: { rx: number; ry: number; turn?: number },
  colour: string,
  opacity: number,
): string {
  const id = addDef(
    scene,
    `glow-${colour.slice(1)}`,
    `<radialGradient id="glow-${colour.slice(1)}"><stop offset="0" stop-color="${colour}"/><stop offset=".4" stop-color="${colour}" stop-opacity=".62"/><stop offset=".75" stop-color="${colour}" stop-opacity=".16"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`,
  );
  return `<ellipse rx="${round(size.rx)}" ry="${round(size.ry)}" fill="url(#${id})" fill-opacity="${opacity}" transform="translate(${round(at[0])} ${round(at[1])}) rotate(${round(size.turn ?? 0)})"/>`;
}

/** A smooth part beside the cloth: rubber, lacquer, lining. */
export function addSolid(
  scene: Scene,
  nodes: readonly Node[],
  tones: Tones,
  more: Partial<Piece> = {},
): void {
  addPiece(scene, { nodes, tones, fabric: 'silk', plain: true, round: 0.5, ...more });
}

/** Points along a curve through `nodes`, closely enough to offset it. */
export function sampled(nodes: readonly Node[], steps = 10): Node[] {
  const out: Node[] = [];
  for (let index = 0; index < nodes.length - 1; index += 1) {
    const [a, b] = [nodes[index], nodes[index + 1]];
    if (!a || !b) break;
    const before = nodes[index - 1] ?? a;
    const after = nodes[index + 2] ?? b;
    for (let step = 0; step < steps; step += 1) out.push(spline(before, a, b, after, step / steps));
  }
  const last = nodes[nodes.length - 1];
  if (last) out.push([last[0], last[1], 0]);
  return out;
}

function spline(p: Node, a: Node, b: Node, n: Node, t: number): Node {
  const at = (i: 0 | 1): number =>
    0.5 *
    (2 * a[i] +
      (b[i] - p[i]) * t +
      (2 * p[i] - 5 * a[i] + 4 * b[i] - n[i]) * t * t +
      (3 * a[i] - p[i] - 3 * b[i] + n[i]) * t * t * t);
  return [at(0), at(1), 1];
}

/** The outline of a band of `width` px along a curve; the width may change with the share (0..1) of the way. */
export function ribbon(
  nodes: readonly Node[],
  width: number | ((share: number) => number),
  steps = 6,
): Node[] {
  const line = sampled(nodes, steps);
  const sides = line.map((node, index): [Node, Node] => {
    const before = line[index - 1] ?? node;
    const after = line[index + 1] ?? node;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const share = index / Math.max(1, line.length - 1);
    const half = (typeof width === 'number' ? width : width(share)) / 2;
    const [nx, ny] = [(-(after[1] - before[1]) / length) * half, ((after[0] - before[0]) / length) * half];
    const smooth = index === 0 || index === line.length - 1 ? 0 : 1;
    return [
      [node[0] + nx, node[1] + ny, smooth],
      [node[0] - nx, node[1] - ny, smooth],
    ];
  });
  return [...sides.map(([one]) => one), ...sides.map(([, two]) => two).reverse()];
}

/** A strap of the garment's leather or cloth along a curve, with a row of stitches at each edge if asked. */
export function addStrap(
  scene: Scene,
  nodes: readonly Node[],
  width: number,
  more: Partial<Piece> & { stitched?: string } = {},
): void {
  const { stitched, ...piece } = more;
  addPiece(scene, { nodes: ribbon(nodes, width), round: 0.5, plain: true, ...piece });
  if (stitched) scene.parts.push(stitchLine(ribbon(nodes, width - Math.max(9, width * 0.24)), stitched));
}

/** Exact stitches along a closed or open line, with no wave of the hand. Returns SVG. */
export function stitchLine(nodes: readonly Node[], colour: string, width = 2.6, closed = false): string {
  return `<path d="${curve(nodes, closed)}" fill="none" stroke="#000" stroke-opacity=".22" stroke-width="${width}" stroke-dasharray="9 5" transform="translate(.8 1.6)"/><path d="${curve(nodes, closed)}" fill="none" stroke="${colour}" stroke-opacity=".9" stroke-width="${width}" stroke-dasharray="9 5"/>`;
}

/** Round bar of metal along a path: dark edge, body, reflected line and gleam. Returns SVG. */
export function metalStroke(d: string, tones: Tones, width: number, cap: 'round' | 'butt' = 'round'): string {
  const pass = (colour: string, w: number, move: number, opacity = 1): string =>
    `<path d="${d}" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${round(width * w)}" transform="translate(${round(width * move)} ${round(width * move)})"/>`;
  return `<g fill="none" stroke-linecap="${cap}" stroke-linejoin="round">${pass(tones.deep, 1, 0)}${pass(tones.dark, 0.84, -0.02)}${pass(tones.base, 0.62, -0.07)}${pass(tones.high, 0.36, -0.13)}${pass('#ffffff', 0.14, -0.17, 0.92)}${pass(tones.light, 0.1, 0.27, 0.75)}</g>`;
}

/** Lays a metal bar on the paper: it counts for the frame and throws a shadow. */
export function addMetal(scene: Scene, nodes: readonly Node[], tones: Tones, width: number): void {
  const outline = ribbon(nodes, width);
  ground(scene, curve(outline), outline);
  scene.parts.push(metalStroke(curve(sampled(nodes, 8), false), tones, width));
}

/** A small dome of metal: rivet, stud, eyelet without a hole. Returns SVG. */
export function rivet(at: Node, r: number, colour: string): string {
  const t = tonesOf(colour);
  const [x, y] = [round(at[0]), round(at[1])];
  return `<g transform="translate(${x} ${y})"><circle r="${r}" cx="${round(r * 0.2)}" cy="${round(r * 0.34)}" fill="#0d0b08" fill-opacity=".36"/><circle r="${r}" fill="${t.dark}"/><circle r="${round(r * 0.86)}" fill="${t.base}"/><circle r="${round(r * 0.5)}" cx="${round(-r * 0.2)}" cy="${round(-r * 0.22)}" fill="${t.high}"/><circle r="${round(r * 0.2)}" cx="${round(-r * 0.3)}" cy="${round(-r * 0.34)}" fill="#fff"/></g>`;
}

/** A ring of metal with a dark hole: eyelets. Returns SVG. */
export function eyelet(at: Node, r: number, colour: string): string {
  const t = tonesOf(colour);
  return `<g transform="translate(${round(at[0])} ${round(at[1])})"><circle r="${r}" fill="${t.dark}"/><circle r="${round(r * 0.78)}" fill="none" stroke="${t.high}" stroke-width="${round(r * 0.3)}"/><circle r="${round(r * 0.52)}" fill="#15120e"/></g>`;
}
