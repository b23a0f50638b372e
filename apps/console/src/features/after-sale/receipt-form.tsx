'use client';

import type { Return } from '@selvedge/contracts';
import { Button, Field, Notice, Panel } from '@selvedge/ui';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { showMoney } from '../../money.ts';
import { Select } from '../../ui/select.tsx';
import { useCommand } from './use-command.ts';
import { conditionWords } from './words.ts';

type Condition = NonNullable<Return['lines'][number]['condition']>;
type Noted = { readonly condition: Condition; readonly restock: boolean };

/** Notes how the pieces came back; then the money goes, the replacement is due, or the return is rejected. */
export function ReceiptForm({ one }: { readonly one: Return }) {
  const { id, number, version, kind, lines } = one;
  const [noted, setNoted] = useState<Readonly<Record<string, Noted>>>({});
  const [answer, setAnswer] = useState('');
  const { run, problem, setProblem, busy } = useCommand();
  const of = (lineId: string): Noted => noted[lineId] ?? { condition: 'as_new', restock: true };
  const send = (accept: boolean) => {
    if (!accept && answer.trim() === '') return setProblem('Say why, so that the shopper can understand it.');
    const body = {
      accept,
      version,
      answer: answer.trim(),
      lines: lines.map((line) => ({ returnLineId: line.id, ...of(line.id) })),
    };
    const then = kind === 'exchange' ? 'Send the replacement now.' : 'The money is on its way.';
    const words = accept ? `${number} is received. ${then}` : `${number} is rejected. The shopper is told.`;
    return run(words, (options) => api.receiveReturn({ params: { id }, body }, options));
  };
  return (
    <Panel title="Is it back?">
      <div className="grid gap-4">
        {problem !== undefined && <Notice title={problem} />}
        {lines.map((line) => (
          <ReceiptLine
            key={line.id}
            line={line}
            noted={of(line.id)}
            onNote={(next) => setNoted({ ...noted, [line.id]: next })}
          />
        ))}
        <Field
          label="Answer to the shopper"
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          maxLength={500}
          hint="Needed when you reject it."
          autoComplete="off"
        />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => send(true)} busy={busy}>
            {kind === 'exchange' ? 'Accept it' : `Accept and refund ${showMoney(one.worth)}`}
          </Button>
          <Button look="quiet" onClick={() => send(false)} busy={busy}>
            Reject
          </Button>
        </div>
        {kind === 'refund' && (
          <p className="text-12 text-stone">
            Money for what is not in the parcel stays here. When nothing is kept, the delivery goes back too.
          </p>
        )}
      </div>
    </Panel>
  );
}

type LineProps = {
  readonly line: Return['lines'][number];
  readonly noted: Noted;
  readonly onNote: (noted: Noted) => void;
};

function ReceiptLine({ line, noted, onNote }: LineProps) {
  const choose = (value: string) => {
    const condition = conditionWords.find(([code]) => code === value)?.[0] ?? 'as_new';
    onNote({ condition, restock: condition === 'as_new' });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{line.productName}</legend>
      <Select
        label={`${line.productName}, ${line.size}`}
        options={conditionWords}
        value={noted.condition}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {noted.condition !== 'missing' && (
        <label className="flex items-center gap-2.5">
          <input
            type="checkbox"
            checked={noted.restock}
            onChange={(event) => onNote({ ...noted, restock: event.currentTarget.checked })}
            className="size-4 accent-ink"
          />
          Back on the shelf, for sale again
        </label>
      )}
    </fieldset>
  );
}
