import { z } from 'zod';
import { Money, Picture, Slug, StockClass, Uuid } from './common.ts';
import { route } from './route.ts';

/** The most pieces of one variant a bag holds. */
export const LINE_QUANTITY_MAX = 20;
/** The most different variants a bag holds. */
export const CART_LINES_MAX = 60;

export const CartLine = z
  .strictObject({
    variantId: Uuid,
    productSlug: Slug,
    productName: z.string(),
    colour: z.string(),
    size: z.string(),
    picture: Picture.nullable(),
    quantity: z.int(),
    available: z.int().meta({ description: 'How many of the wanted quantity can be bought now' }),
    stock: StockClass,
    unitPrice: Money,
    compareAt: Money.nullable(),
    total: Money,
    priceBefore: Money.nullable().meta({
      description: 'The price when it was put into the bag, if it differs',
    }),
    limit: z.int().nullable().meta({ description: 'How many one buyer may have; null: no limit' }),
    problem: z
      .enum(['out_of_stock', 'not_enough', 'limit_reached', 'unavailable'])
      .nullable()
      .meta({ description: 'limit_reached: more than one buyer may have' }),
  })
  .meta({ id: 'CartLine' });
export type CartLine = z.infer<typeof CartLine>;

export const CartVendor = z
  .strictObject({
    vendorSlug: Slug,
    vendorName: z.string(),
    lines: z.array(CartLine),
    goods: Money,
    discount: Money.meta({ description: 'What the coupon takes off the goods' }),
    shipping: Money.meta({ description: 'Standard delivery, or what was chosen in checkout' }),
    freeShippingFrom: Money.nullable(),
  })
  .meta({ id: 'CartVendor' });

export const CartCoupon = z
  .strictObject({
    code: z.string(),
    discount: Money,
    problem: z
      .enum(['ended', 'not_started', 'used_up', 'no_goods', 'below_minimum'])
      .nullable()
      .meta({ description: 'Why it takes nothing off this bag; null when it counts' }),
    missing: Money.nullable().meta({ description: 'How much more goods it needs, when that is the reason' }),
  })
  .meta({ id: 'CartCoupon' });

export const CartGiftCard = z
  .strictObject({ last4: z.string(), balance: Money, used: Money })
  .meta({ id: 'CartGiftCard', description: 'How much of the total the card pays, and what is on it' });

export const Cart = z
  .strictObject({
    vendors: z.array(CartVendor),
    count: z.int().meta({ description: 'Pieces in the bag' }),
    goods: Money,
    discount: Money,
    shipping: Money,
    total: Money.meta({ description: 'goods − discount + shipping' }),
    coupon: CartCoupon.nullable(),
    giftCard: CartGiftCard.nullable(),
    due: Money.meta({ description: 'total − what the gift card pays: what is charged' }),
    ready: z.boolean().meta({ description: 'Whether everything in it can be bought as it is' }),
    version: z.int(),
  })
  .meta({ id: 'Cart' });
export type Cart = z.infer<typeof Cart>;

const Quantity = z.int().min(1).max(LINE_QUANTITY_MAX);

export const viewCart = route({
  name: 'viewCart',
  method: 'GET',
  path: '/v1/cart',
  area: 'cart',
  summary: 'The bag, grouped by shop, with what changed since things were put in',
  access: 'bag',
  response: Cart,
  errors: [],
  graphql: 'query',
});

export const addToCart = route({
  name: 'addToCart',
  method: 'POST',
  path: '/v1/cart/lines',
  area: 'cart',
  summary: 'Put pieces of a variant into the bag',
  access: 'bag',
  body: z.strictObject({ variantId: Uuid, quantity: Quantity }),
  response: Cart,
  errors: [
    'unavailable',
    'out_of_stock',
    'limit_reached',
    'drop_not_open',
    'drop_not_admitted',
    'drop_limit',
  ],
  graphql: 'mutation',
});

export const setCartLine = route({
  name: 'setCartLine',
  method: 'PUT',
  path: '/v1/cart/lines/:variantId',
  area: 'cart',
  summary: 'Set how many pieces of a variant are in the bag; also puts a removed line back',
  access: 'bag',
  params: z.strictObject({ variantId: Uuid }),
  body: z.strictObject({ quantity: Quantity }),
  response: Cart,
  errors: [
    'unavailable',
    'out_of_stock',
    'limit_reached',
    'drop_not_open',
    'drop_not_admitted',
    'drop_limit',
  ],
  graphql: 'mutation',
});

export const removeCartLine = route({
  name: 'removeCartLine',
  method: 'DELETE',
  path: '/v1/cart/lines/:variantId',
  area: 'cart',
  summary: 'Take a variant out of the bag',
  access: 'bag',
  params: z.strictObject({ variantId: Uuid }),
  response: Cart,
  errors: [],
  graphql: 'mutation',
});

const Code = z.strictObject({ code: z.string().trim().min(3).max(40) });

export const setCartCoupon = route({
  name: 'setCartCoupon',
  method: 'PUT',
  path: '/v1/cart/coupon',
  area: 'cart',
  summary:
    'Use a coupon; it takes the place of the one before. Whether it counts for this bag is said in the bag',
  access: 'bag',
  body: Code,
  response: Cart,
  errors: ['empty_bag', 'coupon_not_found', 'coupon_already_used'],
  graphql: 'mutation',
});

export const removeCartCoupon = route({
  name: 'removeCartCoupon',
  method: 'DELETE',
  path: '/v1/cart/coupon',
  area: 'cart',
  summary: 'Use no coupon',
  access: 'bag',
  response: Cart,
  errors: [],
  graphql: 'mutation',
});

export const setCartGiftCard = route({
  name: 'setCartGiftCard',
  method: 'PUT',
  path: '/v1/cart/gift-card',
  area: 'cart',
  summary: 'Pay with a gift card, as far as it goes; it takes the place of the one before',
  access: 'bag',
  body: Code,
  response: Cart,
  errors: ['empty_bag', 'gift_card_not_found'],
  graphql: 'mutation',
});

export const removeCartGiftCard = route({
  name: 'removeCartGiftCard',
  method: 'DELETE',
  path: '/v1/cart/gift-card',
  area: 'cart',
  summary: 'Pay with no gift card',
  access: 'bag',
  response: Cart,
  errors: [],
  graphql: 'mutation',
});
