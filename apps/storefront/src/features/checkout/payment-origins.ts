/** Where Stripe serves its fields, its bank challenges and its answers from; and where PayPal serves its button and windows. */
const PROCESSOR_ORIGINS = [
  'https://js.stripe.com',
  'https://*.js.stripe.com',
  'https://hooks.stripe.com',
  'https://api.stripe.com',
  'https://www.paypal.com',
  'https://*.paypal.com',
  'https://*.paypalobjects.com',
];

/** The origins the checkout may load ways to pay from: the processors' own, or the one that stands in for them. */
export function paymentOrigins(standInUrl: string | undefined): readonly string[] {
  return standInUrl === undefined || standInUrl === '' ? PROCESSOR_ORIGINS : [new URL(standInUrl).origin];
}
