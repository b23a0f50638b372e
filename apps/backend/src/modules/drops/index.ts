export { drawHash } from './draw.ts';
export { dropRoutes } from './http.ts';
export { ADMISSION_SECONDS, type ReadPressure, runDrops, tickDrops } from './run-drops.ts';
export { type GuardedLine, lockPlaces, refusalsOf } from './store.ts';
export { readDropsOfProducts, readPlaceToTell } from './views.ts';
