import { mix } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { bend, type Scene } from '../cloth/scene.ts';
import { button, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { type Legs, sideX } from './legs.ts';

/** The covered fly: its fold in the middle and the curved row of stitches beside it. */
export function addFly(scene: Scene, l: Legs, thread: string, rows = 1): void {
  const k = l.scale;
  const from = l.top + l.band + l.dip;
  const depth = (l.crotchY - from) * 0.7;
  const curve: Node[] = [
    [800 + 62 * k, from + 2],
    [800 + 61 * k, from + depth * 0.66, 1],
    [800 + 40 * k, from + depth * 0.92, 1],
    [800 + 4, from + depth],
  ];
  const fold: Node[] = [
    [800, from],
    [800 + 2, from + depth * 0.5, 1],
    [800, from + depth],
  ];
  scene.parts.push(crease(scene, moved(fold, 4, 0), scene.tones, 18) + stitch(scene, curve, thread));
  if (rows > 1) scene.parts.push(stitch(scene, moved(curve, -11 * k, -5 * k), thread));
  const [x, y] = bend(scene, 800 + 16 * k, from + depth * 0.93);
  scene.parts.push(
    `<path d="M${x.toFixed(1)} ${y.toFixed(1)}l${(-12 * k).toFixed(1)} ${(14 * k).toFixed(1)}" stroke="${thread}" stroke-width="6"/>`,
  );
}

/** The curved front pockets of jeans: bag, rim, rivets and the coin pocket on one side. */
export function addScoopPockets(scene: Scene, l: Legs, thread: string, metal: string): void {
  const k = l.scale;
  const start = l.top + l.band;
  const w = sideX(l, start);
  const low = start + 172 * k;
  const rim: Node[] = [
    [800 + w * 0.5, start + l.dip * 0.8],
    [800 + w * 0.53, start + 74 * k, 1],
    [800 + w * 0.72, start + 142 * k, 1],
    [800 + sideX(l, low) - 2, low],
  ];
  const side: Node[] = [
    [800 + sideX(l, low), low],
    [800 + sideX(l, start + 80 * k), start + 80 * k, 1],
    [800 + w, start],
  ];
  const shade = { ...scene.tones, base: mix(scene.tones.base, scene.tones.dark, 0.35) };
  for (const flip of [false, true]) {
    const own = (nodes: Node[]): Node[] => (flip ? mirrored(nodes) : nodes);
    addPiece(scene, { nodes: own([...rim, ...side]), tones: shade, round: 0.25, grounded: false });
    if (!flip) addCoinPocket(scene, l, thread, metal);
    scene.parts.push(
      crease(scene, moved(own(rim), flip ? -5 : 5, -5), scene.tones, 22) +
        seam(scene, own(rim)) +
        stitch(scene, moved(own(rim), flip ? 9 : -9, 9), thread) +
        stitch(scene, moved(own(rim), flip ? 18 : -18, 17), thread),
    );
    const s = flip ? -1 : 1;
    scene.parts.push(
      button(scene, [800 + s * (w * 0.5 - 12 * k), start + l.dip + 14 * k], 7 * k + 1, metal, 0) +
        button(scene, [800 + s * (sideX(l, low) - 20 * k), low - 2], 7 * k + 1, metal, 0),
    );
  }
}

function addCoinPocket(scene: Scene, l: Legs, thread: string, metal: string): void {
  const k = l.scale;
  const start = l.top + l.band;
  const w = sideX(l, start);
  const nodes: Node[] = [
    [800 + w * 0.66, start + 46 * k],
    [800 + w * 0.97, start + 40 * k],
    [800 + sideX(l, start + 140 * k) * 0.985, start + 150 * k],
    [800 + w * 0.74, start + 140 * k],
  ];
  addPiece(scene, { nodes, round: 0.25, cast: 4, grounded: false });
  scene.parts.push(
    stitch(scene, moved(nodes.slice(0, 2), 0, 8), thread) +
      button(scene, [800 + w * 0.68, start + 56 * k], 6 * k + 1, metal, 0),
  );
}

/** Slanted front pockets of trousers. */
export function addSlantPockets(scene: Scene, l: Legs, thread: string = scene.tones.stitch): void {
  const k = l.scale;
  const start = l.top + l.band;
  const low = Math.min(l.hipY + 40 * k, start + 240 * k);
  const mouth: Node[] = [
    [800 + sideX(l, start) * 0.66, start + l.dip * 0.55],
    [800 + (sideX(l, start) * 0.66 + sideX(l, low)) / 2 - 4 * k, (start + low) / 2, 1],
    [800 + sideX(l, low), low],
  ];
  for (const flip of [false, true]) {
    const line = flip ? mirrored(mouth) : mouth;
    const out = flip ? -1 : 1;
    scene.parts.push(
      crease(scene, moved(line, out * 6, -3), scene.tones, 24) +
        seam(scene, line) +
        stitch(scene, moved(line, -out * 10, 5), thread),
    );
  }
}

/** Side pockets with flaps and pleats, halfway down the thigh. */
export function addCargoPockets(scene: Scene, l: Legs, y: number, height: number): void {
  const k = l.scale;
  for (const side of [-1, 1]) {
    const outer = side * (edgeAt(l, y) + 10 * k);
    const w = side * -170 * k;
    const at = (x: number, dy: number, smooth: 0 | 1 = 0): Node => [
      800 + outer + w * x,
      y + dy * height * k,
      smooth,
    ];
    addPiece(scene, {
      nodes: [
        at(0, 0),
        at(1, 0.01),
        at(1, 0.94),
        at(0.94, 1),
        at(0.03, 0.98),
        at(-0.04, 0.9, 1),
        at(-0.02, 0.3, 1),
      ],
      round: 0.6,
      cast: 7,
      folds: [
        {
          from: [800 + outer + w * 0.5, y],
          to: [800 + outer + w * 0.52, y + height * k],
          width: 20,
          depth: 0.5,
        },
      ],
    });
    scene.parts.push(stitch(scene, [at(0.94, 0.1), at(0.94, 0.93), at(0.04, 0.92)]));
    addPiece(scene, {
      nodes: [
        at(-0.05, -0.06),
        at(1.05, -0.05),
        at(1.05, 0.26),
        at(0.95, 0.31),
        at(0.02, 0.3),
        at(-0.06, 0.25),
      ],
      round: 0.4,
      cast: 7,
    });
    scene.parts.push(
      stitch(scene, [at(1, -0.02), at(1, 0.25), at(0.02, 0.25)]) +
        button(scene, [800 + outer + w * 0.5, y + 0.19 * height * k], 11 * k + 2, scene.tones.dark, 4),
    );
  }
}

/** Half width on the outer seam at a height on the thigh. */
function edgeAt(l: Legs, y: number): number {
  if (y < l.crotchY) return sideX(l, y);
  const t = Math.min(1, (y - l.crotchY) / Math.max(1, l.kneeY - l.crotchY));
  return l.thigh + (l.knee[0] - l.thigh) * t;
}

/** Back darts and welted pockets of tailored trousers. */
export function addWeltBack(scene: Scene, l: Legs, colour: string): void {
  const k = l.scale;
  for (const side of [-1, 1]) {
    const x = 800 + side * l.hip * 0.52;
    const y = l.top + l.band + 96 * k;
    const dart: Node[] = [
      [x, l.top + l.band],
      [x, y - 4],
    ];
    scene.parts.push(crease(scene, dart, scene.tones, 12) + seam(scene, dart, scene.tones, 2));
    const w = 84 * k;
    addPiece(scene, {
      nodes: [
        [x - w, y],
        [x + w, y],
        [x + w, y + 22 * k],
        [x - w, y + 22 * k],
      ],
      round: 0.3,
      cast: 4,
      grounded: false,
    });
    scene.parts.push(
      seam(scene, [
        [x - w, y + 11 * k],
        [x + w, y + 11 * k],
      ]) + button(scene, [x, y + 44 * k], 10 * k + 1, colour),
    );
  }
}
