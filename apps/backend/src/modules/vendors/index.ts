export { readContacts, readVendors, type Vendor } from './store.ts';
