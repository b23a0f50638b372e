import { type App, done, publish, refuse, type Tx } from '../../platform/index.ts';
import { readProductBySlug } from '../catalog/index.ts';
import { readPerson } from '../identity/index.ts';
import { cleanLine, cleanText, holdReasonsOf } from './check-text.ts';
import { readAutoPublish } from './store.ts';
import {
  countQuestionsAsked,
  findSameQuestion,
  insertQuestion,
  lockAsking,
  type NewQuestion,
} from './store-questions.ts';
import { stateOfWritten, writeEventOf } from './text-state.ts';
import { tellChanged } from './write-review.ts';

type Asked = {
  readonly slug: string;
  readonly text: string;
  readonly askerName: string;
  /** The address a guest gave; an account has its own. */
  readonly email: string | null;
  readonly accountId: string | null;
  readonly fromPlace: string;
};

const FROM_PLACE_PER_HOUR_MAX = 10;
const OF_ADDRESS_PER_DAY_MAX = 10;

/**
 * Asks the shop about a product. An account asks at once; a guest's question waits until the link in a mail is opened. The same
 * words again ask nothing more. Refuses what is not sold, no address, and too much of it.
 */
export async function askQuestion(app: App, asked: Asked) {
  const { slug, accountId, fromPlace } = asked;
  const { sql } = app.db;
  const product = await readProductBySlug(sql, slug);
  if (product === null) return refuse('product_not_found');
  const person = accountId === null ? null : await readPerson(sql, accountId);
  const email = person?.email ?? asked.email;
  if (email === null) return refuse('email_required');
  const before = await countQuestionsAsked(sql, { fromPlace, email });
  if (before.fromPlace >= FROM_PLACE_PER_HOUR_MAX || before.ofAddress >= OF_ADDRESS_PER_DAY_MAX)
    return refuse('too_many_requests');
  const body = cleanText(asked.text);
  const askerName = cleanLine(asked.askerName) || 'A shopper';
  const heldFor = holdReasonsOf(`${body}\n${askerName}`);
  const { id: productId, vendorId } = product;
  const words = { vendorId, productId, body, askerName, heldFor, accountId, email, fromPlace };
  const state = await app.db.transaction((tx) => note(tx, words, person !== null));
  return done({ state });
}

async function note(tx: Tx, words: Omit<NewQuestion, 'state'>, known: boolean) {
  await lockAsking(tx, words.productId, words.email);
  const same = await findSameQuestion(tx, words);
  if (same !== null) return same;
  const found = words.heldFor.length > 0;
  const autoPublish = known && (await readAutoPublish(tx));
  const state = known ? stateOfWritten(null, writeEventOf(null, { found, autoPublish })) : 'unconfirmed';
  const questionId = await insertQuestion(tx, { ...words, state });
  if (state === 'unconfirmed')
    await publish(tx, { topic: 'question.requested', subject: questionId, payload: { questionId } });
  if (state === 'published') await tellAsked(tx, questionId, words.productId);
  return state;
}

/** Announces a question that everybody sees now: the shop is to answer it. */
export async function tellAsked(tx: Tx, questionId: string, productId: string): Promise<void> {
  await publish(tx, { topic: 'question.published', subject: questionId, payload: { questionId } });
  await tellChanged(tx, productId);
}
