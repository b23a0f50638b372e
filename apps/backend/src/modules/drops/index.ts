export { commitmentOf, drawOrder } from './draw.ts';
export { dropRoutes } from './http.ts';
export { ADMISSION_SECONDS, type ReadPressure, runDrops, tickDrops } from './run-drops.ts';
export { type GuardedLine, lockPlaces, refusalsOf } from './store.ts';
export { TICKET_BYTES, ticketCode } from './ticket.ts';
export { readDropsOfProducts, readPlaceToTell } from './views.ts';
