import { randomUUID } from 'node:crypto';
import type { Checkout } from '@selvedge/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completePayment, sweepHolds } from '../../src/modules/checkout/index.ts';
import {
  NEXT_PLACEMENT_STATE,
  type OrderFacts,
  type PlacementFacts,
  type PlacementState,
  placementState,
  stateByOrder,
} from '../../src/modules/checkout/placement-state.ts';
import {
  Card,
  endHold,
  eventually,
  findPieces,
  openTestMarket,
  type Piece,
  paymentFacts,
  payWith,
  readyToPay,
  reserve,
  setStock,
  type TestMarket,
  type Visitor,
} from '../harness/index.ts';

// SQL decides. Here the database notes every move it makes, and each is looked up in the table of `placement-state`.
const RUNS = 25;

let market: TestMarket;
let operator: Visitor;
let piece: Piece;
beforeAll(async () => {
  market = await openTestMarket({ withoutJobs: true });
  operator = await market.staff('operator@selvedge.example');
  const [found] = await findPieces(market.sql, { count: 1, stock: 50 });
  if (found === undefined) throw new Error('no piece');
  piece = found;
  await market.sql.unsafe(`
    create table public.move (id bigserial primary key, placement_id uuid not null, what text not null, now jsonb);
    create function public.note_placement() returns trigger language plpgsql security definer as $$
    begin
      insert into public.move (placement_id, what, now)
        values (coalesce(new.placement_id, old.placement_id), 'placement', case when tg_op <> 'DELETE' then to_jsonb(new) end);
      return null;
    end $$;
    create function public.note_order() returns trigger language plpgsql security definer as $$
    begin
      insert into public.move (placement_id, what, now) values (new.placement_id, 'order', to_jsonb(new));
      return null;
    end $$;
    create function public.poison() returns trigger language plpgsql as $$
    begin if new.email like 'poison%' then raise exception 'poisoned'; end if; return new; end $$;
    create trigger note after insert or update or delete on checkout.placement for each row execute function public.note_placement();
    create trigger note after insert or update on orders.order for each row execute function public.note_order()`);
});
afterAll(() => market.close());

/** Every state that the database gave a placement, one after the other. */
async function pathOf(placementId: string): Promise<PlacementState[]> {
  const moves = await market.sql<{ what: string; now: Record<string, unknown> | null }[]>`
    select what, now from public.move where placement_id = ${placementId} order by id`;
  const path: PlacementState[] = ['unknown'];
  for (const { what, now } of moves) {
    // What a trigger noted is a row of the table it stands on.
    const state =
      now === null
        ? 'unknown'
        : what === 'placement'
          ? placementState(now as unknown as PlacementFacts, null) // as above
          : stateByOrder({ state: now.state, holdUntil: now.hold_expires_at } as OrderFacts); // as above
    if (state !== path.at(-1)) path.push(state);
  }
  return path;
}

/** The steps of a path for which no event of the table stands. */
function astray(path: readonly PlacementState[]): string[] {
  return path.slice(1).flatMap((state, index) => {
    const before = path[index] ?? 'unknown';
    const may: (string | null)[] = Object.values(NEXT_PLACEMENT_STATE[before]);
    return may.includes(state) ? [] : [`${before} → ${state}`];
  });
}

type Scene = { visitor: Visitor; checkout: Checkout; placementId: string };

const number = async ({ visitor, placementId }: Scene) => {
  const seen = await visitor.client.viewPlacement({ params: { placementId } });
  return seen.ok ? (seen.value.orderNumber ?? '') : '';
};
const poison = (on: boolean) =>
  market.sql.unsafe(
    `drop trigger if exists poison on orders.recipient;
     ${on ? 'create trigger poison before insert on orders.recipient for each row execute function public.poison()' : ''}`,
  );

const acts = {
  place: async ({ visitor, checkout, placementId }: Scene) =>
    void (await reserve(visitor, checkout, placementId)),
  placeOther: async ({ visitor, placementId }: Scene) =>
    void (await visitor.client.placeOrder(
      { body: { expectedTotal: { minor: '1', currency: 'EUR' } } },
      { idempotencyKey: placementId, headers: { prefer: 'wait=5' } },
    )),
  placeAgain: async ({ visitor, checkout }: Scene) => void (await reserve(visitor, checkout)),
  pay: async ({ visitor, placementId }: Scene) =>
    void (await payWith(market, visitor, placementId, Card.succeeds)),
  payBadly: async ({ visitor, placementId }: Scene) =>
    void (await payWith(market, visitor, placementId, Card.declined)),
  release: async ({ visitor, placementId }: Scene) =>
    void (await visitor.client.releasePlacement({ params: { placementId } })),
  async expire(scene: Scene) {
    await endHold(market, await number(scene));
    while (await sweepHolds(market.app));
  },
  async message(scene: Scene) {
    const { intentId } = await paymentFacts(market, await number(scene));
    if (intentId !== null) await completePayment(market.app, intentId);
  },
  mend: async (_: Scene) => void (await poison(false)),
  async replay({ placementId }: Scene) {
    const letters = await operator.client.listDeadLetters();
    const mine = letters.ok ? letters.value.items.filter((one) => one.placementId === placementId) : [];
    await operator.client.replayDeadLetters({ body: { ids: mine.map(({ id }) => id) } });
  },
  sellOut: async (_: Scene) => setStock(market.sql, piece.variantId, 0),
} satisfies Record<string, (scene: Scene) => Promise<void>>;
// Object.keys forgets that the keys of the table are the names of what may happen.
const names = Object.keys(acts) as (keyof typeof acts)[];

async function openScene(email: string): Promise<Scene> {
  await market.sql`update inventory.hold set state = 'released' where state = 'held'`;
  await setStock(market.sql, piece.variantId, 50);
  const visitor = market.visitor();
  return { visitor, checkout: await readyToPay(visitor, [piece], { email }), placementId: randomUUID() };
}

const play = async (scene: Scene, ...history: (keyof typeof acts)[]) => {
  for (const name of history) await acts[name](scene).catch(() => undefined);
  return pathOf(scene.placementId);
};

test('the ways a placement usually goes are noted, and all of them stand in the table', async () => {
  const nora = 'nora@shopper.example';
  const paths = [
    await play(await openScene(nora), 'place', 'payBadly', 'pay', 'message', 'place', 'release'),
    await play(await openScene(nora), 'place', 'release', 'pay'),
    await play(await openScene(nora), 'place', 'expire', 'release'),
    await play(await openScene(nora), 'sellOut', 'place', 'place'),
  ];
  expect(paths).toEqual([
    ['unknown', 'reserved', 'paying', 'paid'],
    ['unknown', 'reserved', 'released'],
    ['unknown', 'reserved', 'expired'],
    ['unknown', 'rejected'],
  ]);
  expect(paths.flatMap(astray)).toEqual([]);
});

test('what is put aside is forgotten by hand and decided then, and nothing but that', async () => {
  await poison(true);
  const scene = await openScene(`poison-${randomUUID()}@shopper.example`);
  await play(scene, 'place', 'release', 'pay', 'mend', 'replay');
  await eventually(async () => {
    const path = await pathOf(scene.placementId);
    expect(path).toEqual(['unknown', 'put_aside', 'unknown', 'reserved']);
    expect(astray(path)).toEqual([]);
  });
});

test(`${RUNS} histories of commands and events, some at the same time: the database never leaves the table`, async () => {
  const histories = fc.array(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(histories, fc.boolean(), async (history, poisoned) => {
      await poison(poisoned);
      const who = poisoned ? 'poison' : 'nora';
      const scene = await openScene(`${who}-${randomUUID()}@shopper.example`);
      await acts.place(scene);
      for (const together of history)
        await Promise.all(together.map((name) => acts[name](scene).catch(() => undefined)));
      expect(astray(await pathOf(scene.placementId))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
