'use client';

import { useId, useState } from 'react';
import { api } from '../../api/browser.ts';
import { Sheet } from '../../ui/sheet.tsx';

const REASONS = [
  ['spam', 'It is advertising'],
  ['offensive', 'It is offensive'],
  ['personal_data', 'It tells about a person'],
  ['not_about_it', 'It is not about this piece'],
  ['other', 'Something else'],
] as const;
type Reason = (typeof REASONS)[number][0];

/** Tells the market that a text does not belong here. It stays until somebody has looked. */
export function ReportButton({ id, what }: { readonly id: string; readonly what: 'review' | 'question' }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<Reason>('spam');
  const [state, setState] = useState<'open' | 'busy' | 'sent' | 'failed'>('open');
  const group = useId();
  const send = async () => {
    setState('busy');
    const answer = await api.reportText({ params: { id }, body: { reason } }).catch(() => null);
    setState(answer?.ok === true ? 'sent' : 'failed');
    if (answer?.ok === true) setOpen(false);
  };
  if (state === 'sent')
    return (
      <span role="status" className="text-stone">
        Thank you. Somebody will look at it.
      </span>
    );
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="thread min-h-9 text-stone hover:text-ink"
      >
        Report
      </button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={`Report this ${what}`}
        from="middle"
        footer={
          <button
            type="button"
            onClick={() => void send()}
            aria-disabled={state === 'busy'}
            className="action w-full"
          >
            Report it
          </button>
        }
      >
        <fieldset className="px-5 py-4 text-15">
          <legend className="float-left mb-2 w-full text-stone">What is wrong with it?</legend>
          {REASONS.map(([value, label]) => (
            <label key={value} className="flex min-h-11 w-full items-center gap-3">
              <input
                type="radio"
                name={group}
                value={value}
                checked={reason === value}
                onChange={() => setReason(value)}
                className="size-4.5 accent-ink"
              />
              {label}
            </label>
          ))}
          {state === 'failed' && (
            <p role="alert" className="mt-2 text-selvedge">
              That did not work. Try again in a moment.
            </p>
          )}
        </fieldset>
      </Sheet>
    </>
  );
}
