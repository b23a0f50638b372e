import twilio from 'twilio';
import type { App } from '../../platform/index.ts';

const TIMEOUT_MS = 10_000;
const clients = new WeakMap<App, twilio.Twilio>();

/** Sends an SMS. Throws when the network does not take it. Numbers and texts are not logged. */
export async function sendSms(app: App, sms: { readonly to: string; readonly body: string }): Promise<void> {
  await clientOf(app).messages.create({ ...sms, from: app.config.twilio.from });
}

/** Gives the Twilio client of this process: Twilio's own host, or the sandbox where one is configured. */
function clientOf(app: App): twilio.Twilio {
  const existing = clients.get(app);
  if (existing !== undefined) return existing;
  const { accountSid, authToken, baseUrl } = app.config.twilio;
  const plain = new twilio.RequestClient({ timeout: TIMEOUT_MS });
  const httpClient = baseUrl === undefined ? plain : redirected(plain, baseUrl);
  const client = twilio(accountSid, authToken, { httpClient });
  clients.set(app, client);
  return client;
}

/** The client builds addresses of Twilio's own host; the sandbox speaks the same under another. */
function redirected(client: twilio.RequestClient, baseUrl: string): twilio.RequestClient {
  const send = client.request.bind(client);
  client.request = (request) => {
    const { pathname, search } = new URL(request.uri);
    return send({ ...request, uri: new URL(`${pathname}${search}`, baseUrl).href });
  };
  return client;
}
