import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addStrap } from '../cloth/solid.ts';
import { arc, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { addBriefBody, type BriefCut, bindEdge, legLine, waistLine } from './brief-cut.ts';
import { insideTones } from './torso.ts';

const BRIEFS: Readonly<Record<string, BriefCut>> = {
  regular: { waistY: 1060, sideY: 1150, crotchY: 1500, half: 400, gusset: 78 },
  high: { waistY: 960, sideY: 1120, crotchY: 1500, half: 386, gusset: 80 },
  tie: { waistY: 1080, sideY: 1112, crotchY: 1500, half: 352, gusset: 74 },
};
const REGULAR = { waistY: 1060, sideY: 1150, crotchY: 1500, half: 400, gusset: 78 };
const TOP_Y = 780;

/** A bikini laid as a set: the top above its brief. */
export function drawBikini(scene: Scene): void {
  addTop(scene, choice(scene, 'top'));
  const kind = choice(scene, 'brief');
  const cut = BRIEFS[kind] ?? REGULAR;
  addBriefBody(scene, cut);
  const leg = legLine(cut, scene.back);
  for (const line of [leg, mirrored(leg), waistLine(cut, scene.back ? 2 : 18)]) bindEdge(scene, line, false);
  if (kind === 'tie')
    for (const side of [-1, 1]) addTie(scene, [800 + side * cut.half * 1.03, cut.sideY - 16], side);
  scene.focus = { x: 930, y: 690, zoom: 2.4 };
  scene.fitting = { joint: 'neck', x: 800, y: 280, scale: 1 };
}

function addTop(scene: Scene, kind: string): void {
  if (kind === 'bandeau') addBandeau(scene);
  else if (kind === 'scoop') addScoop(scene);
  else addTriangles(scene);
}

/** Two triangles on a cord, tied behind the neck and the back. */
function addTriangles(scene: Scene): void {
  const cord = arc([800 - 470, TOP_Y - 6], [800 + 470, TOP_Y - 6], 22);
  addStrap(scene, cord, 16, { cast: 3 });
  const cup: Node[] = [
    [960, 470],
    [1040, 610, 1],
    [1120, TOP_Y],
    [836, TOP_Y + 10],
    [872, 640, 1],
  ];
  for (const nodes of [cup, mirrored(cup)]) {
    const side = nodes === cup ? 1 : -1;
    addStrap(
      scene,
      [
        [800 + side * 160, 474],
        [800 + side * 150, 360, 1],
        [800 + side * 96, 262],
      ],
      16,
      { cast: 3 },
    );
    addPiece(scene, {
      nodes,
      cast: 6,
      grain: side * 10,
      tones: scene.back ? insideTones(scene) : scene.tones,
      folds: [-1, 0, 1].map((at) => ({
        from: [800 + side * (180 + at * 80), TOP_Y - 4] as const,
        to: [800 + side * (168 + at * 30), TOP_Y - 130] as const,
        width: 26,
        depth: 0.4,
      })),
    });
    scene.parts.push(
      stitch(scene, [
        [800 + side * 46, TOP_Y - 18],
        [800 + side * 310, TOP_Y - 26],
      ]),
    );
  }
  if (scene.back) for (const side of [-1, 1]) addTie(scene, [800 + side * 14, TOP_Y + 16], side);
}

/** A band gathered at its middle. */
function addBandeau(scene: Scene): void {
  const upper: Node[] = [
    [800 - 400, 600],
    [800 - 190, 560, 1],
    [800 - 20, 628, 1],
    [800 + 20, 628, 1],
    [800 + 190, 560, 1],
    [800 + 400, 600],
  ];
  const lower: Node[] = [
    [800 + 400, 760],
    [800 + 200, 790, 1],
    [800 + 20, 744, 1],
    [800 - 20, 744, 1],
    [800 - 200, 790, 1],
    [800 - 400, 760],
  ];
  addPiece(scene, {
    nodes: [...upper, ...lower],
    folds: [-1, 1].flatMap((side) =>
      [-44, -14, 16, 46].map((dy) => ({
        from: [800 + side * 22, 686 + dy * 0.7] as const,
        to: [800 + side * 190, 682 + dy * 2] as const,
        width: 22,
        depth: 0.55,
        bend: dy * 0.4,
      })),
    ),
  });
  bindEdge(scene, upper, false, 18);
  bindEdge(scene, lower, false, 18);
  if (scene.back) {
    scene.parts.push(
      seam(scene, [
        [800 - 8, 630],
        [800 - 8, 742],
      ]) +
        seam(scene, [
          [800 + 8, 630],
          [800 + 8, 742],
        ]),
    );
    return;
  }
  addPiece(scene, {
    nodes: [
      [770, 618],
      [830, 618],
      [834, 754],
      [766, 754],
    ],
    cast: 7,
    round: 0.7,
    grounded: false,
  });
}

/** A cropped top with a round neck. */
function addScoop(scene: Scene): void {
  const depth = scene.back ? 470 : 560;
  const neck: Node[] = [
    [660, 330],
    [700, depth - 60, 1],
    [800, depth, 1],
    [900, depth - 60, 1],
    [940, 330],
  ];
  const arm: Node[] = [
    [1010, 326],
    [1016, 470, 1],
    [1060, 590, 1],
    [1150, 640],
  ];
  addPiece(scene, {
    nodes: [...neck, ...arm, [1158, TOP_Y], [442, TOP_Y], ...mirrored(arm)],
    folds: [-1, 1].map((side) => ({
      from: [800 + side * 330, 690] as const,
      to: [800 + side * 110, 650] as const,
      width: 44,
      depth: 0.4,
      bend: side * 20,
    })),
  });
  for (const line of [neck, arm, mirrored(arm)]) bindEdge(scene, line, false, 22);
  const hem = arc([800 - 356, TOP_Y - 40], [800 + 356, TOP_Y - 40], 12);
  scene.parts.push(seam(scene, hem) + stitch(scene, moved(hem, 0, 12)));
}

/** A bow of cord, its loops and ends falling from `at`. */
function addTie(scene: Scene, at: readonly [number, number], side: number): void {
  const [x, y] = at;
  const line = (points: readonly (readonly [number, number])[]): Node[] =>
    points.map(([dx, dy]): Node => [x + side * dx, y + dy, 1]);
  addStrap(
    scene,
    line([
      [0, 0],
      [44, -34],
      [84, -6],
      [50, 22],
      [4, 4],
    ]),
    14,
    { cast: 4 },
  );
  addStrap(
    scene,
    line([
      [2, 4],
      [40, 80],
      [30, 190],
    ]),
    14,
    { cast: 4 },
  );
  addStrap(
    scene,
    line([
      [0, 4],
      [84, 70],
      [100, 160],
    ]),
    14,
    { cast: 4 },
  );
  scene.parts.push(
    crease(
      scene,
      [
        [x - 10, y - 8],
        [x + 10, y + 12],
      ],
      scene.tones,
      22,
    ),
  );
}
