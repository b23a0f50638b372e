import { type App, sign, verify } from '../../platform/index.ts';

const PURPOSE = 'stock-alert-link';

/** Writes the token that confirms, shows or stops one request: it stands in the mails about it and names no person. */
export function alertToken(app: App, alertId: string): string {
  return `${alertId}.${sign(app.config.keys.orderLinkSecret, PURPOSE, alertId)}`;
}

/** Gives the request a token opens; null for a token that is not ours. */
export function alertOfToken(app: App, token: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  return verify(app.config.keys.orderLinkSecret, PURPOSE, id, signature) ? id : null;
}
