import type { SystemHealth } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Status, Table } from '@selvedge/ui';
import { showMoment } from '../../dates.ts';
import { sayName } from '../../words.ts';

/** A count that should be zero. */
export function Count({ of }: { readonly of: number }) {
  return <span className={of > 0 ? 'font-[600] text-selvedge' : undefined}>{of}</span>;
}

const jobColumns = [
  { name: 'Queue' },
  { name: 'Waiting', numeric: true },
  { name: 'Active', numeric: true },
  { name: 'Delayed', numeric: true, from: 'md' },
  { name: 'Failed', numeric: true },
] as const;

/** What each queue holds. */
export function Jobs({ jobs }: Pick<SystemHealth, 'jobs'>) {
  return (
    <Table caption="Job queues" columns={jobColumns}>
      {jobs.map(({ queue, waiting, active, delayed, failed }) => (
        <tr key={queue}>
          <RowHead>{sayName(queue)}</RowHead>
          <Cell numeric>{waiting}</Cell>
          <Cell numeric>{active}</Cell>
          <Cell numeric from="md">
            {delayed}
          </Cell>
          <Cell numeric>
            <Count of={failed} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

const alarmColumns = [{ name: 'Alarm' }, { name: 'Raised', numeric: true }] as const;

/** What nobody has looked into yet. */
export function Alarms({ alarms }: Pick<SystemHealth, 'alarms'>) {
  if (alarms.length === 0)
    return (
      <Empty title="No alarm is open">
        The platform raises one when money or stock does not add up and no rule says what to do.
      </Empty>
    );
  return (
    <Table caption="Open alarms, newest first" columns={alarmColumns}>
      {alarms.map(({ id, kind, subject, raisedAt }) => (
        <tr key={id}>
          <RowHead>
            <Status tone="bad">{sayName(kind)}</Status>
            <span className="block text-12 text-stone">{subject}</span>
          </RowHead>
          <Cell numeric>{showMoment(raisedAt)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
