import { mix, tonesOf } from '../cloth/colour.ts';
import { mirrored, type Node } from '../cloth/path.ts';
import { addPiece } from '../cloth/piece.ts';
import { bend, type Scene } from '../cloth/scene.ts';
import { along, crease, moved, ribbing, seam, stitch } from '../cloth/trim.ts';
import { type Legs, legHem, onLeg } from './legs.ts';
import { gathers } from './waist.ts';

/** Both hem edges: right, then left; each from its left end to its right end. */
function edges(l: Legs, dy: number, grow = 0): [Node[], Node[]] {
  const y = l.hemY + dy;
  const [outer, inner] = [onLeg(l, 1, 1 + grow, y), onLeg(l, 1, -grow, y + 4)];
  const right: Node[] = [[outer[0], y], ...spread(l, dy, grow), [inner[0], y + 4]];
  return [[...right].reverse(), mirrored(right).reverse()];
}

function spread(l: Legs, dy: number, grow: number): Node[] {
  const middle = 800 + (l.hem[0] + l.hem[1]) / 2;
  const [outer] = onLeg(l, 1, 1, l.hemY + dy);
  const ratio = ((outer - middle) / (800 + l.hem[0] - middle)) * (1 + 2 * grow);
  return legHem(l, dy).map(([x, y, s]): Node => [middle + (x - middle) * ratio, y, s ?? 0]);
}

/** A turned and stitched hem. */
export function addPlainHems(scene: Scene, l: Legs, thread: string = scene.tones.stitch, depth = 30): void {
  for (const edge of edges(l, -depth * l.scale))
    scene.parts.push(crease(scene, moved(edge, 0, 4), scene.tones, 12) + stitch(scene, edge, thread));
}

/** A turn-up: the reverse of the cloth folded over the leg. */
export function addTurnUps(scene: Scene, l: Legs, depth: number, reverse: Scene['tones']): void {
  const uppers = edges(l, -depth * l.scale, 0.022);
  const lowers = edges(l, 6, 0.016);
  uppers.forEach((upper, index) => {
    const lower = lowers[index] ?? upper;
    addPiece(scene, { nodes: [...upper, ...[...lower].reverse()], tones: reverse, round: 0.6, cast: 8 });
    scene.parts.push(
      crease(scene, moved(upper, 0, -4), scene.tones, 14) +
        stitch(scene, moved(lower, 0, -10), reverse.stitch),
    );
  });
}

/** The pale reverse of dyed denim; any other cloth is nearly the same on both sides. */
export const reverseOf = (scene: Scene): Scene['tones'] =>
  scene.garment.fabric === 'denim'
    ? tonesOf(mix(scene.tones.base, '#e4e6e6', scene.tones.lightness < 0.3 ? 0.3 : 0.55))
    : tonesOf(scene.tones.light);

/** A cut edge left to fray: loose weft threads below the hem. */
export function addRawHems(scene: Scene, l: Legs): void {
  const { between } = scene.random;
  const pale = mix(scene.tones.base, '#f1eee6', 0.72);
  for (const edge of edges(l, 2)) {
    const threads = (count: number, reach: number): string =>
      Array.from({ length: count }, () => {
        const [x, y] = bend(scene, ...along(edge, between(0.01, 0.99)));
        return `M${x.toFixed(1)} ${(y - 9).toFixed(1)}q${between(-7, 7).toFixed(1)} ${(reach * 0.6).toFixed(1)} ${between(-9, 9).toFixed(1)} ${between(reach * 0.5, reach).toFixed(1)}`;
      }).join('');
    scene.parts.push(
      `<path d="${threads(80, 30)}" fill="none" stroke="${pale}" stroke-width="2.2"/><path d="${threads(40, 44)}" fill="none" stroke="${scene.tones.light}" stroke-width="1.8"/>`,
    );
  }
}

/** A gathered cuff at the ankle. */
export function addElasticHems(scene: Scene, l: Legs): void {
  const k = l.scale;
  const lowers = edges(l, 62 * k, -0.1);
  const uppers = edges(l, -2, -0.005);
  const aboves = edges(l, -110 * k);
  uppers.forEach((upper, index) => {
    const lower = lowers[index] ?? upper;
    const above = aboves[index] ?? upper;
    addPiece(scene, {
      nodes: [...upper, ...[...lower].reverse()],
      plain: true,
      round: 0.6,
      inside: ribbing(scene, upper, lower, 13 * k),
    });
    scene.parts.push(
      `<g opacity=".7">${gathers(scene, upper, above, 26 * k)}</g>${crease(scene, upper, scene.tones, 14)}${seam(scene, upper, scene.tones, 2.4)}`,
    );
  });
}
