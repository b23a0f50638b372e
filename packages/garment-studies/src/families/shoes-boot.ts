import { mix, tonesOf } from '../cloth/colour.ts';
import type { Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, glow, lay, type Place, stitchLine } from '../cloth/solid.ts';
import { BLACK_RUBBER, drawProfilePair, drawSoles, soleTones } from './shoes.ts';
import { addGore, addLaces, addSideZip, addSole, type Boot } from './shoes-boot-parts.ts';

const SHAFTS: Record<string, number> = { ankle: 640, mid: 960, knee: 1480 };

/** How high the heel lifts the seat, and how thick the forepart of the sole is, profile units. */
const HEELS: Record<string, { seat: number; sole: number }> = {
  low: { seat: 74, sole: 28 },
  block: { seat: 176, sole: 26 },
  lug: { seat: 118, sole: 84 },
};

const TOES: Record<string, Node[]> = {
  round: [
    [20, 12],
    [10, -58, 1],
    [58, -132, 1],
    [170, -172, 1],
  ],
  pointed: [
    [-66, 10],
    [-62, -22, 1],
    [40, -92, 1],
    [180, -158, 1],
  ],
  square: [
    [14, 12],
    [8, -48, 1],
    [26, -104, 1],
    [86, -132, 1],
    [190, -166, 1],
  ],
};

/** A boot: shaft, welted or lugged sole, and laces, elastic sides or a zip. */
export function drawBoot(scene: Scene): void {
  const heel = choice(scene, 'heel');
  const boot: Boot = {
    ...(HEELS[heel] ?? { seat: 74, sole: 28 }),
    heel,
    toe: choice(scene, 'toe'),
    closure: choice(scene, 'closure'),
    shaft: SHAFTS[choice(scene, 'height')] ?? 640,
  };
  if (scene.back) {
    drawSoles(
      scene,
      boot.toe,
      heel === 'lug' ? 'lug' : 'smooth',
      heel === 'lug' ? BLACK_RUBBER : soleTones(scene),
    );
    return;
  }
  const tall = boot.shaft > 700;
  drawProfilePair(scene, tall ? { dx: 400, dy: 130 } : { dx: 250, dy: 560 }, (at) =>
    addBoot(scene, at, boot),
  );
  scene.fitting = { ...scene.fitting, lift: boot.seat * 0.8 };
  scene.focus = { x: 300 + 560, y: 1200 - 330, zoom: 2.4 };
}

function addBoot(scene: Scene, ground: Place, boot: Boot): void {
  // The last tips forward with the heel: the upper is drawn from a line that rises toward the seat.
  const at: Place = (x, y, s) => {
    const rise = x < 330 ? 0 : Math.min(1, (x - 330) / 560);
    return ground(x, y - boot.sole - (boot.seat - boot.sole) * rise * rise * (3 - 2 * rise), s);
  };
  if (!scene.worn) addMouth(scene, at, boot);
  if (boot.closure === 'laced') addTongue(scene, at, boot);
  addUpper(scene, at, boot);
  addQuarter(scene, at, boot);
  if (boot.closure === 'laced') addLaces(scene, at, boot);
  if (boot.closure === 'chelsea') addGore(scene, at, boot);
  if (boot.closure === 'zip') addSideZip(scene, at, boot);
  addSole(scene, ground, boot);
}

function addMouth(scene: Scene, at: Place, boot: Boot): void {
  const h = boot.shaft;
  addSolid(
    scene,
    lay(at, [
      [534, -h + 2],
      [640, -h - 20, 1],
      [800, -h - 22, 1],
      [916, -h + 2],
      [900, -h + 80],
      [560, -h + 80],
    ]),
    tonesOf(mix(scene.tones.deep, '#2a1f16', 0.6)),
  );
}

function addTongue(scene: Scene, at: Place, boot: Boot): void {
  const h = boot.shaft;
  addPiece(scene, {
    nodes: lay(at, [
      [566, -h + 220],
      [508, -h + 30, 1],
      [512, -h - 46, 1],
      [566, -h - 62, 1],
      [610, -h - 30, 1],
      [620, -h + 240],
    ]),
    round: 0.7,
    plain: true,
  });
}

function bootNodes(boot: Boot): Node[] {
  const h = boot.shaft;
  const tall = h > 1200;
  const calf: Node[] = h > 700 ? [[tall ? 972 : 936, -h * 0.68, 1]] : [];
  return [
    ...(TOES[boot.toe] ?? []),
    [300, -206, 1],
    [420, -286, 1],
    [500, -400, 1],
    [tall ? 540 : 534, -h * 0.78, 1],
    [tall ? 528 : 536, -h + 6],
    [720, -h + 22, 1],
    [tall ? 950 : 914, -h + 4],
    ...calf,
    [886, -430, 1],
    [906, -280, 1],
    [958, -150, 1],
    [966, 12],
    [800, 12, 1],
    [640, 12, 1],
    [500, 12, 1],
    [380, 12, 1],
    [240, 12, 1],
  ];
}

function addUpper(scene: Scene, at: Place, boot: Boot): void {
  const { tones } = scene;
  const h = boot.shaft;
  const form =
    glow(scene, at(130, -110), { rx: 170, ry: 74, turn: -26 }, tones.high, 0.85) +
    glow(scene, at(640, -h * 0.62), { rx: 90, ry: h * 0.4 }, tones.high, 0.5) +
    glow(scene, at(920, -h * 0.55), { rx: 110, ry: h * 0.5 }, tones.deep, 0.6) +
    glow(scene, at(420, -12), { rx: 430, ry: 76 }, tones.deep, 0.5) +
    glow(scene, at(850, -120), { rx: 100, ry: 80 }, tones.high, 0.4);
  const fold = (a: Node, b: Node, width: number, depth: number, bend: number): Fold => ({
    from: [a[0], a[1]],
    to: [b[0], b[1]],
    width,
    depth,
    bend,
  });
  const folds = [
    fold(at(322, -214), at(258, -96), 18, 0.5, 14),
    fold(at(362, -236), at(310, -110), 16, 0.42, 12),
    fold(at(520, -400), at(700, -330), 22, 0.5, 14),
    fold(at(880, -400), at(690, -350), 22, 0.5, -12),
    fold(at(530, -470), at(690, -440), 18, 0.34, 10),
  ];
  if (h > 700)
    folds.push(
      fold(at(900, -560), at(700, -500), 26, 0.4, -14),
      fold(at(560, -620), at(720, -560), 26, 0.36, 16),
    );
  if (h > 1200) folds.push(fold(at(620, -h + 160), at(640, -h + 620), 40, 0.24, 20));
  addPiece(scene, { nodes: lay(at, bootNodes(boot)), inside: form, folds });
  scene.parts.push(
    stitchLine(
      lay(at, [
        [546, -h + 24],
        [720, -h + 40, 1],
        [908, -h + 22],
      ]),
      tones.stitch,
    ),
  );
}

function addQuarter(scene: Scene, at: Place, boot: Boot): void {
  const line: Node[] = [
    [330, 2],
    [372, -120, 1],
    [440, -222, 1],
    [520, -262],
  ];
  const counter: Node[] = [
    [770, 4],
    [786, -110, 1],
    [850, -196, 1],
    [926, -226],
  ];
  const rows = boot.closure === 'laced' ? [line, counter] : [counter];
  for (const nodes of rows) {
    const placed = lay(at, nodes);
    const beside = lay(
      at,
      nodes.map(([x, y, s]): Node => [x + 11, y + 3, s ?? 0]),
    );
    scene.parts.push(`${stitchLine(placed, scene.tones.stitch)}${stitchLine(beside, scene.tones.stitch)}`);
  }
  const [x, y] = at(900, -boot.shaft + 6);
  if (boot.closure === 'zip') return;
  // The pull tab stands above the shaft.
  addStrap(
    scene,
    [
      [x - 18, y + 60],
      [x - 12, y - 26],
      [x + 2, y - 40],
      [x + 10, y - 20],
      [x + 6, y + 60],
    ],
    20,
    {
      stitched: scene.tones.stitch,
    },
  );
}
