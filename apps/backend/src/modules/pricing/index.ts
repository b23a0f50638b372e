export { type Price, readPrices } from './store.ts';
