import type { OwnQuestion } from '@selvedge/contracts';
import { type App, done, refuse } from '../../platform/index.ts';
import { readProducts } from '../catalog/index.ts';
import { tellAsked } from './ask-question.ts';
import { questionOfToken } from './question-link.ts';
import { readAutoPublish } from './store.ts';
import { forgetAsker, lockQuestion, readQuestion, setQuestionState } from './store-questions.ts';
import { afterTextEvent } from './text-state.ts';
import { readAnswerTo } from './views-questions.ts';
import { tellChanged } from './write-review.ts';

/** Shows a question to the holder of its link, whatever its state. Refuses a link that is not ours. */
export async function viewQuestion(app: App, token: string) {
  const id = questionOfToken(app, token);
  const question = id === null ? null : await readQuestion(app.db.sql, id);
  if (question === null) return refuse('question_not_found');
  const [[product], answer] = await Promise.all([
    readProducts(app.db.sql, [question.productId]),
    readAnswerTo(app.db.sql, question.id),
  ]);
  if (product === undefined) return refuse('question_not_found');
  return done({
    state: question.state,
    reason: question.reason,
    text: question.body,
    productSlug: product.slug,
    productName: product.name,
    answer: answer === null ? null : { ...answer, writtenAt: answer.writtenAt.toISOString() },
  } satisfies OwnQuestion);
}

/** Confirms the address of a question: it is shown now, or after a person looked at it. Confirming again changes nothing. */
export async function confirmQuestion(app: App, token: string) {
  const id = questionOfToken(app, token);
  if (id === null) return refuse('question_not_found');
  await app.db.transaction(async (tx) => {
    const question = await lockQuestion(tx, id);
    if (question?.state !== 'unconfirmed') return;
    const clean = question.heldFor.length === 0 && (await readAutoPublish(tx));
    const state = afterTextEvent(question.state, clean ? 'confirm_clean' : 'confirm_held');
    if (state === null) return;
    await setQuestionState(tx, id, state);
    if (state === 'published') await tellAsked(tx, id, question.productId);
  });
  return viewQuestion(app, token);
}

/** Takes a question back and forgets who asked. Again changes nothing. */
export async function withdrawQuestion(app: App, token: string) {
  const id = questionOfToken(app, token);
  if (id === null) return refuse('question_not_found');
  await app.db.transaction(async (tx) => {
    const question = await lockQuestion(tx, id);
    if (question === null) return;
    await setQuestionState(tx, id, 'withdrawn');
    await forgetAsker(tx, id);
    if (question.state === 'published') await tellChanged(tx, question.productId);
  });
  return viewQuestion(app, token);
}
