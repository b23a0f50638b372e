'use client';

import { useEffect, useState } from 'react';
import { serverNow } from './server-clock.ts';

const SECOND_MS = 1000;
/** When the end of the hold is said aloud, seconds before it. */
const WARN_SECONDS = 60;

type HoldClockProps = { readonly until: string; readonly onEnd: () => void };

/** How long the pieces are still kept: the server's instant, counted down. */
export function HoldClock({ until, onEnd }: HoldClockProps) {
  const [now, setNow] = useState(() => serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / SECOND_MS));
  useEffect(() => {
    if (left === 0) onEnd();
  }, [left, onEnd]);
  const shown = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <div className="mt-6 border-t-2 border-selvedge pt-3">
      <p role="timer" className="flex items-baseline justify-between gap-4">
        <span>Your pieces are held for you</span>
        <span className="figures text-17 font-medium">{shown}</span>
      </p>
      <p role="status" className="sr-only">
        {left > 0 && left <= WARN_SECONDS ? 'Your pieces are held for one more minute.' : ''}
      </p>
    </div>
  );
}
