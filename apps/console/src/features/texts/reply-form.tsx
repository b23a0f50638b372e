'use client';

import type { Answer } from '@selvedge/client';
import type { TextState } from '@selvedge/contracts';
import { Button, Notice, Status } from '@selvedge/ui';
import { useState } from 'react';
import { showDate } from '../../dates.ts';
import { useCommand } from '../after-sale/use-command.ts';
import { TextArea } from './text-area.tsx';
import { stateWords } from './words.ts';

const REPLY_MAX = 1500;

type ReplyFormProps = {
  /** What it is called: a reply to a review, an answer to a question. */
  readonly noun: 'reply' | 'answer';
  readonly reply: { readonly text: string; readonly writtenAt: string } | null;
  readonly state: TextState | null;
  readonly reason: string | null;
  readonly send: (text: string) => Promise<Answer<unknown>>;
};

/** The reply of the shop: written once, changed as often as it likes. Everybody sees it, so it is read back before it is sent. */
export function ReplyForm({ noun, reply, state, reason, send }: ReplyFormProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(reply?.text ?? '');
  const { run, problem, setProblem, busy } = useCommand(() => setOpen(false));
  const save = () => {
    if (text.trim() === '') return setProblem(`Write the ${noun} first.`);
    return run(`Your ${noun} is sent.`, () => send(text.trim()));
  };
  if (!open)
    return (
      <div className="mt-3">
        {reply !== null && state !== null && (
          <div className="mb-2 border-l border-mist pl-3">
            <p className="flex flex-wrap items-center gap-x-3 text-12 text-stone">
              Your {noun}, {showDate(reply.writtenAt)}
              <Status tone={stateWords[state].tone}>{stateWords[state].word}</Status>
            </p>
            <p className="mt-0.5 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{reply.text}</p>
            {reason !== null && <p className="mt-0.5 text-selvedge">{reason}</p>}
          </div>
        )}
        <Button look="quiet" onClick={() => setOpen(true)}>
          {reply === null ? (noun === 'reply' ? 'Reply' : 'Answer') : `Change the ${noun}`}
        </Button>
      </div>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      className="mt-3 grid max-w-2xl gap-3"
    >
      {problem !== undefined && <Notice title={problem} />}
      <TextArea
        label={`Your ${noun}, seen by everybody`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={REPLY_MAX}
        rows={4}
        autoFocus
      />
      <div className="flex gap-2">
        <Button type="submit" busy={busy}>
          Send
        </Button>
        <Button look="bare" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
