export { generateMarket, type Market } from './market.ts';
export { haveOpinion, type Opinion, replyTo, wonderAbout } from './opinions.ts';
export { DEMO_PASSWORD } from './people.ts';
export { createRandom, type Random } from './random.ts';
export type {
  Category,
  Collection,
  OrderPlan,
  Person,
  Product,
  ProductColour,
  Staff,
  Variant,
  Vendor,
} from './types.ts';
export { DEMO_COUPON, DEMO_GIFT_CARDS } from './vouchers.ts';
