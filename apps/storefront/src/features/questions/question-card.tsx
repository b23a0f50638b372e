import type { Question } from '@selvedge/contracts';
import { ReportButton } from '../reviews/report-button.tsx';
import { dayOfInstant } from '../reviews/words.ts';

/** One question with its answer. The texts are text. */
export function QuestionCard({
  question,
  vendorName,
}: {
  readonly question: Question;
  readonly vendorName: string;
}) {
  const { id, text, askerName, askedAt, answer } = question;
  return (
    <article className="border-t border-line py-6">
      <h3 className="max-w-prose text-17 font-medium [overflow-wrap:anywhere]">{text}</h3>
      <p className="mt-1 text-13 text-stone">
        {askerName}, <time dateTime={askedAt}>{dayOfInstant(askedAt)}</time>
      </p>
      {answer === null ? (
        <p className="mt-3 text-stone">{vendorName} has not answered yet.</p>
      ) : (
        <div className="mt-3 ml-1 border-l border-mist pl-4">
          <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{answer.text}</p>
          <p className="mt-1 text-13 text-stone">
            {vendorName}, <time dateTime={answer.writtenAt}>{dayOfInstant(answer.writtenAt)}</time>
          </p>
        </div>
      )}
      <div className="mt-1 text-13">
        <ReportButton id={id} what="question" />
      </div>
    </article>
  );
}
