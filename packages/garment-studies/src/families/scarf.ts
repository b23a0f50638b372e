import { mix, tonesOf } from '../cloth/colour.ts';
import { type Node, round } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { stitchLine } from '../cloth/solid.ts';

const fringe = (scene: Scene, from: Node, to: Node, length: number): string => {
  const { between } = scene.random;
  const count = Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 13);
  const threads = Array.from({ length: count + 1 }, (_, i) => {
    const [x, y] = [from[0] + ((to[0] - from[0]) * i) / count, from[1] + ((to[1] - from[1]) * i) / count];
    return `M${round(x)} ${round(y)}q${round(between(-8, 8))} ${round(length * 0.5)} ${round(between(-12, 12))} ${round(length * between(0.86, 1.06))}`;
  }).join('');
  return `<path d="${threads}" fill="none" stroke="#1a130a" stroke-opacity=".22" stroke-width="6" transform="translate(4 6)"/><path d="${threads}" fill="none" stroke="${scene.tones.dark}" stroke-width="7"/><path d="${threads}" fill="none" stroke="${scene.tones.light}" stroke-width="3.4" transform="translate(-1 0)"/>`;
};

const lengthwise = (scene: Scene, x0: number, x1: number, y0: number, y1: number): Fold[] =>
  [0.18, 0.42, 0.66, 0.86].map((s, i) => ({
    from: [x0 + (x1 - x0) * s, y0 + 20] as const,
    to: [x0 + (x1 - x0) * (s + scene.random.between(-0.08, 0.08)), y1 - 20] as const,
    width: 44,
    depth: 0.34,
    bend: i % 2 ? 26 : -26,
  }));

/** A scarf: folded in a pile, a square laid out, or looped as it is worn. */
export function drawScarf(scene: Scene): void {
  const form = choice(scene, 'form');
  const fringed = choice(scene, 'edge') === 'fringe';
  scene.focus = { x: 860, y: 1100, zoom: 2.2 };
  if (scene.worn || form === 'looped') {
    drawLooped(scene, fringed);
    return;
  }
  if (form === 'square') {
    drawSquare(scene, fringed);
    return;
  }
  const panel = (x0: number, x1: number, y0: number, y1: number, cast = 0): void => {
    if (fringed) scene.parts.push(fringe(scene, [x0 + 6, y1 - 6], [x1 - 6, y1 - 6], 120));
    addPiece(scene, {
      nodes: [
        [x0, y0],
        [(x0 + x1) / 2, y0 - 10, 1],
        [x1, y0],
        [x1 + 6, (y0 + y1) / 2, 1],
        [x1, y1],
        [(x0 + x1) / 2, y1 + 6, 1],
        [x0, y1],
        [x0 - 6, (y0 + y1) / 2, 1],
      ],
      folds: lengthwise(scene, x0, x1, y0, y1),
      cast,
    });
    if (!fringed)
      scene.parts.push(
        stitchLine(
          [
            [x0 + 10, y1 - 18],
            [(x0 + x1) / 2, y1 - 12, 1],
            [x1 - 10, y1 - 18],
          ],
          scene.tones.stitch,
        ),
      );
  };
  panel(scene.back ? 460 : 640, scene.back ? 960 : 1140, 420, 1560);
  panel(scene.back ? 640 : 460, scene.back ? 1140 : 960, 380, 1440, 14);
}

function drawSquare(scene: Scene, fringed: boolean): void {
  const corners: Node[] = [
    [330, 500],
    [800, 486, 1],
    [1270, 500],
    [1282, 970, 1],
    [1270, 1440],
    [800, 1452, 1],
    [330, 1440],
    [318, 970, 1],
  ];
  if (fringed) scene.parts.push(fringe(scene, [336, 1430], [1264, 1430], 90));
  const frame = (inset: number, width: number, colour: string): string =>
    `<rect x="${330 + inset}" y="${500 + inset}" width="${940 - inset * 2}" height="${940 - inset * 2}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  const t = scene.garment.accent ? scene.trim : tonesOf(mix(scene.tones.base, '#f6efe0', 0.6));
  addPiece(scene, {
    nodes: corners,
    inside: `<g opacity="${scene.back ? 0.5 : 0.9}">${frame(56, 44, t.base)}${frame(112, 8, t.base)}</g>`,
    folds: [
      { from: [800, 500], to: [812, 1440], width: 40, depth: 0.3 },
      { from: [330, 970], to: [1270, 980], width: 40, depth: 0.3 },
      ...lengthwise(scene, 420, 1200, 600, 1380),
    ],
  });
  addPiece(scene, {
    nodes: [
      [1270, 1440],
      [1270, 1180, 1],
      [1120, 1250, 1],
      [1010, 1440],
    ],
    tones: { ...scene.tones, base: scene.tones.light },
    cast: 12,
    grounded: false,
    plain: true,
  });
}

function drawLooped(scene: Scene, fringed: boolean): void {
  const tail = (x: number, low: number, lean: number): void => {
    if (fringed) scene.parts.push(fringe(scene, [x + lean - 118, low - 6], [x + lean + 118, low - 6], 110));
    addPiece(scene, {
      nodes: [
        [x - 90, 700],
        [x + 90, 700],
        [x + lean + 110, 1100, 1],
        [x + lean + 124, low],
        [x + lean - 124, low],
        [x + lean - 96, 1100, 1],
      ],
      folds: lengthwise(scene, x - 80, x + 90, 720, low),
      cast: 10,
    });
  };
  const far: Node[] = [
    [470, 560, 1],
    [560, 400, 1],
    [800, 350, 1],
    [1040, 400, 1],
    [1130, 560, 1],
    [1000, 520, 1],
    [800, 480, 1],
    [600, 520, 1],
  ];
  addPiece(scene, {
    nodes: far,
    tones: { ...scene.tones, base: scene.tones.dark, light: scene.tones.base },
    fabric: scene.garment.fabric,
  });
  tail(900, scene.back ? 1300 : 1500, 60);
  tail(730, scene.back ? 1200 : 1400, -50);
  const loop: Node[] = [
    [452, 540],
    [520, 520, 1],
    [640, 590, 1],
    [800, 618, 1],
    [960, 590, 1],
    [1080, 520, 1],
    [1148, 540],
    [1120, 700, 1],
    [980, 840, 1],
    [800, 880, 1],
    [620, 840, 1],
    [480, 700, 1],
  ];
  addPiece(scene, {
    nodes: loop,
    cast: 22,
    folds: [
      { from: [500, 580], to: [800, 760], width: 50, depth: 0.6, bend: -50 },
      { from: [1100, 580], to: [820, 800], width: 50, depth: 0.6, bend: 40 },
      { from: [560, 720], to: [860, 850], width: 40, depth: 0.5, bend: -30 },
      { from: [640, 610], to: [980, 690], width: 40, depth: 0.4, bend: -30 },
    ],
  });
  scene.fitting = { joint: 'throat', x: 800, y: 560, scale: 0.5 };
}
