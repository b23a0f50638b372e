import type { Job } from '../../platform/index.ts';
import { detachCard } from './stripe.ts';

/** Forgets a removed card at the processor. Forgetting what is forgotten changes nothing. */
const detachRemoved: Job = {
  name: 'payments.detach-removed-card',
  on: ['saved_method.removed'],
  async run(app, fact) {
    await detachCard(app, String(fact.payload.methodId));
  },
};

export const paymentJobs: readonly Job[] = [detachRemoved];
