import { mix, type Tones, tonesOf } from '../cloth/colour.ts';
import { curve, type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import type { Scene } from '../cloth/scene.ts';
import { addSolid, glow, lay, type Place, placeAt, stitchLine } from '../cloth/solid.ts';
import { figureTones } from '../figure-tone.ts';

/** A shoe in profile: toe at 0, heel at 1000, ground at 0, up is negative. 1000 units are a shoe of 28 cm. */
const PROFILE_TO_BODY = 0.549;

export const RUBBER = tonesOf('#ece6d9');
export const BLACK_RUBBER = tonesOf('#2a2826');

/** Stacked leather of heels and welts: warm brown, nearly black under dark shoes. */
export function soleTones(scene: Scene): Tones {
  return tonesOf(scene.tones.lightness < 0.42 ? '#241d18' : mix(scene.tones.base, '#5a3a22', 0.72));
}

/** The inside of a shoe: pale leather, darker in the depth. */
export function liningTones(scene: Scene): Tones {
  return tonesOf(mix(scene.tones.base, '#d9c3a3', 0.8));
}

/**
 * Both shoes in profile, the farther one above and behind. On the figure they stand close together on the ground.
 */
export function drawProfilePair(
  scene: Scene,
  layout: { dx: number; dy: number },
  draw: (at: Place) => void,
): void {
  scene.stiffness = 1;
  const { dx, dy } = scene.worn ? { dx: 105, dy: 44 } : layout;
  draw(placeAt(300 + dx, 1200 - dy));
  draw(placeAt(300, 1200));
  scene.fitting = { joint: 'feet', x: 300, y: 1200, scale: PROFILE_TO_BODY };
}

/** Both shoes from above, toes up and turned a little outward. */
export function drawTopPair(scene: Scene, draw: (at: Place, left: boolean) => void): void {
  scene.stiffness = 1;
  const reach = scene.worn ? 235 : 250;
  draw(placeAt(800 - reach, 380, 1.16, -3.5, true), true);
  draw(placeAt(800 + reach, 380, 1.16, 3.5), false);
  scene.fitting = { joint: 'soles', x: 800, y: 380, scale: 0.5 };
}

export type Toe = 'round' | 'pointed' | 'square';

/** The right shoe's outline from above: toe at the top (y 0), heel at 1000, inner side on the left. */
export function soleOutline(toe: string, grow = 0): Node[] {
  const g = grow;
  const tips: Record<string, Node[]> = {
    pointed: [
      [-104 - g * 0.7, 170, 1],
      [-58 - g * 0.4, 50 - g, 1],
      [-14, -62 - g, 1],
      [34 + g * 0.4, 44 - g, 1],
      [106 + g * 0.7, 150, 1],
    ],
    square: [
      [-138 - g, 150, 1],
      [-122 - g, 42 - g, 1],
      [-84, 4 - g, 1],
      [62, 6 - g, 1],
      [112 + g, 52 - g, 1],
      [146 + g, 170, 1],
    ],
    round: [
      [-134 - g, 150, 1],
      [-88 - g * 0.6, 38 - g * 0.8, 1],
      [-14, -2 - g, 1],
      [72 + g * 0.5, 40 - g * 0.8, 1],
      [138 + g, 160, 1],
    ],
  };
  return [
    ...(tips[toe] ?? tips.round ?? []),
    [168 + g, 330, 1],
    [140 + g, 560, 1],
    [122 + g, 790, 1],
    [88 + g * 0.7, 940 + g * 0.6, 1],
    [0, 990 + g, 1],
    [-90 - g * 0.7, 940 + g * 0.6, 1],
    [-118 - g, 790, 1],
    [-112 - g, 580, 1],
    [-152 - g, 320, 1],
  ];
}

/** The insole seen in a low shoe: lining, the shade of the walls over it, and the maker's stamp. */
export function addInsole(scene: Scene, at: Place, nodes: readonly Node[], tones: Tones, k = 1.16): void {
  const placed = lay(at, nodes);
  const d = curve(placed);
  const wall = [46, 32, 18, 8]
    .map(
      (w) =>
        `<path d="${d}" fill="none" stroke="#170f08" stroke-opacity=".17" stroke-width="${w}" transform="translate(6 9)"/>`,
    )
    .join('');
  const stamp = at(0, 870);
  const mark = scene.worn
    ? ''
    : `<g transform="translate(${round(stamp[0])} ${round(stamp[1])})"><rect x="${-34 * k}" y="-9" width="${68 * k}" height="18" rx="2" fill="${tones.deep}" fill-opacity=".3"/><path d="M${-20 * k} 0h${40 * k}" stroke="${tones.high}" stroke-width="3" stroke-opacity=".8"/></g>`;
  // A worn shoe shows the foot in it.
  const bed = scene.worn ? figureTones(scene.study.paper) : tones;
  addSolid(scene, placed, bed, { grounded: false, round: 0, inside: mark + wall });
}

export type Tread = 'smooth' | 'wave' | 'lug';

/** What the reverse of every shoe shows: a pair of soles with their tread, heel and stitched edge. */
export function drawSoles(scene: Scene, toe: string, tread: Tread, tones: Tones, heel = true): void {
  drawTopPair(scene, (at) => {
    const outer = soleOutline(toe, 10);
    addPiece(scene, { nodes: lay(at, soleOutline(toe, 18)), round: 0.5, plain: true });
    const shade =
      glow(scene, at(-50, 250), { rx: 210, ry: 280 }, tones.high, 0.4) +
      glow(scene, at(40, 600), { rx: 200, ry: 150 }, tones.deep, 0.35);
    addSolid(scene, lay(at, outer), tones, { round: 0.8, inside: shade + treadLines(at, tread, tones) });
    scene.parts.push(stitchLine(lay(at, soleOutline(toe, -12)), tones.stitch, 2.6, true));
    if (heel) addHeelPad(scene, at, tread === 'smooth' ? tonesOf('#26221f') : tones);
  });
  scene.focus = { x: 1050, y: 640, zoom: 2.2 };
}

function addHeelPad(scene: Scene, at: Place, tones: Tones): void {
  const pad: Node[] = [
    [-112, 760],
    [0, 738, 1],
    [114, 760],
    [112, 850, 1],
    [74, 940, 1],
    [0, 975, 1],
    [-76, 940, 1],
    [-110, 850, 1],
  ];
  addSolid(scene, lay(at, pad), tones, { cast: 9, grounded: false });
}

function treadLines(at: Place, tread: Tread, tones: Tones): string {
  if (tread === 'smooth') {
    const [x, y] = at(0, 640);
    return `<path d="M${round(x - 46)} ${round(y)}h92M${round(x - 26)} ${round(y + 22)}h52" stroke="${tones.deep}" stroke-opacity=".55" stroke-width="4"/>`;
  }
  const rows = Array.from({ length: tread === 'lug' ? 15 : 26 }, (_, index) => {
    const y = tread === 'lug' ? 30 + index * 66 : 20 + index * 38;
    const wave: Node[] =
      tread === 'lug'
        ? [
            [-190, y + 26],
            [-70, y],
            [0, y + 30],
            [70, y],
            [190, y + 26],
          ]
        : [
            [-190, y, 0],
            [-100, y + 16, 1],
            [0, y, 1],
            [100, y + 16, 1],
            [190, y, 0],
          ];
    return curve(lay(at, wave), false);
  }).join('');
  const w = tread === 'lug' ? 20 : 9;
  return `<path d="${rows}" fill="none" stroke="${tones.deep}" stroke-opacity=".62" stroke-width="${w}"/><path d="${rows}" fill="none" stroke="${tones.high}" stroke-opacity=".5" stroke-width="${round(w * 0.24)}" transform="translate(0 ${round(w * 0.62)})"/>`;
}

/** A flat lace from eyelet to throat: two pale threads on a shaded band. Returns SVG. */
export function lace(from: Node, to: Node, tones: Tones, width = 17): string {
  const d = `M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}`;
  return `<path d="${d}" stroke="#0d0b08" stroke-opacity=".3" stroke-width="${width}" stroke-linecap="round" transform="translate(3 6)"/><path d="${d}" stroke="${tones.dark}" stroke-width="${width}" stroke-linecap="round"/><path d="${d}" stroke="${tones.base}" stroke-width="${round(width * 0.74)}" stroke-linecap="round" transform="translate(-1 -1)"/><path d="${d}" stroke="${tones.high}" stroke-width="${round(width * 0.5)}" stroke-dasharray="2.5 3.5" stroke-opacity=".7"/>`;
}
