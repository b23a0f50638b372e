'use client';

import { Button, Field, Notice, Panel } from '@selvedge/ui';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';

type CancelDropProps = { readonly slug: string; readonly title: string; readonly version: number };

/** Calls a drop off, once its address is typed: nothing brings it back. */
export function CancelDrop({ slug, title, version }: CancelDropProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (typed.trim() !== slug) return setError(`Type ${slug} to confirm.`);
    setBusy(true);
    const answer = await api.cancelDrop({ params: { slug }, body: { version } }).catch(() => undefined);
    setBusy(false);
    if (answer?.ok === true) announce(`${title} is called off.`);
    else setProblem(answer === undefined ? NO_ANSWER : messageOf(answer.problem));
    router.refresh();
  };
  return (
    <Panel title="Call it off">
      <p className="text-stone">
        The room closes, every place in it ends, and the pieces are sold like any other at once. What was
        bought stays bought. This cannot be undone.
      </p>
      {!open ? (
        <Button look="quiet" className="mt-3" onClick={() => setOpen(true)}>
          Call off …
        </Button>
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate className="mt-3 grid gap-3">
          {problem !== undefined && <Notice title={problem} />}
          <Field
            label={`Type “${slug}” to confirm`}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setError(undefined);
            }}
            error={error}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
          />
          <div className="flex gap-2">
            <Button type="submit" busy={busy}>
              Call it off
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              Keep it
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
}
