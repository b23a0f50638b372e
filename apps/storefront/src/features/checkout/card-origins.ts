/** Where Stripe serves its fields, its bank challenges and its answers from. */
const STRIPE_ORIGINS = [
  'https://js.stripe.com',
  'https://*.js.stripe.com',
  'https://hooks.stripe.com',
  'https://api.stripe.com',
];

/** The origins the checkout may load card fields from: Stripe's own, or the one that stands in for them. */
export function cardOrigins(cardFieldsUrl: string | undefined): readonly string[] {
  return cardFieldsUrl === undefined || cardFieldsUrl === ''
    ? STRIPE_ORIGINS
    : [new URL(cardFieldsUrl).origin];
}
