import type { RouteOutput, routes } from '@selvedge/contracts';
import { AskForm } from './ask-form.tsx';
import { MoreQuestions } from './more-questions.tsx';
import { QuestionCard } from './question-card.tsx';

type QuestionsSectionProps = {
  readonly slug: string;
  readonly vendorName: string;
  readonly questions: RouteOutput<typeof routes.listQuestions> | null;
};

/** What was asked about a piece and what the shop answered, with a way to ask. */
export function QuestionsSection({ slug, vendorName, questions }: QuestionsSectionProps) {
  const items = questions?.items ?? [];
  return (
    <section id="questions" aria-labelledby="questions-title" className="mt-20 scroll-mt-24 md:mt-28">
      <h2 id="questions-title" className="display mb-7 text-28 md:text-40">
        Questions and answers
      </h2>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(18rem,24rem)_minmax(0,1fr)]">
        <div className="self-start max-lg:order-last lg:sticky lg:top-24">
          <AskForm slug={slug} vendorName={vendorName} />
        </div>
        <div>
          {items.length === 0 ? (
            <p className="border-t border-line pt-6 text-17">
              Nobody has asked about this piece yet. {vendorName} answers, usually within a day or two.
            </p>
          ) : (
            items.map((question) => (
              <QuestionCard key={question.id} question={question} vendorName={vendorName} />
            ))
          )}
          {questions !== null && questions.nextCursor !== null && (
            <MoreQuestions slug={slug} vendorName={vendorName} cursor={questions.nextCursor} />
          )}
        </div>
      </div>
    </section>
  );
}
