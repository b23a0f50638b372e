'use client';

import type { VendorOrder } from '@selvedge/contracts';
import { Notice, Panel } from '@selvedge/ui';
import { useState } from 'react';
import { LabelWay } from './label-way.tsx';
import { OwnWay } from './own-way.tsx';
import { PiecePicker } from './piece-picker.tsx';
import { allOf, piecesOf, type ShipErrors, weightOf } from './shipment.ts';
import { useShip, type Way } from './use-ship.ts';

type ShipPanelProps = Pick<VendorOrder, 'id' | 'number' | 'version' | 'lines'> & {
  /** False once all has left or was cancelled: then only what went wrong last is said. */
  readonly open: boolean;
};

const ways = [
  { way: 'own', name: 'My own carrier' },
  { way: 'label', name: 'Buy a label' },
] as const;

/** Sends a parcel: which pieces, and how. */
export function ShipPanel({ open, lines, ...order }: ShipPanelProps) {
  const { ship, busy, errors, setErrors, problem } = useShip(order);
  const [way, setWay] = useState<(typeof ways)[number]['way']>('own');
  const [picked, setPicked] = useState<Readonly<Record<string, number>> | null>(null);
  const chosen = { ...allOf(lines), ...picked };
  const send = (how: Pick<Way, 'own' | 'label'>) => {
    const pieces = piecesOf(lines, chosen);
    if (pieces.length === 0) return setErrors({ pieces: 'Put at least one piece into the parcel.' });
    setPicked(null);
    ship({ lines: pieces, ...how });
  };
  const showErrors = (wrong: ShipErrors) => setErrors(wrong);
  if (!open) return problem === undefined ? null : <Notice tone="warn" title={problem} />;
  return (
    <Panel
      title="Ship it"
      aside={
        <a
          href={`/v1/vendor/print/packing-slips.pdf?ids=${order.id}`}
          target="_blank"
          rel="noreferrer"
          className="thread"
        >
          Packing slip
        </a>
      }
    >
      <div className="grid gap-4">
        {problem !== undefined && <Notice title={problem} />}
        <PiecePicker lines={lines} chosen={chosen} onChoose={setPicked} error={errors.pieces} />
        <fieldset className="grid grid-cols-2 border border-mist">
          <legend className="sr-only">How it goes</legend>
          {ways.map((one) => (
            <label
              key={one.way}
              className="flex min-h-10 items-center justify-center border-b-2 border-transparent text-stone has-checked:border-selvedge has-checked:font-[550] has-checked:text-ink has-focus-visible:outline-2"
            >
              <input
                type="radio"
                name="way"
                value={one.way}
                checked={way === one.way}
                onChange={() => setWay(one.way)}
                className="sr-only"
              />
              {one.name}
            </label>
          ))}
        </fieldset>
        {way === 'own' ? (
          <OwnWay
            busy={busy}
            errors={errors}
            onErrors={showErrors}
            onSend={(own) => send({ own, label: null })}
          />
        ) : (
          <LabelWay
            id={order.id}
            suggested={weightOf(lines, chosen)}
            busy={busy}
            onBuy={(label) => send({ own: null, label })}
          />
        )}
      </div>
    </Panel>
  );
}
