export { searchRoutes } from './http.ts';
export { searchJobs } from './jobs.ts';
export { refreshAllListings, refreshListings } from './refresh-listings.ts';
export { readTilePictures } from './views.ts';
