import { mix, tonesOf } from '../cloth/colour.ts';
import { curve, type Node, round } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addSolid, addStrap, glow, metalStroke, placeAt, ribbon, stitchLine } from '../cloth/solid.ts';
import { arc, ribbing, seam } from '../cloth/trim.ts';
import { drawProfilePair } from './shoes.ts';

const trimOf = (scene: Scene): Scene['tones'] => (scene.garment.accent ? scene.trim : scene.tones);

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
  if (scene.worn || form === 'looped') return drawLooped(scene, fringed);
  if (form === 'square') return drawSquare(scene, fringed);
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

/** A pair of socks lying in profile. */
export function drawSock(scene: Scene): void {
  const top = { ankle: 360, crew: 840, knee: 1340 }[choice(scene, 'length')] ?? 840;
  const t = trimOf(scene);
  const striped = choice(scene, 'cuff') === 'striped';
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
          from: at(560, -330).slice(0, 2) as [number, number],
          to: at(760, -250).slice(0, 2) as [number, number],
          width: 30,
          depth: 0.4,
          bend: 14,
        },
        {
          from: at(300, -200).slice(0, 2) as [number, number],
          to: at(340, -60).slice(0, 2) as [number, number],
          width: 26,
          depth: 0.3,
        },
        {
          from: at(880, -320).slice(0, 2) as [number, number],
          to: at(720, -340).slice(0, 2) as [number, number],
          width: 24,
          depth: 0.36,
        },
      ],
    });
    const soft = { tones: t, fabric: 'jersey' as const, plain: true, grounded: false, round: 0.7 };
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
  });
  scene.stiffness = 0.4;
  scene.focus = { x: 1000, y: 1100 - top * 0.6, zoom: 2.2 };
}
