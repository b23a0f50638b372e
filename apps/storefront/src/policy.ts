/** Content security policies. Pages of the shop are static, so they cannot carry a nonce; the checkout is not. */

/** The policy of all static pages: our own origin only. */
export function shopPolicy(development: boolean): string {
  return join({
    'default-src': "'self'",
    'script-src': `'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'connect-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  });
}

export type CheckoutPolicy = {
  readonly nonce: string;
  /** Origins that serve card fields and PayPal's button and answer their calls. */
  readonly paymentOrigins: readonly string[];
  readonly development: boolean;
};

/** The policy of the checkout: scripts by nonce, each way to pay in a frame of its own origin, nothing else. */
export function checkoutPolicy({ nonce, paymentOrigins, development }: CheckoutPolicy): string {
  const payments = paymentOrigins.join(' ');
  return join({
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic' ${payments}${development ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': `'self' data: blob: ${payments}`,
    'connect-src': `'self' ${payments}`,
    'frame-src': payments,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  });
}

function join(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
