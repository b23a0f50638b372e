'use client';

import { Button, Facts, Field, Notice } from '@selvedge/ui';
import { showMoney } from '../../money.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { writeAmount } from './amount.ts';
import type { OrderDialog } from './cancel-dialog.tsx';
import { rowsOf, useRefund } from './use-refund.ts';

const bearers = [
  ['vendor', 'The shop'],
  ['market', 'The market, as goodwill'],
] as const;

/** Gives part of what was paid back, line by line, with what it comes to before it is done. */
export function RefundDialog({ scope, parcels, charged, open, onClose }: OrderDialog) {
  const {
    rows,
    typed,
    type,
    note,
    setNote,
    borneBy,
    setBorneBy,
    errors,
    total,
    totalMinor,
    ready,
    refund,
    problem,
    busy,
  } = useRefund(scope, rowsOf(parcels), onClose);
  const footer = (
    <>
      <Button look="quiet" onClick={onClose}>
        Give nothing
      </Button>
      <Button onClick={refund} busy={busy} disabled={!ready}>
        {ready ? `Refund ${total}` : 'Refund'}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title="Refund without a return" footer={footer}>
      <div className="grid gap-4">
        {problem !== undefined && <Notice title={problem} />}
        {rows.map(({ id, name, mostMinor }) => (
          <Field
            key={id}
            label={name}
            inputMode="decimal"
            placeholder="0.00"
            value={typed[id] ?? ''}
            onChange={(event) => type(id, event.currentTarget.value)}
            error={errors[id]}
            hint={`Euros, up to ${writeAmount(mostMinor)}`}
            autoComplete="off"
          />
        ))}
        <Field
          label="Why?"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
          hint="Kept with the refund; the shopper does not see it."
          autoComplete="off"
        />
        {scope.by === 'operator' && (
          <Select
            label="Who bears it?"
            options={bearers}
            value={borneBy}
            onChange={(event) => setBorneBy(event.currentTarget.value === 'market' ? 'market' : 'vendor')}
          />
        )}
        <Outcome charged={charged} totalMinor={totalMinor} byMarket={borneBy === 'market'} />
      </div>
    </Dialog>
  );
}

type OutcomeProps = {
  readonly charged: OrderDialog['charged'];
  readonly totalMinor: bigint;
  readonly byMarket: boolean;
};

/** What it comes to, and where it comes from. */
function Outcome({ charged, totalMinor, byMarket }: OutcomeProps) {
  const total = showMoney({ minor: totalMinor.toString(), currency: 'EUR' });
  return (
    <>
      <Facts
        facts={[
          ...giftPart(charged, totalMinor),
          { name: 'Goes back to the shopper', value: total, strong: true },
        ]}
      />
      <p className="text-12 text-stone">
        {byMarket
          ? 'Taken from the market’s goodwill; shops and commission stay as they are.'
          : 'Taken from what the shop is owed, less the commission on it, which goes back to the shop.'}
      </p>
    </>
  );
}

/** What was charged goes back first; what is more than that goes back to the gift card. */
function giftPart(charged: OrderDialog['charged'], totalMinor: bigint) {
  if (charged === null || totalMinor <= charged.leftMinor) return [];
  const minor = (totalMinor - charged.leftMinor).toString();
  return [
    { name: `Of it to the gift card •••• ${charged.last4}`, value: showMoney({ minor, currency: 'EUR' }) },
  ];
}
