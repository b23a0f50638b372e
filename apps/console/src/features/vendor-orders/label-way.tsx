'use client';

import { Button, Field, Notice } from '@selvedge/ui';
import { useState } from 'react';
import { plural } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { gramsOf } from './shipment.ts';
import { type Rate, useRates } from './use-rates.ts';

type LabelWayProps = {
  readonly id: string;
  /** What the pieces weigh, as far as the catalogue knows, grams. */
  readonly suggested: number;
  readonly busy: boolean;
  readonly onBuy: (label: { service: string; weightGrams: number }) => void;
};

/** Weight, then what the carrier asks, then the label. */
export function LabelWay({ id, suggested, busy, onBuy }: LabelWayProps) {
  const { rates, ask, forget } = useRates(id);
  const [typed, setTyped] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const weight = typed ?? (suggested / 1000).toString();
  const grams = gramsOf(weight);
  const [wrong, setWrong] = useState(false);
  const show = () => {
    setWrong(grams === null);
    if (grams !== null) void ask(grams);
  };
  const current = rates.status === 'here' && rates.grams === grams ? rates : null;
  const rate = current?.rates.find(({ service }) => service === picked) ?? current?.rates[0];
  return (
    <div className="grid gap-3">
      <div className="flex items-end gap-2">
        <Field
          className="flex-1"
          label="Weight, kg"
          name="weight"
          inputMode="decimal"
          autoComplete="off"
          value={weight}
          error={wrong && grams === null ? 'Write the weight in kilograms, up to 30.' : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            forget();
          }}
        />
        <Button look="quiet" onClick={show} busy={rates.status === 'asking'} className="min-h-10">
          {rates.status === 'asking' ? 'Asking …' : 'Show prices'}
        </Button>
      </div>
      {rates.status === 'failed' && <Notice title={rates.problem} />}
      {current?.rates.length === 0 && (
        <Notice tone="warn" title="The carrier offers nothing for this parcel." />
      )}
      {current !== null && rate !== undefined && (
        <>
          <RateChoice rates={current.rates} chosen={rate} onChoose={setPicked} />
          <Button busy={busy} onClick={() => onBuy({ service: rate.service, weightGrams: current.grams })}>
            {busy ? 'Buying …' : `Buy the label for ${showMoney(rate.price)}`}
          </Button>
          <p className="text-12 text-stone">
            The shopper is told when you hand the parcel over, or when the carrier scans it.
          </p>
        </>
      )}
    </div>
  );
}

type RateChoiceProps = {
  readonly rates: readonly Rate[];
  readonly chosen: Rate;
  readonly onChoose: (service: string) => void;
};

function RateChoice({ rates, chosen, onChoose }: RateChoiceProps) {
  return (
    <fieldset className="border-y border-line">
      <legend className="sr-only">Service</legend>
      {rates.map(({ service, carrier, name, price, days }) => (
        <label
          key={service}
          className="flex min-h-11 items-center gap-3 border-b border-line py-1.5 last:border-b-0"
        >
          <input
            type="radio"
            name="service"
            value={service}
            checked={chosen.service === service}
            onChange={() => onChoose(service)}
            className="size-4 accent-indigo"
          />
          <span className="flex-1">
            {carrier} {name}
            {days !== null && (
              <span className="block text-12 text-stone">about {plural(days, 'day')} on the way</span>
            )}
          </span>
          <span className="tabular-nums">{showMoney(price)}</span>
        </label>
      ))}
    </fieldset>
  );
}
