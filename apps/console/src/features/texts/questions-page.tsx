import type { RouteOutput, routes } from '@selvedge/contracts';
import { Empty } from '@selvedge/ui';
import { links } from '../../links.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { QuestionRow } from './question-row.tsx';
import { TextTabs } from './text-tabs.tsx';

type QuestionsPageProps = {
  readonly page: RouteOutput<typeof routes.listVendorQuestions>;
  readonly answered: 'yes' | 'no' | undefined;
  readonly cursor: string | undefined;
};

/** What shoppers ask about the shop's pieces, and what it answered. */
export function QuestionsPage({ page, answered, cursor }: QuestionsPageProps) {
  const { items, unanswered, nextCursor } = page;
  const tabs = [
    { name: 'All', href: links.vendorQuestions(), current: answered === undefined },
    {
      name: 'To answer',
      href: links.vendorQuestions({ answered: 'no' }),
      current: answered === 'no',
      count: unanswered,
    },
    { name: 'Answered', href: links.vendorQuestions({ answered: 'yes' }), current: answered === 'yes' },
  ];
  return (
    <>
      <PageHead
        title="Questions"
        note="Whoever asked is told by mail; the answer helps all who come after."
      />
      <TextTabs here="questions" />
      <div className="mb-3">
        <FilterTabs label="By answer" tabs={tabs} />
      </div>
      {items.length === 0 ? (
        <Empty title={answered === 'no' ? 'Nothing waits for an answer' : 'No questions here'}>
          Shoppers ask on the page of a piece. You get a mail for each question.
        </Empty>
      ) : (
        <>
          <ul>
            {items.map((question) => (
              <QuestionRow key={question.id} question={question} />
            ))}
          </ul>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.vendorQuestions({ answered })}
            nextHref={nextCursor === null ? null : links.vendorQuestions({ answered, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}
