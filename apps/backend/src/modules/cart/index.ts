export { cartRoutes, rememberBag } from './http.ts';
export { joinBag } from './join-bag.ts';
export { presentCart } from './present.ts';
export type { Choices, Deliveries, Quote, QuotedLine, QuotedVendor } from './quote.ts';
export { readQuote, readQuotes } from './read-quotes.ts';
export { clearVouchers, countPieces, deleteLines, readBags, readFirstVariant } from './store.ts';
export { MARKET_CURRENCY, viewCart } from './view-cart.ts';
