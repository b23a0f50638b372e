export { wishlistRoutes } from './http.ts';
export { runWishlistSweeper } from './jobs.ts';
export { joinWishlist } from './own-list.ts';
