import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readProductBySlug } from '../catalog/index.ts';
import { presentQuestion } from './present.ts';
import { countQuestions, readQuestions } from './views-questions.ts';

const PAGE = 5;

/** Lists the questions about a product with their answers. Refuses an unknown product or cursor. */
export async function listQuestions(
  app: App,
  slug: string,
  { cursor, limit = PAGE }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
) {
  const { sql } = app.db;
  const product = await readProductBySlug(sql, slug);
  if (product === null) return refuse('product_not_found');
  const list = `questions ${product.id}`;
  const secret = app.config.keys.cursorSecret;
  const after = cursor === undefined ? null : readCursor(secret, list, cursor);
  if (cursor !== undefined && after === null) return refuse('invalid_cursor');
  const [total, rows] = await Promise.all([
    countQuestions(sql, product.id),
    readQuestions(sql, product.id, after, limit + 1),
  ]);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return done({
    total,
    items: items.map(presentQuestion),
    nextCursor: last === undefined ? null : writeCursor(secret, list, last.key),
  });
}
