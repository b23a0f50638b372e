'use client';

import { useId } from 'react';
import { dayOf } from '../order/moments.ts';
import type { Pickable } from './picks.ts';
import { type Reason, type ReturnDraft, reasonsFor } from './return-draft.ts';

type FieldsProps = {
  readonly one: Pickable;
  readonly draft: ReturnDraft;
  readonly onChange: (draft: ReturnDraft) => void;
};

/** Why a piece comes back, and, for an exchange, what is wanted instead. */
export function ReturnFields({ one, draft, onChange }: FieldsProps) {
  const { id, line, returnable } = one;
  const own = useId();
  return (
    <div className="mt-3 grid gap-3 pl-8">
      {returnable?.open === false && returnable.until !== null && (
        <p className="text-13 text-stone">
          The time to change your mind ended on {dayOf(returnable.until)}. What is faulty or wrong may still
          come back; the shop answers first.
        </p>
      )}
      <Choice
        id={`${own}-why`}
        label={`Why does ${line.productName} come back?`}
        value={draft.reasons[id]}
        options={reasonsFor(one).map(([code, words]) => ({ value: code, words, gone: false }))}
        // The values are the codes of the options.
        onChoose={(value) => onChange({ ...draft, reasons: { ...draft.reasons, [id]: value as Reason } })}
      />
      {draft.kind === 'exchange' && (
        <Choice
          id={`${own}-instead`}
          label="What instead?"
          value={draft.instead[id]}
          options={(returnable?.choices ?? []).map(({ variantId, colour, size, stock }) => ({
            value: variantId,
            words: `${colour}, ${size}${stock === 'out' ? ': sold out' : stock === 'low' ? ': only a few left' : ''}`,
            gone: stock === 'out',
          }))}
          onChoose={(value) => onChange({ ...draft, instead: { ...draft.instead, [id]: value } })}
        />
      )}
    </div>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly words: string; readonly gone: boolean }[];
  readonly onChoose: (value: string) => void;
};

function Choice({ id, label, value, options, onChoose }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-13">
        {label}
      </label>
      {options.length === 0 ? (
        <p id={id} className="text-13 text-stone">
          It comes in nothing else for the same price. Choose the money instead.
        </p>
      ) : (
        <select
          id={id}
          value={value ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value)}
          className="field"
        >
          <option value="" disabled>
            Choose
          </option>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.gone}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
