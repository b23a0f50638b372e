'use client';

import { Button } from '@selvedge/ui';
import { useEffect, useRef } from 'react';
import { plural } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { announce } from '../frame/announce.ts';
import type { Issued } from './use-issue.ts';

type IssuedCodesProps = { readonly issued: Issued; readonly onKept: () => void };

/** The codes of cards that were just issued: here, and nowhere else afterwards. */
export function IssuedCodes({ issued, onKept }: IssuedCodesProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const copy = async () => {
    const text = issued.map(({ code }) => code).join('\n');
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    announce(
      copied ? 'The codes are copied.' : 'The browser does not copy here. Mark the codes and copy them.',
    );
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="issued-codes"
      className="mb-8 border-l-2 border-warn bg-card px-4 py-4 md:px-6"
    >
      <h2 id="issued-codes" className="text-15 font-[550]">
        {plural(issued.length, 'gift card')} issued
      </h2>
      <p className="mt-0.5 text-stone">
        Keep the codes now: we store none of them, and they are not shown again. Whoever has a code has the
        money.
      </p>
      <ul className="mt-3 grid gap-x-8 gap-y-1 sm:max-w-xl sm:grid-cols-2">
        {issued.map(({ id, code, amount }) => (
          <li key={id} className="flex justify-between gap-4 border-b border-line py-1.5 tabular-nums">
            <code className="font-text font-[550] tracking-wide select-all">{code}</code>
            <span className="text-stone">{showMoney(amount)}</span>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={() => void copy()}>
          {issued.length === 1 ? 'Copy the code' : 'Copy all codes'}
        </Button>
        <Button look="quiet" onClick={onKept}>
          I have kept {issued.length === 1 ? 'it' : 'them'}
        </Button>
      </div>
    </section>
  );
}
