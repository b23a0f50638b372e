import { mix, type Tones, tonesOf } from '../cloth/colour.ts';
import { type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, glow, rivet, stitchLine } from '../cloth/solid.ts';
import { zip } from '../cloth/trim.ts';
import { trimOf } from './trim-tones.ts';

export const BRASS = '#c7a253';

/** A box of leather seen from the front: top width, bottom width, corner radius; px. */
export function bagShape(x: number, y: number, w: number, h: number, flare = 0, r = 40): Node[] {
  const [l, right, low] = [x - w / 2, x + w / 2, y + h];
  return [
    [l, y],
    [right, y],
    [right + flare * 0.6, y + h * 0.5, 1],
    [right + flare, low - r, 1],
    [right + flare - r, low, 1],
    [x, low + 8, 1],
    [l - flare + r, low, 1],
    [l - flare, low - r, 1],
    [l - flare * 0.6, y + h * 0.5, 1],
  ];
}

/** The body with its gusset at the shaded side, soft form and a row of stitches. */
export function addBagBody(scene: Scene, nodes: readonly Node[], depth = 54): void {
  const { tones } = scene;
  const xs = nodes.map((n) => n[0]);
  const ys = nodes.map((n) => n[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [w, h] = [x1 - x0, y1 - y0];
  const gusset = nodes.map(
    ([x, y, s]): Node => [
      x + (x > (x0 + x1) / 2 ? depth : 0),
      y + (y > y0 + h * 0.3 ? depth * 0.24 : depth * 0.16),
      s ?? 0,
    ],
  );
  addPiece(scene, {
    nodes: gusset,
    tones: { ...tones, base: tones.dark, light: tones.base },
    fabric: scene.garment.fabric,
    plain: true,
    round: 0.7,
  });
  const form =
    glow(scene, [x0 + w * 0.3, y0 + h * 0.3], { rx: w * 0.4, ry: h * 0.34, turn: -20 }, tones.high, 0.6) +
    glow(scene, [x0 + w * 0.6, y1], { rx: w * 0.6, ry: h * 0.2 }, tones.deep, 0.5);
  const fold = (ax: number, ay: number, bx: number, by: number) =>
    ({
      from: [x0 + w * ax, y0 + h * ay],
      to: [x0 + w * bx, y0 + h * by],
      width: 34,
      depth: 0.3,
      bend: 20,
    }) as const;
  addPiece(scene, {
    nodes,
    inside: form,
    folds: [fold(0.06, 0.98, 0.2, 0.7), fold(0.95, 0.96, 0.82, 0.66), fold(0.4, 0.02, 0.46, 0.3)],
  });
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const inner = nodes.map(
    ([x, y, s]): Node => [cx + (x - cx) * (1 - 32 / w), cy + (y - cy) * (1 - 32 / h), s ?? 0],
  );
  scene.parts.push(stitchLine(inner, tones.stitch, 3, true));
}

/** The maker's blind stamp. */
export const stamp = (scene: Scene, x: number, y: number): string =>
  `<g transform="translate(${round(x)} ${round(y)})"><rect x="-62" y="-20" width="124" height="40" rx="4" fill="${scene.tones.dark}" fill-opacity=".35"/><path d="M-34 -3h68M-20 8h40" stroke="${scene.tones.deep}" stroke-width="4"/><path d="M-34 -1h68M-20 10h40" stroke="${scene.tones.high}" stroke-width="1.6"/></g>`;

/** A shopper's tote: two handles, a deep body, open or zipped. */
export function drawTote(scene: Scene): void {
  scene.stiffness = 0.75;
  const sizes: Record<string, [number, number]> = { square: [860, 780], tall: [730, 960], wide: [1060, 690] };
  const [w, h] = sizes[choice(scene, 'shape')] ?? [860, 780];
  const drop = choice(scene, 'handle') === 'long' ? 440 : 220;
  const y = 700;
  const t = trimOf(scene);
  const handle = (dx: number, dy: number): Node[] => [
    [800 - w * 0.24 + dx, y + 20],
    [800 - w * 0.23 + dx, y - drop * 0.62 + dy],
    [800 - w * 0.1 + dx, y - drop * 0.98 + dy],
    [800 + w * 0.1 + dx, y - drop * 0.98 + dy],
    [800 + w * 0.23 + dx, y - drop * 0.62 + dy],
    [800 + w * 0.24 + dx, y + 20],
  ];
  const strap = { tones: t, fabric: 'leather' as const, stitched: t.stitch };
  addStrap(scene, handle(26, -26), 44, strap);
  const lining = tonesOf(mix(scene.tones.deep, '#3a2e24', 0.4));
  if (choice(scene, 'closure') === 'open')
    addSolid(
      scene,
      [
        [800 - w / 2, y],
        [800, y - 52, 1],
        [800 + w / 2 + 40, y - 14],
        [800 + w / 2, y + 40],
        [800 - w / 2, y + 40],
      ],
      lining,
    );
  else {
    addSolid(
      scene,
      [
        [800 - w / 2, y + 8],
        [800 - w * 0.4, y - 38, 1],
        [800 + w * 0.44, y - 42, 1],
        [800 + w / 2 + 40, y],
      ],
      scene.tones,
    );
    scene.parts.push(zip(scene, [800 - w * 0.42, y - 20], [800 + w * 0.46, y - 22], '#c9b27a', 0.04));
  }
  addBagBody(scene, bagShape(800, y, w, h, 26, 46));
  addStrap(scene, handle(0, 0), 44, { ...strap, cast: 10 });
  for (const x of [800 - w * 0.24, 800 + w * 0.24]) addHandleTab(scene, x, y, t);
  if (scene.back)
    scene.parts.push(
      stitchLine(
        [
          [800 - w * 0.3, y + h * 0.45],
          [800 + w * 0.3, y + h * 0.45],
          [800 + w * 0.3, y + h * 0.88],
          [800 - w * 0.3, y + h * 0.88],
        ],
        scene.tones.stitch,
        3,
        true,
      ),
    );
  else scene.parts.push(stamp(scene, 800, y + h * 0.34));
  scene.fitting = { joint: 'hand', x: 800, y: y - drop * 0.95, scale: 0.86 };
  scene.focus = { x: 800 - w * 0.16, y: y + 90, zoom: 2.3 };
}

/** Where a handle is sewn and riveted to the body. */
function addHandleTab(scene: Scene, x: number, y: number, t: Tones): void {
  addPiece(scene, {
    nodes: [
      [x - 34, y + 6],
      [x + 34, y + 6],
      [x + 34, y + 128],
      [x, y + 160],
      [x - 34, y + 128],
    ],
    tones: t,
    fabric: 'leather',
    plain: true,
    round: 0.5,
    cast: 6,
    grounded: false,
  });
  scene.parts.push(
    stitchLine(
      [
        [x - 24, y + 16],
        [x + 24, y + 16],
        [x + 24, y + 122],
        [x, y + 146],
        [x - 24, y + 122],
      ],
      t.stitch,
      2.6,
      true,
    ) + rivet([x, y + 104], 12, BRASS),
  );
}
