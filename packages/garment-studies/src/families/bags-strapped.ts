import { tonesOf } from '../cloth/colour.ts';
import { type Node, round } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { addMetal, addStrap, glow, metalStroke, rivet, sampled, stitchLine } from '../cloth/solid.ts';
import { zip } from '../cloth/trim.ts';
import { addBagBody, BRASS, bagShape, stamp } from './bags.ts';
import { trimOf } from './trim-tones.ts';

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
  if (kind !== 'chain') {
    addStrap(scene, nodes, kind === 'wide' ? 74 : 30, {
      tones: t,
      fabric: 'leather',
      stitched: t.stitch,
    });
    return;
  }
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
  const [w, h, y]: [number, number, number] =
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
  closeClutch(scene, shape, [w, h, y]);
  scene.fitting = { joint: 'hand', x: 800, y: y + 40, scale: 0.46 };
  scene.focus = { x: 800, y: y + 260, zoom: 2.1 };
}

function closeClutch(scene: Scene, shape: string, [w, h, y]: readonly [number, number, number]): void {
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
}
