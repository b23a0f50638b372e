import type { RouteOutput, routes, TextKind } from '@selvedge/contracts';
import { Empty } from '@selvedge/ui';
import { links } from '../../links.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { AutoPublish } from './auto-publish.tsx';
import { ModerationList } from './moderation-list.tsx';
import { kindWords } from './words.ts';

type View = 'waiting' | 'reported' | 'published' | 'rejected' | 'hidden';
type ModerationPageProps = {
  readonly page: RouteOutput<typeof routes.listModeration>;
  readonly view: View;
  readonly kind: TextKind | undefined;
  readonly cursor: string | undefined;
};

const viewWords = {
  waiting: 'Waiting',
  reported: 'Reported',
  published: 'Shown',
  rejected: 'Rejected',
  hidden: 'Hidden',
} as const satisfies Record<View, string>;
// The keys of the tables, in their own order.
const views = Object.keys(viewWords) as View[];
const kinds = Object.keys(kindWords) as TextKind[]; // as above

/** Reviews, replies and questions that a person has to look at; and those that were looked at. */
export function ModerationPage({ page, view, kind, cursor }: ModerationPageProps) {
  const { items, waiting, reported, autoPublish, nextCursor } = page;
  const counts = { waiting, reported } as const;
  const tabs = views.map((one) => ({
    name: viewWords[one],
    href: links.adminReviews({ view: one, kind }),
    current: one === view,
    ...(one === 'waiting' || one === 'reported' ? { count: counts[one] } : {}),
  }));
  const kindTabs = [
    { name: 'All kinds', href: links.adminReviews({ view }), current: kind === undefined },
    ...kinds.map((one) => ({
      name: `${kindWords[one]}s`.replace('Replys', 'Replies'),
      href: links.adminReviews({ view, kind: one }),
      current: one === kind,
    })),
  ];
  return (
    <>
      <PageHead
        title="Moderation"
        note="What shoppers and shops write. Checks hold back links, addresses, numbers and rough language."
        action={<AutoPublish on={autoPublish} />}
      />
      <div className="mb-3 flex flex-wrap justify-between gap-x-6 gap-y-1">
        <FilterTabs label="Views" tabs={tabs} />
        <FilterTabs label="Kinds" tabs={kindTabs} />
      </div>
      {items.length === 0 ? (
        <Empty title={view === 'waiting' ? 'Nothing waits for you' : 'None in this view'}>
          Texts come here when the checks find something in them, or when somebody reports them.
        </Empty>
      ) : (
        <>
          <ModerationList key={`${view} ${kind} ${cursor}`} items={items} view={view} />
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.adminReviews({ view, kind })}
            nextHref={nextCursor === null ? null : links.adminReviews({ view, kind, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}
