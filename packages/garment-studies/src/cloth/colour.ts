/** Lightness 0..1, chroma 0..~0.4, hue in radians (OKLCH): steps look equally large in every hue. */
export type Lch = { l: number; c: number; h: number };

/** The tones one cloth needs: its own colour, and what light and shadow make of it. */
export type Tones = {
  base: string;
  light: string;
  high: string;
  dark: string;
  deep: string;
  seam: string;
  stitch: string;
  /** Lightness of the base, 0..1: black and white cloth are lit differently. */
  lightness: number;
};

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Reads `#rgb` or `#rrggbb`; anything else is read as a mid grey, so that a bad value never breaks a picture. */
export function parseHex(hex: string): [number, number, number] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const full = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : hex;
  if (!/^#[0-9a-f]{6}$/i.test(full)) return [0.5, 0.5, 0.5];
  const channel = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/** The OKLCH reading of a hex colour. */
export function toLch(hex: string): Lch {
  const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = parseHex(hex).map(linear) as [number, number, number]; // map keeps the length of three
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const bb = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    c: Math.hypot(a, bb),
    h: Math.atan2(bb, a),
  };
}

/** The nearest `#rrggbb` of an OKLCH colour; what lies outside sRGB is cut channel by channel. */
export function toHex({ l, c, h }: Lch): string {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  const encode = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
  const digits = channels.map((v) =>
    Math.round(clamp(encode(clamp(v, 0, 1)), 0, 1) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** `hex` made lighter (or darker, below zero) by `step` of lightness; chroma fades a little toward the ends. */
export function shift(hex: string, step: number, chroma = 1): string {
  const { l, c, h } = toLch(hex);
  return toHex({ l: clamp(l + step, 0.02, 0.995), c: c * chroma, h });
}

/** A colour between two, `share` 0..1 of the second, mixed in OKLab so that it never turns muddy. */
export function mix(first: string, second: string, share: number): string {
  const one = toLch(first);
  const two = toLch(second);
  const a = one.c * Math.cos(one.h) * (1 - share) + two.c * Math.cos(two.h) * share;
  const b = one.c * Math.sin(one.h) * (1 - share) + two.c * Math.sin(two.h) * share;
  return toHex({ l: one.l * (1 - share) + two.l * share, c: Math.hypot(a, b), h: Math.atan2(b, a) });
}

/** The tones of a cloth. Black is lifted and white lowered a little, so that folds stay readable in both. */
export function tonesOf(hex: string): Tones {
  const own = toLch(hex);
  const l = clamp(own.l, 0.235, 0.95);
  const tone = (step: number, chroma = 1): string =>
    toHex({ l: clamp(l + step, 0.03, 0.99), c: own.c * chroma, h: own.h });
  return {
    base: tone(0),
    light: tone(0.045 + 0.06 * (1 - l), 0.95),
    high: tone(0.09 + 0.2 * (1 - l), 0.8),
    dark: tone(-(0.05 + 0.11 * l), 1.05),
    deep: tone(-(0.1 + 0.24 * l), 1.02),
    seam: tone(-(0.07 + 0.16 * l)),
    stitch: l > 0.62 ? tone(-(0.06 + 0.1 * l)) : tone(0.1 + 0.05 * (1 - l), 0.9),
    lightness: l,
  };
}
