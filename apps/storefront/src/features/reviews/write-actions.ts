'use server';

import { redirect } from 'next/navigation';
import { visitorApi } from '../../api/server.ts';
import { links } from '../../links.ts';
import { type DraftState, readDraft, sayReviewRefusal, typedIn } from './review-draft.ts';

/** The purchase a form is about: the piece, and the order when a link opened it. */
export type About = { readonly slug: string; readonly order: string | null; readonly token: string | null };

/** Sends a review; the page then says what holds. Works as a plain form. */
export async function sendReview(about: About, _before: DraftState, form: FormData): Promise<DraftState> {
  const values = typedIn(form);
  const read = readDraft(form);
  if (!read.ok) return { values, errors: read.errors, failed: null, attempt: Date.now() };
  const api = await visitorApi();
  const answer = await api.writeReview({
    params: { slug: about.slug },
    query: queryOf(about),
    body: read.body,
  });
  if (!answer.ok)
    return { values, errors: {}, failed: sayReviewRefusal(answer.problem), attempt: Date.now() };
  return redirect(addressOf(about, 'sent'));
}

/** Takes a review back. */
export async function takeBack(about: About): Promise<void> {
  const api = await visitorApi();
  const answer = await api.withdrawReview({ params: { slug: about.slug }, query: queryOf(about) });
  redirect(addressOf(about, answer.ok ? 'withdrawn' : 'failed'));
}

function queryOf({ order, token }: About) {
  return { ...(order === null ? {} : { order }), ...(token === null ? {} : { token }) };
}

function addressOf({ slug, order, token }: About, note: string): string {
  const address = links.review(slug, order === null ? undefined : { number: order, token });
  return `${address}${address.includes('?') ? '&' : '?'}note=${note}`;
}
