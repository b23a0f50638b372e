import type { Audience } from '../types.ts';

/** A shop as it is thought up; `vendors.ts` makes the whole of it. */
export type Sketch = {
  slug: string;
  name: string;
  tagline: string;
  city: string;
  country: string;
  founded: number;
  story: readonly [string, string];
  paper: string;
  accent: string;
  tier: number;
  audiences: readonly Audience[];
  makes: readonly string[];
  palette: string;
  commissionBps: number;
};
