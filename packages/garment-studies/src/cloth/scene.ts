import { OPTIONS } from '../families/catalogue.ts';
import type { Fabric, Garment, Study } from '../study.ts';
import { mix, type Tones, tonesOf } from './colour.ts';
import { fabricTile, HANDLES, type Handle, type Tile } from './fabric.ts';
import { curve, type Node } from './path.ts';
import { patternTile } from './pattern.ts';
import { type Random, randomFrom } from './random.ts';

/** Where a garment sits on the figure: its point `x, y` lies on the figure's `joint`, at `scale`. */
export type Fitting = {
  joint: Joint;
  x: number;
  y: number;
  scale: number;
  /** How far a heel lifts the foot, px of the worn picture. */
  lift?: number;
};
export type Joint =
  | 'neck'
  | 'waist'
  | 'feet'
  | 'soles'
  | 'head'
  | 'back'
  | 'hand'
  | 'shoulder'
  | 'throat'
  | 'ear'
  | 'eyes'
  | 'wrist'
  | 'finger';

/** One picture in the making. Families add pieces to it from the bottom of the pile upward. */
export type Scene = {
  study: Study;
  garment: Garment;
  back: boolean;
  worn: boolean;
  tones: Tones;
  /** Tones of trim, lining or sole: the accent where the garment names one. */
  trim: Tones;
  handle: Handle;
  /** 0 for cloth laid by hand, 1 for hard goods that keep their exact lines: shoes, bags, metal. */
  stiffness: number;
  random: Random;
  defs: Map<string, string>;
  parts: string[];
  /** Outlines that lie on the paper: they throw the shadow. */
  outlines: string[];
  /** What the pieces cover so far: left, top, right, bottom, px. */
  bounds: [number, number, number, number];
  /** The point that the close-up looks at, and how near. */
  focus: { x: number; y: number; zoom: number };
  fitting: Fitting;
  nextId: number;
};

/** An empty scene for a study. */
export function openScene(study: Study): Scene {
  const { garment, view } = study;
  const tones = tonesOf(garment.colour);
  return {
    study,
    garment,
    back: view === 'back',
    worn: view === 'worn',
    tones,
    trim: tonesOf(garment.accent ?? mix(tones.base, tones.lightness > 0.5 ? '#1c1a18' : '#f1ece2', 0.16)),
    handle: HANDLES[garment.fabric] ?? HANDLES.jersey,
    stiffness: 0,
    random: randomFrom(garment.seed),
    defs: new Map(),
    parts: [],
    outlines: [],
    bounds: [1600, 2000, 0, 0],
    focus: { x: 800, y: 620, zoom: 2.5 },
    fitting: { joint: 'neck', x: 800, y: 360, scale: 0.6 },
    nextId: 0,
  };
}

/** The garment's choice for `key`; missing and unknown values become the family's default. */
export function choice(scene: Scene, key: string): string {
  const lists: Record<string, readonly string[]> = OPTIONS[scene.garment.family];
  const list = lists[key];
  if (!list) return '';
  const wanted = scene.garment.options?.[key];
  return wanted !== undefined && list.includes(wanted) ? wanted : (list[0] ?? '');
}

/** A path through `nodes`, bent a little by the garment's own irregularity: nothing lies perfectly straight. */
export function outline(scene: Scene, nodes: readonly Node[], closed = true): string {
  return curve(
    nodes.map(([x, y, smooth]): Node => [...bend(scene, x, y), smooth ?? 0]),
    closed,
  );
}

/** Where a point of the pattern lies once the cloth is laid down by hand (px). */
export function bend(scene: Scene, x: number, y: number): [number, number] {
  const { seed } = scene.garment;
  const one = (seed % 97) / 15.4;
  const two = (seed % 61) / 9.7;
  const soft = 1 - Math.min(0.75, scene.handle.edge / 90);
  const amount = (4 + 6 * soft) * (1 - scene.stiffness);
  return [
    x + amount * Math.sin(y / 231 + one) + amount * 0.4 * Math.sin(y / 71 + two),
    y + amount * 0.9 * Math.sin(x / 207 + two) + amount * 0.35 * Math.sin(x / 63 + one),
  ];
}

export function addDef(scene: Scene, id: string, svg: string): string {
  if (!scene.defs.has(id)) scene.defs.set(id, svg);
  return id;
}

export function freshId(scene: Scene, prefix: string): string {
  scene.nextId += 1;
  return `${prefix}${scene.nextId}`;
}

/** The id of a blur of `deviation` px, shared by everything that needs it. */
export function blur(scene: Scene, deviation: number): string {
  const id = `blur${String(deviation).replace('.', '_')}`;
  return addDef(
    scene,
    id,
    `<filter id="${id}" x="-15%" y="-15%" width="130%" height="130%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${deviation}"/></filter>`,
  );
}

/** Paint for a cloth's surface, turned to the piece's grain; null for smooth cloth. */
export function weave(scene: Scene, fabric: Fabric, tones: Tones, grain: number): string | null {
  const tile = fabricTile(fabric, tones);
  if (!tile) return null;
  const id = `weave-${fabric}-${tones.base.slice(1)}`;
  addDef(scene, id, patternOf(id, tile));
  return turned(scene, id, grain);
}

/** Renderers pay by the tile: a fine weave is repeated within its tile until the tile is about 120 px. */
function patternOf(id: string, tile: Tile): string {
  const across = Math.max(1, Math.round(120 / tile.width));
  const down = Math.max(1, Math.round(120 / tile.height));
  const open = (w: number, h: number): string =>
    `<pattern id="${id}" width="${w}" height="${h}" patternUnits="userSpaceOnUse">`;
  if (across * down === 1) return `${open(tile.width, tile.height)}${tile.svg}</pattern>`;
  const row = Array.from(
    { length: across + 2 },
    (_, i) => `<use href="#${id}-a" xlink:href="#${id}-a" x="${(i - 1) * tile.width}"/>`,
  ).join('');
  const rows = Array.from(
    { length: down + 2 },
    (_, i) => `<use href="#${id}-r" xlink:href="#${id}-r" y="${(i - 1) * tile.height}"/>`,
  ).join('');
  return `<g id="${id}-a">${tile.svg}</g><g id="${id}-r">${row}</g>${open(across * tile.width, down * tile.height)}${rows}</pattern>`;
}

/** Paint for the garment's printed or woven figure; null for plain cloth. */
export function figure(scene: Scene, grain: number): string | null {
  const tile = patternTile(scene.garment, scene.tones.base);
  if (!tile) return null;
  const scale = scene.garment.pattern?.scale ?? 1;
  addDef(
    scene,
    'figure',
    `<pattern id="figure" width="${tile.width}" height="${tile.height}" patternUnits="userSpaceOnUse" patternTransform="translate(800 400) scale(${scale})">${tile.svg}</pattern>`,
  );
  if (grain === 0) return 'figure';
  const id = `figure-${Math.round(grain * 10)}`;
  return addDef(
    scene,
    id,
    `<pattern id="${id}" href="#figure" xlink:href="#figure" patternTransform="translate(800 400) rotate(${grain}) scale(${scale})"/>`,
  );
}

function turned(scene: Scene, id: string, grain: number): string {
  if (grain === 0) return id;
  const turnedId = `${id}-${Math.round(grain * 10)}`;
  return addDef(
    scene,
    turnedId,
    `<pattern id="${turnedId}" href="#${id}" xlink:href="#${id}" patternTransform="rotate(${grain})"/>`,
  );
}
