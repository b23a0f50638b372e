import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, button, crease, moved, seam, stitch } from '../cloth/trim.ts';
import { wearAtWaist } from './jeans.ts';
import { bandLine, type Legs, measureLegs } from './legs.ts';
import { addInsideWaist, addWaistband, gathers } from './waist.ts';

const LENGTH: Record<string, number> = { mini: 640, knee: 900, midi: 1180, maxi: 1500 };
const SPREAD: Record<string, number> = {
  'a-line': 0.2,
  pencil: -0.02,
  pleated: 0.26,
  circle: 0.42,
  wrap: 0.14,
  tiered: 0.32,
};

/** A skirt: its shape decides how far the hem spreads and how the cloth falls. */
export function drawSkirt(scene: Scene): void {
  const shape = choice(scene, 'shape');
  const length = LENGTH[choice(scene, 'length')] ?? 1180;
  const spread = SPREAD[shape] ?? 0.2;
  const hem = 352 + Math.max(-16, length * spread);
  const l = measureLegs(
    scene,
    { waist: 270, hip: 350 + spread * 110, thigh: 352, knee: [hem, 0], hem: [hem, 0], rise: 430, length },
    { top: 300, scale: 0.95 },
  );
  addInsideWaist(scene, l);
  const right: Node[] = skirtSide(l);
  const low = arc([800 + l.hem[0], l.hemY], [800 - l.hem[0], l.hemY], (18 + spread * 130) * l.scale);
  addPiece(scene, {
    nodes: [...bandLine(l).slice(0, -1), ...right.slice(0, -1), ...low, ...mirrored(right).slice(1, -1)],
    folds: skirtFolds(scene, l, shape),
  });
  scene.parts.push(stitch(scene, moved(low, 0, -26)));
  addShape(scene, l, shape, low);
  addWaistband(scene, l);
  if (scene.back) addBackZip(scene, l);
  wearAtWaist(scene, l);
}

function skirtSide(l: Legs): Node[] {
  const start = l.top + l.band;
  const w = (bandLine(l)[10]?.[0] ?? 800 + l.waist) - 800;
  return [
    [800 + w, start],
    [800 + l.hip, l.hipY, 1],
    [800 + l.hip + (l.hem[0] - l.hip) * 0.5, (l.hipY + l.hemY) / 2, 1],
    [800 + l.hem[0], l.hemY],
  ];
}

/** Folds that fan from the waist to the hem; more of them where more cloth falls. */
function skirtFolds(scene: Scene, l: Legs, shape: string): Fold[] {
  const { between } = scene.random;
  const counts: Record<string, number> = {
    pencil: 4,
    wrap: 6,
    'a-line': 8,
    tiered: 10,
    circle: 13,
    pleated: 0,
  };
  const count = counts[shape] ?? 8;
  return Array.from({ length: count }, (_, index): Fold => {
    const share = ((index + 0.5) / count) * 2 - 1 + between(-0.05, 0.05);
    const from = between(0.1, shape === 'circle' ? 0.3 : 0.5);
    const y = l.top + l.band + (l.hemY - l.top) * from;
    const x = l.waist + (l.hem[0] - l.waist) * from;
    return {
      from: [800 + share * l.hem[0] * 0.95, l.hemY + 8],
      to: [800 + share * x * 0.9, y],
      width: between(34, 60) * l.scale,
      depth: shape === 'pencil' ? 0.26 : between(0.4, 0.7),
      bend: between(-16, 16),
    };
  });
}

function addShape(scene: Scene, l: Legs, shape: string, low: readonly Node[]): void {
  const k = l.scale;
  const start = l.top + l.band;
  if (shape === 'pleated') addPleatLines(scene, l, low);
  if (shape === 'circle')
    scene.parts.push(gathers(scene, bandLine(l), moved(bandLine(l), 0, 110 * k), 40 * k));
  if (shape === 'tiered')
    for (const share of [0.36, 0.66]) {
      const y = start + (l.hemY - start) * share;
      const w = l.hip + (l.hem[0] - l.hip) * Math.max(0, (y - l.hipY) / (l.hemY - l.hipY));
      const line = arc([800 - w, y], [800 + w, y], (18 + share * 40) * k);
      scene.parts.push(
        crease(scene, line, scene.tones, 20) +
          seam(scene, line) +
          gathers(scene, line, moved(line, 0, 120 * k), 30 * k),
      );
    }
  if (shape === 'pencil')
    for (const side of [-1, 1]) {
      const dart: Node[] = [
        [800 + side * l.waist * 0.5, start + l.dip],
        [800 + side * l.waist * 0.54, start + 150 * k],
      ];
      scene.parts.push(crease(scene, dart, scene.tones, 14) + seam(scene, dart, scene.tones, 2));
    }
  if (shape !== 'wrap' || scene.back) return;
  const edge: Node[] = [
    [800 + l.waist * 0.5, start + l.dip * 0.7],
    [800 + l.waist * 0.42, l.hipY, 1],
    [800 + l.hem[0] * 0.2, l.hemY + 14 * k],
  ];
  scene.parts.push(
    crease(scene, moved(edge, 8, 4), scene.tones, 34) +
      seam(scene, edge) +
      stitch(scene, moved(edge, -12, 0)),
  );
  for (const dy of [0.3, 0.7])
    scene.parts.push(
      button(
        scene,
        [800 + l.waist * 0.44, start + 40 * k + dy * 90 * k],
        14 * k,
        scene.garment.accent ?? scene.tones.dark,
      ),
    );
}

/** Knife pleats: each a fold edge with the shade of the layer beneath. */
function addPleatLines(scene: Scene, l: Legs, low: readonly Node[]): void {
  const count = 13;
  const bottom = [...low].reverse();
  for (let index = 1; index < count; index += 1) {
    const share = index / count;
    const at = (nodes: readonly Node[]): Node => nodes[Math.round(share * 10)] ?? [800, l.hemY];
    const x = (half: number): number => 800 + (share * 2 - 1) * half;
    const line: Node[] = [
      [x(l.waist), at(bandLine(l))[1]],
      [x(l.hip), l.hipY, 1],
      [x(l.hem[0]), at(bottom)[1]],
    ];
    scene.parts.push(crease(scene, moved(line, 9, 0), scene.tones, 32) + seam(scene, line, scene.tones, 2.4));
  }
}

function addBackZip(scene: Scene, l: Legs): void {
  const line: Node[] = [
    [800, l.top + l.dip],
    [800, l.hipY + 30 * l.scale],
  ];
  scene.parts.push(crease(scene, line, scene.tones, 12) + seam(scene, line));
}
