'use client';

import { useEffect, useState } from 'react';

const FORM = {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZoneName: 'short',
} as const;

const write = (at: string, timeZone?: string) =>
  new Intl.DateTimeFormat('en-IE', timeZone === undefined ? FORM : { ...FORM, timeZone }).format(
    new Date(at),
  );

/** A moment with its zone: UTC in the static page, the visitor's own once the script runs. */
export function Moment({ at }: { readonly at: string }) {
  const [own, setOwn] = useState(false);
  useEffect(() => setOwn(true), []);
  return (
    <time dateTime={at} className="figures">
      {own ? write(at) : write(at, 'UTC')}
    </time>
  );
}
