import type { VendorOverview } from '@selvedge/contracts';
import { Cell, RowHead, Table } from '@selvedge/ui';
import { showDate } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { ChartOrTable } from './chart-or-table.tsx';
import { DayBars } from './day-bars.tsx';

type SalesChartProps = {
  readonly days: VendorOverview['days'];
  readonly before: VendorOverview['previous30Days']['goods'];
};

const columns = [
  { name: 'Day' },
  { name: 'Orders', numeric: true },
  { name: 'Goods', numeric: true },
] as const;

/** Sales of the last 30 days against the 30 before; the figures are one key away. */
export function SalesChart({ days, before }: SalesChartProps) {
  const average = days.length === 0 ? 0n : BigInt(before.minor) / BigInt(days.length);
  const chart = <DayBars days={days} averageBefore={average} />;
  const table = (
    <Table caption="Sales a day, newest first" columns={columns}>
      {days.toReversed().map(({ day, orders, goods }) => (
        <tr key={day}>
          <RowHead>{showDate(day)}</RowHead>
          <Cell numeric>{orders}</Cell>
          <Cell numeric>{showMoney(goods)}</Cell>
        </tr>
      ))}
    </Table>
  );
  const key = (
    <span className="inline-flex items-center gap-2 text-12 text-stone">
      <svg aria-hidden="true" width="20" height="2" className="stroke-mist">
        <line x1="0" x2="20" y1="1" y2="1" strokeWidth="1.5" strokeDasharray="3 3" />
      </svg>
      30 days before: {showMoney({ ...before, minor: average.toString() })} a day
    </span>
  );
  return <ChartOrTable title="Goods sold, last 30 days" legend={key} chart={chart} table={table} />;
}
