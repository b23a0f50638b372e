export {
  capturePosting,
  type Entry,
  feePosting,
  type Posting,
  type Sale,
  type VendorShare,
} from './postings.ts';
export { post } from './store.ts';
