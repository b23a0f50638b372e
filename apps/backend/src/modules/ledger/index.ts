export {
  capturePosting,
  type Entry,
  feePosting,
  lateReturnPostings,
  type Posting,
  type Sale,
  type VendorShare,
} from './postings.ts';
export { post } from './store.ts';
export {
  type EntryRow,
  listOwnEntries,
  readAccountBalances,
  readEntries,
  readOwnBalances,
  readVendorBalances,
  type Source,
} from './views.ts';
