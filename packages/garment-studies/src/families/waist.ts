import { mix, tonesOf } from '../cloth/colour.ts';
import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { bend, type Scene } from '../cloth/scene.ts';
import { along, arc, button, buttonhole, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { bandLine, type Legs, sideX } from './legs.ts';
import { insideTones } from './torso.ts';

/** The upper edge of the waistband, left to right. */
export function waistLine(l: Legs, dy = 0): Node[] {
  return arc([800 - l.waist, l.top + dy], [800 + l.waist, l.top + dy], l.dip);
}

/** The inside of the back waist, seen above the front's edge, with its label. */
export function addInsideWaist(scene: Scene, l: Legs): void {
  if (scene.back) return;
  const k = l.scale;
  const upper = arc([800 - l.waist + 3, l.top], [800 + l.waist - 3, l.top], -14 * k);
  addPiece(scene, {
    nodes: [...upper, ...[...waistLine(l, 14 * k)].reverse()],
    tones: insideTones(scene),
    round: 0.4,
  });
  const y = l.top - 8 * k;
  const paper = scene.tones.lightness > 0.5 ? '#f8f5ee' : '#ded8cb';
  scene.parts.push(
    `<rect x="${(800 - 36 * k).toFixed(1)}" y="${y.toFixed(1)}" width="${(72 * k).toFixed(1)}" height="${(26 * k).toFixed(1)}" fill="${paper}"/><path d="M${(800 - 18 * k).toFixed(1)} ${(y + 13 * k).toFixed(1)}h${(36 * k).toFixed(1)}" stroke="#2a2620" stroke-width="3"/>`,
  );
}

/** A cut waistband with its topstitching. */
export function addWaistband(scene: Scene, l: Legs, thread: string = scene.tones.stitch): void {
  const lower = bandLine(l);
  addPiece(scene, {
    nodes: [...waistLine(l), ...[...lower].reverse()],
    round: 0.45,
    cast: 4,
  });
  scene.parts.push(
    seam(scene, lower, scene.tones, 2.6) +
      stitch(scene, moved(waistLine(l), 0, 9), thread) +
      stitch(scene, moved(lower, 0, -9), thread),
  );
}

/** The overlap of the band in the middle with its button. */
export function addWaistClosure(scene: Scene, l: Legs, colour: string, holes: 0 | 4 = 4): void {
  const k = l.scale;
  const y = l.top + l.dip + l.band * 0.5;
  const edge: Node[] = [
    [800 + 26 * k, l.top + l.dip],
    [800 + 26 * k, l.top + l.dip + l.band],
  ];
  scene.parts.push(
    crease(scene, moved(edge, 3, 0), scene.tones, 12) +
      seam(scene, edge, scene.tones, 2.4) +
      buttonhole(scene, [800 - 2, y], 46 * k) +
      button(scene, [800 - 2 * k, y], 17 * k + 2, colour, holes),
  );
}

/** Belt loops: shares of the half waist, 0 in the middle. */
export function addBeltLoops(
  scene: Scene,
  l: Legs,
  at: readonly number[],
  thread = scene.tones.stitch,
): void {
  const k = l.scale;
  const both = [...new Set(at.flatMap((share) => [-share, share]))];
  for (const share of both) {
    const half = (share + 1) / 2;
    const [x, y] = along(waistLine(l, -7 * k), half);
    const [x2, y2] = along(bandLine(l, 13 * k), half);
    const w = 12 * k;
    addPiece(scene, {
      nodes: [
        [x - w, y],
        [x + w, y],
        [x2 + w, y2],
        [x2 - w, y2],
      ],
      round: 0.3,
      cast: 5,
      grounded: false,
      plain: true,
    });
    for (const dx of [-0.5, 0.5])
      scene.parts.push(
        stitch(
          scene,
          [
            [x + dx * w, y + 4],
            [x2 + dx * w, y2 - 4],
          ],
          thread,
          2,
        ),
      );
    for (const [bx, by] of [
      [x, y + 9 * k],
      [x2, y2 - 6 * k],
    ] as const) {
      const [px, py] = bend(scene, bx, by);
      scene.parts.push(
        `<path d="M${(px - w * 0.8).toFixed(1)} ${py.toFixed(1)}h${(w * 1.6).toFixed(1)}" stroke="${thread}" stroke-width="4.4"/>`,
      );
    }
  }
}

/** A gathered band: elastic under cloth, small pleats that fade into it; cords where it has them. */
export function addElasticBand(scene: Scene, l: Legs, cord: string | null): void {
  const k = l.scale;
  const upper = waistLine(l);
  const lower = bandLine(l);
  addPiece(scene, {
    nodes: [...upper, ...[...lower].reverse()],
    round: 0.7,
    cast: 4,
    inside: gathers(scene, upper, lower, 17 * k),
  });
  scene.parts.push(
    stitch(scene, moved(along3(upper, lower, 0.36), 0, 0)) +
      stitch(scene, moved(along3(upper, lower, 0.7), 0, 0)),
  );
  scene.parts.push(seam(scene, lower, scene.tones, 2.4));
  const below = moved(lower, 0, 70 * k).map(([x, y, s]): Node => [800 + (x - 800) * 1.04, y, s ?? 0]);
  scene.parts.push(`<g opacity=".55">${gathers(scene, lower, below, 34 * k)}</g>`);
  if (cord && !scene.back) addCords(scene, l, cord);
}

const along3 = (upper: readonly Node[], lower: readonly Node[], share: number): Node[] =>
  upper.map(([x, y, s], index): Node => {
    const other = lower[index] ?? [x, y];
    return [x + (other[0] - x) * share, y + (other[1] - y) * share, s ?? 0];
  });

/** Small uneven pleats between two lines, as cloth makes where it is gathered. Returns SVG. */
export function gathers(scene: Scene, upper: readonly Node[], lower: readonly Node[], step: number): string {
  const { between } = scene.random;
  const first = upper[0] ?? [0, 0];
  const last = upper[upper.length - 1] ?? [0, 0];
  const count = Math.max(4, Math.round(Math.hypot(last[0] - first[0], last[1] - first[1]) / step));
  const dark: string[] = [];
  const light: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const share = (index + between(0.2, 0.8)) / count;
    const reach = between(0.55, 1);
    const [x1, y1] = bend(scene, ...along(upper, share));
    const [xe, ye] = bend(scene, ...along(lower, share + between(-0.006, 0.006)));
    const [x2, y2] = [x1 + (xe - x1) * reach, y1 + (ye - y1) * reach];
    const w = step * between(0.12, 0.26);
    const blade = (dx: number): string =>
      `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${(x1 + dx).toFixed(1)} ${((y1 + y2) / 2).toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}Q${(x1 + dx * 0.2).toFixed(1)} ${((y1 + y2) / 2).toFixed(1)} ${x1.toFixed(1)} ${y1.toFixed(1)}Z`;
    dark.push(blade(w * 2));
    light.push(blade(-w * 2));
  }
  return `<path d="${dark.join('')}" fill="${scene.tones.deep}" fill-opacity=".5"/><path d="${light.join('')}" fill="${scene.tones.high}" fill-opacity=".5"/>`;
}

function addCords(scene: Scene, l: Legs, colour: string): void {
  const k = l.scale;
  const tone = tonesOf(colour);
  const y = l.top + l.dip + l.band * 0.52;
  const rope = { ...tone, deep: tone.base, high: tone.high };
  const tails: Node[][] = [
    [
      [800 - 34 * k, y],
      [800 - 16 * k, y + 70 * k, 1],
      [800 - 52 * k, y + 190 * k, 1],
      [800 - 44 * k, y + 290 * k],
    ],
    [
      [800 + 34 * k, y],
      [800 + 26 * k, y + 80 * k, 1],
      [800 + 46 * k, y + 170 * k, 1],
      [800 + 30 * k, y + 330 * k],
    ],
  ];
  for (const tail of tails) {
    const end = tail[tail.length - 1] ?? [800, y];
    const [ex, ey] = bend(scene, end[0], end[1]);
    scene.parts.push(
      crease(scene, moved(tail, 5, 7), scene.tones, 15) +
        seam(scene, tail, rope, 8 * k + 2) +
        `<rect x="${(ex - 6).toFixed(1)}" y="${(ey - 6).toFixed(1)}" width="12" height="${(30 * k).toFixed(1)}" rx="3" fill="${tone.dark}"/>`,
    );
  }
  for (const side of [-1, 1])
    scene.parts.push(
      button(scene, [800 + side * 34 * k, y], 9 * k + 1, mix(scene.tones.dark, '#8b857a', 0.5), 0),
    );
}

/** A leather or cloth belt through the loops, with a frame buckle in front. */
export function addWaistBelt(scene: Scene, l: Legs, colour: string): void {
  const k = l.scale;
  const strap = tonesOf(colour);
  const upper = waistLine(l, l.band * 0.16);
  const lower = waistLine(l, l.band * 0.86);
  const wide = (nodes: readonly Node[]): Node[] =>
    nodes.map(
      ([x, y, s]): Node => [800 + (x - 800) * (sideX(l, l.top + l.band * 0.5) / l.waist) * 1.006, y, s ?? 0],
    );
  addPiece(scene, {
    nodes: [...wide(upper), ...[...wide(lower)].reverse()],
    tones: strap,
    fabric: 'leather',
    plain: true,
    round: 0.4,
    cast: 5,
  });
  scene.parts.push(
    stitch(scene, wide(moved(upper, 0, 6)), strap.stitch, 2) +
      stitch(scene, wide(moved(lower, 0, -6)), strap.stitch, 2),
  );
  if (scene.back) return;
  const y = l.top + l.dip + l.band * 0.5;
  const [x, cy] = bend(scene, 800, y);
  const [w, h] = [82 * k, l.band * 1.02];
  const tip: Node[] = [
    [800 + 20 * k, y - l.band * 0.34],
    [800 + 150 * k, y - l.band * 0.34 - 3],
    [800 + 176 * k, y - 2, 1],
    [800 + 150 * k, y + l.band * 0.36 - 3],
    [800 + 20 * k, y + l.band * 0.36],
  ];
  addPiece(scene, {
    nodes: tip,
    tones: strap,
    fabric: 'leather',
    plain: true,
    round: 0.4,
    cast: 6,
    grounded: false,
  });
  const frame = (stroke: string, width: number, dy: number): string =>
    `<rect x="${(x - w / 2 + dy * 0.6).toFixed(1)}" y="${(cy - h / 2 + dy).toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" rx="9" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;
  scene.parts.push(
    `${frame('#1a130a66', 10 * k, 4)}${frame('#7d6a45', 10 * k, 0)}${frame('#d8c391', 5 * k, -1)}<path d="M${(x - w / 2).toFixed(1)} ${cy.toFixed(1)}h${(w * 0.94).toFixed(1)}" stroke="#7d6a45" stroke-width="${(8 * k).toFixed(1)}"/><path d="M${(x - w / 2).toFixed(1)} ${(cy - 1).toFixed(1)}h${(w * 0.92).toFixed(1)}" stroke="#d8c391" stroke-width="${(4 * k).toFixed(1)}"/>`,
  );
}
