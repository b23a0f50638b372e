'use client';

import type { StockLocation } from '@selvedge/contracts';
import { Button, Empty, Field, Notice, Panel } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { PieceSearch } from './piece-search.tsx';
import { addLine, quantityOf, type ReceivedLine, sumOf } from './receive-state.ts';
import { Line } from './received-line.tsx';
import { useReceive } from './use-receive.ts';
import { sayPieces } from './words.ts';

/** A delivery: where it came in, which pieces, how many of each. */
export function ReceiveForm({ locations }: { readonly locations: readonly StockLocation[] }) {
  const [receipt, setReceipt] = useState({ locationId: locations[0]?.id ?? '', reference: '', note: '' });
  const [lines, setLines] = useState<readonly ReceivedLine[]>([]);
  const [tried, setTried] = useState(false);
  const { receive, busy, problem } = useReceive();
  const wrong = lines.filter((line) => quantityOf(line) === null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (lines.length > 0 && wrong.length === 0 && !busy) receive(receipt, lines);
  };
  const change = (variantId: string, quantity: string) =>
    setLines((before) => before.map((line) => (line.variantId === variantId ? { ...line, quantity } : line)));
  return (
    <form onSubmit={submit} noValidate className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Panel title="What came in">
        <PieceSearch
          onPick={(piece) => setLines((before) => addLine(before, piece))}
          picked={lines.map((line) => line.variantId)}
        />
        {lines.length === 0 ? (
          <Empty title="Nothing on the list yet">Find the first piece above, or scan its label.</Empty>
        ) : (
          <ul aria-label="Received pieces" className="mt-5 border-t border-ink">
            {lines.map((line) => (
              <Line
                key={line.variantId}
                line={line}
                wrong={tried && quantityOf(line) === null}
                onChange={(quantity) => change(line.variantId, quantity)}
                onRemove={() => setLines((before) => before.filter((one) => one !== line))}
              />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="Delivery">
        <div className="grid gap-4">
          {problem !== undefined && <Notice title={problem} />}
          {tried && lines.length === 0 && <Notice title="Put a piece on the list first" />}
          <Select
            label="Into"
            value={receipt.locationId}
            onChange={(event) => setReceipt({ ...receipt, locationId: event.currentTarget.value })}
            options={locations.map(({ id, name, city }) => [id, `${name}, ${city}`] as const)}
          />
          <Notes receipt={receipt} onChange={setReceipt} />
          <Button type="submit" busy={busy}>
            {sumOf(lines) === 0 ? 'Receive' : `Receive ${sayPieces(sumOf(lines))}`}
          </Button>
        </div>
      </Panel>
    </form>
  );
}

type Receipt = { readonly locationId: string; readonly reference: string; readonly note: string };
type NotesProps = { readonly receipt: Receipt; readonly onChange: (receipt: Receipt) => void };

function Notes({ receipt, onChange }: NotesProps) {
  return (
    <>
      <Field
        label="Delivery note"
        name="reference"
        value={receipt.reference}
        onChange={(event) => onChange({ ...receipt, reference: event.currentTarget.value })}
        hint="Its number, so that the ledger can be checked against it."
        autoComplete="off"
        maxLength={80}
      />
      <Field
        label="Note"
        name="note"
        value={receipt.note}
        onChange={(event) => onChange({ ...receipt, note: event.currentTarget.value })}
        autoComplete="off"
        maxLength={300}
      />
    </>
  );
}
