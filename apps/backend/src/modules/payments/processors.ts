import { noChargeProcessor } from './no-charge.ts';
import { paypalProcessor } from './paypal.ts';
import type { Processor, Provider } from './processor.ts';
import type { Payment } from './store.ts';
import { stripeProcessor } from './stripe.ts';

const PROCESSORS = {
  stripe: stripeProcessor,
  paypal: paypalProcessor,
  no_charge: noChargeProcessor,
} as const satisfies Record<Provider, Processor>;

/** Gives the processor a payment goes through. */
export function processorOf({ provider }: Pick<Payment, 'provider'>): Processor {
  return PROCESSORS[provider];
}
