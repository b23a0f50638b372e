'use client';

import { Button, Facts, Field, Notice } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { showMoney } from '../../money.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { readAmount } from '../after-sale/amount.ts';
import { BLANK, type Issued, type IssueFields, useIssue } from './use-issue.ts';

type IssueDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onIssued: (issued: Issued) => void;
};

const sources = [
  ['sold', 'They were sold: the money came in'],
  ['goodwill', 'Goodwill: the market bears them'],
] as const;

/** Issues gift cards: how much, how many, why. */
export function IssueDialog({ open, onClose, onIssued }: IssueDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Issue gift cards" note="Their codes are shown once.">
      <IssueForm onClose={onClose} onIssued={onIssued} />
    </Dialog>
  );
}

function IssueForm({ onClose, onIssued }: Omit<IssueDialogProps, 'open'>) {
  const [fields, setFields] = useState<IssueFields>(BLANK);
  const { issue, errors, problem, busy } = useIssue(onIssued);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void issue(fields);
  };
  const typed = (name: 'amount' | 'count' | 'note') => ({
    value: fields[name],
    error: errors[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  const minor =
    (readAmount(fields.amount) ?? 0n) * BigInt(Math.max(Math.trunc(Number(fields.count)) || 0, 0));
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {problem !== undefined && <Notice title={problem} />}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          {...typed('amount')}
          label="On each, in euros"
          inputMode="decimal"
          placeholder="50.00"
          maxLength={8}
        />
        <Field {...typed('count')} label="How many" inputMode="numeric" maxLength={2} />
      </div>
      <Select
        label="Where the money comes from"
        options={sources}
        value={fields.source}
        onChange={(event) =>
          setFields({ ...fields, source: event.currentTarget.value === 'goodwill' ? 'goodwill' : 'sold' })
        }
      />
      <Field
        {...typed('note')}
        label="What for?"
        maxLength={500}
        hint="Kept with the cards. No names, please."
      />
      <Facts
        facts={[
          { name: 'In all', value: showMoney({ minor: minor.toString(), currency: 'EUR' }), strong: true },
        ]}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          Issue none
        </Button>
        <Button type="submit" busy={busy}>
          Issue
        </Button>
      </div>
    </form>
  );
}
