export { searchRoutes } from './http.ts';
export { searchJobs } from './jobs.ts';
export { refreshAllListings, refreshListings } from './refresh-listings.ts';
export { viewProducts } from './view-product.ts';
export { viewVendors } from './view-shops.ts';
export { readTilePictures } from './views.ts';
