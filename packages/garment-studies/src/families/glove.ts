import { type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addStrap, placeAt, stitchLine } from '../cloth/solid.ts';
import { arc, ribbing, seam } from '../cloth/trim.ts';
import { trimOf } from './trim-tones.ts';

/** Five fingers and a palm as one outline; wrist at the bottom, `low` px below the palm's middle. */
export function handNodes(x: number, y: number, low: number, flip = false): Node[] {
  const s = flip ? -1 : 1;
  const p = (dx: number, dy: number, smooth: 0 | 1 = 1): Node => [x + s * dx, y + dy, smooth];
  const finger = (cx: number, tip: number, lean: number, w = 46): Node[] => [
    p(cx - w, -150),
    p(cx - w + lean, tip + 60),
    p(cx + lean, tip),
    p(cx + w + lean, tip + 60),
    p(cx + w, -150),
  ];
  return [
    p(-160, low, 0),
    p(-168, 250),
    p(-204, 60),
    ...finger(-160, -470, -52, 40),
    ...finger(-58, -590, -16),
    ...finger(48, -620, 14),
    ...finger(150, -540, 46, 42),
    p(206, -40),
    p(258, -90),
    p(352, -220),
    p(410, -226),
    p(414, -150),
    p(336, 20),
    p(236, 190),
    p(170, 300),
    p(160, low, 0),
  ];
}

/** A pair of gloves. On the figure, one of them on a hand. */
export function drawGlove(scene: Scene): void {
  const long = choice(scene, 'length') === 'long';
  const cuff = choice(scene, 'cuff');
  const low = long ? 760 : 400;
  const hands: readonly (readonly [number, boolean])[] = scene.worn
    ? [[800, false]]
    : [
        [480, true],
        [1120, false],
      ];
  for (const [x, flip] of hands) {
    const y = 900;
    const s = (flip ? -1 : 1) * (scene.back ? -1 : 1);
    const at = placeAt(x, y, 1, 0, s < 0);
    addPiece(scene, {
      nodes: handNodes(x, y, low, s < 0),
      folds: [
        { from: [x - 150, y + 150], to: [x + 60, y + 120], width: 28, depth: 0.4, bend: 20 },
        { from: [x + 150, y + 290], to: [x - 40, y + 270], width: 24, depth: 0.4 },
        { from: [x - 120, y - 60], to: [x - 60, y + 60], width: 26, depth: 0.3 },
      ],
    });
    for (const dx of scene.back ? [] : [-70, 0, 70]) {
      const line = [at(dx, -80, 0), at(dx * 0.9, 20, 1), at(dx * 0.7, 120, 0)];
      scene.parts.push(
        seam(scene, line, scene.tones, 3.4) +
          stitchLine(
            line.map(([px, py, q]): Node => [px + 8, py, q ?? 0]),
            scene.tones.stitch,
          ),
      );
    }
    const upper = arc([x - 164, y + low - 130], [x + 164, y + low - 130], 16);
    const lower = arc([x - 162, y + low], [x + 162, y + low], 16);
    if (cuff === 'ribbed')
      addPiece(scene, {
        nodes: [...upper, ...[...lower].reverse()],
        tones: trimOf(scene),
        fabric: 'silk',
        plain: true,
        inside: ribbing(scene, upper, lower, 15, trimOf(scene)),
      });
    else
      scene.parts.push(
        stitchLine(
          lower.map(([px, py, q]): Node => [px * 0.99 + x * 0.01, py - 14, q ?? 0]),
          scene.tones.stitch,
        ),
      );
    if (cuff === 'button') {
      addStrap(scene, [at(-160, low - 90), at(0, low - 80), at(70, low - 84)], 52, {
        stitched: scene.tones.stitch,
        cast: 6,
        tones: trimOf(scene),
      });
      const [bx, by] = at(36, low - 83);
      scene.parts.push(
        `<circle cx="${round(bx)}" cy="${round(by)}" r="17" fill="#c7a253" stroke="#7d6228" stroke-width="3"/><circle cx="${round(bx - 5)}" cy="${round(by - 6)}" r="5" fill="#fff6d8"/>`,
      );
    }
  }
  scene.fitting = { joint: 'wrist', x: 800, y: 900, scale: 1 / 2.2 };
  scene.focus = { x: 1100, y: 960, zoom: 2 };
}
