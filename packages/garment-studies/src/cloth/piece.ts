import type { Fabric } from '../study.ts';
import type { Tones } from './colour.ts';
import { HANDLES, type Handle } from './fabric.ts';
import { type Node, round } from './path.ts';
import { addDef, bend, blur, figure, freshId, outline, type Scene, weave } from './scene.ts';

/** A crease from one point to another: a lit side toward the top left, a shaded side away from it. */
export type Fold = {
  from: readonly [number, number];
  to: readonly [number, number];
  /** Sideways swing of the crease in px, width of its shade in px, and strength 0..1. */
  bend?: number;
  width?: number;
  depth?: number;
};

export type Piece = {
  nodes: readonly Node[];
  /** Turn of the cloth's grain in degrees; sleeves are cut on their own axis. */
  grain?: number;
  tones?: Tones;
  fabric?: Fabric;
  /** Whether the garment's figure runs over this piece (default) or it is plain trim. */
  plain?: boolean;
  folds?: readonly Fold[];
  /** Depth of the soft shade along the edges, 0 for flat pieces, 1 usual. */
  round?: number;
  /** Shade thrown on what lies beneath, px of offset; 0 for pieces sewn in one surface. */
  cast?: number;
  /** Pieces on the paper throw the contact shadow; trims on top of cloth do not. */
  grounded?: boolean;
  /** Drawn inside the piece's outline, above its shading: seams, quilting, stitches. */
  inside?: string;
};

/** Adds a cut piece of cloth: base colour, figure, weave, light, folds and edge, in that order. */
export function addPiece(scene: Scene, piece: Piece): void {
  const tones = piece.tones ?? scene.tones;
  const fabric = piece.fabric ?? scene.garment.fabric;
  const handle = HANDLES[fabric];
  const d = outline(scene, piece.nodes);
  const grain = piece.grain ?? 0;
  const paints = [piece.plain ? null : figure(scene, grain), weave(scene, fabric, tones, grain)];
  const clip = freshId(scene, 'cut');
  addDef(scene, clip, `<clipPath id="${clip}"><path d="${d}"/></clipPath>`);
  if (piece.grounded !== false) ground(scene, d, piece.nodes);
  const cast = piece.cast ?? 0;
  if (cast > 0) {
    const layer = (share: number): string =>
      `<path d="${d}" transform="translate(${round(cast * 0.6 * share)} ${round(cast * share)})"/>`;
    scene.parts.push(
      `<g fill="${tones.deep}" fill-opacity=".2">${layer(1.3)}${layer(0.95)}${layer(0.6)}${layer(0.3)}</g>`,
    );
  }
  const opacity = piece.fabric || piece.tones ? 1 : scene.handle.opacity;
  const surface = paints
    .filter((paint) => paint !== null)
    .map((paint) => `<path d="${d}" fill="url(#${paint})"/>`)
    .join('');
  scene.parts.push(
    `<path d="${d}" fill="${tones.base}" fill-opacity="${opacity}"/>${surface}<path d="${d}" fill="url(#${falloff(scene, tones)})"/>` +
      `<g clip-path="url(#${clip})">${shading(scene, d, piece, tones, handle)}${piece.inside ?? ''}</g>` +
      `<path d="${d}" fill="none" stroke="${tones.deep}" stroke-width="2.6" stroke-opacity=".55" stroke-linejoin="round"/>`,
  );
}

/** Lays an outline on the paper: it throws the shadow and counts toward the picture's frame. */
export function ground(scene: Scene, d: string, nodes: readonly Node[]): void {
  scene.outlines.push(d);
  for (const [x, y] of nodes) {
    const [left, top, right, bottom] = scene.bounds;
    scene.bounds = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
}

/** The slow change of light over one piece, from the top left to the bottom right. */
function falloff(scene: Scene, tones: Tones): string {
  const id = `light-${tones.base.slice(1)}`;
  const strength = tones.lightness < 0.35 ? 0.5 : 0.34;
  return addDef(
    scene,
    id,
    `<linearGradient id="${id}" x1="0" y1="0" x2=".9" y2="1"><stop offset="0" stop-color="${tones.high}" stop-opacity="${strength}"/><stop offset=".42" stop-color="${tones.light}" stop-opacity=".06"/><stop offset="1" stop-color="${tones.deep}" stop-opacity=".26"/></linearGradient>`,
  );
}

/** Edges and folds share one blur: a filter is the dearest thing in a picture. Small trims do without. */
function shading(scene: Scene, d: string, piece: Piece, tones: Tones, handle: Handle): string {
  const amount = piece.round ?? 1;
  const edge = handle.edge * amount;
  const soft = piece.folds && piece.folds.length > 2 ? undulations(scene, piece.nodes, handle) : [];
  const folds = [...soft, ...(piece.folds ?? [])]
    .map((fold) => foldShade(scene, fold, tones, handle))
    .join('');
  if (folds === '' && amount < 0.6) return amount === 0 ? '' : flatEdge(d, tones, edge);
  const deviation = folds === '' ? Math.round(edge * 0.3 + 1) : handle.blur;
  return `<g filter="url(#${blur(scene, deviation)})">${folds}${roundEdge(d, tones, edge)}</g>`;
}

/** Small random swells that keep a wide piece of cloth from looking printed. */
function undulations(scene: Scene, nodes: readonly Node[], handle: Handle): Fold[] {
  const xs = nodes.map((node) => node[0]);
  const ys = nodes.map((node) => node[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { between } = scene.random;
  const count = Math.round(((right - left) * (bottom - top)) / 62000);
  return Array.from({ length: Math.min(16, count) }, (): Fold => {
    const [x, y] = [between(left, right), between(top, bottom)];
    const angle = between(0.15, 0.85) * Math.PI;
    const length = between(70, 210);
    return {
      from: [x, y],
      to: [x + Math.cos(angle) * length, y + Math.sin(angle) * length],
      width: between(22, 52),
      bend: between(-26, 26),
      depth: between(0.12, 0.3) * (0.5 + handle.crumple),
    };
  });
}

/** Cloth turns away at its edges: dark inside the lower right, lit inside the upper left. */
function roundEdge(d: string, tones: Tones, edge: number): string {
  const glow = tones.lightness < 0.4 ? 0.75 : 0.55;
  const shift = round(edge * 0.34);
  return `<g fill="none" stroke-linejoin="round" stroke-width="${round(edge * 1.1)}"><path d="${d}" stroke="${tones.high}" stroke-opacity="${glow}" transform="translate(${shift} ${shift})"/><path d="${d}" stroke="${tones.deep}" stroke-opacity=".52" transform="translate(-${shift} -${shift})"/></g>`;
}

/** The same turn on a narrow trim, stepped instead of blurred. */
function flatEdge(d: string, tones: Tones, edge: number): string {
  const step = (share: number): string =>
    `<path d="${d}" stroke="${tones.high}" stroke-opacity=".28" stroke-width="${round(edge * share)}" transform="translate(${round(edge * share * 0.4)} ${round(edge * share * 0.4)})"/><path d="${d}" stroke="${tones.deep}" stroke-opacity=".24" stroke-width="${round(edge * share)}" transform="translate(${round(-edge * share * 0.4)} ${round(-edge * share * 0.4)})"/>`;
  return `<g fill="none" stroke-linejoin="round">${step(0.9)}${step(0.45)}</g>`;
}

function foldShade(scene: Scene, fold: Fold, tones: Tones, handle: Handle): string {
  if (handle.folds === 0) return '';
  const depth = (fold.depth ?? 0.6) * handle.folds;
  const [dark, light] = creaseSides(scene, fold);
  const gleam = depth * (tones.lightness < 0.4 ? 0.75 : 0.6) + handle.sheen * 0.3;
  return `<path d="${dark}" fill="${tones.deep}" fill-opacity="${depth.toFixed(2)}"/><path d="${light}" fill="${tones.high}" fill-opacity="${Math.min(0.95, gleam).toFixed(2)}"/>`;
}

/** The two tapering blades of a crease: its shaded side and, nearer the light, its lit side. */
function creaseSides(scene: Scene, fold: Fold): [string, string] {
  const [x1, y1] = bend(scene, fold.from[0], fold.from[1]);
  const [x2, y2] = bend(scene, fold.to[0], fold.to[1]);
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return ['M0 0', 'M0 0'];
  const width = fold.width ?? 30;
  const swing = fold.bend ?? 0;
  let nx = -(y2 - y1) / length;
  let ny = (x2 - x1) / length;
  // The normal that points away from the light (to the lower right) carries the shade.
  const away = nx + ny >= 0 ? 1 : -1;
  nx *= away;
  ny *= away;
  const mx = (x1 + x2) / 2 + nx * swing;
  const my = (y1 + y2) / 2 + ny * swing;
  const blade = (side: number, share: number): string =>
    `M${round(x1)} ${round(y1)}Q${round(mx)} ${round(my)} ${round(x2)} ${round(y2)}Q${round(mx + nx * width * side * share)} ${round(my + ny * width * side * share)} ${round(x1)} ${round(y1)}Z`;
  return [blade(1, 1.7), blade(-1, 1.35)];
}
