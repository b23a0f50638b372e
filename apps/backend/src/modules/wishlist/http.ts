import { routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { done, refuse } from '../../platform/index.ts';
import { addToWishlist, removeFromWishlist } from './change-wishlist.ts';
import { findList, ownerOf, rememberList } from './own-list.ts';
import { listOfToken } from './share-link.ts';
import { listExists } from './store.ts';
import { readWishedSlugs, readWishes, viewWishlist } from './view-wishlist.ts';

export const wishlistRoutes = [
  serve(routes.viewWishlist, async (app, { caller, exchange }) =>
    done(await viewWishlist(app, await findList(app, ownerOf(app, caller, exchange)))),
  ),
  serve(routes.viewWishlistSlugs, async (app, { caller, exchange }) => {
    const listId = await findList(app, ownerOf(app, caller, exchange));
    return done({ slugs: await readWishedSlugs(app.db.sql, listId) });
  }),
  serve(routes.addToWishlist, async (app, { params, body, caller, exchange }) => {
    const owner = ownerOf(app, caller, exchange);
    const added = await addToWishlist(app, owner, { slug: params.slug, colour: body.colour });
    if (!added.ok) return added;
    if (owner.accountId === null) rememberList(app, exchange, added.listId);
    return done({ slugs: await readWishedSlugs(app.db.sql, added.listId) });
  }),
  serve(routes.removeFromWishlist, async (app, { params, caller, exchange }) => {
    const listId = await removeFromWishlist(app, ownerOf(app, caller, exchange), params.slug);
    return done({ slugs: await readWishedSlugs(app.db.sql, listId) });
  }),
  serve(routes.viewSharedWishlist, async (app, { params }) => {
    const listId = listOfToken(app, params.token);
    if (listId === null || !(await listExists(app.db.sql, listId))) return refuse('wishlist_not_found');
    return done({ items: await readWishes(app.db.sql, listId) });
  }),
];
