import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addStrap, rivet } from '../cloth/solid.ts';
import { arc, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { bindEdge } from './brief-cut.ts';
import { insideTones } from './torso.ts';

/** From the pit of the neck to the band under the bust, px of the pattern. */
const NECK_TO_BAND = 600;
const BAND_Y = 930;
const BAND_HALF = 372;
const GOLD = '#c9a86a';

/** A bra: its cups, the band under them, the straps that loop to the back. */
export function drawBra(scene: Scene): void {
  const cup = choice(scene, 'cup');
  const lace = choice(scene, 'trim') === 'lace';
  scene.focus = { x: 960, y: 800, zoom: 2.4 };
  scene.fitting = { joint: 'neck', x: 800, y: BAND_Y - NECK_TO_BAND, scale: 1 };
  if (cup === 'sport') {
    drawSport(scene, lace);
    return;
  }
  const nodes = cup === 'triangle' ? triangleCup() : balconetteCup();
  const apex: Node = cup === 'triangle' ? [984, 560] : [1046, 672];
  if (!scene.back) addFarBand(scene, apex);
  else addCups(scene, nodes, cup, lace);
  for (const side of [1, -1]) {
    const strap: Node[] = scene.back
      ? [
          [930, BAND_Y + 6],
          [960, 640, 1],
          [980, 400, 1],
          [944, 270, 1],
          [930, 300],
        ]
      : [apex, [992, 430, 1], [960, 290, 1], [930, 262]];
    const laid = side === 1 ? strap : strap.map(([x, y, s]): Node => [1600 - x, y, s ?? 0]);
    addStrap(scene, laid, 22, { cast: 4 });
    const slider = laid[scene.back ? 2 : 1];
    if (slider !== undefined) scene.parts.push(rivet(slider, 13, GOLD));
  }
  if (scene.back) {
    addHooks(scene);
    return;
  }
  addCups(scene, nodes, cup, lace);
  addBand(scene, lace);
}

function triangleCup(): Node[] {
  return [
    [984, 560],
    [1050, 690, 1],
    [1150, 850, 1],
    [1164, BAND_Y],
    [820, BAND_Y],
    [858, 820, 1],
    [930, 650, 1],
  ];
}

function balconetteCup(): Node[] {
  return [
    [1046, 672],
    [1112, 690, 1],
    [1160, 800, 1],
    [1164, BAND_Y],
    [820, BAND_Y],
    [812, 830, 1],
    [826, 752],
    [930, 742, 1],
  ];
}

function addCups(scene: Scene, right: readonly Node[], cup: string, lace: boolean): void {
  for (const nodes of [right, mirrored(right)]) {
    const side = nodes === right ? 1 : -1;
    addPiece(scene, {
      nodes,
      cast: scene.back ? 0 : 6,
      grain: side * 12,
      tones: scene.back ? insideTones(scene) : scene.tones,
      folds: [
        {
          from: [800 + side * 90, 880],
          to: [800 + side * 200, 720],
          width: 60,
          depth: 0.3,
          bend: side * -30,
        },
        { from: [800 + side * 320, 880], to: [800 + side * 236, 740], width: 50, depth: 0.26 },
        { from: [800 + side * 150, 916], to: [800 + side * 280, 912], width: 26, depth: 0.4 },
      ],
    });
    if (scene.back) continue;
    const x = (at: number) => 800 + side * at;
    const line: Node[] =
      cup === 'triangle'
        ? [
            [x(184), 566],
            [x(176), 740, 1],
            [x(186), BAND_Y],
          ]
        : [
            [x(130), 742],
            [x(186), 830, 1],
            [x(190), BAND_Y],
          ];
    scene.parts.push(seam(scene, line, scene.tones, 2.4) + stitch(scene, moved(line, side * 8, 0)));
    const edge: Node[] =
      cup === 'triangle'
        ? [
            [x(24), BAND_Y - 8],
            [x(62), 816, 1],
            [x(134), 648, 1],
            [x(184), 562],
          ]
        : [
            [x(26), 752],
            [x(130), 742, 1],
            [x(246), 674],
          ];
    bindEdge(scene, edge, lace, lace ? 52 : 18);
  }
}

function addBand(scene: Scene, lace: boolean): void {
  const upper = arc([800 - BAND_HALF, BAND_Y - 8], [800 + BAND_HALF, BAND_Y - 8], 16);
  const lower = moved(upper, 0, 54);
  addPiece(scene, { nodes: [...upper, ...[...lower].reverse()], plain: true, cast: 5, round: 0.5 });
  scene.parts.push(stitch(scene, moved(upper, 0, 10)) + stitch(scene, moved(lower, 0, -10)));
  if (lace) bindEdge(scene, lower, true, 40);
  scene.parts.push(
    crease(
      scene,
      [
        [800, BAND_Y - 30],
        [800, BAND_Y + 10],
      ],
      scene.tones,
      18,
    ),
  );
}

/** The inside of the back, seen between the cups, with the far ends of the straps. */
function addFarBand(scene: Scene, apex: Node): void {
  const upper = arc([800 - BAND_HALF, BAND_Y - 60], [800 + BAND_HALF, BAND_Y - 60], -34);
  const tones = insideTones(scene);
  addPiece(scene, {
    nodes: [...upper, ...[...moved(upper, 0, 92)].reverse()],
    tones,
    plain: true,
    round: 0.4,
  });
  const back: Node[] = [
    [930, 262],
    [900, 330, 1],
    [apex[0] - 96, 620, 1],
    [900, BAND_Y - 84],
  ];
  for (const line of [back, mirrored(back)]) addStrap(scene, line, 22, { tones });
}

function addHooks(scene: Scene): void {
  const upper: Node[] = [
    [800 - BAND_HALF, BAND_Y - 70],
    [800 - 120, BAND_Y - 8, 1],
    [800, BAND_Y - 6, 1],
    [800 + 120, BAND_Y - 8, 1],
    [800 + BAND_HALF, BAND_Y - 70],
  ];
  const lower = arc([800 - BAND_HALF, BAND_Y + 44], [800 + BAND_HALF, BAND_Y + 44], 14);
  addPiece(scene, { nodes: [...upper, ...[...lower].reverse()], plain: true, cast: 8, round: 0.6 });
  scene.parts.push(stitch(scene, moved(upper, 0, 10)) + stitch(scene, moved(lower, 0, -10)));
  addPiece(scene, {
    nodes: [
      [762, BAND_Y - 6],
      [838, BAND_Y - 6],
      [838, BAND_Y + 56],
      [762, BAND_Y + 56],
    ],
    plain: true,
    cast: 4,
    round: 0.4,
  });
  for (const y of [12, 38]) for (const x of [784, 816]) scene.parts.push(rivet([x, BAND_Y + y], 6, GOLD));
}

/** A sports bra: one wide piece, scooped in front, crossed to one strap behind. */
function drawSport(scene: Scene, lace: boolean): void {
  const neck: Node[] = scene.back
    ? [
        [640, 380],
        [720, 470, 1],
        [800, 490, 1],
        [880, 470, 1],
        [960, 380],
      ]
    : [
        [640, 380],
        [690, 560, 1],
        [800, 640, 1],
        [910, 560, 1],
        [960, 380],
      ];
  const arm: Node[] = scene.back
    ? [
        [1052, 372],
        [920, 560, 1],
        [960, 720, 1],
        [1164, 800],
      ]
    : [
        [1052, 372],
        [1050, 560, 1],
        [1090, 700, 1],
        [1164, 780],
      ];
  const nodes: Node[] = [...neck, ...arm, [1176, BAND_Y], [424, BAND_Y], ...mirrored(arm)];
  if (!scene.back) {
    const far: Node[] = [
      [640, 380],
      [720, 440, 1],
      [800, 452, 1],
      [880, 440, 1],
      [960, 380],
    ];
    addPiece(scene, { nodes: [...far, ...[...neck].reverse()], tones: insideTones(scene), round: 0.4 });
  }
  addPiece(scene, {
    nodes,
    folds: [-1, 1].map((side) => ({
      from: [800 + side * 320, 820] as const,
      to: [800 + side * 90, 740] as const,
      width: 50,
      depth: 0.4,
      bend: side * 24,
    })),
  });
  for (const line of [neck, arm, mirrored(arm)]) bindEdge(scene, line, lace, lace ? 44 : 24);
  addBand(scene, lace);
}
