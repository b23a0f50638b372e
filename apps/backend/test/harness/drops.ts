import { tickDrops } from '../../src/modules/drops/index.ts';
import type { TestMarket, Visitor } from './index.ts';

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
    await market.sql`update drops.drop set ticked_at = ticked_at - interval '1 second'`;
    await tickDrops(market.app, async () => null);
  }
}

/** Somebody with an account, signed in. */
export async function shopper(market: TestMarket, name: string): Promise<Visitor> {
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
