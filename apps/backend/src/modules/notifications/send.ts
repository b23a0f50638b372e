import { createTransport, type Transporter } from 'nodemailer';
import type { App } from '../../platform/index.ts';
import type { Mail } from './mails.ts';
import { insertMessage, markFailed, markSent } from './store.ts';

const TIMEOUT_MS = 10_000;
const transports = new WeakMap<App, Transporter>();

function transportOf(app: App): Transporter {
  const existing = transports.get(app);
  if (existing !== undefined) return existing;
  const transport = createTransport({
    url: app.config.mail.smtpUrl,
    pool: true,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  app.onClose(() => transport.close());
  transports.set(app, transport);
  return transport;
}

export type Message = {
  readonly key: string;
  readonly kind: string;
  /** The order it is about; null when it is about none. */
  readonly orderId: string | null;
  readonly to: string;
  readonly mail: Mail;
};

/** Sends a mail unless one with its key was sent before. Throws when the mail server does not take it: the job tries again. */
export async function sendOnce(app: App, message: Message): Promise<void> {
  const state = await insertMessage(app.db.sql, message);
  if (state === 'sent') return;
  const { stopLink, ...mail } = message.mail;
  try {
    await transportOf(app).sendMail({
      from: app.config.mail.from,
      to: message.to,
      ...mail,
      headers: {
        'x-selvedge-message': message.key,
        'auto-submitted': 'auto-generated',
        ...(stopLink === undefined ? {} : { 'list-unsubscribe': `<${stopLink}>` }),
      },
    });
  } catch (error) {
    await markFailed(app.db.sql, message.key, error instanceof Error ? error.message : 'unknown');
    throw error;
  }
  await markSent(app.db.sql, message.key);
}
