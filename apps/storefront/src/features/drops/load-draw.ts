import type { Draw, DrawLine } from '@selvedge/contracts';
import { api } from '../../api/browser.ts';

export type CheckedDraw = {
  readonly seed: string;
  readonly seedHash: string;
  readonly entrants: number;
  readonly lines: readonly DrawLine[];
};

const PAGE = 1000;
/** A room holds this many at most; a list that goes on is not one of ours. */
const PAGES_MAX = 200;

/** Reads a whole draw, page by page. Throws when a page does not come, or the draw was not held. */
export async function loadDraw(slug: string, onProgress: (lines: number) => void): Promise<CheckedDraw> {
  const lines: DrawLine[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const draw: Draw = await readPage(slug, cursor);
    lines.push(...draw.items);
    onProgress(lines.length);
    cursor = draw.nextCursor;
    if (cursor !== null) continue;
    if (draw.seed === null) throw new Error('the draw was not held');
    return { seed: draw.seed, seedHash: draw.seedHash, entrants: draw.entrants, lines };
  }
  throw new Error('the list does not end');
}

async function readPage(slug: string, cursor: string | null): Promise<Draw> {
  const query = { lines: PAGE, ...(cursor === null ? {} : { cursor }) };
  const answer = await api.viewDraw({ params: { slug }, query });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}
