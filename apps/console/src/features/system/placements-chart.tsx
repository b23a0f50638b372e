import type { SystemHealth } from '@selvedge/contracts';
import { Cell, RowHead, Table } from '@selvedge/ui';
import { showTime } from '../../dates.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { MinuteBars } from './minute-bars.tsx';

type Minutes = SystemHealth['placements']['minutes'];

const columns = [
  { name: 'Minute' },
  { name: 'Reserved', numeric: true },
  { name: 'Refused', numeric: true },
] as const;

/** What was decided in each minute of the last hour; the figures are one key away. */
export function PlacementsChart({ minutes }: { readonly minutes: Minutes }) {
  const table = (
    <Table caption="Placements a minute, newest first" columns={columns}>
      {minutes.toReversed().map(({ minute, reserved, rejected }) => (
        <tr key={minute}>
          <RowHead className="tabular-nums">{showTime(minute)}</RowHead>
          <Cell numeric>{reserved.toLocaleString('en-IE')}</Cell>
          <Cell numeric>{rejected.toLocaleString('en-IE')}</Cell>
        </tr>
      ))}
    </Table>
  );
  return (
    <ChartOrTable
      title="Placements a minute, last hour"
      legend={<Legend />}
      chart={<MinuteBars minutes={minutes} />}
      table={table}
    />
  );
}

function Legend() {
  return (
    <span className="flex flex-wrap gap-x-5 text-12 text-stone">
      <Key className="bg-indigo">Reserved</Key>
      <Key className="bg-mist">Refused: sold out, changed, too late</Key>
    </span>
  );
}

function Key({ className, children }: { readonly className: string; readonly children: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className={`size-2.5 ${className}`} />
      {children}
    </span>
  );
}
