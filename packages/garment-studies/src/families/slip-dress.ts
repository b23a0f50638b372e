import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece, type Fold } from '../cloth/piece.ts';
import { choice, type Scene } from '../cloth/scene.ts';
import { arc, crease, moved, seam, stitch } from '../cloth/trim.ts';
import {
  across,
  DRESS_LENGTH,
  type Dress,
  dressHem,
  dressSide,
  measureDress,
  skirtFalls,
} from './dress-cut.ts';
import { wearAtNeck } from './tee.ts';
import { insideTones } from './torso.ts';

/** A slip dress: bias-cut cloth hung from two fine straps. */
export function drawSlipDress(scene: Scene): void {
  const d = measureDress(scene, {
    chest: 340,
    shoulder: 200,
    neck: 150,
    waist: 282,
    waistAt: 800,
    hip: 366,
    spread: 0.09,
    length: DRESS_LENGTH[choice(scene, 'length')] ?? 2120,
    falls: 8,
  });
  const neck = slipNeck(scene, d);
  const right: Node[] = [
    [800 + 196 * d.scale, strapY(d)],
    [800 + 246 * d.scale, d.armholeY - 60 * d.scale, 1],
    [800 + d.chest, d.armholeY],
    ...dressSide(d),
  ];
  addInside(scene, d, neck);
  addSlitInside(scene, d);
  addStraps(scene, d);
  const hem = slipHem(scene, d);
  addPiece(scene, {
    nodes: [...neck, ...right.slice(1, -1), ...hem, ...mirrored(right).slice(1, -1)],
    folds: [...biasFolds(scene, d), ...skirtFalls(scene, d)],
    inside: cowl(scene, d),
  });
  addEdges(scene, d, neck, right);
  wearAtNeck(scene, d);
}

const strapY = (d: Dress): number => d.top + 300 * d.scale;

/** The upper edge from left strap to right strap. */
function slipNeck(scene: Scene, d: Dress): Node[] {
  const k = d.scale;
  const y = strapY(d);
  const left = [800 - 196 * k, y] as const;
  const right = [800 + 196 * k, y] as const;
  if (scene.back) return arc(left, right, 110 * k);
  const shape = choice(scene, 'neck');
  if (shape === 'v')
    return [left, [800 - 110 * k, y + 92 * k, 1], [800, y + 206 * k], [800 + 110 * k, y + 92 * k, 1], right];
  return arc(left, right, (shape === 'straight' ? 34 : 150) * k, shape === 'straight' ? 2 : 2.4);
}

/** The inside of the back above the front's edge. */
function addInside(scene: Scene, d: Dress, neck: readonly Node[]): void {
  if (scene.back) return;
  const k = d.scale;
  const back = arc([800 - d.chest * 0.96, d.armholeY - 4], [800 + d.chest * 0.96, d.armholeY - 4], 26 * k);
  const low = Math.max(...neck.map((node) => node[1])) + 40 * k;
  addPiece(scene, {
    nodes: [...back, [800 + d.chest * 0.7, low + 90 * k], [800 - d.chest * 0.7, low + 90 * k]],
    tones: insideTones(scene),
    round: 0.4,
  });
}

function addStraps(scene: Scene, d: Dress): void {
  const k = d.scale;
  const w = 7 * k;
  const front: Node[] = [
    [800 + 196 * k - w, strapY(d) + 8],
    [800 + 192 * k - w, d.top + 150 * k, 1],
    [800 + 184 * k - w, d.top + 20 * k],
    [800 + 184 * k + w, d.top + 18 * k],
    [800 + 192 * k + w, d.top + 150 * k, 1],
    [800 + 196 * k + w, strapY(d) + 8],
  ];
  const behind: Node[] = [
    [800 + 184 * k - w, d.top + 22 * k],
    [800 + 208 * k - w, d.top + 190 * k, 1],
    [800 + 226 * k, d.armholeY + 10],
    [800 + 226 * k + w * 2, d.armholeY + 8],
    [800 + 208 * k + w, d.top + 190 * k, 1],
    [800 + 184 * k + w, d.top + 20 * k],
  ];
  const plain = { plain: true, round: 0.3, cast: 3 } as const;
  for (const flip of [true, false]) {
    const side = (nodes: Node[]): Node[] => (flip ? mirrored(nodes) : nodes);
    if (!scene.back) addPiece(scene, { nodes: side(behind), tones: insideTones(scene), ...plain });
    addPiece(scene, { nodes: side(front), ...plain });
  }
}

/** Cloth cut on the bias falls in swags from the straps and drags across the waist. */
function biasFolds(scene: Scene, d: Dress): Fold[] {
  const k = d.scale;
  const { between } = scene.random;
  const folds: Fold[] = [-1, 1].flatMap((side): Fold[] => [
    {
      from: [800 + side * d.chest * 0.94, d.armholeY + 60 * k],
      to: [800 + side * d.waist * 0.3, d.waistY + between(-80, 0) * k],
      width: 34 * k,
      depth: 0.5,
      bend: side * 24 * k,
    },
    {
      from: [800 + side * d.waist * 0.96, d.waistY],
      to: [800 + side * d.hip * 0.4, d.hipY + between(-60, 40) * k],
      width: 34 * k,
      depth: 0.46,
      bend: side * 20 * k,
    },
  ]);
  return folds;
}

/** The swags of a draped neck, one below the other, fading downward. Returns SVG. */
function cowl(scene: Scene, d: Dress): string {
  if (scene.back || choice(scene, 'neck') !== 'cowl') return '';
  const k = d.scale;
  return [48, 112, 190]
    .map((drop, index) => {
      const reach = (204 + index * 26) * k;
      const y = strapY(d) + drop * 0.4 * k;
      const swag = arc([800 - reach, y], [800 + reach, y], (150 + drop * 0.9) * k, 2.2);
      const lit = seam(scene, moved(swag, 0, -8), { ...scene.tones, deep: scene.tones.high }, 9);
      return `<g opacity="${(0.95 - index * 0.25).toFixed(2)}">${crease(scene, swag, scene.tones, 46)}${crease(scene, moved(swag, 0, 7), scene.tones, 18)}<g opacity=".3">${lit}</g></g>`;
    })
    .join('');
}

/** The inside of the back skirt, seen through the slit. */
function addSlitInside(scene: Scene, d: Dress): void {
  if (choice(scene, 'hem') !== 'slit' || scene.back) return;
  addPiece(scene, {
    nodes: [
      [800 + d.hip * 0.4, d.hipY],
      [800 + d.hip * 0.9, d.hipY],
      [800 + d.hem * 0.9, d.hemY - 20],
      [800 + d.hem * 0.3, d.hemY - 6],
    ],
    tones: { ...insideTones(scene), base: scene.tones.seam },
    round: 0.4,
  });
}

function slipHem(scene: Scene, d: Dress): Node[] {
  const hem = dressHem(d);
  if (choice(scene, 'hem') !== 'slit' || scene.back) return hem;
  const k = d.scale;
  const slit: Node[] = [
    [800 + d.hem * 0.62, d.hemY + 12],
    [800 + d.hip * 0.66, d.hemY - Math.min(620, (d.hemY - d.hipY) / k - 40) * k],
    [800 + d.hem * 0.46, d.hemY + 16],
  ];
  return [...hem.slice(0, 2), ...slit, ...hem.slice(4)];
}

function addEdges(scene: Scene, d: Dress, neck: readonly Node[], right: readonly Node[]): void {
  const side = moved(right.slice(0, 3), -8, 5);
  scene.parts.push(
    seam(scene, moved(neck, 0, 9), scene.tones, 2.2) +
      seam(scene, side, scene.tones, 2.2) +
      seam(scene, mirrored(side), scene.tones, 2.2),
  );
  if (choice(scene, 'hem') === 'lace') addLaceHem(scene, d);
  else scene.parts.push(stitch(scene, moved(dressHem(d), 0, -18), scene.tones.stitch, 2));
}

/** A border of lace below the cloth: scallops and eyelets. */
function addLaceHem(scene: Scene, d: Dress): void {
  const k = d.scale;
  const top = across(d, d.hemY - 110 * k, 14 + Math.max(0, d.hem - d.hip) * 0.22);
  const hem = dressHem(d);
  const scallops = hem.flatMap((node, index): Node[] => {
    const next = hem[index + 1];
    if (!next) return [node];
    return [node, [(node[0] + next[0]) / 2, (node[1] + next[1]) / 2 + 30 * k, 1]];
  });
  addPiece(scene, {
    nodes: [...top, ...scallops],
    tones: scene.trim,
    fabric: 'lace',
    plain: true,
    round: 0.4,
    cast: 4,
  });
  scene.parts.push(
    crease(scene, top, scene.tones, 12) +
      seam(scene, top, scene.trim, 3) +
      stitch(scene, moved(top, 0, 14), scene.trim.stitch),
  );
}
