export { readVariantsForSale, type VariantForSale } from './store.ts';
