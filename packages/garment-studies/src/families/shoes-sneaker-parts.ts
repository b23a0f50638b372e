import { mix, type Tones, tonesOf } from '../cloth/colour.ts';
import { curve, type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { addSolid, eyelet, glow, lay, type Place, stitchLine } from '../cloth/solid.ts';
import { ribbing } from '../cloth/trim.ts';
import { lace, RUBBER } from './shoes.ts';

export type Sneaker = {
  toe: number;
  heel: number;
  high: boolean;
  laced: boolean;
  sole: string;
  rise: number;
};

/** A leaf of trim along the side, the runner's only ornament. */
export function addSideMark(scene: Scene, at: Place, trim: Tones): void {
  overlay(
    scene,
    lay(at, [
      [420, -22],
      [520, -96, 1],
      [650, -190, 1],
      [760, -232],
      [716, -130, 1],
      [610, -48, 1],
      [530, -14],
    ]),
    trim,
  );
}

export function perforations(at: Place): string {
  return Array.from({ length: 12 }, (_, index) => {
    const [x, y] = at(150 + (index % 6) * 25, -96 - (index % 6) * 7 + Math.floor(index / 6) * 26);
    return `<circle cx="${round(x)}" cy="${round(y)}" r="4.2" fill="#15110d" fill-opacity=".6"/>`;
  }).join('');
}

export function addLacing(scene: Scene, at: Place, shoe: Sneaker): void {
  const count = shoe.high ? 8 : 6;
  const tones = tonesOf(scene.tones.lightness > 0.8 ? '#e6e0d3' : '#f1ece1');
  const bar = Array.from({ length: count }, (_, index) => {
    const share = (index + 0.35) / count;
    const x = 338 + (590 - 338) * share;
    const y = shoe.high ? -226 - 400 * share ** 1.12 : -222 - 164 * share;
    const hole = at(x + 30, y + 38);
    return eyelet(hole, 11, '#b8b2a6') + lace(hole, at(x - 22, y - 12), tones, 18);
  });
  scene.parts.push(bar.join(''));
}

export function addElastic(scene: Scene, at: Place, shoe: Sneaker): void {
  const dark = tonesOf(mix(scene.tones.deep, '#1c1917', 0.4));
  const r = shoe.rise;
  // A high shoe has its gore at the ankle, a low one on the instep.
  const [a, b, c, d]: [Node, Node, Node, Node] = shoe.high
    ? [
        [680, -r + 40],
        [820, -r + 44],
        [770, -330],
        [730, -330],
      ]
    : [
        [548, -252],
        [640, -306],
        [700, -236],
        [620, -148],
      ];
  const upper = lay(at, [a, b]);
  const lower = lay(at, [d, c]);
  addSolid(scene, [...upper, ...[...lower].reverse()], dark, {
    grounded: false,
    inside: ribbing(scene, upper, lower, 12, dark),
  });
  const edge = lay(at, [
    [a[0] - 12, a[1]],
    [d[0] - 8, d[1] + 14],
    [c[0] + 10, c[1] + 12],
    [b[0] + 12, b[1]],
  ]);
  scene.parts.push(stitchLine(edge, scene.tones.stitch));
}

export function addSole(scene: Scene, at: Place, shoe: Sneaker, trim: Tones): void {
  const { toe, heel, sole } = shoe;
  const spring = sole === 'runner' ? 46 : 12;
  const nodes: Node[] = [
    [0, -toe - 16],
    [120, -toe + 4, 1],
    [420, -toe - (heel - toe) * 0.3 + 8, 1],
    [740, -heel + 12, 1],
    [996, -heel - 14],
    [1012, -heel * 0.55, 1],
    [sole === 'runner' ? 1030 : 1002, -30, 1],
    [sole === 'runner' ? 985 : 975, 0, 1],
    [560, sole === 'runner' ? -8 : 0, 1],
    [180, 0, 1],
    [60, -spring, 1],
    [2, -spring - 36, 1],
  ];
  const line = (dy: number): Node[] =>
    lay(at, [
      [8, -toe - 16 + dy],
      [120, -toe + 4 + dy, 1],
      [420, -toe - (heel - toe) * 0.3 + 8 + dy, 1],
      [740, -heel + 12 + dy, 1],
      [1004, -heel - 14 + dy],
    ]);
  const groove = `<path d="${curve(line(26), false)}" fill="none" stroke="${RUBBER.deep}" stroke-opacity=".4" stroke-width="3"/>`;
  const wedge =
    sole === 'runner'
      ? `<path d="${curve(
          lay(at, [
            [330, -52],
            [560, -72, 1],
            [860, -96, 1],
            [1030, -84],
            [1020, -56],
            [850, -58, 1],
            [560, -40, 1],
          ]),
        )}" fill="${trim.base}"/>`
      : '';
  const band =
    sole === 'platform'
      ? `<path d="${curve(line(74), false)}" fill="none" stroke="${trim.base}" stroke-width="12"/>`
      : '';
  const teeth = curve(
    lay(at, [
      [60, -14],
      [180, -9, 1],
      [560, -12],
      [990, -10],
    ]),
    false,
  );
  const foot = `<path d="${teeth}" fill="none" stroke="${RUBBER.deep}" stroke-opacity=".5" stroke-width="18" stroke-dasharray="13 7"/>`;
  const light =
    glow(scene, at(200, -toe * 0.6), { rx: 330, ry: 50 }, '#ffffff', 0.55) +
    glow(scene, at(760, -8), { rx: 420, ry: 46 }, RUBBER.deep, 0.4);
  addSolid(scene, lay(at, nodes), RUBBER, { round: 0.55, inside: light + groove + wedge + band + foot });
  if (sole !== 'runner') scene.parts.push(stitchLine(line(14), RUBBER.deep, 2.6));
}

export function overlay(scene: Scene, nodes: readonly Node[], tones: Tones): void {
  addPiece(scene, {
    nodes,
    tones,
    round: 0.45,
    cast: 4,
    grounded: false,
    plain: true,
    fabric: scene.garment.fabric,
  });
  scene.parts.push(stitchLine(inset(nodes), tones.stitch, 2.3, true));
}

/** The outline drawn in by a few px toward its middle, where the stitches run. */
function inset(nodes: readonly Node[], by = 9): Node[] {
  const cx = nodes.reduce((sum, n) => sum + n[0], 0) / nodes.length;
  const cy = nodes.reduce((sum, n) => sum + n[1], 0) / nodes.length;
  return nodes.map(([x, y, s]) => {
    const length = Math.hypot(x - cx, y - cy) || 1;
    return [x - ((x - cx) / length) * by, y - ((y - cy) / length) * by, s ?? 0];
  });
}
