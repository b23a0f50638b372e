import { randomUUID } from 'node:crypto';
import { createRandom, haveOpinion, type Opinion, type Random, replyTo } from '@selvedge/demo-market';
import { buyerOf, shownName } from '../modules/reviews/index.ts';
import type { App, Tx } from '../platform/index.ts';
import { writeHeldBack } from './held-back.ts';
import { writeQuestions } from './questions.ts';
import { insertRows } from './rows.ts';

const DAY_MS = 24 * 3_600_000;
const LINES_MAX = 200_000;
/** So many of those who got a piece wrote about it. */
const WRITING = 0.62;
/** Who the demo signs in as writes little, so that there is something left to review. */
const DEMO_SHOPPER = 'shopper@selvedge.example';

type Bought = {
  lineId: string;
  orderId: string;
  accountId: string | null;
  email: string;
  fullName: string;
  productId: string;
  vendorId: string;
  slug: string;
  material: string;
  size: string;
  colour: string;
  deliveredAt: Date;
};

export type SeededReview = ReturnType<typeof compose>;
type Seeding = { readonly seed: number; readonly asOf: Date };

/** Writes what people said of the pieces that arrived, with replies, votes, questions and what waits for a person. */
export async function writeReviews(app: App, tx: Tx, { seed, asOf }: Seeding): Promise<void> {
  const random = createRandom(`${seed}:reviews`);
  const known = new Set<string>();
  const reviews: SeededReview[] = [];
  for (const line of await readArrived(tx)) {
    const buyer = buyerOf(app, line);
    const key = `${buyer} ${line.productId}`;
    const silent = !random.chance(line.email === DEMO_SHOPPER ? 0.1 : WRITING);
    if (silent || known.has(key)) continue;
    known.add(key);
    const opinion = haveOpinion(random, { material: line.material, fits: fitOf(line.slug) });
    const writtenAt = new Date(
      line.deliveredAt.getTime() + random.between(1, 9) * DAY_MS + random.between(1, 80_000) * 1_000,
    );
    if (writtenAt < asOf) reviews.push(compose(random, { line, buyer, opinion, writtenAt }));
  }
  await insertRows(
    tx,
    'reviews.review',
    'id uuid, vendor_id uuid, product_id uuid, order_line_id uuid, order_id uuid, buyer text, stars int, title text, body text, fit text, usual_size text, height_cm int, size_bought text, colour_bought text, author_name text, state text, helpful int, written_at timestamptz, published_at timestamptz',
    reviews,
  );
  await writeVotes(tx, reviews);
  await writeReplies(tx, random, reviews, asOf);
  await writeHeldBack(tx, reviews);
  await writeQuestions(tx, random, asOf);
  await countAll(tx);
  // Whoever has their pieces already is not asked again when the market opens.
  await tx`insert into reviews.request (order_id) select id from orders.order where state = 'delivered'`;
}

/** Every fifth product runs small, every seventh large: what its reviewers mostly say. */
function fitOf(slug: string): NonNullable<Opinion['fit']> {
  const sum = [...slug].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return sum % 5 === 0 ? 'runs_small' : sum % 7 === 0 ? 'runs_large' : 'true_to_size';
}

type Made = {
  readonly line: Bought;
  readonly buyer: string;
  readonly opinion: Opinion;
  readonly writtenAt: Date;
};

function compose(random: Random, { line, buyer, opinion, writtenAt }: Made) {
  const { text: body, ...said } = opinion;
  return {
    ...said,
    id: randomUUID(),
    vendor_id: line.vendorId,
    product_id: line.productId,
    order_line_id: line.lineId,
    order_id: line.orderId,
    buyer,
    body,
    usual_size: random.chance(0.6) ? line.size : null,
    height_cm: random.chance(0.5) ? random.between(156, 190) : null,
    size_bought: line.size,
    colour_bought: line.colour,
    author_name: shownName(line.fullName),
    state: 'published',
    helpful: random.chance(0.4) ? random.between(1, 14) : 0,
    written_at: writtenAt,
    published_at: writtenAt,
  };
}

function readArrived(tx: Tx): Promise<Bought[]> {
  return tx<Bought[]>`
    select l.id as "lineId", o.id as "orderId", o.account_id as "accountId", r.email, r.full_name as "fullName", l.product_id as "productId",
           l.vendor_id as "vendorId", p.slug, p.material, l.size, l.colour_name as colour, v.delivered_at as "deliveredAt"
      from orders.order_line l join orders.order o on o.id = l.order_id join orders.recipient r on r.order_id = o.id
      join orders.vendor_order v on v.id = l.vendor_order_id join catalog.product p on p.id = l.product_id
     where v.delivered_at is not null and l.quantity > l.cancelled_quantity order by o.number, l.line_no limit ${LINES_MAX}`;
}

async function writeVotes(tx: Tx, reviews: readonly SeededReview[]): Promise<void> {
  const votes = reviews.flatMap(({ id, helpful }) =>
    Array.from({ length: helpful }, (_, i) => ({
      review_id: id,
      voter: `browser:seed-${i}`,
      from_place: '',
    })),
  );
  await insertRows(tx, 'reviews.vote', 'review_id uuid, voter text, from_place text', votes);
}

async function writeReplies(
  tx: Tx,
  random: Random,
  reviews: readonly SeededReview[],
  asOf: Date,
): Promise<void> {
  const replies = reviews.flatMap((review) => {
    const writtenAt = new Date(review.written_at.getTime() + random.between(1, 4) * DAY_MS);
    if (!random.chance(review.stars <= 3 ? 0.55 : 0.08) || writtenAt > asOf) return [];
    const { vendor_id, product_id, id, stars } = review;
    const said = { vendor_id, product_id, review_id: id, body: replyTo(random, stars) };
    return [{ ...said, state: 'published', written_at: writtenAt, published_at: writtenAt }];
  });
  await insertRows(
    tx,
    'reviews.reply',
    'vendor_id uuid, product_id uuid, review_id uuid, body text, state text, written_at timestamptz, published_at timestamptz',
    replies,
  );
}

/** Counts the published reviews into what they come to. */
async function countAll(tx: Tx): Promise<void> {
  await tx`
    insert into reviews.summary (product_id, vendor_id, stars, runs_small, true_to_size, runs_large)
    select product_id, vendor_id,
           array[count(*) filter (where stars = 1), count(*) filter (where stars = 2), count(*) filter (where stars = 3),
                 count(*) filter (where stars = 4), count(*) filter (where stars = 5)]::int[],
           count(*) filter (where fit = 'runs_small'), count(*) filter (where fit = 'true_to_size'), count(*) filter (where fit = 'runs_large')
      from reviews.review where state = 'published' group by product_id, vendor_id`;
  await tx`
    insert into reviews.fit_count (product_id, usual_size, vendor_id, runs_small, true_to_size, runs_large)
    select product_id, coalesce(usual_size, ''), vendor_id,
           count(*) filter (where fit = 'runs_small'), count(*) filter (where fit = 'true_to_size'), count(*) filter (where fit = 'runs_large')
      from reviews.review where state = 'published' and fit is not null group by product_id, coalesce(usual_size, ''), vendor_id`;
}
