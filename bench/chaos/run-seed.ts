import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { audit, drain, type Violation } from './audit.ts';
import { buy, comeReady } from './buyers.ts';
import { type Strike, strike } from './faults.ts';
import { openMarket, type Servers } from './market.ts';
import { randomOf } from './random.ts';
import { issueVouchers } from './vouchers.ts';

const PIECES = 5;
const BUYERS = 80;
const SELLING_MS = 9_000;
/** How long it may take until everybody stands at the last step. */
const GATHERING_MS = 15_000;
/** Buyers who were cut off may go on this long after the last fault. */
const PATIENCE_MS = 20_000;

export type Outcome = {
  readonly seed: number;
  readonly buyers: number;
  readonly orders: number;
  readonly paid: number;
  /** Orders that took something of a coupon or a gift card. */
  readonly vouchers: number;
  /** What buyers were told, and how often. */
  readonly told: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly strikes: readonly Strike[];
  readonly violations: readonly Violation[];
  readonly seconds: number;
};

/** One run: a market of its own, buyers and faults drawn from the seed, then quiet, then the auditor. `calm` leaves the faults out. */
export async function runSeed(servers: Servers, seed: number, calm: boolean): Promise<Outcome> {
  const random = randomOf(seed);
  const began = performance.now();
  const market = await openMarket(servers, seed);
  try {
    const startedAt = new Date();
    const pieces = await stockPieces(market.databaseUrl, random.fork('stock'));
    const codes = await issueVouchers(market.databaseUrl, servers.giftCardSecret, random.fork('vouchers'));
    const shop = {
      apiUrls: market.apiUrls,
      cardFieldsUrl: servers.env.CARD_FIELDS_URL ?? '',
      pieces,
      codes,
      until: performance.now() + GATHERING_MS + SELLING_MS + PATIENCE_MS,
    };
    const gathered = Array.from({ length: BUYERS }, (_, n) => comeReady(shop, random.fork(`buyer ${n}`)));
    const ready = (await Promise.all(gathered)).filter((one) => one !== null);
    const sellingUntil = performance.now() + SELLING_MS;
    const struck = calm ? [] : strike(servers, market, random.fork('faults'), sellingUntil);
    const buying = ready.map(async (one) => {
      await sleep(one.buyer.random.int(0, SELLING_MS * 0.8));
      return buy(one);
    });
    const strikes = await struck;
    const told = (await Promise.all(buying)).flat();
    const redisLost = strikes.some(({ fault }) => fault === 'redis' || fault === 'flush');
    const quiet = await drain(servers, market.databaseUrl);
    const violations = await audit(servers, market.databaseUrl, { startedAt, told, redisLost });
    if (!quiet) violations.push({ check: 'it comes to rest', found: 'work was left after a minute' });
    const figures = await count(market.databaseUrl, startedAt);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const tally: Record<string, number> = {};
    for (const { status } of told) tally[status] = (tally[status] ?? 0) + 1;
    const kills = market.deaths.count;
    return { seed, buyers: buying.length, ...figures, told: tally, kills, strikes, violations, seconds };
  } finally {
    await market.stop();
  }
}

/** A few pieces of several shops, few enough to sell out. */
async function stockPieces(url: string, random: ReturnType<typeof randomOf>): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const rows = await sql<{ id: string; location: string; vendor: string }[]>`
    select * from (select distinct on (s.vendor_id) s.variant_id as id, s.location_id as location, s.vendor_id as vendor
      from inventory.stock s join catalog.variant v on v.id = s.variant_id join catalog.product p on p.id = v.product_id
      join pricing.price c on c.variant_id = v.id and c.currency = 'EUR'
     where p.state = 'live' and v.state = 'active' order by s.vendor_id, s.variant_id) one order by id limit ${PIECES}`;
  for (const { id, location, vendor } of rows) {
    // What lay there is counted away, and as much as the run wants is counted in: entries and stock agree.
    const wanted = random.int(5, 14);
    await sql`
      insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, cause)
      select vendor_id, variant_id, location_id, held - on_hand, 'adjustment', 'count' from inventory.stock
       where variant_id = ${id} and held < on_hand`;
    await sql`
      insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason)
      values (${vendor}, ${id}, ${location}, ${wanted}, 'receipt')`;
  }
  await sql.end();
  return rows.map((row) => row.id);
}

async function count(url: string, startedAt: Date): Promise<Pick<Outcome, 'orders' | 'paid' | 'vouchers'>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [row] = await sql<{ orders: number; paid: number; vouchers: number }[]>`
    select count(*)::int as orders, count(*) filter (where paid_at is not null)::int as paid,
           count(*) filter (where discount_minor + gift_minor > 0)::int as vouchers from orders.order where placed_at >= ${startedAt}`;
  await sql.end();
  return row ?? { orders: 0, paid: 0, vouchers: 0 };
}
