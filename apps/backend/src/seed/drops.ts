import { randomBytes } from 'node:crypto';
import type { Market } from '@selvedge/demo-market';
import { commitmentOf, drawOrder, TICKET_BYTES, ticketCode } from '../modules/drops/index.ts';
import type { Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const ROOM_MS = 30 * MINUTE_MS;
const SALE_MS = 6 * 60 * MINUTE_MS;
const ENDED_DAYS = 21;
const COMING_DAYS = 3;
/** How many of the seeded room had their turn. */
const ADMITTED = 24;
const SEED_BYTES = 32;

type Piece = { readonly productId: string; readonly vendorId: string; readonly name: string };

/** Writes one drop that was held three weeks ago, with its draw, and one that opens in three days. */
export async function writeDrops(
  tx: Tx,
  market: Market,
  asOf: Date,
  accountIds: ReadonlyMap<string, string>,
): Promise<void> {
  const held = atFive(asOf, -ENDED_DAYS);
  const [bought, coming] = await Promise.all([findBought(tx, held), findComing(tx)]);
  if (bought !== null) {
    const accounts = market.shoppers.flatMap(({ email }) => accountIds.get(email) ?? []);
    await writeHeldDrop(tx, { piece: bought, opensAt: held, accounts });
  }
  if (coming !== null && coming.productId !== bought?.productId)
    await writeComingDrop(tx, coming, atFive(asOf, COMING_DAYS));
}

/** Five in the afternoon, UTC, some days away. */
function atFive(asOf: Date, days: number): Date {
  const at = new Date(asOf.getTime() + days * DAY_MS);
  at.setUTCHours(17, 0, 0, 0);
  return at;
}

/** The piece that most accounts bought since: those who did had a place. */
async function findBought(tx: Tx, since: Date): Promise<Piece | null> {
  const [row] = await tx<Piece[]>`
    select p.id as "productId", p.vendor_id as "vendorId", p.name
      from orders.order_line l join orders.order o on o.id = l.order_id join catalog.product p on p.id = l.product_id
     where o.account_id is not null and o.placed_at >= ${since} and p.state = 'live'
     group by p.id order by count(distinct o.account_id) desc, p.slug limit 1`;
  return row ?? null;
}

/** A coat, jacket or knit that few know yet. */
async function findComing(tx: Tx): Promise<Piece | null> {
  const [row] = await tx<Piece[]>`
    select id as "productId", vendor_id as "vendorId", name from catalog.product
     where state = 'live' and not exists (
       select from catalog.variant v join pricing.price c on c.variant_id = v.id
        where v.product_id = catalog.product.id and c.compare_at_minor is not null)
     order by garment !~* 'coat|jacket|blazer|knit|jumper', popularity, slug limit 1`;
  return row ?? null;
}

const DROP_COLUMNS =
  'vendor_id uuid, slug text, title text, words text, room_opens_at timestamptz, opens_at timestamptz, closes_at timestamptz, per_account_max int, state text, seed_hash text, seed text, drawn_at timestamptz, entrants int, next_position int, served int';

type Details = { slug: string; words: string; opensAt: Date; state: 'scheduled' | 'ended' };

async function insertDrop(tx: Tx, piece: Piece, details: Details, more: object = {}) {
  const seed = randomBytes(SEED_BYTES).toString('hex');
  const at = details.opensAt.getTime();
  const row = {
    vendor_id: piece.vendorId,
    slug: details.slug,
    title: piece.name,
    words: details.words,
    room_opens_at: new Date(at - ROOM_MS),
    opens_at: details.opensAt,
    closes_at: new Date(at + SALE_MS),
    per_account_max: 1,
    state: details.state,
    seed_hash: commitmentOf(seed),
    next_position: 1,
    entrants: 0,
    served: 0,
    ...(details.state === 'ended' ? { seed, drawn_at: details.opensAt } : {}),
    ...more,
  };
  await insertRows(tx, 'drops.drop', DROP_COLUMNS, [row]);
  const [{ id } = { id: '' }] = await tx<{ id: string }[]>`
    select id from drops.drop where slug = ${details.slug}`;
  await insertRows(tx, 'drops.sealed_seed', 'drop_id uuid, seed text', [{ drop_id: id, seed }]);
  const item = { drop_id: id, vendor_id: piece.vendorId, product_id: piece.productId, position: 1 };
  await insertRows(
    tx,
    'drops.item',
    'drop_id uuid, vendor_id uuid, product_id uuid, position int, guarding boolean',
    [{ ...item, guarding: details.state !== 'ended' }],
  );
  return { id, seed };
}

function writeComingDrop(tx: Tx, piece: Piece, opensAt: Date) {
  const words =
    'Made once, in one small run. There are fewer than there are people who asked, so there is a room and a draw: come in the half hour before, and your chance is as good as anyone’s.';
  return insertDrop(tx, piece, { slug: 'the-small-run', words, opensAt, state: 'scheduled' });
}

async function writeHeldDrop(tx: Tx, held: { piece: Piece; opensAt: Date; accounts: readonly string[] }) {
  const { piece, opensAt, accounts } = held;
  const served = Math.min(ADMITTED, accounts.length);
  const { id, seed } = await insertDrop(
    tx,
    piece,
    {
      slug: 'the-first-hundred',
      words: 'The first hundred, each numbered by hand on the inside seam.',
      opensAt,
      state: 'ended',
    },
    { entrants: accounts.length, next_position: accounts.length + 1, served },
  );
  const entries = accounts.map((account_id) => ({
    account_id,
    ticket: ticketCode(randomBytes(TICKET_BYTES)),
  }));
  const places = drawOrder(seed, entries).map(({ hash, position, ...entry }) => ({
    ...entry,
    drop_id: id,
    position,
    draw_hash: hash,
    joined_at: new Date(opensAt.getTime() - position * 20_000),
    state: position <= served ? 'lapsed' : 'missed',
    ...(position <= served
      ? { admitted_at: opensAt, admission_expires_at: new Date(opensAt.getTime() + 10 * MINUTE_MS) }
      : {}),
  }));
  await insertRows(
    tx,
    'drops.place',
    'drop_id uuid, account_id uuid, ticket text, joined_at timestamptz, draw_hash text, position int, state text, admitted_at timestamptz, admission_expires_at timestamptz',
    places,
  );
  await tx`
    update drops.place set state = 'used'
     where drop_id = ${id} and state = 'lapsed' and drops.pieces_of(drop_id, account_id) > 0`;
}
