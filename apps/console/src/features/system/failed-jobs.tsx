import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead } from '@selvedge/ui';
import { showMoment } from '../../dates.ts';
import { sayName } from '../../words.ts';
import { WorkList } from './work-list.tsx';

type FailedJobsProps = Pick<RouteOutput<typeof routes.listFailedJobs>, 'items'>;

const small = 'block text-12 text-stone [overflow-wrap:anywhere]';

const jobColumns = [
  { name: 'Job' },
  { name: 'Reason', from: 'md' },
  { name: 'About', from: 'xl' },
  { name: 'Tries', numeric: true, from: 'lg' },
  { name: 'Failed', numeric: true, from: 'md' },
] as const;

/** Jobs that used up their tries. */
export function FailedJobs({ items }: FailedJobsProps) {
  if (items.length === 0)
    return (
      <Empty title="No job has failed">
        A job is tried eight times over about a minute before it comes to rest here.
      </Empty>
    );
  const rows = items.map(({ id, name, topic, subject, reason, attempts, failedAt }) => ({
    id,
    name: `${name} about ${subject}`,
    cells: (
      <>
        <RowHead>
          <span className="font-[550]">{sayName(name)}</span>
          <span className={`${small} md:hidden`}>{reason}</span>
          <span className={`${small} xl:hidden`}>
            {topic}, {subject}
          </span>
          <span className={`${small} md:hidden`}>{showMoment(failedAt)}</span>
        </RowHead>
        <Cell from="md">{reason}</Cell>
        <Cell from="xl">
          {topic}
          <span className={small}>{subject}</span>
        </Cell>
        <Cell numeric from="lg">
          {attempts}
        </Cell>
        <Cell numeric from="md">
          {showMoment(failedAt)}
        </Cell>
      </>
    ),
  }));
  return <WorkList kind="failed-jobs" caption="Failed jobs, newest first" columns={jobColumns} rows={rows} />;
}
