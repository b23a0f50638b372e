import { mix, type Tones, tonesOf } from './cloth/colour.ts';

/** The figure is a shade of the vendor's paper: nobody in particular, and quieter than any garment. */
export function figureTones(paper: string): Tones {
  return tonesOf(mix(paper, '#8d7f6d', 0.34));
}
