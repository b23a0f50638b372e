import { showMoment } from '../dates.ts';
import { sayEvent } from '../words.ts';

type Entry = { readonly event: string; readonly by: string | null; readonly happenedAt: string };

/** What happened, newest last, as a short line each. */
export function History({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ol className="grid gap-2.5">
      {entries.map(({ event, by, happenedAt }) => (
        <li key={`${event} ${by} ${happenedAt}`} className="flex justify-between gap-4">
          <span>
            {sayEvent(event)}
            {by !== null && <span className="text-stone"> · {by}</span>}
          </span>
          <time dateTime={happenedAt} className="shrink-0 text-stone tabular-nums">
            {showMoment(happenedAt)}
          </time>
        </li>
      ))}
    </ol>
  );
}
