import express, { type Express } from 'express';
import { sendProblem } from '../../platform/http/index.ts';
import { type App, publish, refuse } from '../../platform/index.ts';
import { carrierOf } from './easypost.ts';
import { keepMessage } from './store.ts';

const BODY_MAX = '256kb';

/**
 * Mounts the inbox for the carrier's messages. It stands before the JSON parser: the signature covers the raw bytes. A message
 * is kept and answered at once; the same message again is answered and not kept twice. What it says is read by a job.
 */
export function mountCarrierWebhook(server: Express, app: App): void {
  server.post(
    '/v1/webhooks/carrier',
    express.raw({ type: () => true, limit: BODY_MAX }),
    async (req, res) => {
      res.locals.route = 'carrierWebhook';
      const body: unknown = req.body;
      const signature = req.get('x-hmac-signature') ?? '';
      const message = Buffer.isBuffer(body) ? carrierOf(app).open(body, signature) : null;
      if (message === null || !Buffer.isBuffer(body)) return sendProblem(res, refuse('invalid_signature'));
      await app.db.transaction(async (tx) => {
        if (!(await keepMessage(tx, { ...message, body }))) return;
        const payload = { eventId: message.eventId };
        await publish(tx, { topic: 'carrier.message_received', subject: message.eventId, payload });
      });
      res.json({ received: true });
    },
  );
}
