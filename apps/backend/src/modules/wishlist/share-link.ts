import { type App, sign, verify } from '../../platform/index.ts';

const PURPOSE = 'wishlist-share';

/** Writes the token that lets whoever holds it read a list. */
export function shareToken(app: App, listId: string): string {
  return `${listId}.${sign(app.config.keys.orderLinkSecret, PURPOSE, listId)}`;
}

/** Gives the list a token opens; null for a token that is not ours. */
export function listOfToken(app: App, token: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  return verify(app.config.keys.orderLinkSecret, PURPOSE, id, signature) ? id : null;
}
