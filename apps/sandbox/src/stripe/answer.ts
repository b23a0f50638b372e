import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { loseAnswer } from '../lose-answer.ts';
import type { State } from '../state.ts';
import { newId } from './objects.ts';
import { StripeProblem } from './problem.ts';

/** Asks for a test key, as Stripe asks for one. */
export const authorised: RequestHandler = (req, res, next) => {
  const key = /^Bearer (sk_test_\w+)$/.exec(req.get('authorization') ?? '')?.[1];
  if (key !== undefined) return next();
  res.status(401).json({
    error: {
      type: 'invalid_request_error',
      message: 'Provide a test key: Authorization: Bearer sk_test_…',
    },
  });
};

/** Runs a request once per Idempotency-Key: the same again gets the same answer, another under the same key is refused. */
export function answer(state: State, work: (req: Request) => unknown): RequestHandler {
  return (req, res) => {
    res.set('request-id', newId('req'));
    if (state.faults.down)
      return void res
        .set('stripe-should-retry', 'false')
        .status(500)
        .json({ error: { type: 'api_error', message: 'Something went wrong on our end.' } });
    const key = req.method === 'POST' ? req.get('idempotency-key') : undefined;
    if (key === undefined) return void send(res, run(req, work));
    const fingerprint = createHash('sha256')
      .update(`${req.path}\n${JSON.stringify(req.body)}`)
      .digest('hex');
    const kept = state.replies.get(key);
    if (kept !== undefined && kept.fingerprint !== fingerprint) {
      return void res.status(400).json({
        error: {
          type: 'idempotency_error',
          message:
            'Keys for idempotent requests can only be used with the same parameters they were first used with.',
        },
      });
    }
    if (kept !== undefined) {
      if (!loseAnswer(state, req)) send(res.set('idempotent-replayed', 'true'), kept);
      return;
    }
    const reply = run(req, work);
    if (reply.status < 500) state.replies.set(key, { fingerprint, ...reply });
    if (!loseAnswer(state, req)) send(res, reply);
  };
}

type Reply = { readonly status: number; readonly body: string };

function run(req: Request, work: (req: Request) => unknown): Reply {
  let status = 200;
  let value: unknown;
  try {
    value = work(req);
  } catch (error) {
    if (!(error instanceof StripeProblem)) throw error;
    status = error.status;
    value = error.body;
  }
  return { status, body: JSON.stringify(value) };
}

function send(res: Response, { status, body }: Reply): void {
  res.status(status).type('json').send(body);
}
