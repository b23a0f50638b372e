'use client';

import { Button, Notice } from '@selvedge/ui';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { useCommand } from '../after-sale/use-command.ts';
import { reportWords } from './words.ts';

type Reason = keyof typeof reportWords;
// The entries of the table, in its own order.
const reasons = Object.entries(reportWords) as [Reason, string][];

/** Asks the market to look at a review. It stays until they decide. */
export function ReportReview({ id, reported }: { readonly id: string; readonly reported: boolean }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<Reason>('not_about_it');
  const { run, problem, busy } = useCommand(() => setOpen(false));
  if (reported) return <span className="text-12 text-stone">You reported it</span>;
  return (
    <>
      <Button look="bare" onClick={() => setOpen(true)}>
        Report
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Report this review"
        note="The market looks at it. It stays where it is until they decide; a low rating alone is no reason."
        footer={
          <>
            <Button look="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button
              busy={busy}
              onClick={() =>
                run('The market looks at it.', () => api.reportReview({ params: { id }, body: { reason } }))
              }
            >
              Report it
            </Button>
          </>
        }
      >
        {problem !== undefined && <Notice title={problem} />}
        <Select
          label="What is wrong with it"
          options={reasons}
          value={reason}
          onChange={(event) => {
            const chosen = reasons.find(([key]) => key === event.currentTarget.value);
            if (chosen !== undefined) setReason(chosen[0]);
          }}
        />
      </Dialog>
    </>
  );
}
