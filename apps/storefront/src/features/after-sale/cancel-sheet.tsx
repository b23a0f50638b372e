'use client';

import type { RouteInput, routes } from '@selvedge/contracts';
import { useId, useState } from 'react';
import { api } from '../../api/browser.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { MoneySummary } from './money-summary.tsx';
import { countPicked, moneyBack, type Picks, type SaleParcel, toCancel } from './picks.ts';
import { PiecePicker } from './piece-picker.tsx';
import { useCommand } from './use-command.ts';
import { CANCEL_REASONS } from './words.ts';

type Reason = RouteInput<typeof routes.cancelOrderLines>['body']['reason'];

export type SheetOfParcel = {
  readonly parcel: SaleParcel;
  readonly number: string;
  readonly token: string | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Something was done: what to say about it. */
  readonly onDone: (words: string) => void;
};

const reasons = Object.entries(CANCEL_REASONS) as [Reason, string][]; // the keys of the table

/** Cancels pieces that have not left: which, why, and what goes back. */
export function CancelSheet({ parcel, number, token, open, onClose, onDone }: SheetOfParcel) {
  const pickables = toCancel(parcel);
  const [picks, setPicks] = useState<Picks>({});
  const [reason, setReason] = useState<Reason>('changed_mind');
  const count = countPicked(picks);
  const { run, problem, busy } = useCommand(() => {
    setPicks({});
    onDone(`${count === 1 ? 'One piece is' : `${count} pieces are`} cancelled. Your money is on its way.`);
  });
  const cancel = () =>
    run((options) =>
      api.cancelOrderLines(
        {
          params: { number },
          query: { token },
          body: {
            lines: pickables.flatMap(({ id }) =>
              (picks[id] ?? 0) > 0 ? [{ lineId: id, quantity: picks[id] ?? 0 }] : [],
            ),
            reason,
          },
        },
        options,
      ),
    );
  const footer = (
    <div className="grid gap-4">
      {problem !== null && (
        <p role="alert" className="border-l-2 border-selvedge bg-card px-4 py-3">
          {problem}
        </p>
      )}
      {count > 0 && (
        <MoneySummary
          back={moneyBack(parcel, pickables, picks)}
          when="To the way you paid, today. Banks take up to five working days to show it."
        />
      )}
      <button type="button" onClick={cancel} disabled={count === 0 || busy} className="action">
        {busy
          ? 'Cancelling …'
          : count === 0
            ? 'Choose what to cancel'
            : `Cancel ${count === 1 ? 'one piece' : `${count} pieces`}`}
      </button>
    </div>
  );
  return (
    <Sheet open={open} onClose={onClose} title="Cancel pieces" from="right" footer={footer}>
      <div className="grid gap-6 p-5">
        <p className="text-stone">
          {parcel.vendorName} has not sent the parcel yet. Once it has, you can send the pieces back instead.
        </p>
        <PiecePicker
          legend="Pieces to cancel"
          pickables={pickables}
          picks={picks}
          onPick={(id, quantity) => setPicks({ ...picks, [id]: quantity })}
        />
        <ReasonChoice reason={reason} onChoose={setReason} />
      </div>
    </Sheet>
  );
}

type ReasonProps = { readonly reason: Reason; readonly onChoose: (reason: Reason) => void };

function ReasonChoice({ reason, onChoose }: ReasonProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-13">
        Why? It helps the shop.
      </label>
      <select
        id={id}
        value={reason}
        onChange={(event) =>
          onChoose(reasons.find(([code]) => code === event.currentTarget.value)?.[0] ?? 'other')
        }
        className="field"
      >
        {reasons.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
