import { holdReasonsOf } from '../modules/reviews/index.ts';
import type { Tx } from '../platform/index.ts';
import type { SeededReview } from './reviews.ts';

/** What the checks hold back for a person: the demo's queue is not empty. */
const HELD = [
  'Lovely, but I found the same cloth cheaper at bargain-coats.com, have a look.',
  'The zip broke on the second day. Whoever has the same trouble: call me on +49 30 9087 6543.',
  'WHY DOES NOBODY TELL YOU THAT THIS SHEDS ON EVERYTHING YOU OWN',
  'Fits well. If you want to swap a size M for an S write to hanne.berg@mailbox.example, I am in Bremen.',
  'What a load of bullshit about the lining. It is polyester, read the label.',
] as const;
const REJECTED_BECAUSE =
  'This is about the delivery, which the shop cannot help here. Write to us about it and we will look into it.';

/** Puts the last reviews of a few people before the market's people: some held back, some reported, one turned down. */
export async function writeHeldBack(tx: Tx, reviews: readonly SeededReview[]): Promise<void> {
  const latest = reviews.toSorted((a, b) => b.written_at.getTime() - a.written_at.getTime());
  for (const [i, body] of HELD.entries()) {
    const review = latest[i * 3];
    if (review === undefined) continue;
    await tx`
      update reviews.review set state = 'pending', body = ${body}, held_for = ${holdReasonsOf(body) as string[]}, published_at = null
       where id = ${review.id}`;
  }
  const turnedDown = latest[1];
  if (turnedDown !== undefined)
    await tx`
      update reviews.review set state = 'rejected', reason = ${REJECTED_BECAUSE}, moderated_at = written_at, published_at = null
       where id = ${turnedDown.id}`;
  for (const [reported, reason] of [
    [latest[4], 'not_about_it'],
    [latest[7], 'offensive'],
  ] as const) {
    if (reported === undefined) continue;
    await tx`insert into reviews.report (text_id, reporter, reason) values (${reported.id}, ${'browser:seed-reader'}, ${reason})`;
    await tx`update reviews.review set reports = 1 where id = ${reported.id}`;
  }
}
