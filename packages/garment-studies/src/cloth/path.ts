/** A point of an outline: `[x, y]` is a corner, `[x, y, 1]` lies on a smooth curve. */
export type Node = readonly [x: number, y: number, smooth?: 0 | 1];

/** Two decimals are a hundredth of a pixel of the master: enough, and half the size of the file. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);

const at = (nodes: readonly Node[], index: number): Node => {
  const node = nodes[((index % nodes.length) + nodes.length) % nodes.length];
  if (!node) throw new Error('an outline needs at least one node');
  return node;
};

/** Unit direction of the curve through a smooth node; null at corners and at loose ends. */
function tangent(nodes: readonly Node[], index: number, closed: boolean): [number, number] | null {
  const node = at(nodes, index);
  if (!node[2]) return null;
  if (!closed && (index === 0 || index === nodes.length - 1)) return null;
  const before = at(nodes, index - 1);
  const after = at(nodes, index + 1);
  const dx = after[0] - before[0];
  const dy = after[1] - before[1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? null : [dx / length, dy / length];
}

/**
 * The SVG path through `nodes` (px): straight between corners, smooth through smooth nodes, closed unless told
 * otherwise. Handles are a third of their segment, so that curves never overshoot.
 */
export function curve(nodes: readonly Node[], closed = true): string {
  const first = at(nodes, 0);
  const parts = [`M${round(first[0])} ${round(first[1])}`];
  const segments = closed ? nodes.length : nodes.length - 1;
  for (let index = 0; index < segments; index += 1) {
    const from = at(nodes, index);
    const to = at(nodes, index + 1);
    const leave = tangent(nodes, index, closed);
    const arrive = tangent(nodes, (index + 1) % nodes.length, closed);
    if (!leave && !arrive) {
      parts.push(`L${round(to[0])} ${round(to[1])}`);
      continue;
    }
    const reach = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.36;
    const [ax, ay] = leave
      ? [from[0] + leave[0] * reach, from[1] + leave[1] * reach]
      : [from[0] + (to[0] - from[0]) * 0.3, from[1] + (to[1] - from[1]) * 0.3];
    const [bx, by] = arrive
      ? [to[0] - arrive[0] * reach, to[1] - arrive[1] * reach]
      : [to[0] - (to[0] - from[0]) * 0.3, to[1] - (to[1] - from[1]) * 0.3];
    parts.push(`C${round(ax)} ${round(ay)} ${round(bx)} ${round(by)} ${round(to[0])} ${round(to[1])}`);
  }
  return closed ? `${parts.join('')}Z` : parts.join('');
}

/** The nodes seen in a mirror standing at `axis` (px), in reverse order so that an outline can go on through them. */
export function mirrored(nodes: readonly Node[], axis = 800): Node[] {
  return nodes.map(([x, y, smooth]): Node => [2 * axis - x, y, smooth ?? 0]).reverse();
}
