'use client';

import type { Coupon } from '@selvedge/contracts';
import { Button } from '@selvedge/ui';
import { useCommand } from '../after-sale/use-command.ts';
import { setStateAt } from './desk.ts';
import type { Desk } from './desk-links.ts';

type PauseButtonProps = {
  readonly desk: Desk;
  readonly coupon: Pick<Coupon, 'id' | 'code' | 'state' | 'version'>;
};

/** Pauses a coupon, or lets it go on: each undoes the other. */
export function PauseButton({ desk, coupon: { id, code, state, version } }: PauseButtonProps) {
  const { run, problem, busy } = useCommand();
  const paused = state === 'paused';
  const press = () =>
    run(paused ? `${code} goes on.` : `${code} is paused.`, () =>
      setStateAt(desk, id, { state: paused ? 'active' : 'paused', version }),
    );
  return (
    <>
      <Button look="quiet" onClick={press} busy={busy}>
        {paused ? 'Resume' : 'Pause'}
        <span className="sr-only"> {code}</span>
      </Button>
      {problem !== undefined && (
        <p role="alert" className="mt-1 text-12 text-selvedge">
          {problem}
        </p>
      )}
    </>
  );
}
