import { curve, type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import type { Place } from '../cloth/solid.ts';
import { ribbing } from '../cloth/trim.ts';
import { drawProfilePair } from './shoes.ts';
import { trimOf } from './trim-tones.ts';

const spot = ([x, y]: Node): [number, number] => [x, y];

/** A pair of socks lying in profile. */
export function drawSock(scene: Scene): void {
  const top = { ankle: 360, crew: 840, knee: 1340 }[choice(scene, 'length')] ?? 840;
  drawProfilePair(scene, top > 500 ? { dx: 330, dy: 70 } : { dx: 200, dy: 470 }, (at) => {
    const nodes: Node[] = [
      at(10, -70, 1),
      at(40, -150, 1),
      at(150, -190, 1),
      at(380, -230, 1),
      at(520, -310, 1),
      at(580, -420 * Math.min(1, top / 440), 1),
      at(572, -top),
      at(898, -top),
      at(top > 1000 ? 960 : 902, -top * 0.66, 1),
      at(896, -330, 1),
      at(944, -170, 1),
      at(930, -40, 1),
      at(800, -2, 1),
      at(560, -26, 1),
      at(260, -2, 1),
      at(70, -4, 1),
    ];
    addPiece(scene, {
      nodes,
      folds: [
        {
          from: spot(at(560, -330)),
          to: spot(at(760, -250)),
          width: 30,
          depth: 0.4,
          bend: 14,
        },
        {
          from: spot(at(300, -200)),
          to: spot(at(340, -60)),
          width: 26,
          depth: 0.3,
        },
        {
          from: spot(at(880, -320)),
          to: spot(at(720, -340)),
          width: 24,
          depth: 0.36,
        },
      ],
    });
    addHeelAndToe(scene, at);
    addTop(scene, at, top);
  });
  scene.stiffness = 0.4;
  scene.focus = { x: 1000, y: 1100 - top * 0.6, zoom: 2.2 };
}

function addHeelAndToe(scene: Scene, at: Place): void {
  const soft = { tones: trimOf(scene), fabric: 'jersey' as const, plain: true, grounded: false, round: 0.7 };
  addPiece(scene, {
    ...soft,
    nodes: [
      at(10, -70, 1),
      at(40, -150, 1),
      at(150, -190, 0),
      at(190, -100, 1),
      at(180, -4, 0),
      at(70, -4, 1),
    ],
  });
  addPiece(scene, {
    ...soft,
    nodes: [
      at(918, -250, 0),
      at(946, -170, 1),
      at(932, -40, 1),
      at(800, -2, 1),
      at(690, -12, 0),
      at(770, -120, 1),
    ],
  });
}

function addTop(scene: Scene, at: Place, top: number): void {
  const striped = choice(scene, 'cuff') === 'striped';
  const low = -top + (top > 500 ? 170 : 90);
  const [upper, lower] = [
    [at(570, -top), at(735, -top + 8, 1), at(900, -top)],
    [at(574, low), at(735, low + 8, 1), at(900, low)],
  ];
  const rings = striped
    ? [0.22, 0.5, 0.78]
        .map(
          (s) =>
            `<path d="${curve([at(560, -top + (low + top) * s), at(735, -top + (low + top) * s + 8, 1), at(910, -top + (low + top) * s)], false)}" stroke="${scene.garment.accent ? scene.trim.base : scene.trim.dark}" stroke-width="${round((low + top) * 0.15)}" fill="none"/>`,
        )
        .join('')
    : '';
  addPiece(scene, {
    nodes: [...upper, ...[...lower].reverse()],
    grounded: false,
    plain: true,
    round: 0.6,
    inside: rings + ribbing(scene, upper, lower, striped ? 12 : 17),
  });
}
