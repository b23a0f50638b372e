import { verify, X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { App } from '../../platform/index.ts';
import type { Checked } from './webhooks.ts';

/** PayPal sends a message again for three days; one that is older is a replay. */
const AGE_MAX_MS = 4 * 86_400_000;
const AHEAD_MAX_MS = 300_000;
const TIMEOUT_MS = 5_000;
const CERTIFICATE_MAX_BYTES = 32_768;
const CERTIFICATES_MAX = 8;
const certificates = new Map<string, X509Certificate>();

/**
 * Checks a message of PayPal's: the signature covers the id and time of the transmission, our webhook's id and a checksum
 * of the raw body. The certificate is fetched from PayPal's own hosts alone. Throws when it cannot be fetched: PayPal then
 * sends the message again.
 */
export async function readPaypalMessage(
  app: App,
  body: Buffer,
  header: (name: string) => string,
): Promise<Checked> {
  const { paypal } = app.config;
  if (paypal === null) return { ok: false, detail: 'PayPal is not set up here.' };
  const id = header('paypal-transmission-id');
  const time = header('paypal-transmission-time');
  const address = certificateAddress(header('paypal-cert-url'), paypal.apiUrl);
  if (address === null || header('paypal-auth-algo') !== 'SHA256withRSA')
    return { ok: false, detail: 'The message names no certificate of PayPal’s.' };
  const now = app.clock.now().getTime();
  const age = now - Date.parse(time);
  if (!(age <= AGE_MAX_MS && age >= -AHEAD_MAX_MS))
    return { ok: false, detail: 'The message was sent more than four days ago, or is from the future.' };
  const certificate = await certificateAt(address);
  const signed = Buffer.from(`${id}|${time}|${paypal.webhookId}|${crc32(body)}`);
  const signature = Buffer.from(header('paypal-transmission-sig'), 'base64');
  const valid = Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
  if (!valid || !verify('sha256', signed, certificate.publicKey, signature))
    return { ok: false, detail: 'The signature is not PayPal’s for this webhook.' };
  return readEvent(body);
}

const Event = z.object({
  id: z.string().min(1).max(200),
  event_type: z.string().max(200),
  resource: z
    .object({
      id: z.string().optional(),
      supplementary_data: z
        .object({ related_ids: z.object({ order_id: z.string().optional() }).optional() })
        .optional(),
    })
    .optional(),
});

function readEvent(body: Buffer): Checked {
  const parsed = Event.safeParse(JSON.parse(body.toString('utf8')));
  if (!parsed.success) return { ok: false, detail: 'The message is not an event of PayPal’s.' };
  const { id, event_type: type, resource } = parsed.data;
  const isOrder = type.startsWith('CHECKOUT.ORDER.');
  const intentId = isOrder ? resource?.id : resource?.supplementary_data?.related_ids?.order_id;
  return { ok: true, eventId: id, type, intentId: intentId ?? null };
}

/** Gives the address when it is one of PayPal's, or of what stands in for it; else null. */
function certificateAddress(given: string, apiUrl: string | undefined): string | null {
  if (!URL.canParse(given)) return null;
  const { origin, protocol, hostname, pathname } = new URL(given);
  // Nobody else's word makes us fetch anything but a certificate.
  if (!pathname.startsWith('/v1/notifications/certs/')) return null;
  const own = apiUrl !== undefined && origin === new URL(apiUrl).origin;
  const theirs = protocol === 'https:' && /^api(-m)?(\.sandbox)?\.paypal\.com$/.test(hostname);
  return own || theirs ? given : null;
}

async function certificateAt(address: string): Promise<X509Certificate> {
  const known = certificates.get(address);
  if (known !== undefined) return known;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  const text = await response.text();
  if (!response.ok || text.length > CERTIFICATE_MAX_BYTES) throw new Error(`no certificate at ${address}`);
  const certificate = new X509Certificate(text);
  const [oldest] = certificates.keys();
  if (certificates.size >= CERTIFICATES_MAX && oldest !== undefined) certificates.delete(oldest);
  certificates.set(address, certificate);
  return certificate;
}
