import { errorCodes } from '@selvedge/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEXT_ORDER_STATE, type OrderEvent, type OrderState } from '../orders/order-state.ts';
import {
  movePlacement,
  NEXT_PLACEMENT_STATE,
  type PlacementEvent,
  type PlacementState,
  placementState,
  stateByOrder,
  TOLD_AS,
} from './placement-state.ts';

// Object.keys forgets that the keys of a table are its states and events.
const states = Object.keys(NEXT_PLACEMENT_STATE) as PlacementState[];
const events = Object.keys(NEXT_PLACEMENT_STATE.unknown) as PlacementEvent[]; // as above
const isDecided = (state: PlacementState) => state !== 'unknown' && state !== 'queued';

/** Every refusal, by state and event, as a caller would hear it. */
const REFUSALS: Record<PlacementState, Partial<Record<PlacementEvent, string>>> = {
  unknown: {
    ...of('lose replay forget claim pay expire release revive', '404 placement_not_found'),
    conflict: '422 idempotency_conflict',
  },
  queued: {
    ...of('replay forget claim pay expire release revive', '404 placement_not_found'),
    conflict: '422 idempotency_conflict',
  },
  reserved: {
    ...of('lose reserve reject put_aside forget pay revive', '409 placement_decided'),
    conflict: '422 idempotency_conflict',
  },
  rejected: {
    ...of('lose reserve reject put_aside forget', '409 placement_decided'),
    ...of('claim pay expire release revive', '404 placement_not_found'),
    conflict: '422 idempotency_conflict',
  },
  put_aside: {
    ...of('lose reserve reject put_aside', '409 placement_decided'),
    ...of('claim pay expire release revive', '404 placement_not_found'),
    conflict: '422 idempotency_conflict',
  },
  paying: {
    ...of('lose reserve reject put_aside forget', '409 placement_decided'),
    ...of('expire release revive', '409 payment_in_progress'),
    conflict: '422 idempotency_conflict',
  },
  paid: {
    ...of('lose reserve reject put_aside forget', '409 placement_decided'),
    ...of('expire release revive', '409 already_paid'),
    conflict: '422 idempotency_conflict',
  },
  expired: {
    ...of('lose reserve reject put_aside forget', '409 placement_decided'),
    ...of('claim pay expire', '409 hold_expired'),
    conflict: '422 idempotency_conflict',
  },
  released: {
    ...of('lose reserve reject put_aside forget', '409 placement_decided'),
    ...of('claim pay expire revive', '409 hold_expired'),
    conflict: '422 idempotency_conflict',
  },
};

function of(names: string, refusal: string): Partial<Record<PlacementEvent, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, refusal]));
}

test.each(states)('%s refuses what does not apply, with its code and status, and nothing else', (state) => {
  const refused = events.flatMap((event) => {
    const moved = movePlacement(state, event);
    return moved.ok ? [] : [[event, `${errorCodes[moved.reason].status} ${moved.reason}`]];
  });
  expect(Object.fromEntries(refused)).toEqual(REFUSALS[state]);
});

test('asking again, and being answered again, leaves every decision as it is', () => {
  for (const state of states.filter(isDecided)) {
    expect(movePlacement(state, 'enqueue')).toEqual({ ok: true, state });
    expect(movePlacement(state, 'replay')).toEqual({ ok: true, state });
  }
});

/** Runs events in the order given, leaving out those that are refused. Gives every state it went through. */
function run(happened: readonly PlacementEvent[]): PlacementState[] {
  const path: PlacementState[] = ['unknown'];
  for (const event of happened) {
    const moved = movePlacement(path.at(-1) ?? 'unknown', event);
    if (moved.ok) path.push(moved.state);
  }
  return path;
}

const histories = fc.array(fc.constantFrom(...events), { maxLength: 60 });
const RUNS = { numRuns: 3_000 };

describe('whatever the order of commands and events', () => {
  test('a placement is decided once: only an operator takes back that it could not be', () => {
    fc.assert(
      fc.property(histories, (happened) => {
        const path = run(happened);
        path.slice(1).forEach((state, index) => {
          const before = path[index] ?? 'unknown';
          if (isDecided(before) && !isDecided(state)) expect(before).toBe('put_aside');
          if (before === 'rejected') expect(state).toBe('rejected');
        });
      }),
      RUNS,
    );
  });

  test('it is paid only after its goods were sold to the payment, and sold goods are never let go', () => {
    fc.assert(
      fc.property(histories, (happened) => {
        const path = run(happened);
        const sold = path.findIndex((state) => state === 'paying' || state === 'paid');
        if (sold < 0) return;
        expect(path[sold]).toBe('paying');
        expect(path[sold - 1]).toBe('reserved');
        for (const state of path.slice(sold)) expect(['paying', 'paid']).toContain(state);
      }),
      RUNS,
    );
  });

  test('goods that were let go come back only by the clock, never by a buyer who let go', () => {
    fc.assert(
      fc.property(histories, (happened) => {
        const path = run(happened);
        const released = path.indexOf('released');
        if (released >= 0) for (const state of path.slice(released)) expect(state).toBe('released');
      }),
      RUNS,
    );
  });

  test('an event that comes twice at once does what it does once', () => {
    fc.assert(
      fc.property(histories, (happened) => {
        const doubled = happened.flatMap((event) => [event, event]);
        expect(run(doubled).at(-1)).toBe(run(happened).at(-1));
      }),
      RUNS,
    );
  });
});

test('whatever becomes of an order, its placement goes a way the table allows', () => {
  // Object.keys forgets that the keys of a table are its events.
  const orderEvents = Object.keys(NEXT_ORDER_STATE.paid) as OrderEvent[];
  const steps = fc.array(fc.constantFrom('claim', ...orderEvents), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (happened) => {
      let order: { state: OrderState; holdUntil: string | null } = {
        state: 'awaiting_payment',
        holdUntil: '2026-01-01',
      };
      for (const event of happened) {
        const before = stateByOrder(order);
        if (event === 'claim') {
          if (movePlacement(before, 'claim').ok) order = { ...order, holdUntil: null };
        } else if ((event !== 'expire' && event !== 'cancel') || before !== 'paying') {
          if (event === 'pay' && before !== 'paying') continue;
          order = { ...order, state: NEXT_ORDER_STATE[order.state][event] ?? order.state };
        }
        expect(mayBecome(before, stateByOrder(order))).toBe(true);
      }
    }),
    RUNS,
  );
});

const mayBecome = (before: PlacementState, after: PlacementState) =>
  before === after || Object.values<string | null>(NEXT_PLACEMENT_STATE[before]).includes(after);

test('its buyer hears: refused for its own reason, paid for good, and what was let go as rejected', () => {
  const order = (state: OrderState, holdUntil: string | null) => ({ state, holdUntil });
  const decided = { outcome: 'reserved', reason: null } as const;
  const told = (state: OrderState, holdUntil: string | null) =>
    TOLD_AS[placementState(decided, order(state, holdUntil))];
  expect(told('awaiting_payment', '2026-01-01').status).toBe('reserved');
  expect(told('awaiting_payment', null).status).toBe('reserved');
  expect(told('delivered', null).status).toBe('paid');
  expect(told('cancelled', null)).toEqual({ status: 'paid', reason: null });
  expect(told('cancelled', '2026-01-01')).toEqual({ status: 'rejected', reason: 'hold_expired' });
  expect(told('expired', '2026-01-01')).toEqual({ status: 'rejected', reason: 'hold_expired' });
  expect(placementState({ outcome: 'rejected', reason: 'out_of_stock' }, null)).toBe('rejected');
  expect(placementState({ outcome: 'rejected', reason: 'internal' }, null)).toBe('put_aside');
});
