import { mix, shift, tonesOf } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { bend, blur, choice, type Scene } from '../cloth/scene.ts';
import { arc, button, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { fade, WASH, washed } from './denim.ts';
import { addFly, addScoopPockets } from './fly.ts';
import { addPlainHems, addRawHems, addTurnUps, reverseOf } from './leg-hems.ts';
import { addLegs, type LegCut, type Legs, measureLegs, onLeg, outseam, sideX } from './legs.ts';
import { addBeltLoops, addInsideWaist, addWaistband, addWaistClosure } from './waist.ts';

const BASE = { waist: 292, rise: 430, length: 1560 };
const CUTS: Record<string, LegCut> = {
  straight: { ...BASE, hip: 368, thigh: 380, knee: [372, 58], hem: [376, 82] },
  skinny: { ...BASE, hip: 344, thigh: 346, knee: [298, 60], hem: [266, 84] },
  slim: { ...BASE, hip: 356, thigh: 362, knee: [336, 62], hem: [318, 86] },
  tapered: { ...BASE, hip: 376, thigh: 390, knee: [366, 56], hem: [318, 94] },
  wide: { ...BASE, hip: 374, thigh: 402, knee: [446, 34], hem: [474, 36] },
  flare: { ...BASE, hip: 354, thigh: 360, knee: [330, 64], hem: [446, 30] },
  barrel: { ...BASE, hip: 380, thigh: 424, knee: [480, 62], hem: [348, 92] },
};

const COPPER = '#b98a5a';

/** Five-pocket jeans. */
export function drawJeans(scene: Scene): void {
  washed(scene);
  const cut = CUTS[choice(scene, 'fit')] ?? CUTS.straight;
  if (!cut) return;
  const length = choice(scene, 'length') === 'ankle' ? cut.length - 150 : cut.length;
  const hem = choice(scene, 'hem');
  const l = measureLegs(scene, { ...cut, length: hem === 'turn-up' ? length - 40 : length });
  const thread = threadOf(scene);
  addInsideWaist(scene, l);
  addLegs(scene, l, { inside: wear(scene, l) });
  addSideSeams(scene, l, thread);
  if (scene.back) addJeansBack(scene, l, thread);
  else {
    addFly(scene, l, thread, 2);
    addScoopPockets(scene, l, thread, COPPER);
  }
  if (choice(scene, 'distress') === 'worn') addTears(scene, l);
  if (hem === 'turn-up') addTurnUps(scene, l, 92, reverseOf(scene));
  else if (hem === 'raw') addRawHems(scene, l);
  else addPlainHems(scene, l, thread);
  addWaistband(scene, l, thread);
  if (scene.back) addBackPatch(scene, l);
  addBeltLoops(scene, l, scene.back ? [0, 0.72] : [0.4, 0.9], thread);
  if (!scene.back) addWaistClosure(scene, l, COPPER, 0);
  wearAtWaist(scene, l);
}

/** Where a lower garment sits on the figure, and what its close-up shows: the pocket beside the fly. */
export function wearAtWaist(scene: Scene, l: Legs): void {
  scene.fitting = { joint: 'waist', x: 800, y: l.top, scale: 1 / l.scale };
  scene.focus = {
    x: 800 + l.waist * (scene.back ? 0.5 : 0.42),
    y: l.top + 190 * l.scale,
    zoom: 2.5,
  };
}

/** Tobacco thread on blue denim; tonal thread on white and black. */
export const threadOf = (scene: Scene): string => {
  if (scene.garment.accent) return scene.garment.accent;
  const { lightness } = scene.tones;
  return lightness > 0.78 || lightness < 0.27 ? scene.tones.stitch : '#c99a5b';
};

function addSideSeams(scene: Scene, l: Legs, thread: string): void {
  const line = moved(outseam(l), -13 * l.scale, 0);
  const upper = line.slice(0, 3);
  scene.parts.push(
    `<g opacity=".55">${crease(scene, line, scene.tones, 10)}${crease(scene, mirrored(line), scene.tones, 10)}</g>` +
      stitch(scene, upper, thread) +
      stitch(scene, mirrored(upper), thread),
  );
}

/** Where wear bleaches denim: thighs, knees and the whiskers at the hips; seat and calves behind. */
function wear(scene: Scene, l: Legs): string {
  if (scene.garment.fabric !== 'denim') return '';
  const strength = WASH[choice(scene, 'wash')] ?? 0.5;
  if (strength === 0) return '';
  const k = l.scale;
  const spots = [-1, 1].flatMap((side) => {
    const spot = (across: number, y: number, rx: number, ry: number) => {
      const [x] = onLeg(l, side, across, y);
      return { x, y, rx: rx * k, ry: ry * k };
    };
    return scene.back
      ? [spot(0.5, l.hipY + 40 * k, 110, 130), spot(0.5, l.kneeY + 140 * k, 60, 230)]
      : [spot(0.52, l.crotchY + 130 * k, 66, 270), spot(0.5, l.kneeY - 10 * k, 72, 150)];
  });
  return fade(scene, spots, strength) + (scene.back ? '' : whiskers(scene, l, strength));
}

function whiskers(scene: Scene, l: Legs, strength: number): string {
  const k = l.scale;
  const pale = shift(mix(scene.tones.base, '#dfe6ee', 0.5), 0.02);
  const lines = [-1, 1].flatMap((side) =>
    [0, 1, 2, 3].map((index) => {
      const y = l.hipY - 40 * k + index * 46 * k;
      const [x1, y1] = [800 + side * l.hip * 0.16, y + 30 * k + index * 10 * k];
      const [x2, y2] = [800 + side * l.hip * (0.8 - index * 0.05), y - 40 * k + index * 22 * k];
      return `M${x1.toFixed(0)} ${y1.toFixed(0)}Q${((x1 + x2) / 2).toFixed(0)} ${(y1 + 10 * k).toFixed(0)} ${x2.toFixed(0)} ${y2.toFixed(0)}`;
    }),
  );
  return `<g filter="url(#${blur(scene, 7)})" opacity="${(strength * 0.7).toFixed(2)}"><path d="${lines.join('')}" fill="none" stroke="${pale}" stroke-width="${(15 * k).toFixed(0)}" stroke-linecap="round"/></g>`;
}

/** A knee worn through to its white weft, and two paler rubs on the thighs. */
function addTears(scene: Scene, l: Legs): void {
  if (scene.back) return;
  const k = l.scale;
  const { between } = scene.random;
  const spots: [number, number, number, number][] = [
    [...onLeg(l, 1, 0.5, l.kneeY - 20 * k), 104, 54],
    [...onLeg(l, -1, 0.54, l.kneeY + 30 * k), 88, 36],
    [...onLeg(l, -1, 0.56, l.crotchY + 120 * k), 66, 26],
  ];
  for (const [cx, cy, w, h] of spots) {
    const [x, y] = bend(scene, cx, cy);
    const hole = `M${(x - w * k).toFixed(1)} ${y.toFixed(1)}Q${x.toFixed(1)} ${(y - h * k * 1.5).toFixed(1)} ${(x + w * k).toFixed(1)} ${(y + 4).toFixed(1)}Q${(x + 6).toFixed(1)} ${(y + h * k * 1.4).toFixed(1)} ${(x - w * k).toFixed(1)} ${y.toFixed(1)}Z`;
    const weft = Array.from({ length: Math.round(h / 3.2) }, (_, index) => {
      const dy = (index / Math.round(h / 3.2) - 0.5) * h * 1.5 * k;
      const half = w * k * Math.sqrt(Math.max(0, 1 - (dy / (h * k * 0.85)) ** 2)) * 0.92;
      return `M${(x - half).toFixed(1)} ${(y + dy).toFixed(1)}q${half.toFixed(1)} ${between(2, 10).toFixed(1)} ${(half * 2).toFixed(1)} ${between(-2, 2).toFixed(1)}`;
    }).join('');
    const fray = Array.from({ length: 46 }, () => {
      const t = between(-1, 1);
      const up = between(0, 1) > 0.5 ? 1 : -1;
      const ey = up * h * k * 0.72 * (1 - t * t);
      return `M${(x + t * w * k * 0.96).toFixed(1)} ${(y + ey - up * 8).toFixed(1)}q${between(-5, 5).toFixed(1)} ${(up * 9).toFixed(1)} ${between(-7, 7).toFixed(1)} ${(up * between(10, 20)).toFixed(1)}`;
    }).join('');
    scene.parts.push(
      `<path d="${hole}" fill="${scene.tones.deep}" fill-opacity=".62"/><path d="${weft}" fill="none" stroke="#f3f1ea" stroke-width="${(3.4 * k).toFixed(1)}" stroke-opacity=".92"/><path d="${fray}" fill="none" stroke="${mix(scene.tones.base, '#f3f1ea', 0.75)}" stroke-width="2"/>`,
    );
  }
}

function addJeansBack(scene: Scene, l: Legs, thread: string): void {
  const k = l.scale;
  const start = l.top + l.band;
  const side = start + 66 * k;
  const yoke: Node[] = [
    [800, start + 132 * k],
    [800 + l.hip * 0.5, start + 104 * k, 1],
    [800 + sideX(l, side), side],
  ];
  for (const line of [yoke, mirrored(yoke)])
    scene.parts.push(
      crease(scene, line, scene.tones, 14) +
        seam(scene, line) +
        stitch(scene, moved(line, 0, -9), thread) +
        stitch(scene, moved(line, 0, -18), thread),
    );
  const rise: Node[] = [
    [800 - 10, start],
    [800 - 9, l.hipY, 1],
    [800 - 10, l.crotchY - 6],
  ];
  scene.parts.push(stitch(scene, rise, thread) + stitch(scene, moved(rise, -9, 0), thread));
  for (const s of [-1, 1]) addSeatPocket(scene, l, s, thread);
}

function addSeatPocket(scene: Scene, l: Legs, side: number, thread: string): void {
  const k = l.scale;
  const y = l.top + l.band + 138 * k;
  const [w, h] = [96 * k, 232 * k];
  const cx = 800 + side * l.hip * 0.52;
  const at = (x: number, dy: number, smooth: 0 | 1 = 0): Node => [
    cx + side * (x * w + dy * 6 * k),
    y + dy * h - x * 8 * k,
    smooth,
  ];
  addPiece(scene, {
    nodes: [at(-1, 0), at(1, 0), at(0.93, 0.82), at(0, 1), at(-0.93, 0.82)],
    round: 0.4,
    cast: 5,
    grounded: false,
    inside: fade(
      scene,
      [{ x: cx, y: y + h * 0.5, rx: w * 0.6, ry: h * 0.34 }],
      (WASH[choice(scene, 'wash')] ?? 0.5) * 0.8,
    ),
  });
  const inset = [at(-0.9, 0.03), at(-0.84, 0.79), at(0, 0.95), at(0.84, 0.79), at(0.9, 0.03)];
  scene.parts.push(
    crease(scene, [at(-1, 0), at(1, 0)], scene.tones, 10) +
      stitch(scene, inset, thread) +
      stitch(scene, [at(-0.98, 0.09), at(0.98, 0.09)], thread) +
      stitch(scene, [at(-0.86, 0.46), at(0.1, 0.56), at(0.86, 0.4)], thread),
  );
  for (const x of [-0.9, 0.9])
    scene.parts.push(button(scene, [at(x, 0.045)[0], at(x, 0.045)[1]], 6 * k, COPPER, 0));
}

/** The leather label sewn to the band behind. */
function addBackPatch(scene: Scene, l: Legs): void {
  const k = l.scale;
  const tan = tonesOf('#a9794a');
  const x = 800 + l.waist * 0.47;
  const y = l.top + l.dip * 0.7 + 6 * k;
  const [w, h] = [66 * k, l.band + 16 * k];
  const nodes: Node[] = [
    [x - w, y],
    [x + w, y],
    [x + w + 2, y + h],
    [x - w, y + h],
  ];
  addPiece(scene, {
    nodes,
    tones: tan,
    fabric: 'leather',
    plain: true,
    round: 0.3,
    cast: 4,
    grounded: false,
  });
  const inset = arc([x - w * 0.6, y + h * 0.48], [x + w * 0.6, y + h * 0.48], 0);
  scene.parts.push(
    seam(scene, inset, { ...tan, high: tan.light }, 3) +
      stitch(
        scene,
        [
          [x - w + 7, y + 7],
          [x + w - 7, y + 7],
          [x + w - 6, y + h - 7],
          [x - w + 7, y + h - 7],
          [x - w + 7, y + 7],
        ],
        tan.deep,
        2,
      ),
  );
}
