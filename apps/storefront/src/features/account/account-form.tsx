'use client';

import Link from 'next/link';
import { useActionState, useEffect } from 'react';
import { links } from '../../links.ts';
import { ErrorSummary } from '../checkout/error-summary.tsx';
import { Field } from '../checkout/field.tsx';
import { askAgain } from '../personal/store.ts';
import { askWishes } from '../wishlist/store.ts';
import { signIn, signUp } from './actions.ts';
import { BLANK, type FormState } from './form-state.ts';

/** The one form of signing in and of opening an account. Without JavaScript it is a plain form with the same answers. */
export function AccountForm({ kind, next }: { readonly kind: 'signIn' | 'signUp'; readonly next: string }) {
  const opening = kind === 'signUp';
  const [state, act, busy] = useActionState<FormState, FormData>(opening ? signUp : signIn, BLANK);
  const { errors, failed, attempt } = state;
  // Leaving this form may mean that somebody has come in: the head of the page asks who it is, and the hearts which pieces are theirs.
  useEffect(() => askWhoItIs, []);
  const query = next === links.account ? '' : `?next=${encodeURIComponent(next)}`;
  const shown = Object.values(errors).filter((sentence) => sentence !== undefined);
  return (
    <form action={act} noValidate className="grid gap-5">
      <ErrorSummary attempt={attempt} errors={shown} failed={failed} />
      <input type="hidden" name="next" value={next} />
      {opening && (
        <Field
          key={`name-${attempt}`}
          name="fullName"
          label="Full name"
          autoComplete="name"
          defaultValue={state.fullName}
          error={errors.fullName}
        />
      )}
      <Field
        key={`email-${attempt}`}
        name="email"
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete={opening ? 'email' : 'username'}
        defaultValue={state.email}
        error={errors.email}
      />
      {opening ? (
        <Field
          name="newPassword"
          label="Password"
          type="password"
          autoComplete="new-password"
          error={errors.newPassword}
          {...(errors.newPassword === undefined
            ? { note: 'At least 8 characters. A few words are fine.' }
            : {})}
        />
      ) : (
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={errors.password}
        />
      )}
      <button type="submit" aria-disabled={busy} className="action mt-2">
        {opening ? (busy ? 'Opening your account' : 'Open an account') : busy ? 'Signing in' : 'Sign in'}
      </button>
      <p className="text-stone">
        {opening ? 'You have an account? ' : 'New here? '}
        <Link
          href={`${opening ? links.signIn() : links.signUp}${query}`}
          prefetch={false}
          className="thread text-ink"
        >
          {opening ? 'Sign in' : 'Open an account'}
        </Link>
      </p>
    </form>
  );
}

function askWhoItIs(): void {
  void askAgain();
  void askWishes();
}
