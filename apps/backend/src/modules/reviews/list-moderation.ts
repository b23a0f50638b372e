import type { ModeratedText, RouteInput, routes } from '@selvedge/contracts';
import { type App, done, noteActions, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readProducts } from '../catalog/index.ts';
import { readVendors } from '../vendors/index.ts';
import { readAutoPublish, saveAutoPublish } from './store.ts';
import { countQueue, readQueue } from './store-moderation.ts';

const PAGE = 25;

/** Lists the texts to look at, or those decided on. Refuses a cursor of another list. */
export async function listModeration(app: App, query: RouteInput<typeof routes.listModeration>['query']) {
  const { view = 'waiting', kind = null, cursor, limit = PAGE } = query;
  const { sql } = app.db;
  const list = `moderation ${view} ${kind}`;
  const secret = app.config.keys.cursorSecret;
  const key = cursor === undefined ? null : readCursor(secret, list, cursor);
  if (cursor !== undefined && key === null) return refuse('invalid_cursor');
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const [rows, counts, autoPublish] = await Promise.all([
    readQueue(sql, { view, kind }, after, limit + 1),
    countQueue(sql),
    readAutoPublish(sql),
  ]);
  const shown = rows.slice(0, limit);
  const [products, vendors] = await Promise.all([
    readProducts(sql, [...new Set(shown.map((row) => row.productId))]),
    readVendors(sql, [...new Set(shown.map((row) => row.vendorId))]),
  ]);
  const productOf = new Map(products.map((product) => [product.id, product]));
  const vendorOf = new Map(vendors.map((vendor) => [vendor.id, vendor.name]));
  const items = shown.map((row): ModeratedText => {
    const { id, stars, title, about, state, reason, heldFor, reports, reportReasons } = row;
    const product = productOf.get(row.productId);
    const vendorName = vendorOf.get(row.vendorId) ?? '';
    const text = { id, kind: row.kind, stars, title, text: row.body, about, state, reason, heldFor, reports };
    return {
      ...text,
      reportReasons,
      productSlug: product?.slug ?? '',
      productName: product?.name ?? '',
      vendorName,
      authorName: row.authorName ?? vendorName,
      at: row.writtenAt.toISOString(),
    };
  });
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const nextCursor = last === undefined ? null : writeCursor(secret, list, [last.at, last.id]);
  return done({ ...counts, autoPublish, items, nextCursor });
}

/** Sets whether texts the checks find nothing in are shown at once. */
export async function setModeration(app: App, autoPublish: boolean, actorId: string) {
  await app.db.transaction(async (tx) => {
    await saveAutoPublish(tx, autoPublish);
    const action = autoPublish ? 'reviews.auto_publish_on' : 'reviews.auto_publish_off';
    await noteActions(tx, [{ action, subject: 'reviews', actorId }]);
  });
  return done({ autoPublish });
}
