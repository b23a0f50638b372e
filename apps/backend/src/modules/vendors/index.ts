export { readContacts, readVendors, type Vendor } from './store.ts';
export { readVendorCards, readVendorPage, type VendorCardRow, type VendorPageRow } from './views.ts';
