import { type App, sign, verify } from '../../platform/index.ts';

const PURPOSE = 'question-link';

/** Writes the token that confirms, shows or takes back one question: it stands in the mails about it and names no person. */
export function questionToken(app: App, questionId: string): string {
  return `${questionId}.${sign(app.config.keys.orderLinkSecret, PURPOSE, questionId)}`;
}

/** Gives the question a token opens; null for a token that is not ours. */
export function questionOfToken(app: App, token: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  return verify(app.config.keys.orderLinkSecret, PURPOSE, id, signature) ? id : null;
}
