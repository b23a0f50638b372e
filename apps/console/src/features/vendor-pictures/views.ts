import type { ProductPicture } from '@selvedge/contracts';

/** What a picture can show, in words. */
export const VIEWS = [
  ['front', 'Front'],
  ['back', 'Back'],
  ['detail', 'Detail of the cloth'],
  ['worn', 'Worn'],
  ['other', 'Other'],
] as const satisfies readonly (readonly [ProductPicture['view'], string])[];

/** Reads a choice of that list. */
export function viewOf(value: string): ProductPicture['view'] {
  return VIEWS.find(([view]) => view === value)?.[0] ?? 'other';
}
