import { type App, sign, verify } from '../../platform/index.ts';

const PURPOSE = 'order-link';

/** Writes the token that opens one order for whoever holds it: it stands in the mails to the shopper. */
export function orderToken(app: App, number: string): string {
  return sign(app.config.keys.orderLinkSecret, PURPOSE, number);
}

/** Says whether a token opens this order. */
export function opensOrder(app: App, number: string, token: string): boolean {
  return verify(app.config.keys.orderLinkSecret, PURPOSE, number, token);
}
