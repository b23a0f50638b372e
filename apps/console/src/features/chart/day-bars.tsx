import type { VendorOverview } from '@selvedge/contracts';
import { showDay } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { type Bar, scaleDays } from './scale.ts';

type DayBarsProps = {
  readonly days: VendorOverview['days'];
  /** What a day of the period before brought on average: the line to compare with. */
  readonly averageBefore: bigint;
};

const HEIGHT = 150;
const TOP = 22;
const FOOT = 22;

/**
 * Sales a day as bars, labelled directly: the best day, the first and the last. Widths are shares of the page, so that
 * words keep their size at any width.
 */
export function DayBars({ days, averageBefore }: DayBarsProps) {
  const currency = days[0]?.goods.currency ?? 'EUR';
  const show = (minor: bigint) => showMoney({ minor: minor.toString(), currency });
  const points = days.map(({ day, goods }) => ({ day, minor: BigInt(goods.minor) }));
  const { bars, ticks, peak, heightOf } = scaleDays(points, HEIGHT);
  const base = TOP + HEIGHT;
  const averageY = base - heightOf(averageBefore);
  const best = peak === null ? undefined : bars[peak];
  return (
    <svg
      role="img"
      aria-label={`Sales of each of the last ${days.length} days. The table view holds the figures.`}
      width="100%"
      height={TOP + HEIGHT + FOOT}
      className="block overflow-visible text-12 tabular-nums"
    >
      {ticks.map(({ minor, height }) => (
        <g key={String(minor)}>
          <line x1="0" x2="100%" y1={base - height} y2={base - height} className="stroke-line" />
          <text x="0" y={base - height - 4} className="fill-stone">
            {show(minor).replace(/\.00$/, '')}
          </text>
        </g>
      ))}
      {bars.map(({ day, left, width, height }, i) => (
        <g key={day}>
          <title>{`${showDay(day)}: ${show(points[i]?.minor ?? 0n)}`}</title>
          <rect x={`${left}%`} width={`${width}%`} y={TOP} height={HEIGHT} className="fill-transparent" />
          <rect
            x={`${left}%`}
            width={`${width}%`}
            y={base - height}
            height={height}
            className="fill-indigo"
          />
        </g>
      ))}
      <line x1="0" x2="100%" y1={base} y2={base} className="stroke-mist" />
      {averageBefore > 0n && (
        <line x1="0" x2="100%" y1={averageY} y2={averageY} strokeDasharray="3 3" className="stroke-mist" />
      )}
      {best !== undefined && peak !== null && (
        <text
          x={`${best.left + best.width / 2}%`}
          y={base - best.height - 5}
          textAnchor={anchor(best.left)}
          strokeWidth="4"
          paintOrder="stroke"
          className="fill-ink stroke-paper font-medium"
        >
          {show(points[peak]?.minor ?? 0n)}
        </text>
      )}
      <DayLabels bars={bars} y={base + 16} />
    </svg>
  );
}

const anchor = (left: number) => (left < 15 ? 'start' : left > 85 ? 'end' : 'middle');

/** Names the first, the middle and the last day: between them one can count. */
function DayLabels({ bars, y }: { readonly bars: readonly Bar[]; readonly y: number }) {
  return [0, Math.floor(bars.length / 2), bars.length - 1].map((i) => {
    const bar = bars[i];
    return bar === undefined ? null : (
      <text
        key={bar.day}
        x={`${bar.left + bar.width / 2}%`}
        y={y}
        textAnchor={anchor(bar.left)}
        className="fill-stone"
      >
        {showDay(bar.day)}
      </text>
    );
  });
}
