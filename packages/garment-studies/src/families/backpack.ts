import { tonesOf } from '../cloth/colour.ts';
import { curve } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addStrap, glow, metalStroke } from '../cloth/solid.ts';
import { zip } from '../cloth/trim.ts';
import { addBagBody, BRASS, bagShape, stamp } from './bags.ts';
import { trimOf } from './trim-tones.ts';

/** A rucksack: top handle, body, flap, zip or rolled top, pocket; straps behind. */
export function drawBackpack(scene: Scene): void {
  scene.stiffness = 0.6;
  const kind = choice(scene, 'closure');
  const t = trimOf(scene);
  const [w, h, y] = [820, 1060, 520];
  addStrap(
    scene,
    [
      [730, y + 30],
      [740, y - 84],
      [800, y - 112],
      [860, y - 84],
      [870, y + 30],
    ],
    36,
    { tones: t, stitched: t.stitch },
  );
  if (!scene.back && !scene.worn) addStrapsBehind(scene, y, h, t);
  const top = kind === 'roll' ? 20 : 150;
  addBagBody(
    scene,
    [
      [800 - w * 0.4, y + top * 0.2, 1],
      [800, y - 6, 1],
      [800 + w * 0.4, y + top * 0.2, 1],
      [800 + w * 0.5, y + top + 120, 1],
      [800 + w * 0.52, y + h - 90, 1],
      [800 + w * 0.42, y + h, 1],
      [800, y + h + 8, 1],
      [800 - w * 0.42, y + h, 1],
      [800 - w * 0.52, y + h - 90, 1],
      [800 - w * 0.5, y + top + 120, 1],
    ],
    50,
  );
  if (scene.back) {
    for (const side of [-1, 1])
      addStrap(
        scene,
        [
          [800 + side * 110, y + 70],
          [800 + side * 250, y + 240],
          [800 + side * 270, y + 620],
          [800 + side * 350, y + h - 60],
        ],
        96,
        { tones: t, stitched: t.stitch, cast: 14, fabric: 'canvas' },
      );
  } else {
    if (choice(scene, 'pocket') === 'front') {
      addPiece(scene, {
        nodes: bagShape(800, y + 580, w * 0.7, 380, 10, 70),
        round: 0.9,
        cast: 14,
        grounded: false,
      });
      scene.parts.push(
        zip(scene, [800 - w * 0.3, y + 640], [800 + w * 0.3, y + 640], '#c9b27a', 0.05) +
          stamp(scene, 800, y + 800),
      );
    }
    addRucksackTop(scene, kind, y, w, t);
  }
  scene.fitting = { joint: 'back', x: 800, y: y + 40, scale: 0.78 };
  scene.focus = { x: 860, y: y + 460, zoom: 2.1 };
}

function addRucksackTop(scene: Scene, kind: string, y: number, w: number, t: Scene['tones']): void {
  if (kind === 'zip')
    scene.parts.push(zip(scene, [800 - w * 0.44, y + 290], [800 + w * 0.44, y + 290], '#c9b27a', 0.9));
  if (kind === 'roll') {
    addPiece(scene, {
      nodes: [
        [800 - w * 0.46, y - 30],
        [800 + w * 0.46, y - 30],
        [800 + w * 0.47, y + 40, 1],
        [800 + w * 0.46, y + 110],
        [800 - w * 0.46, y + 110],
        [800 - w * 0.47, y + 40, 1],
      ],
      round: 1.2,
      cast: 14,
    });
    for (const x of [600, 1000])
      addStrap(
        scene,
        [
          [x, y - 34],
          [x + 4, y + 180],
          [x, y + 420],
        ],
        44,
        { tones: t, stitched: t.stitch, cast: 8 },
      );
  }
  if (kind !== 'flap') return;
  addPiece(scene, {
    nodes: [
      [800 - w * 0.42, y + 10, 1],
      [800, y - 22, 1],
      [800 + w * 0.42, y + 10, 1],
      [800 + w * 0.49, y + 200, 1],
      [800 + w * 0.44, y + 440, 1],
      [800, y + 470, 1],
      [800 - w * 0.44, y + 440, 1],
      [800 - w * 0.49, y + 200, 1],
    ],
    round: 1,
    cast: 20,
    inside: glow(scene, [680, y + 120], { rx: 280, ry: 150 }, scene.tones.high, 0.6),
  });
  for (const x of [630, 970]) {
    addStrap(
      scene,
      [
        [x, y + 260],
        [x + 3, y + 420],
        [x, y + 600],
      ],
      48,
      { tones: t, stitched: t.stitch, cast: 9, fabric: 'leather' },
    );
    scene.parts.push(
      metalStroke(`M${x - 36} ${y + 490}h72v66h-72z`, tonesOf(BRASS), 11) +
        `<path d="${curve(
          [
            [x, y + 496],
            [x, y + 556],
          ],
          false,
        )}" stroke="#8d7030" stroke-width="7"/>`,
    );
  }
}

function addStrapsBehind(scene: Scene, y: number, h: number, t: Scene['tones']): void {
  for (const side of [-1, 1])
    addStrap(
      scene,
      [
        [800 + side * 300, y + 60],
        [800 + side * 520, y + 320],
        [800 + side * 500, y + 760],
        [800 + side * 380, y + h - 60],
      ],
      58,
      { tones: t, stitched: t.stitch },
    );
}
