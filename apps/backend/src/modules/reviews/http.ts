import { routes } from '@selvedge/contracts';
import { type Guest, type Shopper, serve } from '../../platform/http/index.ts';
import { askQuestion } from './ask-question.ts';
import { cleanText } from './check-text.ts';
import { decideTexts } from './decide-texts.ts';
import { confirmQuestion, viewQuestion, withdrawQuestion } from './follow-question.ts';
import { listModeration, setModeration } from './list-moderation.ts';
import { listQuestions } from './list-questions.ts';
import { listReviews } from './list-reviews.ts';
import { listVendorQuestions, listVendorReviews } from './list-vendor-texts.ts';
import { reportReview, reportText } from './report-text.ts';
import { viewOwnReview } from './view-own-review.ts';
import { unvoteReview, voteReview } from './vote-review.ts';
import { placeOf, voterOf } from './voter.ts';
import { withdrawReview } from './withdraw-review.ts';
import { answerQuestion, replyToReview } from './write-reply.ts';
import { writeReview } from './write-review.ts';

type OwnCall = {
  readonly params: { readonly slug: string };
  readonly query: { readonly order?: string | undefined; readonly token?: string | undefined };
  readonly caller: Guest | Shopper;
};

const accountOf = (caller: Guest | Shopper) => (caller.kind === 'shopper' ? caller.accountId : null);
const askingOf = ({ params, query: { order, token }, caller }: OwnCall) => ({
  slug: params.slug,
  accountId: accountOf(caller),
  order,
  token,
});

export const reviewRoutes = [
  serve(routes.listReviews, (app, { params, query }) => listReviews(app, params.slug, query)),
  serve(routes.viewOwnReview, (app, call) => viewOwnReview(app, askingOf(call))),
  serve(routes.writeReview, (app, call) => writeReview(app, askingOf(call), call.body)),
  serve(routes.withdrawReview, (app, call) => withdrawReview(app, askingOf(call))),
  serve(routes.voteReview, (app, { params, caller, exchange }) =>
    voteReview(app, params.id, voterOf(app, caller, exchange)),
  ),
  serve(routes.unvoteReview, (app, { params, caller, exchange }) =>
    unvoteReview(app, params.id, voterOf(app, caller, exchange)),
  ),
  serve(routes.reportText, (app, { params, body: { reason, note = '' }, caller, exchange }) =>
    reportText(app, params.id, { voter: voterOf(app, caller, exchange), reason, note: cleanText(note) }),
  ),
  serve(routes.listVendorReviews, (app, { query, caller }) => listVendorReviews(app, caller.vendorId, query)),
  serve(routes.replyToReview, (app, { params, body, caller }) =>
    replyToReview(app, { vendorId: caller.vendorId, id: params.id, text: body.text }),
  ),
  serve(routes.reportReview, (app, { params, body: { reason, note = '' }, caller }) =>
    reportReview(app, caller.vendorId, { id: params.id, reason, note: cleanText(note) }),
  ),
  serve(routes.listQuestions, (app, { params, query }) => listQuestions(app, params.slug, query)),
  serve(routes.askQuestion, (app, { params, body, caller, exchange }) =>
    askQuestion(app, {
      slug: params.slug,
      text: body.text,
      askerName: body.askerName,
      email: body.email ?? null,
      accountId: accountOf(caller),
      fromPlace: placeOf(app, exchange),
    }),
  ),
  serve(routes.viewQuestion, (app, { params }) => viewQuestion(app, params.token)),
  serve(routes.confirmQuestion, (app, { params }) => confirmQuestion(app, params.token)),
  serve(routes.withdrawQuestion, (app, { params }) => withdrawQuestion(app, params.token)),
  serve(routes.listVendorQuestions, (app, { query, caller }) =>
    listVendorQuestions(app, caller.vendorId, query),
  ),
  serve(routes.answerQuestion, (app, { params, body, caller }) =>
    answerQuestion(app, { vendorId: caller.vendorId, id: params.id, text: body.text }),
  ),
  serve(routes.listModeration, (app, { query }) => listModeration(app, query)),
  serve(routes.decideTexts, (app, { body: { ids, decision, reason }, caller }) =>
    decideTexts(app, ids, {
      decision,
      reason: cleanText(reason ?? '') || null,
      actorId: caller.accountId,
    }),
  ),
  serve(routes.setModeration, (app, { body, caller }) =>
    setModeration(app, body.autoPublish, caller.accountId),
  ),
];
