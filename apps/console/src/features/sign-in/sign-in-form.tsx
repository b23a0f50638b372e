'use client';

import { Button, Field, Notice } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/browser.ts';
import { afterSignIn } from '../../links.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';

/** Signs in and goes back to where the person wanted to be. */
export function SignInForm({ next }: { readonly next: string | undefined }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    const body = { email: String(form.get('email')), password: String(form.get('password')) };
    const answer = await api.consoleSignIn({ body }).catch(() => undefined);
    if (answer?.ok === true) {
      // A full load: nothing that was rendered before the sign-in is shown again.
      window.location.assign(afterSignIn(next, answer.value));
      return;
    }
    setProblem(answer === undefined ? NO_ANSWER : messageOf(answer.problem));
    setBusy(false);
  };
  return (
    <form method="post" onSubmit={submit} className="grid gap-4 text-ink">
      {problem !== undefined && <Notice title={problem} />}
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={256}
      />
      <Button type="submit" busy={busy} className="mt-1 min-h-10">
        {busy ? 'Signing in …' : 'Sign in'}
      </Button>
    </form>
  );
}
