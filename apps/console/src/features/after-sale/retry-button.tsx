'use client';

import { Button } from '@selvedge/ui';
import { api } from '../../api/browser.ts';
import { useCommand } from './use-command.ts';

/** Asks the processor once more for a refund that failed. */
export function RetryButton({ id, orderNumber }: { readonly id: string; readonly orderNumber: string }) {
  const { run, problem, busy } = useCommand();
  const retry = () =>
    run(`The refund of ${orderNumber} is asked for again.`, (options) =>
      api.retryRefund({ params: { id } }, options),
    );
  return (
    <>
      <Button look="quiet" onClick={retry} busy={busy} className="mt-1">
        Try again
      </Button>
      {problem !== undefined && (
        <p role="alert" className="text-12 text-selvedge">
          {problem}
        </p>
      )}
    </>
  );
}
