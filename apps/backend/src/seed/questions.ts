import { randomUUID } from 'node:crypto';
import { type Random, wonderAbout } from '@selvedge/demo-market';
import type { Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';

const HOUR_MS = 3_600_000;
/** The best loved products are asked about. */
const ASKED_MAX = 120;
const NAMES = ['Ines', 'Jonas', 'Marta', 'Ole', 'Sofia', 'Theo', 'Vera', 'Yusuf'] as const;

/** Writes what people asked about the best loved products; most of it is answered, and a few questions wait. */
export async function writeQuestions(tx: Tx, random: Random, asOf: Date): Promise<void> {
  const products = await tx<{ id: string; vendorId: string }[]>`
    select id, vendor_id as "vendorId" from catalog.product where state = 'live' order by popularity desc, slug limit ${ASKED_MAX}`;
  const asked = products.flatMap(({ id, vendorId }) =>
    Array.from({ length: random.between(0, 2) }, () => {
      const writtenAt = new Date(asOf.getTime() - random.between(4, 900) * HOUR_MS);
      const { question, answer } = wonderAbout(random);
      const answered = random.chance(0.75);
      const state = random.chance(0.04) ? 'pending' : 'published';
      const name = random.pick(NAMES);
      return {
        id: randomUUID(),
        productId: id,
        vendorId,
        question,
        answer,
        answered,
        state,
        name,
        writtenAt,
      };
    }),
  );
  await insertRows(
    tx,
    'reviews.question',
    'id uuid, vendor_id uuid, product_id uuid, asker_name text, body text, state text, written_at timestamptz, published_at timestamptz',
    asked.map((one) => ({
      id: one.id,
      vendor_id: one.vendorId,
      product_id: one.productId,
      asker_name: one.name,
      body: one.question,
      state: one.state,
      written_at: one.writtenAt,
      published_at: one.state === 'published' ? one.writtenAt : null,
    })),
  );
  await insertRows(
    tx,
    'reviews.reply',
    'vendor_id uuid, product_id uuid, question_id uuid, body text, state text, written_at timestamptz, published_at timestamptz',
    asked
      .filter((one) => one.answered && one.state === 'published')
      .map((one) => {
        const at = new Date(Math.min(asOf.getTime(), one.writtenAt.getTime() + 20 * HOUR_MS));
        const said = { vendor_id: one.vendorId, product_id: one.productId, question_id: one.id };
        return { ...said, body: one.answer, state: 'published', written_at: at, published_at: at };
      }),
  );
}
