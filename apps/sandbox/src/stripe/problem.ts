import type { Intent } from './objects.ts';
import { presentIntent } from './present.ts';

/** An error in Stripe's own envelope. */
export class StripeProblem extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly intent: Intent | undefined;

  constructor(
    status: number,
    type: string,
    message: string,
    code?: string,
    param?: string,
    declineCode?: string,
    intent?: Intent,
  ) {
    super(message);
    this.status = status;
    this.intent = intent;
    this.body = {
      error: {
        type,
        message,
        code,
        param,
        decline_code: declineCode,
        ...(intent === undefined ? {} : { payment_intent: presentIntent(intent) }),
      },
    };
  }
}
