import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayChooseAgain, NEXT_PAYMENT_STATE, type PaymentEvent, type PaymentState } from './payment-state.ts';

// Object.keys forgets that the keys of a table are its states and events.
const states = Object.keys(NEXT_PAYMENT_STATE) as PaymentState[];
const events = Object.keys(NEXT_PAYMENT_STATE.created) as PaymentEvent[]; // as above
const next = (state: PaymentState, event: PaymentEvent): PaymentState | null =>
  NEXT_PAYMENT_STATE[state][event];

/** Runs events in the order given, leaving out those that do not apply. Gives every state it went through. */
function run(happened: readonly PaymentEvent[]): PaymentState[] {
  const path: PaymentState[] = ['created'];
  for (const event of happened) {
    const to = next(path.at(-1) ?? 'created', event);
    if (to !== null) path.push(to);
  }
  return path;
}

const histories = fc.array(fc.constantFrom(...events), { maxLength: 40 });

test('whatever the order of events, money is captured only after goods were claimed, and a claim is never undone', () => {
  fc.assert(
    fc.property(histories, (happened) => {
      const path = run(happened);
      const captured = path.indexOf('captured');
      const claimed = path.indexOf('claimed');
      if (captured >= 0) expect(claimed).toBeGreaterThanOrEqual(0);
      if (captured >= 0) expect(claimed).toBeLessThan(captured);
      if (claimed >= 0)
        for (const state of path.slice(claimed)) expect(['claimed', 'captured']).toContain(state);
    }),
    { numRuns: 2_000 },
  );
});

test('no payment is both captured and cancelled, nor both captured and given back', () => {
  fc.assert(
    fc.property(histories, (happened) => {
      const path = new Set(run(happened));
      if (!path.has('captured')) return;
      for (const other of ['cancelled', 'returning', 'returned'] as const)
        expect(path.has(other)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('doubled events change nothing: any history with its events repeated ends where the plain one does', () => {
  const repeats = fc.array(fc.tuple(fc.constantFrom(...events), fc.integer({ min: 1, max: 3 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(repeats, (happened) => {
      const plain = run(happened.map(([event]) => event)).at(-1);
      const doubled = run(happened.flatMap(([event, times]) => Array<PaymentEvent>(times).fill(event))).at(
        -1,
      );
      expect(doubled).toBe(plain);
    }),
    { numRuns: 2_000 },
  );
});

test('money that goes back never comes to be anything else, and what ended stays ended', () => {
  for (const event of events) {
    expect([null, 'returning', 'returned']).toContain(next('returning', event));
    expect(next('returned', event)).toBeNull();
    expect(next('captured', event)).toBeNull();
  }
});

test('only a lapsed payment is held anew, and another way to pay is open only before anything is authorised', () => {
  expect(states.filter((state) => next(state, 'rehold') !== null)).toEqual(['lapsed']);
  expect(states.filter(mayChooseAgain)).toEqual(['created', 'requires_action', 'declined']);
  for (const state of states.filter(mayChooseAgain)) expect(next(state, 'capture')).toBeNull();
});
