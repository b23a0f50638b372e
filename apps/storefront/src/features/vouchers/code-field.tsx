'use client';

import { useId, useRef } from 'react';
import { Icon } from '../../ui/icons.tsx';
import type { Vouchers } from './use-vouchers.ts';

/** Where a code is typed, folded until it is wanted: one field for discount codes and gift cards. */
export function CodeField({ vouchers }: { readonly vouchers: Vouchers }) {
  const id = useId();
  const fold = useRef<HTMLDetailsElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { busy, problem } = vouchers;
  const submit = async (form: HTMLFormElement) => {
    const code = String(new FormData(form).get('code') ?? '').trim();
    if (code === '') return field.current?.focus();
    if (!(await vouchers.use(code))) return field.current?.focus();
    form.reset();
    if (fold.current !== null) fold.current.open = false;
  };
  return (
    <details ref={fold} className="group/code mt-4 border-t border-line">
      <summary className="flex min-h-11 list-none items-center justify-between gap-4 text-13">
        Discount code or gift card
        <Icon name="plus" size={13} className="text-stone group-open/code:hidden" />
        <Icon name="minus" size={13} className="hidden text-stone group-open/code:block" />
      </summary>
      <form
        action="/bag/code"
        method="post"
        className="pb-2"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <label htmlFor={id} className="sr-only">
          Discount code or gift card
        </label>
        <div className="flex gap-2">
          <input
            ref={field}
            id={id}
            name="code"
            required
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            className="field min-w-0 bg-white uppercase"
          />
          <button type="submit" aria-disabled={busy} className="action-quiet shrink-0">
            {busy ? 'Looking' : 'Use it'}
          </button>
        </div>
        <p id={`${id}-problem`} role="alert" className="mt-1.5 text-13 text-selvedge empty:hidden">
          {problem}
        </p>
      </form>
    </details>
  );
}
