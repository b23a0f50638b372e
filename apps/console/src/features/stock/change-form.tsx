'use client';

import type { StockLocation } from '@selvedge/contracts';
import { Button, Field, Notice } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { type ChangeFields, checkChange } from './change.ts';
import { Modes } from './modes.tsx';
import { useChange } from './use-change.ts';
import { type Cause, causesOf } from './words.ts';

export type ChangingPlace = {
  readonly variantId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly held: number;
};
type ChangeFormProps = {
  readonly place: ChangingPlace;
  /** Other open locations; moving is offered when there is one. */
  readonly others: readonly StockLocation[];
  readonly onDone: () => void;
};

const numberLabels = { count: 'Counted', change: 'Add or take away', move: 'Pieces to move' } as const;
/** Counts, changes or moves the pieces of one place; asks once more before much changes. */
export function ChangeForm({ place, others, onDone }: ChangeFormProps) {
  const [fields, setFields] = useState<ChangeFields>({
    mode: 'count',
    pieces: '',
    cause: 'count',
    toLocationId: others[0]?.id ?? '',
    note: '',
  });
  const [tried, setTried] = useState(false);
  const [sure, setSure] = useState(false);
  const { send, busy, problem } = useChange(place, onDone);
  const checked = checkChange(fields, place);
  const change = (part: Partial<ChangeFields>) => {
    setFields((before) => ({ ...before, ...part }));
    setSure(false);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!checked.ok || busy) return;
    if (checked.big && !sure) return setSure(true);
    send(fields, checked.pieces);
  };
  const { mode } = fields;
  const modes = others.length === 0 ? (['count', 'change'] as const) : (['count', 'change', 'move'] as const);
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {problem !== undefined && <Notice title={problem} />}
      <Modes modes={modes} mode={mode} onChange={(next) => change({ mode: next, cause: 'count' })} />
      <Field
        label={numberLabels[mode]}
        name="pieces"
        inputMode={mode === 'change' ? 'text' : 'numeric'}
        value={fields.pieces}
        onChange={(event) => change({ pieces: event.currentTarget.value })}
        error={tried && !checked.ok ? checked.message : undefined}
        hint={
          checked.ok ? `${checked.after} on hand afterwards.` : `${place.onHand} on hand, ${place.held} held.`
        }
        autoComplete="off"
        maxLength={8}
        autoFocus
      />
      <WhereOrWhy fields={fields} others={others} onChange={change} />
      <Field
        label="Note"
        name="note"
        value={fields.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        hint="Stays in the ledger. You will thank yourself."
        autoComplete="off"
        maxLength={300}
      />
      {sure && checked.ok && (
        <Notice tone="warn" title={`From ${place.onHand} to ${checked.after}: is that right?`}>
          It is a large change. Press once more to make it.
        </Notice>
      )}
      <Button type="submit" busy={busy}>
        {sure ? 'Yes, change it' : mode === 'move' ? 'Move' : 'Save'}
      </Button>
    </form>
  );
}

type WhereOrWhyProps = {
  readonly fields: ChangeFields;
  readonly others: readonly StockLocation[];
  readonly onChange: (part: Partial<ChangeFields>) => void;
};

/** Where a move goes, or why anything else happens. */
function WhereOrWhy({ fields, others, onChange }: WhereOrWhyProps) {
  const { mode } = fields;
  return mode === 'move' ? (
    <Select
      label="To"
      value={fields.toLocationId}
      onChange={(event) => onChange({ toLocationId: event.currentTarget.value })}
      options={others.map(({ id, name }) => [id, name] as const)}
    />
  ) : (
    <Select
      label="Reason"
      value={fields.cause}
      onChange={(event) => onChange({ cause: event.currentTarget.value as Cause })} // the options are the causes
      options={causesOf(mode)}
    />
  );
}
