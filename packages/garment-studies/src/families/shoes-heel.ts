import { mix, tonesOf } from '../cloth/colour.ts';
import type { Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, glow, lay, metalStroke, type Place, stitchLine } from '../cloth/solid.ts';
import { drawProfilePair, drawSoles, liningTones } from './shoes.ts';

const RISES: Record<string, number> = { stiletto: 350, block: 270, kitten: 165 };
const TIPS: Record<string, Node[]> = {
  pointed: [
    [-70, -6],
    [-58, -30, 1],
    [60, -86, 1],
    [170, -128, 1],
  ],
  round: [
    [26, -4],
    [14, -48, 1],
    [56, -104, 1],
    [160, -138, 1],
  ],
  square: [
    [10, -4],
    [4, -44, 1],
    [16, -80, 1],
    [60, -98, 1],
    [170, -130, 1],
  ],
};

type Heel = { rise: number; style: string; heel: string; toe: string };

/** A heeled shoe in profile: pump, slingback or straps on a stiletto, block or kitten heel. */
export function drawHeel(scene: Scene): void {
  const kind = choice(scene, 'heel');
  const shoe = {
    rise: RISES[kind] ?? 350,
    style: choice(scene, 'style'),
    heel: kind,
    toe: choice(scene, 'toe'),
  };
  if (scene.back) {
    drawSoles(scene, shoe.toe, 'smooth', tonesOf(scene.garment.accent ?? '#c9a98a'));
    return;
  }
  drawProfilePair(scene, { dx: 120, dy: 560 + shoe.rise * 0.36 }, (at) => addShoe(scene, at, shoe));
  scene.fitting = { ...scene.fitting, lift: shoe.rise * 0.8 };
  scene.focus = { x: 300 + 820, y: 1200 - shoe.rise, zoom: 2.4 };
}

/** The foot's bed: flat under the ball, then rising to the seat of the heel. */
function bed(rise: number): (x: number) => number {
  return (x) => {
    const t = Math.min(1, Math.max(0, (x - 330) / 560));
    return -rise * t * t * (3 - 2 * t) - (x < 330 ? 14 : 14);
  };
}

function addShoe(scene: Scene, at: Place, shoe: Heel): void {
  const y = bed(shoe.rise);
  const lining = liningTones(scene);
  addHeelPost(scene, at, shoe);
  if (shoe.style === 'strappy') addStraps(scene, at, shoe, y);
  else addBody(scene, at, shoe, y, lining);
  const sole: Node[] = [
    [shoe.toe === 'pointed' ? -76 : 4, y(0) + 8],
    ...[80, 200, 330, 430, 530, 640, 750, 850].map((x): Node => [x, y(x) + (x < 300 ? 4 : 0), 1]),
    [974, y(960) - 4],
    [978, y(960) + 16],
    ...[850, 750, 640, 530, 430, 330, 200].map((x): Node => [x, y(x) + 20, 1]),
    [60, 6, 1],
  ];
  const tones = tonesOf(scene.garment.accent ? scene.trim.base : mix(scene.tones.base, '#6b4a30', 0.6));
  addSolid(scene, lay(at, sole), tones, { round: 0.3 });
}

function addHeelPost(scene: Scene, at: Place, { heel, rise }: Heel): void {
  const seat = -rise - 8;
  const shapes: Record<string, Node[]> = {
    stiletto: [
      [806, seat * 0.93],
      [870, seat * 0.78, 1],
      [914, seat * 0.4, 1],
      [924, -8],
      [952, -8],
      [958, seat * 0.4, 1],
      [976, seat * 0.84, 1],
      [980, seat],
    ],
    block: [
      [776, seat * 0.9],
      [806, seat * 0.4, 1],
      [812, -8],
      [974, -8],
      [976, seat * 0.4, 1],
      [982, seat],
    ],
    kitten: [
      [806, seat * 0.92],
      [876, seat * 0.6, 1],
      [896, -8],
      [936, -8],
      [944, seat * 0.5, 1],
      [980, seat],
    ],
  };
  const nodes = lay(at, shapes[heel] ?? []);
  const light = glow(
    scene,
    at(heel === 'block' ? 850 : 905, seat * 0.55),
    { rx: heel === 'block' ? 46 : 24, ry: rise * 0.5 },
    scene.tones.high,
    0.8,
  );
  const dark = glow(scene, at(985, seat * 0.6), { rx: 52, ry: rise * 0.7 }, scene.tones.deep, 0.7);
  addPiece(scene, { nodes, round: 0.5, inside: light + dark, plain: true });
  const [l, r] = heel === 'block' ? [812, 974] : heel === 'kitten' ? [896, 936] : [924, 952];
  addSolid(
    scene,
    lay(at, [
      [l - 1, -12],
      [r + 1, -12],
      [r, 0],
      [l, 0],
    ]),
    tonesOf('#211e1b'),
    { round: 0.1 },
  );
}

function addBody(
  scene: Scene,
  at: Place,
  shoe: Heel,
  y: (x: number) => number,
  lining: Scene['tones'],
): void {
  const { tones } = scene;
  const sling = shoe.style === 'slingback';
  const seatTop = y(960) - 232;
  if (sling) addSling(scene, at, shoe, y);
  const far: Node[] = sling
    ? [
        [268, y(268) - 150],
        [400, y(400) - 116, 1],
        [560, y(560) - 96, 1],
        [600, y(600)],
        [300, y(300)],
      ]
    : [
        [268, y(268) - 152],
        [420, y(420) - 122, 1],
        [640, y(640) - 132, 1],
        [850, y(850) - 200, 1],
        [978, seatTop + 4],
        [960, y(960) - 60],
        [560, y(560)],
        [300, y(300)],
      ];
  if (!scene.worn) addSolid(scene, lay(at, far), { ...lining, base: lining.dark }, { round: 0.4 });
  const near: Node[] = sling
    ? [
        [262, y(262) - 156],
        [330, y(330) - 96, 1],
        [470, y(470) - 74, 1],
        [600, y(600) - 96],
        [640, y(640) - 40, 1],
        [650, y(650) + 8],
      ]
    : [
        [262, y(262) - 156],
        [330, y(330) - 92, 1],
        [480, y(480) - 74, 1],
        [680, y(680) - 98, 1],
        [860, y(860) - 160, 1],
        [986, seatTop],
        [1004, y(960) - 120, 1],
        [982, y(960) + 4],
      ];
  const under = (sling ? [530, 430, 330, 200, 80] : [850, 750, 640, 530, 430, 330, 200, 80]).map(
    (x): Node => [x, y(x) + 6, 1],
  );
  const form =
    glow(scene, at(110, -78), { rx: 170, ry: 52, turn: -24 }, tones.high, 0.95) +
    glow(scene, at(820, y(820) - 96), { rx: 180, ry: 60, turn: 28 }, tones.high, 0.6) +
    glow(scene, at(420, y(420)), { rx: 260, ry: 44, turn: 14 }, tones.deep, 0.5) +
    glow(scene, at(1000, y(960) - 60), { rx: 70, ry: 160 }, tones.deep, 0.6);
  addPiece(scene, {
    nodes: lay(at, [...(TIPS[shoe.toe] ?? []), ...near, ...under]),
    round: 0.7,
    inside: form,
  });
  const edge = near.slice(0, sling ? 4 : 6).map(([px, py, s]): Node => [px, py + 12, s ?? 0]);
  scene.parts.push(stitchLine(lay(at, edge), tones.stitch, 2.2));
}

function addSling(scene: Scene, at: Place, shoe: Heel, y: (x: number) => number): void {
  const top = y(960) - 176;
  addStrap(
    scene,
    lay(at, [
      [590, y(590) - 64],
      [730, y(730) - 142],
      [880, top - 14],
      [976, top + 4],
      [992, top + 30],
    ]),
    30,
    { stitched: scene.tones.stitch },
  );
  addBuckle(scene, at(742, y(742) - 148), 26, -34 + shoe.rise * 0.02);
}

function addStraps(scene: Scene, at: Place, shoe: Heel, y: (x: number) => number): void {
  const bedNodes: Node[] = [
    [8, y(0) - 6],
    ...[120, 330, 530, 750].map((x): Node => [x, y(x) - 16, 1]),
    [972, y(960) - 20],
    [970, y(960) + 6],
    ...[750, 530, 330, 120].map((x): Node => [x, y(x) + 4, 1]),
  ];
  const ankle = y(960) - 300;
  const loop: Node[] = [
    [716, ankle + 40],
    [800, ankle - 14],
    [940, ankle + 4],
    [978, ankle + 36],
  ];
  if (!scene.worn) addStrap(scene, lay(at, loop), 26, { tones: liningTones(scene) });
  addSolid(scene, lay(at, bedNodes), liningTones(scene), { round: 0.4 });
  const strap = (nodes: Node[], width: number): void =>
    addStrap(scene, lay(at, nodes), width, { stitched: scene.tones.stitch, cast: 6 });
  addPiece(scene, {
    nodes: lay(at, [
      [830, y(830) + 4],
      [846, y(846) - 90, 1],
      [910, ankle + 110, 1],
      [962, ankle + 20],
      [1000, ankle + 24],
      [1002, y(960) - 120, 1],
      [982, y(960) + 4],
    ]),
    round: 0.7,
    plain: true,
  });
  const wide = shoe.toe === 'square' ? 92 : shoe.toe === 'round' ? 76 : 58;
  for (const x of [96, 226]) {
    const [low, high] = [y(x), y(x) - (x > 200 ? 112 : 82)];
    const band: Node[] = [
      [x, low + 6],
      [x + 26, high + 24, 1],
      [x + 78, high],
      [x + 78 + wide, high - 12],
      [x + wide + 30, high + 32, 1],
      [x + wide, low + 6],
    ];
    addPiece(scene, { nodes: lay(at, band), round: 0.6, cast: 6, plain: true });
    const edge = (dx: number): Node[] => [
      [x + 8 + dx, low - 4],
      [x + 34 + dx, high + 26, 1],
      [x + 84 + dx, high + 6],
    ];
    scene.parts.push(
      stitchLine(lay(at, edge(0)), scene.tones.stitch, 2.2) +
        stitchLine(lay(at, edge(wide - 16)), scene.tones.stitch, 2.2),
    );
  }
  strap(
    [
      [980, ankle + 30],
      [880, ankle + 74],
      [780, ankle + 76],
      [712, ankle + 40],
    ],
    28,
  );
  addBuckle(scene, at(842, ankle + 78), 24, 4);
}

/** A small frame buckle with its tongue. */
function addBuckle(scene: Scene, at: Node, size: number, turn: number): void {
  const gold = tonesOf('#c7a253');
  const d = `M${-size * 0.62} ${-size}h${size * 1.24}v${size * 2}h${-size * 1.24}z`;
  scene.parts.push(
    `<g transform="translate(${at[0].toFixed(1)} ${at[1].toFixed(1)}) rotate(${turn.toFixed(1)})"><path d="${d}" fill="none" stroke="#0d0b08" stroke-opacity=".35" stroke-width="7" transform="translate(2 5)"/>${metalStroke(d, gold, 7)}${metalStroke(`M${-size * 0.5} 0h${size * 1.2}`, gold, 5)}</g>`,
  );
}
