import type { Garment } from '../study.ts';
import { mix, shift } from './colour.ts';
import type { Tile } from './fabric.ts';
import { randomFrom } from './random.ts';

const bar = (x: number, y: number, w: number, h: number, colour: string, opacity = 1): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour}" fill-opacity="${opacity}"/>`;

function tartan(colour: string, base: string): Tile {
  const second = mix(base, '#101418', 0.55);
  const fine = shift(colour, 0.16, 0.8);
  const across = (put: (at: number, wide: number, c: string, o: number) => string): string =>
    put(20, 66, second, 0.5) +
    put(104, 44, colour, 0.55) +
    put(48, 8, fine, 0.75) +
    put(172, 6, fine, 0.6) +
    put(124, 5, second, 0.6);
  return {
    width: 200,
    height: 200,
    svg:
      across((at, wide, c, o) => bar(at, 0, wide, 200, c, o)) +
      across((at, wide, c, o) => bar(0, at, 200, wide, c, o)),
  };
}

function flower(x: number, y: number, size: number, turn: number, petal: string, heart: string): string {
  const petals = Array.from({ length: 5 }, (_, i) => {
    const angle = turn + i * 72;
    return `<path d="M0 0C${-size * 0.5} ${-size * 0.5} ${-size * 0.42} ${-size * 1.05} 0 ${-size}C${size * 0.46} ${-size * 1.08} ${size * 0.5} ${-size * 0.45} 0 0Z" fill="${petal}" transform="rotate(${angle})"/>`;
  }).join('');
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${petals}<circle r="${(size * 0.24).toFixed(1)}" fill="${heart}"/></g>`;
}

function floral(colour: string, base: string): Tile {
  const size = 300;
  const leaf = mix(colour, mix(base, '#31472f', 0.6), 0.75);
  const pale = mix(colour, '#ffffff', 0.35);
  const { between } = randomFrom(29);
  const spots: readonly (readonly [number, number, number])[] = [
    [62, 70, 34],
    [204, 44, 24],
    [140, 158, 40],
    [256, 190, 30],
    [52, 236, 27],
    [196, 268, 22],
  ];
  const parts = spots.map(([x, y, r], index) => {
    const turn = between(0, 72);
    const stem = `<path d="M${x} ${y}q${between(-30, 30).toFixed(0)} ${r + 14} ${between(-46, 46).toFixed(0)} ${r + 38}" fill="none" stroke="${leaf}" stroke-width="3.4"/><path d="M${x - 4} ${y + r}q-26 2 -32 26q26 0 32 -26z" fill="${leaf}"/><path d="M${x + 6} ${y + r + 8}q26 -4 34 16q-24 8 -34 -16z" fill="${leaf}"/>`;
    const bloom = flower(
      x,
      y,
      r,
      turn,
      index % 2 === 0 ? colour : pale,
      shift(index % 2 === 0 ? pale : colour, 0.05),
    );
    return stem + bloom;
  });
  const once = parts.join('');
  const wrapped = [-size, 0, size].flatMap((dx) =>
    [-size, 0].map((dy) => `<g transform="translate(${dx} ${dy})">${once}</g>`),
  );
  return { width: size, height: size, svg: wrapped.join('') };
}

/** The repeat of a garment's figure in px of the master at scale 1; null for plain cloth and for colour blocking. */
export function patternTile(garment: Garment, base: string): Tile | null {
  const pattern = garment.pattern;
  if (!pattern) return null;
  const colour = pattern.colour;
  switch (pattern.kind) {
    case 'plain':
    case 'colourblock':
      return null;
    case 'stripe':
      return { width: 44, height: 44, svg: bar(0, 0, 15, 44, colour, 0.92) };
    case 'breton':
      return { width: 84, height: 84, svg: bar(0, 30, 84, 27, colour, 0.95) };
    case 'check':
      return {
        width: 72,
        height: 72,
        svg: bar(0, 0, 36, 72, colour, 0.5) + bar(0, 0, 72, 36, colour, 0.5),
      };
    case 'tartan':
      return tartan(colour, base);
    case 'floral':
      return floral(colour, base);
    case 'dot':
      return {
        width: 76,
        height: 76,
        svg: `<circle cx="19" cy="19" r="10.5" fill="${colour}"/><circle cx="57" cy="57" r="10.5" fill="${colour}"/>`,
      };
    case 'herringbone':
      return {
        width: 52,
        height: 16,
        svg: `<path d="M0 0L26 16M-26 0L0 16M0 -8L26 8M0 8L26 24M26 16L52 0M26 8L52 -8M26 24L52 8" stroke="${colour}" stroke-width="3.2" stroke-opacity=".6" fill="none"/>`,
      };
    case 'tweed':
      return {
        width: 24,
        height: 24,
        svg:
          bar(0, 0, 9, 5, colour, 0.6) +
          bar(12, 12, 9, 5, colour, 0.55) +
          bar(7, 6, 4, 8, colour, 0.4) +
          bar(19, 18, 4, 7, colour, 0.4),
      };
  }
}
