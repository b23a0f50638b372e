'use client';

import type { Money } from '@selvedge/contracts';
import { Button } from '@selvedge/ui';
import { useState } from 'react';
import { showMoney } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { IssuedCodes } from './issued-codes.tsx';
import type { Issued } from './use-issue.ts';

/** The head of the gift cards: what is owed on them all, and issuing more. */
export function GiftCardsHead({ outstanding }: { readonly outstanding: Money }) {
  const [open, setOpen] = useState(false);
  const [issued, setIssued] = useState<Issued>([]);
  const keep = (more: Issued) => {
    setOpen(false);
    setIssued([...more, ...issued]);
  };
  return (
    <>
      <PageHead
        title="Gift cards"
        note={`${showMoney(outstanding)} is on them and not spent yet.`}
        action={<Button onClick={() => setOpen(true)}>Issue gift cards</Button>}
      />
      <IssueDialog open={open} onClose={() => setOpen(false)} onIssued={keep} />
      {issued.length > 0 && <IssuedCodes key={issued.length} issued={issued} onKept={() => setIssued([])} />}
    </>
  );
}
