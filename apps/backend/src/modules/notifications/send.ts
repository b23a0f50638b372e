import { createTransport, type Transporter } from 'nodemailer';
import type { App } from '../../platform/index.ts';
import type { Mail } from './mail.ts';
import { sendSms } from './sms.ts';
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

type Message = {
  readonly key: string;
  readonly kind: string;
  /** The order it is about; null when it is about none. */
  readonly orderId: string | null;
  readonly to: string;
};
export type MailMessage = Message & {
  readonly mail: Mail;
  /** Where one can say that one wants no more of these; absent from what is sent in any case. */
  readonly choicesLink?: string;
};
export type SmsMessage = Message & { readonly body: string };

/** Sends a mail unless one with its key was sent before. Throws when the mail server does not take it: the job tries again. */
export async function sendMailOnce(app: App, message: MailMessage): Promise<void> {
  const { key, to, choicesLink } = message;
  const { stopLink = choicesLink, ...mail } = message.mail;
  await once(app, { ...message, channel: 'email' }, async () => {
    await transportOf(app).sendMail({
      from: app.config.mail.from,
      to,
      ...mail,
      headers: {
        'x-selvedge-message': key,
        'auto-submitted': 'auto-generated',
        ...(stopLink === undefined ? {} : { 'list-unsubscribe': `<${stopLink}>` }),
      },
    });
  });
}

/** Sends an SMS unless one with its key was sent before. Throws when the network does not take it: the job tries again. */
export async function sendSmsOnce(app: App, message: SmsMessage): Promise<void> {
  const { to, body } = message;
  const own = { ...message, key: `sms:${message.key}`, channel: 'sms' as const };
  await once(app, own, () => sendSms(app, { to, body }));
}

async function once(
  app: App,
  message: Message & { readonly channel: 'email' | 'sms' },
  send: () => Promise<void>,
): Promise<void> {
  if ((await insertMessage(app.db.sql, message)) === 'sent') return;
  try {
    await send();
  } catch (error) {
    await markFailed(app.db.sql, message.key, error instanceof Error ? error.message : 'unknown');
    throw error;
  }
  await markSent(app.db.sql, message.key);
}
