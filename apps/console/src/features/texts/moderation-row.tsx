import type { ModeratedText } from '@selvedge/contracts';
import { Status } from '@selvedge/ui';
import { showMoment } from '../../dates.ts';
import { Stars } from './stars.tsx';
import { holdWords, kindWords, reportWords, stateWords } from './words.ts';

type ModerationRowProps = {
  readonly item: ModeratedText;
  readonly marked: boolean;
  readonly onMark: () => void;
};

/** One text with all that is needed to decide on it: the words, whose they are, what was found, what was reported. */
export function ModerationRow({ item, marked, onMark }: ModerationRowProps) {
  const { id, kind, stars, title, text, about, state, reason, heldFor, reports, reportReasons } = item;
  const { word, tone } = stateWords[state];
  return (
    <li
      data-text={id}
      tabIndex={-1}
      aria-label={`${kindWords[kind]} of ${item.productName} by ${item.authorName}`}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line py-4 outline-offset-0 focus:bg-card"
    >
      <label className="-m-2 flex p-2">
        <span className="sr-only">
          Mark {kindWords[kind]} of {item.productName}
        </span>
        <input type="checkbox" checked={marked} onChange={onMark} className="mt-0.5 size-4 accent-indigo" />
      </label>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-stone">
          <span className="font-[550] text-ink">{kindWords[kind]}</span>
          {stars !== null && <Stars stars={stars} />}
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {item.productName}, {item.vendorName}
          </span>
          {state !== 'pending' && <Status tone={tone}>{word}</Status>}
        </p>
        {about !== null && (
          <p className="mt-2 max-w-prose border-l border-mist pl-3 text-stone whitespace-pre-line [overflow-wrap:anywhere]">
            {about}
          </p>
        )}
        {title !== '' && <p className="mt-2 font-[550] [overflow-wrap:anywhere]">{title}</p>}
        <p className="mt-1 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
        <p className="mt-1 text-12 text-stone [overflow-wrap:anywhere]">
          {item.authorName}, <time dateTime={item.at}>{showMoment(item.at)}</time>
        </p>
        {heldFor.length > 0 && (
          <p className="mt-1 text-warn">Held back for {heldFor.map((one) => holdWords[one]).join(', ')}.</p>
        )}
        {reports > 0 && (
          <p className="mt-1 text-selvedge">
            Reported {reports === 1 ? 'once' : `${reports} times`}:{' '}
            {reportReasons.map((one) => reportWords[one]).join(', ')}.
          </p>
        )}
        {reason !== null && <p className="mt-1 text-stone">Told: “{reason}”</p>}
      </div>
    </li>
  );
}
