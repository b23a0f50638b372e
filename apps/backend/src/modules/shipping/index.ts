export {
  type Carrier,
  CarrierRefused,
  CarrierUnavailable,
  type Label,
  type Place,
  type Rate,
  type TrackingNews,
} from './carrier.ts';
export { addWorkingDays, deliveryWindow } from './delivery.ts';
export { carrierOf } from './easypost.ts';
export { shippingRoutes } from './http.ts';
export { methodsTo, type Offer, type Offers, offersFor, quoteReader } from './offers.ts';
export { priceFrom, quoteWeight, weigh } from './rates.ts';
export { type RateNeed, refreshRates } from './refresh-rates.ts';
export {
  type Method,
  markProcessed,
  type Origin,
  type QuoteKey,
  type RateQuote,
  readMessage,
  readMethods,
  readOrigins,
  readQuotesOf,
} from './store.ts';
export { mountCarrierWebhook } from './webhooks.ts';
