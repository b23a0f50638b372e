export { readVendors, type Vendor } from './store.ts';
