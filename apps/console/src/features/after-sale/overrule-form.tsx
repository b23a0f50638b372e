'use client';

import type { Return } from '@selvedge/contracts';
import { Button, Field, Notice, Panel } from '@selvedge/ui';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { showMoney } from '../../money.ts';
import { useCommand } from './use-command.ts';

/** Grants a return its money, whatever its shop said. */
export function OverruleForm({ one: { id, number, version, worth } }: { readonly one: Return }) {
  const [answer, setAnswer] = useState('');
  const [sure, setSure] = useState(false);
  const { run, problem, setProblem, busy } = useCommand(() => setSure(false));
  const ask = () => {
    if (answer.trim().length < 3) return setProblem('Say why: shop and shopper read it.');
    setProblem(undefined);
    return setSure(true);
  };
  const overrule = () =>
    run(`${number} is granted. The money is on its way.`, (options) =>
      api.overruleReturn({ params: { id }, body: { answer: answer.trim(), version } }, options),
    );
  return (
    <Panel title="Overrule the shop">
      <div className="grid gap-3">
        {problem !== undefined && <Notice title={problem} />}
        <p className="text-stone">
          The shopper gets the money now, at the cost of the shop, whether the pieces are back or not.
        </p>
        <Field
          label="Why?"
          value={answer}
          onChange={(event) => {
            setAnswer(event.currentTarget.value);
            setSure(false);
          }}
          maxLength={500}
          autoComplete="off"
        />
        {sure ? (
          <p className="flex flex-wrap items-center gap-2">
            <Button onClick={overrule} busy={busy}>
              Yes, refund {showMoney(worth)}
            </Button>
            <Button look="bare" onClick={() => setSure(false)}>
              No
            </Button>
          </p>
        ) : (
          <Button look="quiet" onClick={ask}>
            Refund it
          </Button>
        )}
      </div>
    </Panel>
  );
}
