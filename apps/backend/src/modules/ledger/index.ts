export {
  capturePosting,
  type Entry,
  feePosting,
  giftCardPosting,
  lateReturnPostings,
  type Posting,
  type Sale,
  type VendorShare,
} from './postings.ts';
export {
  giftRefundPosting,
  refundBouncedPosting,
  refundOwedPosting,
  refundPaidPosting,
} from './refund-postings.ts';
export { post } from './store.ts';
export {
  type EntryRow,
  listOwnEntries,
  readAccountBalances,
  readEntries,
  readOwnBalances,
  readPendingOfOrder,
  readVendorBalances,
  type Source,
} from './views.ts';
