import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead } from '@selvedge/ui';
import { showMoment } from '../../dates.ts';
import { sayName } from '../../words.ts';
import { WorkList } from './work-list.tsx';

type StuckWebhooksProps = Pick<RouteOutput<typeof routes.listStuckWebhooks>, 'items'>;

const small = 'block text-12 text-stone [overflow-wrap:anywhere]';

const webhookColumns = [
  { name: 'Message' },
  { name: 'Last error', from: 'md' },
  { name: 'Tries', numeric: true, from: 'lg' },
  { name: 'Received', numeric: true, from: 'md' },
] as const;

/** Processors' messages that failed, or wait longer than a minute. */
export function StuckWebhooks({ items }: StuckWebhooksProps) {
  if (items.length === 0)
    return (
      <Empty title="No message is stuck">
        Messages that failed, or wait longer than a minute, stand here. Payments are followed without them
        too.
      </Empty>
    );
  const rows = items.map(({ id, type, lastError, attempts, receivedAt }) => ({
    id,
    name: `${type} ${id}`,
    cells: (
      <>
        <RowHead>
          <span className="font-[550]">{sayName(type)}</span>
          <span className={small}>{id}</span>
          <span className={`${small} md:hidden`}>{lastError ?? 'Not worked on yet'}</span>
          <span className={`${small} md:hidden`}>{showMoment(receivedAt)}</span>
        </RowHead>
        <Cell from="md">{lastError ?? 'Not worked on yet'}</Cell>
        <Cell numeric from="lg">
          {attempts}
        </Cell>
        <Cell numeric from="md">
          {showMoment(receivedAt)}
        </Cell>
      </>
    ),
  }));
  return (
    <WorkList
      kind="webhooks"
      caption="Messages of payment processors, oldest first"
      columns={webhookColumns}
      rows={rows}
    />
  );
}
