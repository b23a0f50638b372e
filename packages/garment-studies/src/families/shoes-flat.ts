import { tonesOf } from '../cloth/colour.ts';
import { type Node, round } from '../cloth/path.ts';
import type { Scene } from '../cloth/scene.ts';
import { glow, metalStroke, type Place } from '../cloth/solid.ts';

export const mouth = (from: number, wide: number): Node[] => [
  [-wide * 0.62, from + 34, 1],
  [-8, from, 1],
  [wide * 0.66, from + 34, 1],
  [wide, from + 150, 1],
  [94, 760, 1],
  [66, 900, 1],
  [0, 944, 1],
  [-68, 900, 1],
  [-92, 760, 1],
  [-wide * 0.92, from + 160, 1],
];

/** Light over the vamp and the turn of the sides, for shoes seen from above. */
export function formFromAbove(scene: Scene, at: Place): string {
  const { tones } = scene;
  return (
    glow(scene, at(-40, 170), { rx: 120, ry: 190 }, tones.high, 0.85) +
    glow(scene, at(150, 380), { rx: 90, ry: 420 }, tones.deep, 0.6) +
    glow(scene, at(-150, 600), { rx: 60, ry: 340 }, tones.high, 0.4) +
    glow(scene, at(20, 1000), { rx: 180, ry: 80 }, tones.deep, 0.5)
  );
}

export const buckle = (at: Node, w: number, h: number, turn = 0): string => {
  const gold = tonesOf('#c7a253');
  const d = `M${-w / 2} ${-h / 2}h${w}v${h}h${-w}z`;
  return `<g transform="translate(${round(at[0])} ${round(at[1])}) rotate(${turn})"><path d="${d}" fill="none" stroke="#0d0b08" stroke-opacity=".35" stroke-width="9" transform="translate(3 6)"/>${metalStroke(d, gold, 8)}${metalStroke(`M${-w / 2} 0H${w / 2}`, gold, 6)}</g>`;
};
