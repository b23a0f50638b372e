'use client';

import type { Checkout } from '@selvedge/contracts';
import { type ComponentProps, useState } from 'react';
import { CardWayFields } from './card-way.tsx';
import type { PaypalHandlers } from './paypal-button.ts';
import { PaypalWay } from './paypal-way.tsx';
import { WayOption } from './way-option.tsx';
import { cardEnd, cardName, type WayName } from './ways.ts';

type WayChoiceProps = {
  readonly payment: Checkout['payment'];
  readonly currency: string;
  readonly way: WayName;
  readonly onChoose: (way: WayName) => void;
  readonly fields: Pick<ComponentProps<typeof CardWayFields>, 'place' | 'state' | 'again'>;
  readonly keep: ComponentProps<typeof CardWayFields>['keep'];
  readonly paypal: PaypalHandlers & { leave(): void };
  readonly busy: boolean;
};

/** The ways to pay: cards kept before, a new card, PayPal. One radio button each, what it needs below it. */
export function WayChoice(props: WayChoiceProps) {
  const { payment, currency, way, onChoose, fields, keep, paypal, busy } = props;
  const { savedMethods, paypal: offered } = payment;
  // PayPal's script is loaded when it is first asked for, and stays.
  const [wanted, setWanted] = useState(way === 'paypal');
  const choose = (value: WayName) => {
    if (value === 'paypal') setWanted(true);
    onChoose(value);
  };
  const byPaypal = way === 'paypal';
  return (
    <fieldset className="mt-4 grid gap-2">
      <legend className="sr-only">How would you like to pay?</legend>
      <div inert={busy} className={`grid gap-2 transition-opacity ${busy ? 'opacity-50' : ''}`}>
        {savedMethods.map((method) => (
          <WayOption
            key={method.id}
            value={method.id}
            chosen={way === method.id}
            onChoose={choose}
            name={cardName(method)}
            note={`until ${cardEnd(method)}`}
          />
        ))}
        <WayOption
          value="card"
          chosen={way === 'card'}
          onChoose={choose}
          name={savedMethods.length === 0 ? 'Card' : 'Another card'}
          note="Visa, Mastercard"
        >
          <CardWayFields {...fields} keep={keep} />
        </WayOption>
      </div>
      {offered !== null && (
        // Its window stays within reach of its button while it is open.
        <div inert={busy && !byPaypal} className={busy && !byPaypal ? 'opacity-50' : ''}>
          <WayOption value="paypal" chosen={byPaypal} onChoose={choose} name="PayPal" note="">
            {wanted && (
              <PaypalWay
                setup={{ ...offered, currency }}
                handlers={paypal}
                busy={busy}
                onLeave={paypal.leave}
              />
            )}
          </WayOption>
        </div>
      )}
    </fieldset>
  );
}
