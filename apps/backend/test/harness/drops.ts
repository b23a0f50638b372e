import type { AdminDrop, Checkout, Place } from '@selvedge/contracts';
import { tickDrops } from '../../src/modules/drops/index.ts';
import { findPieces, type Piece, setStock } from './goods.ts';
import type { TestMarket, Visitor } from './index.ts';
import { readyToPay } from './shopping.ts';

const DAY_MS = 24 * 3_600_000;
const inMinutes = (base: number, minutes: number) => new Date(base + minutes * 60_000).toISOString();

/** A plan for a drop of some products, whose room opens in a day. */
export function planDrop(productSlugs: readonly string[], slug: string, perAccountMax = 1) {
  const base = Date.now() + DAY_MS;
  return {
    slug,
    title: 'The indigo coat',
    words: 'Forty coats.',
    productSlugs: [...productSlugs],
    roomOpensAt: inMinutes(base, 0),
    opensAt: inMinutes(base, 30),
    closesAt: inMinutes(base, 120),
    perAccountMax,
  };
}

/** Moves the times of a drop so that it opened, or its room did, `minutes` ago. PostgreSQL's clock itself stays. */
export async function shiftDrop(
  market: TestMarket,
  slug: string,
  to: 'room' | 'open' | 'end',
): Promise<void> {
  const ago = { room: '1 minute', open: '31 minutes', end: '121 minutes' }[to];
  await market.sql`
    update drops.drop set
      opens_at = now() - ${ago}::interval + interval '30 minutes', closes_at = now() - ${ago}::interval + interval '120 minutes',
      room_opens_at = now() - ${ago}::interval
     where slug = ${slug}`;
}

/** Lets drops move on for some rounds, as if each was a second after the one before. */
export async function tick(market: TestMarket, rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    // Locked in one order, so that rounds side by side do not wait for each other in a circle.
    await market.sql`
      with locked as (select id from drops.drop order by id for no key update)
      update drops.drop d set ticked_at = d.ticked_at - interval '1 second' from locked where d.id = locked.id`;
    await tickDrops(market.app, async () => null);
  }
}

/** Somebody with an account, signed in. */
async function shopper(market: TestMarket, name: string): Promise<Visitor> {
  const visitor = market.visitor();
  const body = {
    email: `${name}@shopper.example`,
    password: 'a long pass phrase',
    fullName: 'Nora Lindqvist',
  };
  const signedUp = await visitor.client.signUp({ body });
  if (!signedUp.ok) throw new Error(`${name} cannot sign up: ${signedUp.problem.code}`);
  return visitor;
}

/** What scenarios of drops share: an operator, a piece, and a drop of it, a new one for each test. */
export type DropStage = {
  readonly operator: Visitor;
  readonly piece: Piece;
  /** The drop of the test at hand. */
  readonly slug: string;
  /** Lets go of what the test before left, and puts ten pieces on the shelf. */
  reset(): Promise<void>;
  someone(name: string): Promise<Visitor>;
  schedule(perAccountMax?: number): Promise<AdminDrop>;
  join(visitor: Visitor): Promise<Place>;
  placeOf(visitor: Visitor): Promise<Place>;
  /** A drop that is open, with these people admitted as far as the stock allows. */
  openFor(visitors: readonly Visitor[], perAccountMax?: number): Promise<void>;
  /** Puts a piece into a bag behind the bag's own back, as a script would that knows no page. */
  smuggle(visitor: Visitor, quantity?: number): Promise<Checkout>;
  stock(): Promise<{ onHand: number; held: number } | undefined>;
};

/** Sets a stage for drops on a market. */
export async function stageDrops(market: TestMarket): Promise<DropStage> {
  const { sql } = market;
  const operator = await market.staff('operator@selvedge.example');
  const [piece] = await findPieces(sql, { count: 1 });
  if (piece === undefined) throw new Error('no piece');
  let count = 0;
  const slug = () => `coat-${count}`;
  const joinedEarly = () => sql`
    update drops.place set joined_at = now() - interval '10 minutes'
     where drop_id = (select id from drops.drop where slug = ${slug()})`;
  const stage: DropStage = {
    operator,
    piece,
    get slug() {
      return slug();
    },
    async reset() {
      count += 1;
      await sql`update drops.item set guarding = false`;
      await sql`update drops.drop set state = 'cancelled' where state in ('scheduled', 'room_open', 'open')`;
      await sql`update inventory.hold set state = 'released' where state = 'held'`;
      const variants = await sql<{ id: string }[]>`
        select v.id from catalog.variant v join catalog.product p on p.id = v.product_id where p.slug = ${piece.slug}`;
      for (const { id } of variants) await setStock(sql, id, 0);
      await setStock(sql, piece.variantId, 10);
    },
    someone: (name) => shopper(market, `${slug()}-${name}`),
    schedule: async (perAccountMax = 1) =>
      granted(await operator.client.scheduleDrop({ body: planDrop([piece.slug], slug(), perAccountMax) })),
    join: async (visitor) => granted(await visitor.client.joinDrop({ params: { slug: slug() } })),
    async placeOf(visitor) {
      const { place } = granted(await visitor.client.viewPlace({ params: { slug: slug() } }));
      if (place === null) throw new Error('no place');
      return place;
    },
    async openFor(visitors, perAccountMax = 1) {
      await stage.schedule(perAccountMax);
      await shiftDrop(market, slug(), 'room');
      await tick(market);
      for (const visitor of visitors) await stage.join(visitor);
      await shiftDrop(market, slug(), 'open');
      await joinedEarly();
      await tick(market, 1 + Math.ceil(visitors.length / 2));
    },
    async smuggle(visitor, quantity = 1) {
      const guarded = await sql<{ id: string }[]>`select drop_id as id from drops.item where guarding`;
      await sql`update drops.item set guarding = false`;
      const checkout = await readyToPay(visitor, [piece], { quantity });
      await sql`update drops.item set guarding = true where drop_id = any (${guarded.map(({ id }) => id)}::uuid[])`;
      return checkout;
    },
    async stock() {
      const [row] = await sql<{ onHand: number; held: number }[]>`
        select sum(on_hand)::int as "onHand", sum(held)::int as held from inventory.stock where variant_id = ${piece.variantId}`;
      return row;
    },
  };
  return stage;
}

/** The value of an answer that must be one. */
export function granted<Value>(answer: { ok: true; value: Value } | { ok: false; problem: unknown }): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}
