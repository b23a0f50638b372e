export { findVendorBySlug, readContacts, readVendors, type Vendor } from './store.ts';
export {
  listVendors,
  readVendorCards,
  readVendorNames,
  readVendorPage,
  readVendorPages,
  type VendorCardRow,
  type VendorPageRow,
} from './views.ts';
