'use client';

import { Button, Field } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';

type ReasonFormProps = {
  readonly label: string;
  readonly action: string;
  /** Gives what went wrong, or nothing. */
  readonly onSend: (reason: string) => Promise<string | undefined>;
  readonly onCancel: () => void;
};

const SHORTEST = 3;

/** Asks why before something is done for good. Escape takes it back. */
export function ReasonForm({ label, action, onSend, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    if (reason.trim().length < SHORTEST) return setError('Say why, in a few words.');
    setBusy(true);
    const problem = await onSend(reason.trim());
    setBusy(false);
    setError(problem);
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      noValidate
      className="my-3 flex max-w-2xl flex-wrap items-start gap-3"
    >
      <Field
        label={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={error}
        autoFocus
        autoComplete="off"
        maxLength={300}
        className="min-w-0 flex-[1_1_18rem]"
      />
      <div className="flex gap-2 md:mt-[1.6rem]">
        <Button type="submit" busy={busy}>
          {action}
        </Button>
        <Button look="bare" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
