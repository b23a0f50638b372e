import { mix, shift, tonesOf } from '../cloth/colour.ts';
import { blur, choice, type Scene } from '../cloth/scene.ts';

/** Where a pair of jeans or a jacket is washed pale: soft light patches inside its outline. Returns SVG. */
export function fade(
  scene: Scene,
  spots: readonly { x: number; y: number; rx: number; ry: number }[],
  strength: number,
): string {
  const pale = shift(mix(scene.tones.base, '#dfe6ee', 0.55), 0.02);
  const marks = spots.map(
    ({ x, y, rx, ry }) =>
      `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${rx.toFixed(0)}" ry="${ry.toFixed(0)}" fill="${pale}"/>`,
  );
  return `<g filter="url(#${blur(scene, 46)})" opacity="${strength}">${marks.join('')}</g>`;
}

/** How much each wash lightens the cloth. */
export const WASH: Record<string, number> = { raw: 0, dark: 0.28, mid: 0.55, light: 0.85 };

/** Denim after its wash: the cloth's own colour, a little lighter or darker. */
export function washed(scene: Scene): void {
  const steps: Record<string, number> = { raw: -0.05, dark: -0.02, mid: 0.02, light: 0.09 };
  scene.tones = tonesOf(shift(scene.tones.base, steps[choice(scene, 'wash')] ?? 0));
}
