import { tonesOf } from '../cloth/colour.ts';
import { type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, glow, metalStroke, ribbon, stitchLine } from '../cloth/solid.ts';

/** A belt laid in a long bend: buckle, keeper, holes and tip. On the figure it goes straight round the waist. */
export function drawBelt(scene: Scene): void {
  scene.stiffness = 0.9;
  const w = { slim: 74, regular: 112, wide: 172 }[choice(scene, 'width')] ?? 112;
  const line: Node[] = scene.worn
    ? [
        [1130, 1000],
        [900, 1012],
        [700, 1012],
        [470, 1000],
      ]
    : [
        [1080, 560],
        [1084, 900],
        [1070, 1300],
        [960, 1530],
        [800, 1590],
        [640, 1530],
        [530, 1300],
        [516, 900],
        [520, 480],
      ];
  const edge = scene.tones.stitch;
  addPiece(scene, {
    nodes: ribbon(line, w),
    round: 0.9,
    folds: [
      { from: [1000, 1490], to: [900, 1570], width: 30, depth: 0.3 },
      { from: [560, 1400], to: [640, 1540], width: 30, depth: 0.3 },
    ],
  });
  scene.parts.push(stitchLine(ribbon(line, w - 22), edge, 3, true));
  if (!scene.worn) {
    const holes = [0, 1, 2, 3, 4]
      .map(
        (i) =>
          `<ellipse cx="1083" cy="${650 + i * 74}" rx="9" ry="11" fill="#120d09"/><ellipse cx="1083" cy="${650 + i * 74}" rx="13" ry="15" fill="none" stroke="${scene.tones.deep}" stroke-width="3"/>`,
      )
      .join('');
    addPiece(scene, {
      nodes: [
        [1080 - w / 2, 570],
        [1080 - w * 0.42, 500, 1],
        [1080, 440, 1],
        [1080 + w * 0.42, 500, 1],
        [1080 + w / 2, 570],
      ],
      round: 0.6,
    });
    scene.parts.push(scene.back ? '' : holes);
    addStrap(
      scene,
      [
        [520 - w * 0.62, 700],
        [520, 694],
        [520 + w * 0.62, 700],
      ],
      46,
      { stitched: edge, cast: 8, tones: scene.tones },
    );
  }
  addBeltBuckle(scene, scene.worn ? [800, 1010] : [520, 500], w);
  scene.fitting = { joint: 'waist', x: 800, y: 980, scale: 0.92 };
  scene.focus = { x: 560, y: 560, zoom: 2.3 };
}

function addBeltBuckle(scene: Scene, [x, y]: readonly [number, number], w: number): void {
  const t = tonesOf(scene.garment.accent && scene.garment.fabric === 'suede' ? '#b9b6ae' : '#c9a54f');
  const kind = choice(scene, 'buckle');
  const [a, b] = [w * 0.7 + 14, w * 0.58 + 18];
  const rounded = `M${round(x - a + 24)} ${round(y - b)}h${round(2 * a - 48)}q24 0 24 24v${round(2 * b - 48)}q0 24 -24 24h${round(48 - 2 * a)}q-24 0 -24 -24v${round(48 - 2 * b)}q0 -24 24 -24z`;
  const circle = `M${round(x - a)} ${y}a${round(a)} ${round(a)} 0 1 0 ${round(2 * a)} 0a${round(a)} ${round(a)} 0 1 0 ${round(-2 * a)} 0`;
  if (kind === 'plate') {
    addSolid(
      scene,
      [
        [x - a, y - b],
        [x + a, y - b],
        [x + a, y + b],
        [x - a, y + b],
      ],
      t,
      {
        cast: 12,
        inside:
          glow(scene, [x - a * 0.4, y - b * 0.5], { rx: a, ry: b * 0.7, turn: -30 }, '#ffffff', 0.75) +
          glow(scene, [x + a, y + b], { rx: a, ry: b }, t.deep, 0.6),
      },
    );
    scene.parts.push(
      metalStroke(`M${round(x - a)} ${round(y - b)}h${round(2 * a)}v${round(2 * b)}h${round(-2 * a)}z`, t, 9),
    );
    return;
  }
  const d = kind === 'round' ? circle : rounded;
  scene.parts.push(
    `<path d="${d}" fill="none" stroke="#0d0b08" stroke-opacity=".35" stroke-width="24" transform="translate(6 12)"/>${metalStroke(d, t, 24)}${metalStroke(`M${round(x)} ${round(y - (kind === 'round' ? a : b))}L${round(x + 3)} ${round(y + (kind === 'round' ? a : b) + 8)}`, t, 15)}`,
  );
}
