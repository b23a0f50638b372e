import type { SystemHealth } from '@selvedge/contracts';
import { showTime } from '../../dates.ts';
import { ticksOf } from './minute-scale.ts';

type Minutes = SystemHealth['placements']['minutes'];

const HEIGHT = 150;
const TOP = 22;
const FOOT = 22;
const GAP = 0.2;
const LABELS = 4;

/** One bar a minute: reserved below, refused on top. Widths are shares of the page, so that words keep their size. */
export function MinuteBars({ minutes }: { readonly minutes: Minutes }) {
  const ticks = ticksOf(Math.max(0, ...minutes.map((one) => one.reserved + one.rejected)));
  const top = ticks.at(-1) ?? 1;
  const tall = (count: number) => (count === 0 ? 0 : Math.max(1, (count / top) * HEIGHT));
  const slot = 100 / Math.max(minutes.length, 1);
  const base = TOP + HEIGHT;
  return (
    <svg
      role="img"
      aria-label="Placements of each of the last 60 minutes. The table view holds the figures."
      width="100%"
      height={TOP + HEIGHT + FOOT}
      className="block overflow-visible text-12 tabular-nums"
    >
      {ticks.map((count) => (
        <line
          key={count}
          x1="0"
          x2="100%"
          y1={base - tall(count)}
          y2={base - tall(count)}
          className="stroke-line"
        />
      ))}
      {minutes.map(({ minute, reserved, rejected }, i) => {
        const box = { x: `${slot * (i + GAP / 2)}%`, width: `${slot * (1 - GAP)}%` };
        const [low, high] = [tall(reserved), tall(rejected)];
        return (
          <g key={minute}>
            <title>{`${showTime(minute)}: ${reserved} reserved, ${rejected} refused`}</title>
            <rect {...box} y={TOP} height={HEIGHT} className="fill-transparent" />
            <rect {...box} y={base - low} height={low} className="fill-indigo" />
            <rect {...box} y={base - low - high} height={high} className="fill-mist" />
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={base} y2={base} className="stroke-mist" />
      {ticks.map((count) => (
        <text
          key={count}
          x="0"
          y={base - tall(count) - 4}
          strokeWidth="4"
          paintOrder="stroke"
          className="fill-stone stroke-paper"
        >
          {count.toLocaleString('en-IE')}
        </text>
      ))}
      {ticks.length === 0 && (
        <text x="50%" y={base - HEIGHT / 2} textAnchor="middle" className="fill-stone">
          Nobody placed an order in the last hour
        </text>
      )}
      <TimeLabels minutes={minutes} />
    </svg>
  );
}

/** Names five moments of the hour: between them one can count. */
function TimeLabels({ minutes }: { readonly minutes: Minutes }) {
  return Array.from({ length: LABELS + 1 }, (_, i) => {
    const at = Math.min(i * Math.floor(minutes.length / LABELS), minutes.length - 1);
    const minute = minutes[at]?.minute;
    return minute === undefined ? null : (
      <text
        key={minute}
        x={`${(100 / minutes.length) * (at + 0.5)}%`}
        y={TOP + HEIGHT + 16}
        textAnchor={i === 0 ? 'start' : i === LABELS ? 'end' : 'middle'}
        className="fill-stone"
      >
        {showTime(minute)}
      </text>
    );
  });
}
