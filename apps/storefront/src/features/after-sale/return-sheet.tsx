'use client';

import { useId, useState } from 'react';
import { api } from '../../api/browser.ts';
import { Sheet } from '../../ui/sheet.tsx';
import type { SheetOfParcel } from './cancel-sheet.tsx';
import { MoneySummary } from './money-summary.tsx';
import { moneyBack, toReturn } from './picks.ts';
import { PiecePicker } from './piece-picker.tsx';
import { bodyOf, emptyDraft, missingIn, type ReturnDraft } from './return-draft.ts';
import { ReturnFields } from './return-fields.tsx';
import { useCommand } from './use-command.ts';

const KINDS = [
  { kind: 'refund', name: 'My money back', note: 'The way you paid, once the pieces are back.' },
  {
    kind: 'exchange',
    name: 'Another size or colour',
    note: 'At the same price. We keep it for you and send it once the piece is back.',
  },
] as const;

/** Sends pieces back: for the money or for another size, which, why, and what comes of it. */
export function ReturnSheet({ parcel, number, token, open, onClose, onDone }: SheetOfParcel) {
  const pickables = toReturn(parcel);
  const [draft, setDraft] = useState(emptyDraft);
  const [asked, setAsked] = useState(false);
  const noteId = useId();
  const { run, problem, busy } = useCommand(() => {
    setDraft(emptyDraft);
    setAsked(false);
    onDone('Your return is noted. You find the address and what to do next below.');
  });
  const missing = missingIn(draft, pickables);
  const wrong = problem ?? (asked ? missing : null);
  const send = () => {
    setAsked(true);
    if (missing !== null) return;
    const body = bodyOf(draft, pickables);
    void run((options) => api.requestReturn({ params: { number }, query: { token }, body }, options));
  };
  const footer = (
    <div className="grid gap-4">
      {wrong !== null && (
        <p role="alert" className="border-l-2 border-selvedge bg-card px-4 py-3">
          {wrong}
        </p>
      )}
      {draft.kind === 'refund' && missing === null && (
        <MoneySummary
          back={moneyBack(parcel, pickables, draft.picks)}
          when="Once the shop has the pieces, within 14 days at the latest. You pay for the way back, unless they are faulty or wrong."
        />
      )}
      <button type="button" onClick={send} disabled={busy} className="action">
        {busy ? 'Sending …' : draft.kind === 'exchange' ? 'Ask for the exchange' : 'Ask for the return'}
      </button>
    </div>
  );
  return (
    <Sheet open={open} onClose={onClose} title="Send something back" from="right" footer={footer}>
      <div className="grid gap-6 p-5">
        <KindChoice draft={draft} onChange={setDraft} />
        <PiecePicker
          legend="Pieces to send back"
          pickables={pickables}
          picks={draft.picks}
          onPick={(id, count) => setDraft({ ...draft, picks: { ...draft.picks, [id]: count } })}
          more={(one) => <ReturnFields one={one} draft={draft} onChange={setDraft} />}
        />
        <div>
          <label htmlFor={noteId} className="mb-1.5 block text-13">
            Anything the shop should know? <span className="text-stone">(optional)</span>
          </label>
          <textarea
            id={noteId}
            rows={2}
            maxLength={500}
            value={draft.note}
            onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
            className="field"
          />
        </div>
      </div>
    </Sheet>
  );
}

type KindChoiceProps = { readonly draft: ReturnDraft; readonly onChange: (draft: ReturnDraft) => void };

function KindChoice({ draft, onChange }: KindChoiceProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="label mb-2">What would you like?</legend>
      {KINDS.map(({ kind, name, note }) => (
        <label
          key={kind}
          className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4 border border-line px-4 py-3 has-checked:border-ink has-checked:bg-white has-focus-visible:outline-2 has-focus-visible:outline-indigo"
        >
          <input
            type="radio"
            name="kind"
            checked={draft.kind === kind}
            onChange={() => onChange({ ...draft, kind })}
            className="size-4.5 accent-ink outline-none"
          />
          <span>
            <span className="block">{name}</span>
            <span className="block text-13 text-stone">{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
