/** The coupon of the demo that counts for everything, once a buyer. */
export const DEMO_COUPON = 'WELCOME10';

/** The gift cards of the demo: known to everybody, as its password is. */
export const DEMO_GIFT_CARDS = [
  { code: 'GIFT-DEMO-EURO-0050', minor: 5_000 },
  { code: 'GIFT-DEMO-EURO-0500', minor: 50_000 },
] as const;
