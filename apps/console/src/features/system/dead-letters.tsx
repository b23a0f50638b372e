import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Status } from '@selvedge/ui';
import Link from 'next/link';
import { plural, showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { letterWords } from '../../words.ts';
import { WorkList } from './work-list.tsx';

type DeadLettersProps = Pick<RouteOutput<typeof routes.listDeadLetters>, 'items'>;

const small = 'block text-12 text-stone [overflow-wrap:anywhere]';

const letterColumns = [
  { name: 'Placement' },
  { name: 'Reason', from: 'md' },
  { name: 'State', from: 'lg' },
  { name: 'Tries', numeric: true, from: 'lg' },
  { name: 'Put aside', numeric: true, from: 'md' },
] as const;

/** Placements that could not be decided. */
export function DeadLetters({ items }: DeadLettersProps) {
  if (items.length === 0)
    return (
      <Empty title="No placement was given up">
        One that PostgreSQL refuses for a reason that will not pass is put aside here, so that the others go
        on.
      </Empty>
    );
  const rows = items.map(({ id, placementId, reason, attempts, state, buriedAt }) => ({
    id,
    name: placementId ?? id,
    cells: (
      <>
        <RowHead>
          <Link
            href={links.adminDeadLetter(id)}
            prefetch={false}
            className="inline-block py-0.5 font-[550] tabular-nums hover:underline xl:whitespace-nowrap"
          >
            {placementId ?? 'Not a placement'}
          </Link>
          <span className={`${small} md:hidden`}>{reason}</span>
          <span className={`${small} lg:hidden`}>
            {letterWords[state].word}
            {attempts > 0 && `, tried ${plural(attempts, 'time')}`}
          </span>
          <span className={`${small} md:hidden`}>{showMoment(buriedAt)}</span>
        </RowHead>
        <Cell from="md">{reason}</Cell>
        <Cell from="lg">
          <Status tone={letterWords[state].tone}>{letterWords[state].word}</Status>
        </Cell>
        <Cell numeric from="lg">
          {attempts}
        </Cell>
        <Cell numeric from="md">
          {showMoment(buriedAt)}
        </Cell>
      </>
    ),
  }));
  return (
    <WorkList kind="dead-letters" caption="Dead letters, newest first" columns={letterColumns} rows={rows} />
  );
}
