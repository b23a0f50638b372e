import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEXT_PAYMENT_STATE, type PaymentEvent, type PaymentState } from './payment-state.ts';

const events: PaymentEvent[] = ['challenge', 'decline', 'authorise', 'claim', 'capture', 'cancel'];

test('whatever the order of events, money is captured only after goods were claimed, and a claim is never undone', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (happened) => {
      let state: PaymentState = 'created';
      let claimed = false;
      for (const event of happened) {
        const next: PaymentState | null = NEXT_PAYMENT_STATE[state][event];
        if (next === null) continue;
        if (next === 'captured') expect(claimed).toBe(true);
        if (claimed) expect(['claimed', 'captured']).toContain(next);
        claimed ||= next === 'claimed';
        state = next;
      }
    }),
  );
});
