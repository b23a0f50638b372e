import type { RouteOutput, routes } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { api } from '../../api/browser.ts';
import { fieldErrors, messageOf, NO_ANSWER } from '../../problems.ts';
import { readAmount } from '../after-sale/amount.ts';

export type Issued = RouteOutput<typeof routes.issueGiftCards>['issued'];
export type IssueFields = {
  readonly amount: string;
  readonly count: string;
  readonly source: 'sold' | 'goodwill';
  readonly note: string;
};
type IssueErrors = { readonly [Field in keyof IssueFields]?: string };

export const BLANK: IssueFields = { amount: '', count: '1', source: 'sold', note: '' };
const AMOUNT_MIN = 100n;
const AMOUNT_MAX = 100_000n;
const COUNT_MAX = 50;

/** Issuing gift cards: under a key of its own, so that a lost answer can be asked for again and no card is issued twice. */
export function useIssue(onIssued: (issued: Issued) => void) {
  const router = useRouter();
  const sent = useRef<{ key: string; asked: string } | null>(null);
  const [errors, setErrors] = useState<IssueErrors>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const issue = async (fields: IssueFields) => {
    if (busy) return;
    const { source } = fields;
    const amount = readAmount(fields.amount);
    const count = Number(fields.count);
    const note = fields.note.trim();
    const faults: { -readonly [Field in keyof IssueFields]?: string } = {};
    if (amount === null || amount < AMOUNT_MIN || amount > AMOUNT_MAX)
      faults.amount = 'Between €1 and €1,000.';
    if (!Number.isInteger(count) || count < 1 || count > COUNT_MAX)
      faults.count = `1 to ${COUNT_MAX} at once.`;
    if (note.length < 3) faults.note = 'Say what for, so that the books can be understood later.';
    setErrors(faults);
    setProblem(undefined);
    if (Object.keys(faults).length > 0) return;
    const body = { amountMinor: String(amount), count, source, note };
    const asked = JSON.stringify(body);
    // Other words are another request; the same ones after a lost answer are the same.
    if (sent.current?.asked !== asked) sent.current = { key: crypto.randomUUID(), asked };
    setBusy(true);
    const answer = await api
      .issueGiftCards({ body }, { idempotencyKey: sent.current.key })
      .catch(() => undefined);
    setBusy(false);
    if (answer === undefined) return setProblem(`${NO_ANSWER} Nothing is issued twice.`);
    sent.current = null;
    if (answer.ok) {
      onIssued(answer.value.issued);
      return router.refresh();
    }
    const { amountMinor, ...rest } = fieldErrors(answer.problem);
    setErrors({ ...rest, ...(amountMinor === undefined ? {} : { amount: amountMinor }) });
    setProblem(messageOf(answer.problem));
  };
  return { issue, errors, problem, busy };
}
