import { mix, tonesOf } from '../cloth/colour.ts';
import { curve, type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import {
  addMetal,
  addSolid,
  addStrap,
  glow,
  metalStroke,
  rivet,
  sampled,
  stitchLine,
} from '../cloth/solid.ts';
import { zip } from '../cloth/trim.ts';

const BRASS = '#c7a253';

/** A box of leather seen from the front: top width, bottom width, corner radius; px. */
export function bagShape(x: number, y: number, w: number, h: number, flare = 0, r = 40): Node[] {
  const [l, right, low] = [x - w / 2, x + w / 2, y + h];
  return [
    [l, y],
    [right, y],
    [right + flare * 0.6, y + h * 0.5, 1],
    [right + flare, low - r, 1],
    [right + flare - r, low, 1],
    [x, low + 8, 1],
    [l - flare + r, low, 1],
    [l - flare, low - r, 1],
    [l - flare * 0.6, y + h * 0.5, 1],
  ];
}

/** The body with its gusset at the shaded side, soft form and a row of stitches. */
export function addBagBody(scene: Scene, nodes: readonly Node[], depth = 54): void {
  const { tones } = scene;
  const xs = nodes.map((n) => n[0]);
  const ys = nodes.map((n) => n[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [w, h] = [x1 - x0, y1 - y0];
  const gusset = nodes.map(
    ([x, y, s]): Node => [
      x + (x > (x0 + x1) / 2 ? depth : 0),
      y + (y > y0 + h * 0.3 ? depth * 0.24 : depth * 0.16),
      s ?? 0,
    ],
  );
  addPiece(scene, {
    nodes: gusset,
    tones: { ...tones, base: tones.dark, light: tones.base },
    fabric: scene.garment.fabric,
    plain: true,
    round: 0.7,
  });
  const form =
    glow(scene, [x0 + w * 0.3, y0 + h * 0.3], { rx: w * 0.4, ry: h * 0.34, turn: -20 }, tones.high, 0.6) +
    glow(scene, [x0 + w * 0.6, y1], { rx: w * 0.6, ry: h * 0.2 }, tones.deep, 0.5);
  const fold = (ax: number, ay: number, bx: number, by: number) =>
    ({
      from: [x0 + w * ax, y0 + h * ay],
      to: [x0 + w * bx, y0 + h * by],
      width: 34,
      depth: 0.3,
      bend: 20,
    }) as const;
  addPiece(scene, {
    nodes,
    inside: form,
    folds: [fold(0.06, 0.98, 0.2, 0.7), fold(0.95, 0.96, 0.82, 0.66), fold(0.4, 0.02, 0.46, 0.3)],
  });
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const inner = nodes.map(
    ([x, y, s]): Node => [cx + (x - cx) * (1 - 32 / w), cy + (y - cy) * (1 - 32 / h), s ?? 0],
  );
  scene.parts.push(stitchLine(inner, tones.stitch, 3, true));
}

/** The maker's blind stamp. */
const stamp = (scene: Scene, x: number, y: number): string =>
  `<g transform="translate(${round(x)} ${round(y)})"><rect x="-62" y="-20" width="124" height="40" rx="4" fill="${scene.tones.dark}" fill-opacity=".35"/><path d="M-34 -3h68M-20 8h40" stroke="${scene.tones.deep}" stroke-width="4"/><path d="M-34 -1h68M-20 10h40" stroke="${scene.tones.high}" stroke-width="1.6"/></g>`;

const trimOf = (scene: Scene): Scene['tones'] => (scene.garment.accent ? scene.trim : scene.tones);

/** A shopper's tote: two handles, a deep body, open or zipped. */
export function drawTote(scene: Scene): void {
  scene.stiffness = 0.75;
  const sizes: Record<string, [number, number]> = { square: [860, 780], tall: [730, 960], wide: [1060, 690] };
  const [w, h] = sizes[choice(scene, 'shape')] ?? [860, 780];
  const drop = choice(scene, 'handle') === 'long' ? 440 : 220;
  const y = 700;
  const t = trimOf(scene);
  const handle = (dx: number, dy: number): Node[] => [
    [800 - w * 0.24 + dx, y + 20],
    [800 - w * 0.23 + dx, y - drop * 0.62 + dy],
    [800 - w * 0.1 + dx, y - drop * 0.98 + dy],
    [800 + w * 0.1 + dx, y - drop * 0.98 + dy],
    [800 + w * 0.23 + dx, y - drop * 0.62 + dy],
    [800 + w * 0.24 + dx, y + 20],
  ];
  const strap = { tones: t, fabric: 'leather' as const, stitched: t.stitch };
  addStrap(scene, handle(26, -26), 44, strap);
  const lining = tonesOf(mix(scene.tones.deep, '#3a2e24', 0.4));
  if (choice(scene, 'closure') === 'open')
    addSolid(
      scene,
      [
        [800 - w / 2, y],
        [800, y - 52, 1],
        [800 + w / 2 + 40, y - 14],
        [800 + w / 2, y + 40],
        [800 - w / 2, y + 40],
      ],
      lining,
    );
  else {
    addSolid(
      scene,
      [
        [800 - w / 2, y + 8],
        [800 - w * 0.4, y - 38, 1],
        [800 + w * 0.44, y - 42, 1],
        [800 + w / 2 + 40, y],
      ],
      scene.tones,
    );
    scene.parts.push(zip(scene, [800 - w * 0.42, y - 20], [800 + w * 0.46, y - 22], '#c9b27a', 0.04));
  }
  addBagBody(scene, bagShape(800, y, w, h, 26, 46));
  addStrap(scene, handle(0, 0), 44, { ...strap, cast: 10 });
  for (const x of [800 - w * 0.24, 800 + w * 0.24]) {
    addPiece(scene, {
      nodes: [
        [x - 34, y + 6],
        [x + 34, y + 6],
        [x + 34, y + 128],
        [x, y + 160],
        [x - 34, y + 128],
      ],
      tones: t,
      fabric: 'leather',
      plain: true,
      round: 0.5,
      cast: 6,
      grounded: false,
    });
    scene.parts.push(
      stitchLine(
        [
          [x - 24, y + 16],
          [x + 24, y + 16],
          [x + 24, y + 122],
          [x, y + 146],
          [x - 24, y + 122],
        ],
        t.stitch,
        2.6,
        true,
      ) + rivet([x, y + 104], 12, BRASS),
    );
  }
  if (scene.back)
    scene.parts.push(
      stitchLine(
        [
          [800 - w * 0.3, y + h * 0.45],
          [800 + w * 0.3, y + h * 0.45],
          [800 + w * 0.3, y + h * 0.88],
          [800 - w * 0.3, y + h * 0.88],
        ],
        scene.tones.stitch,
        3,
        true,
      ),
    );
  else scene.parts.push(stamp(scene, 800, y + h * 0.34));
  scene.fitting = { joint: 'hand', x: 800, y: y - drop * 0.95, scale: 0.86 };
  scene.focus = { x: 800 - w * 0.16, y: y + 90, zoom: 2.3 };
}

/** A bag across the body: camera box, flap or saddle on a slim, wide or chain strap. */
export function drawCrossbody(scene: Scene): void {
  scene.stiffness = 0.85;
  const shape = choice(scene, 'shape');
  const y = 880;
  const [w, h] = shape === 'saddle' ? [720, 600] : shape === 'flap' ? [800, 560] : [780, 540];
  const loop: Node[] = [
    [800 - w * 0.47, y + 50],
    [800 - w * 0.6, y - 220],
    [800 - w * 0.34, y - 500],
    [800 + w * 0.06, y - 560],
    [800 + w * 0.48, y - 400],
    [800 + w * 0.58, y - 150],
    [800 + w * 0.5, y + 50],
  ];
  // On the figure the strap runs up to the far shoulder.
  addCarry(
    scene,
    scene.worn
      ? [
          [800 - w * 0.44, y + 50],
          [800 + w * 0.05, y - 560],
          [800 + w * 0.62, y - 1180],
          [800 + w, y - 1640],
        ]
      : loop,
  );
  const body =
    shape === 'saddle'
      ? saddle(y, w, h)
      : bagShape(800, y, w, h, shape === 'flap' ? 12 : 4, shape === 'camera' ? 96 : 52);
  addBagBody(scene, body, 46);
  if (shape === 'camera') {
    scene.parts.push(zip(scene, [800 - w * 0.44, y + 62], [800 + w * 0.44, y + 62], '#c9b27a', 0.05));
    if (!scene.back)
      addPiece(scene, {
        nodes: bagShape(800, y + 190, w * 0.8, h * 0.5, 0, 60),
        round: 0.6,
        cast: 8,
        grounded: false,
        plain: true,
      });
    if (!scene.back)
      scene.parts.push(
        stitchLine(bagShape(800, y + 202, w * 0.77, h * 0.46, 0, 54), scene.tones.stitch, 3, true) +
          stamp(scene, 800, y + 320),
      );
  } else if (!scene.back) addFlap(scene, y, w, h, shape);
  for (const x of [800 - w * 0.47, 800 + w * 0.5]) addRing(scene, x, y + 40);
  scene.fitting = { joint: 'waist', x: 800 + w * 0.48, y: y - 300, scale: 0.56 };
  scene.focus = { x: 760, y: y + 300, zoom: 2.2 };
}

const saddle = (y: number, w: number, h: number): Node[] => [
  [800 - w * 0.42, y],
  [800 + w * 0.42, y],
  [800 + w * 0.52, y + h * 0.4, 1],
  [800 + w * 0.36, y + h * 0.88, 1],
  [800, y + h, 1],
  [800 - w * 0.36, y + h * 0.88, 1],
  [800 - w * 0.52, y + h * 0.4, 1],
];

function addFlap(scene: Scene, y: number, w: number, h: number, shape: string): void {
  const half = shape === 'saddle' ? 0.44 : 0.5;
  const low = shape === 'saddle' ? 0.72 : 0.56;
  const nodes: Node[] = [
    [800 - w * half, y - 10],
    [800, y - 22, 1],
    [800 + w * half, y - 10],
    [800 + w * (half + 0.02), y + h * low * 0.6, 1],
    [800 + w * half * 0.74, y + h * low * 0.96, 1],
    [800, y + h * low * 1.02, 1],
    [800 - w * half * 0.74, y + h * low * 0.96, 1],
    [800 - w * (half + 0.02), y + h * low * 0.6, 1],
  ];
  addPiece(scene, {
    nodes,
    round: 0.9,
    cast: 16,
    inside: glow(scene, [700, y + 60], { rx: w * 0.4, ry: h * 0.2 }, scene.tones.high, 0.7),
  });
  const inner = nodes.map(([x, py, s]): Node => [800 + (x - 800) * 0.955, y + (py - y) * 0.95 + 6, s ?? 0]);
  const [cx, cy] = [800, y + h * low - 20];
  scene.parts.push(
    stitchLine(inner, scene.tones.stitch, 3, true) +
      metalStroke(`M${cx - 40} ${cy - 18}h80v44h-80z`, tonesOf(BRASS), 14) +
      rivet([cx, cy + 4], 15, BRASS),
  );
}

function addRing(scene: Scene, x: number, y: number): void {
  scene.parts.push(
    metalStroke(`M${round(x - 20)} ${round(y)}a20 24 0 1 0 40 0a20 24 0 1 0 -40 0`, tonesOf(BRASS), 9),
  );
}

/** The strap a bag is carried on: leather, or a chain of links. */
export function addCarry(scene: Scene, nodes: readonly Node[], kind = choice(scene, 'strap')): void {
  const t = trimOf(scene);
  if (kind !== 'chain')
    return addStrap(scene, nodes, kind === 'wide' ? 74 : 30, {
      tones: t,
      fabric: 'leather',
      stitched: t.stitch,
    });
  addMetal(scene, nodes, { ...tonesOf('#8d7030'), high: '#b8954a' }, 12);
  const links = sampled(nodes, 22).filter((_, index) => index % 2 === 0);
  scene.parts.push(
    links
      .map(([x, y], index) => {
        const next = links[index + 1] ?? [x + 1, y];
        const turn = (Math.atan2(next[1] - y, next[0] - x) * 180) / Math.PI;
        return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})"><ellipse rx="25" ry="15" fill="none" stroke="#6d5522" stroke-width="11"/><ellipse rx="25" ry="15" fill="none" stroke="#cfac5c" stroke-width="7"/><path d="M-20 -10q20 -10 40 0" fill="none" stroke="#fff4cf" stroke-width="3"/></g>`;
      })
      .join(''),
  );
}

/** A clutch: envelope, soft pouch or framed evening bag. */
export function drawClutch(scene: Scene): void {
  scene.stiffness = 0.8;
  const shape = choice(scene, 'shape');
  const strap = choice(scene, 'strap');
  const [w, h, y] =
    shape === 'frame' ? [820, 560, 860] : shape === 'pouch' ? [960, 620, 820] : [1080, 620, 820];
  const [l, r] = [800 - w * 0.46, 800 + w * 0.46];
  if (strap === 'chain')
    addCarry(
      scene,
      [
        [l, y + 40],
        [l + 40, y - 260],
        [800, y - 400],
        [r - 40, y - 260],
        [r, y + 40],
      ],
      'chain',
    );
  if (strap === 'wrist')
    addStrap(
      scene,
      [
        [r - 20, y + 60],
        [r + 110, y + 140],
        [r + 130, y + 380],
        [r + 40, y + 470],
        [r + 6, y + 300],
        [r - 10, y + 70],
      ],
      26,
      { stitched: scene.tones.stitch },
    );
  addBagBody(
    scene,
    shape === 'envelope' ? bagShape(800, y, w, h, 0, 22) : bagShape(800, y, w * 0.9, h, w * 0.06, 120),
    22,
  );
  if (shape === 'envelope' && !scene.back) {
    const flap: Node[] = [
      [800 - w / 2, y - 6],
      [800 + w / 2, y - 6],
      [800 + w * 0.46, y + 60, 1],
      [836, y + h * 0.62, 1],
      [800, y + h * 0.65, 1],
      [764, y + h * 0.62, 1],
      [800 - w * 0.46, y + 60, 1],
    ];
    addPiece(scene, {
      nodes: flap,
      round: 0.8,
      cast: 14,
      grounded: false,
      inside: glow(scene, [660, y + 90], { rx: 380, ry: 130 }, scene.tones.high, 0.6),
    });
    scene.parts.push(rivet([800, y + h * 0.57], 20, BRASS));
  }
  if (shape === 'pouch') {
    scene.parts.push(zip(scene, [800 - w * 0.43, y + 30], [800 + w * 0.43, y + 30], '#c9b27a', 0.94));
    if (!scene.back) scene.parts.push(stamp(scene, 800, y + h * 0.7));
  }
  if (shape === 'frame') {
    addMetal(
      scene,
      [
        [800 - w * 0.47, y + 130],
        [800 - w * 0.44, y + 6],
        [800, y - 14],
        [800 + w * 0.44, y + 6],
        [800 + w * 0.47, y + 130],
      ],
      tonesOf(BRASS),
      30,
    );
    scene.parts.push(rivet([784, y - 42], 26, BRASS) + rivet([822, y - 38], 26, BRASS));
  }
  scene.fitting = { joint: 'hand', x: 800, y: y + 40, scale: 0.46 };
  scene.focus = { x: 800, y: y + 260, zoom: 2.1 };
}

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
  for (const side of [-1, 1])
    if (!scene.back && !scene.worn)
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
