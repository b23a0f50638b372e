/** The typed client: one function a route, derived from the contracts, so that it cannot drift from the server. */
export { type Answer, type Client, type ClientOptions, createClient } from './client.ts';
export { mediaUrl, pictureSrcSet } from './media.ts';
export { moneyOf, showMoney } from './money.ts';
