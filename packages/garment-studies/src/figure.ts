import { curve, mirrored, type Node, round } from './cloth/path.ts';
import type { Joint, Scene } from './cloth/scene.ts';
import { handNodes } from './families/glove.ts';
import { figureTones } from './figure-tone.ts';

/** The figure is 175 cm and 1,720 px tall; 19.6 px of a garment's pattern are a centimetre. */
const PATTERN_TO_FIGURE = 0.5;

type Stand = {
  /** Where the garment's own point goes, px, and px of the picture for a px of pattern. */
  x: number;
  y: number;
  scale: number;
  /** What part of the figure is shown, and how near: centre and zoom. */
  part: 'body' | 'legs' | 'above' | 'hand';
  look?: readonly [x: number, y: number, zoom: number];
};

const STANDS: Record<Joint, Stand> = {
  neck: { x: 800, y: 418, scale: PATTERN_TO_FIGURE, part: 'body' },
  shoulder: { x: 800, y: 418, scale: PATTERN_TO_FIGURE, part: 'body' },
  waist: { x: 800, y: 826, scale: PATTERN_TO_FIGURE, part: 'body' },
  back: { x: 800, y: 440, scale: PATTERN_TO_FIGURE, part: 'body' },
  hand: { x: 1094, y: 1120, scale: PATTERN_TO_FIGURE, part: 'body' },
  head: { x: 800, y: 232, scale: PATTERN_TO_FIGURE, part: 'body', look: [800, 420, 2.1] },
  eyes: { x: 800, y: 250, scale: PATTERN_TO_FIGURE, part: 'body', look: [800, 330, 3.6] },
  ear: { x: 800, y: 276, scale: PATTERN_TO_FIGURE, part: 'body', look: [800, 340, 3.6] },
  throat: { x: 800, y: 392, scale: PATTERN_TO_FIGURE, part: 'body', look: [800, 500, 2.3] },
  wrist: { x: 800, y: 900, scale: 2.2, part: 'hand' },
  finger: { x: 729, y: 590, scale: 2.2, part: 'hand' },
  feet: { x: 400, y: 1640, scale: 1.457, part: 'legs' },
  soles: { x: 800, y: 420, scale: 1.5, part: 'above' },
};

const RIGHT_HALF: readonly Node[] = [
  [800, 330],
  [838, 330],
  [842, 392, 1],
  [904, 432, 1],
  [984, 464, 1],
  [1022, 524, 1],
  [1038, 650, 1],
  [1056, 790, 1],
  [1078, 910, 1],
  [1094, 1020, 1],
  [1112, 1080, 1],
  [1108, 1140, 1],
  [1090, 1170, 1],
  [1070, 1130, 1],
  [1060, 1070, 1],
  [1052, 1020, 1],
  [1030, 905, 1],
  [1006, 790, 1],
  [986, 690, 1],
  [970, 640],
  [960, 720, 1],
  [936, 830, 1],
  [950, 920, 1],
  [974, 1010, 1],
  [976, 1120, 1],
  [960, 1300, 1],
  [928, 1450, 1],
  [932, 1560, 1],
  [904, 1740, 1],
  [888, 1810, 1],
  [900, 1858, 1],
  [890, 1880],
  [846, 1880],
  [836, 1820, 1],
  [838, 1740, 1],
  [828, 1560, 1],
  [834, 1450, 1],
  [818, 1280, 1],
  [803, 1076],
];

/** What stands behind the garment in the worn view: a calm figure without a face, or the part of it that carries the piece. */
export function drawFigure(scene: Scene): string {
  const { part, look } = STANDS[scene.fitting.joint];
  const tone = figureTones(scene.study.paper);
  scene.defs.set(
    'body-tone',
    `<linearGradient id="body-tone" gradientUnits="userSpaceOnUse" x1="420" y1="200" x2="1180" y2="1700"><stop offset="0" stop-color="${tone.light}"/><stop offset=".55" stop-color="${tone.base}"/><stop offset="1" stop-color="${tone.dark}"/></linearGradient>`,
  );
  if (part === 'above') return '';
  const drawn = part === 'hand' ? hand() : part === 'legs' ? legs(scene.fitting.lift ?? 0) : body(tone.dark);
  return `<g fill="url(#body-tone)"${look ? ` transform="${camera(look)}"` : ''}>${drawn}</g>`;
}

/** The finished garment moved to its joint; for shoes seen from above the legs come after it. */
export function placeOnFigure(scene: Scene, garment: string): string {
  const { joint, x, y, scale } = scene.fitting;
  const stand = STANDS[joint];
  const size = scale * stand.scale;
  const placed = `<g transform="translate(${stand.x} ${stand.y}) scale(${size.toFixed(4)}) translate(${round(-x)} ${round(-y)})">${garment}</g>`;
  const seen = stand.look ? `<g transform="${camera(stand.look)}">${placed}</g>` : placed;
  return stand.part === 'above' ? `${seen}<g fill="url(#body-tone)">${shins()}</g>` : seen;
}

const camera = ([x, y, zoom]: readonly [number, number, number]): string =>
  `translate(800 1000) scale(${zoom}) translate(${-x} ${-y})`;

function body(shade: string): string {
  const outline = curve([...RIGHT_HALF, ...mirrored(RIGHT_HALF)]);
  return `<ellipse cx="820" cy="1886" rx="250" ry="20" fill="${shade}" fill-opacity=".35"/><path d="${outline}"/><ellipse cx="800" cy="254" rx="74" ry="104"/><path d="M762 352C776 372 824 372 838 352L842 400C816 414 784 414 758 400Z" fill="${shade}" fill-opacity=".13"/>`;
}

/** Two lower legs in profile, toes to the left, the farther one a little back; a heel lifts them by `lift` px. */
function legs(lift: number): string {
  const leg = (dx: number, dy: number): string =>
    curve([
      [880 + dx, -400],
      [1150 + dx, -400],
      [1176 + dx, 300 - lift, 1],
      [1190 + dx, 660 - lift, 1],
      [1140 + dx, 1040 - lift, 1],
      [1092 + dx, 1340 - lift, 1],
      [1136 + dx, 1520 + dy - lift, 1],
      [1146 + dx, 1590 + dy - lift, 1],
      [1090 + dx, 1620 + dy - lift, 1],
      [850 + dx, 1616 + dy - lift * 0.55, 1],
      [620 + dx, 1624 + dy, 1],
      [470 + dx, 1604 + dy, 1],
      [520 + dx, 1560 + dy, 1],
      [700 + dx, 1510 + dy - lift * 0.4, 1],
      [850 + dx, 1420 + dy - lift * 0.9, 1],
      [908 + dx, 1280 - lift, 1],
      [890 + dx, 1000 - lift, 1],
      [872 + dx, 640 - lift, 1],
      [900 + dx, 260 - lift, 1],
    ]);
  return `<path d="${leg(84, -35)}" fill-opacity=".55"/><path d="${leg(0, 0)}"/>`;
}

/** Both shins as one sees one's own: from the ankles down to the edge of the picture. */
function shins(): string {
  const shin: Node[] = [
    [1000, 1090, 1],
    [1052, 1110, 1],
    [1074, 1240, 1],
    [1110, 1600, 1],
    [1150, 2040],
    [862, 2040],
    [896, 1600, 1],
    [924, 1240, 1],
    [946, 1110, 1],
  ];
  return `<path d="${curve(shin)}"/><path d="${curve(mirrored(shin))}"/>`;
}

function hand(): string {
  return `<path d="${curve(handNodes(800, 900, 1160))}"/>`;
}
