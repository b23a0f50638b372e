import type { DrawLine } from '@selvedge/contracts';
import { useEffect, useId, useState } from 'react';
import { api } from '../../api/browser.ts';

type FinderProps = { readonly slug: string; readonly lines: readonly DrawLine[] };

/** Finds a ticket in the list that was checked; one's own is filled in. */
export function Finder({ slug, lines }: FinderProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    api
      .viewPlace({ params: { slug } })
      .then((answer) => {
        const own = answer.ok ? answer.value.place : null;
        if (own !== null) setTyped((before) => before || own.ticket);
      })
      // Who has no place types a ticket, or does not.
      .catch(() => undefined);
  }, [slug]);
  const ticket = typed.trim().toUpperCase();
  const line = lines.find((one) => one.ticket === ticket);
  return (
    <div className="mt-6">
      <label htmlFor={id} className="font-medium">
        Your ticket
      </label>
      <input
        id={id}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder="7K3M-92QX-A0B1-ZZ4D"
        autoComplete="off"
        spellCheck={false}
        maxLength={24}
        className="field figures mt-1.5 max-w-sm"
      />
      <p role="status" className="figures mt-3 break-all empty:hidden">
        {line !== undefined && `Position ${line.position}. Hash ${line.hash}.`}
        {line === undefined &&
          ticket.length === 19 &&
          'This ticket is not in the draw. Places taken after the opening stand behind it.'}
      </p>
    </div>
  );
}
