import type { App, Job } from '../../platform/index.ts';
import { readProducts } from '../catalog/index.ts';
import { orderToken, readArrivedLines, readOrderByNumber, readRecipient } from '../orders/index.ts';
import {
  buyerOf,
  questionToken,
  readAskerEmail,
  readQuestion,
  readReply,
  readReviewedOf,
  readReviewToTell,
} from '../reviews/index.ts';
import { readContacts, readVendors } from '../vendors/index.ts';
import { readTold } from './read-told.ts';
import {
  answeredMail,
  askedMail,
  askReviewMail,
  confirmQuestionMail,
  type TurnedDown,
  turnedDownMail,
} from './review-mails.ts';
import { sendMailOnce } from './send.ts';

/** Asks for reviews of the pieces of an order that are not reviewed yet, if its shopper wants to be asked. */
const askForReviews: Job = {
  name: 'notifications.ask-for-reviews',
  on: ['review.requested'],
  async run(app, fact) {
    const orderId = String(fact.payload.orderId);
    const told = await readTold(app, orderId);
    if (told?.wanted('review_requests', 'email') !== true) return;
    const { number, email } = told.order;
    const row = await readOrderByNumber(app.db.sql, number);
    if (row === null) return;
    const lines = await readArrivedLines(app.db.sql, orderId);
    const ids = lines.map((line) => line.productId);
    const written = await readReviewedOf(app.db.sql, buyerOf(app, row), ids);
    const query = `order=${number}&token=${orderToken(app, number)}`;
    const pieces = lines
      .filter((line) => !written.has(line.productId))
      .map((line) => ({
        name: line.productName,
        note: `${line.colour}, size ${line.size}`,
        picture: line.pictureHash === null ? null : `${told.links.media}/${line.pictureHash}/160.jpg`,
        link: `${app.config.storefrontUrl}/p/${line.productSlug}/review?${query}`,
      }));
    if (pieces.length === 0) return;
    const mail = askReviewMail(pieces, told.links.choices);
    const message = { key: `review.requested:${orderId}`, kind: 'review.requested', orderId };
    await sendMailOnce(app, { ...message, to: email, mail, choicesLink: told.links.choices });
  },
};

/** Tells an author that what they wrote is not shown, and why; not when it is shown again by then. */
const tellTurnedDown: Job = {
  name: 'notifications.tell-turned-down',
  on: ['reviews.turned_down'],
  async run(app, fact) {
    const id = String(fact.payload.id);
    const about = await readTurnedDown(app, String(fact.payload.kind), id);
    if (about === null) return;
    const [product] = await readProducts(app.db.sql, [about.productId]);
    if (product === undefined) return;
    const told: TurnedDown = { ...about, productName: product.name };
    const link =
      about.what === 'reply'
        ? `${app.config.consoleUrl}/vendor/reviews`
        : `${app.config.storefrontUrl}/p/${product.slug}`;
    const mail = turnedDownMail(told, link);
    const key = `reviews.turned_down:${fact.id}`;
    await sendMailOnce(app, { key, kind: 'reviews.turned_down', orderId: null, to: about.to, mail });
  },
};

/** Asks a guest to confirm the address of their question. */
const confirmQuestion: Job = {
  name: 'notifications.confirm-question',
  on: ['question.requested'],
  async run(app, fact) {
    const asked = await readAsked(app, String(fact.payload.questionId));
    if (asked?.question.state !== 'unconfirmed' || asked.to === null) return;
    const mail = confirmQuestionMail(asked.productName, asked.question.body, asked.link);
    const key = `question.requested:${fact.id}`;
    await sendMailOnce(app, { key, kind: 'question.requested', orderId: null, to: asked.to, mail });
  },
};

/** Tells the shop of a question, once. */
const tellAsked: Job = {
  name: 'notifications.tell-asked',
  on: ['question.published'],
  async run(app, fact) {
    const questionId = String(fact.payload.questionId);
    const asked = await readAsked(app, questionId);
    if (asked?.question.state !== 'published') return;
    const to = await contactOf(app, asked.question.vendorId);
    if (to === null) return;
    const mail = askedMail(
      asked.productName,
      asked.question.body,
      `${app.config.consoleUrl}/vendor/questions`,
    );
    const key = `question.published:${questionId}`;
    await sendMailOnce(app, { key, kind: 'question.published', orderId: null, to, mail });
  },
};

/** Tells whoever asked that there is an answer, once an answer; an answer that was changed afterwards is no news. */
const tellAnswered: Job = {
  name: 'notifications.tell-answered',
  on: ['question.answered'],
  async run(app, fact) {
    const asked = await readAsked(app, String(fact.payload.questionId));
    const reply = await readReply(app.db.sql, String(fact.payload.replyId));
    if (asked === null || asked.to === null || reply?.state !== 'published') return;
    const { productName, question, link, to } = asked;
    const mail = answeredMail({ productName, question: question.body, answer: reply.body }, link);
    const key = `question.answered:${reply.id}`;
    await sendMailOnce(app, { key, kind: 'question.answered', orderId: null, to, mail });
  },
};

export const reviewJobs: readonly Job[] = [
  askForReviews,
  tellTurnedDown,
  confirmQuestion,
  tellAsked,
  tellAnswered,
];

async function readAsked(app: App, questionId: string) {
  const question = await readQuestion(app.db.sql, questionId);
  if (question === null) return null;
  const [[product], to] = await Promise.all([
    readProducts(app.db.sql, [question.productId]),
    readAskerEmail(app.db.sql, questionId),
  ]);
  if (product === undefined) return null;
  const link = `${app.config.storefrontUrl}/questions/${questionToken(app, questionId)}`;
  return { question, productName: product.name, to, link };
}

async function readTurnedDown(app: App, kind: string, id: string) {
  const { sql } = app.db;
  if (kind === 'review') {
    const review = await readReviewToTell(sql, id);
    const recipient = review === null ? null : await readRecipient(sql, review.orderId);
    return review === null ? null : turnedDown('review', review, recipient?.email ?? null);
  }
  if (kind === 'question') {
    const question = await readQuestion(sql, id);
    return question === null ? null : turnedDown('question', question, await readAskerEmail(sql, id));
  }
  const reply = await readReply(sql, id);
  return reply === null ? null : turnedDown('reply', reply, await contactOf(app, reply.vendorId));
}

type Decided = { readonly productId: string; readonly state: string; readonly reason: string | null };

function turnedDown(what: TurnedDown['what'], { productId, state, reason }: Decided, to: string | null) {
  if (to === null || reason === null || (state !== 'rejected' && state !== 'hidden')) return null;
  return { what, productId, reason, hidden: state === 'hidden', to };
}

async function contactOf(app: App, vendorId: string): Promise<string | null> {
  const [vendor] = await readVendors(app.db.sql, [vendorId]);
  if (vendor === undefined) return null;
  return (await readContacts(app.db.sql, [vendor.slug])).get(vendor.slug) ?? null;
}
