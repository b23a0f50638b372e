'use client';

import type { GiftCard } from '@selvedge/contracts';
import { Button, Field, Notice } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/browser.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../after-sale/use-command.ts';

type BlockButtonProps = { readonly card: Pick<GiftCard, 'id' | 'last4' | 'status' | 'version'> };

/** Blocks a gift card, or lets it be used again: confirmed with the reason. */
export function BlockButton({ card: { id, last4, status, version } }: BlockButtonProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const { run, problem, busy } = useCommand(() => {
    setOpen(false);
    setReason('');
  });
  const blocked = status === 'blocked';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (reason.trim().length < 3) return setError('Say why.');
    const body = { state: blocked ? 'active' : 'blocked', reason: reason.trim(), version } as const;
    void run(blocked ? `•••• ${last4} can be used again.` : `•••• ${last4} is blocked.`, () =>
      api.setGiftCardState({ params: { id }, body }),
    );
  };
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {blocked ? 'Let it be used again …' : 'Block this card …'}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={blocked ? `Let •••• ${last4} be used again?` : `Block •••• ${last4}?`}
        note={
          blocked
            ? 'Whoever has its code can pay with it at once.'
            : 'Nobody can pay with it until it is let go. Orders that hold some of it keep that.'
        }
      >
        <form onSubmit={submit} noValidate className="grid gap-4">
          {problem !== undefined && <Notice title={problem} />}
          <Field
            label="Why?"
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setError(undefined);
            }}
            error={error}
            hint="Kept in the record of what was done by hand."
            maxLength={500}
            autoComplete="off"
            autoFocus
          />
          <div className="flex flex-wrap justify-end gap-2">
            <Button look="quiet" onClick={() => setOpen(false)}>
              Leave it
            </Button>
            <Button type="submit" busy={busy}>
              {blocked ? 'Let it be used' : 'Block it'}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
