'use client';

import type { Checkout } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { dayRange } from './days.ts';

type Delivery = Checkout['deliveries'][number];
type Code = Delivery['options'][number]['code'];

type ChoiceProps = {
  readonly delivery: Delivery;
  /** Where it goes, by name. */
  readonly country: string;
  readonly picked: Code | undefined;
  readonly onPick: (code: Code) => void;
};

/** How one shop may send its parcel: the days first, then the price. */
export function DeliveryChoice({ delivery, country, picked, onPick }: ChoiceProps) {
  const { vendorSlug, vendorName, pieces, options, reaches } = delivery;
  return (
    <fieldset>
      <legend className="mb-2 flex w-full items-baseline justify-between">
        <span className="label">{vendorName}</span>
        <span className="text-13 text-stone">{pieces === 1 ? '1 piece' : `${pieces} pieces`}</span>
      </legend>
      {options.length === 0 && (
        <p className="border border-selvedge px-4 py-3">
          {reaches
            ? `${vendorName} sends no parcel this heavy. Take a piece out of your bag, or order in two steps.`
            : `${vendorName} does not deliver to ${country}. Choose another address, or take its pieces out of your bag; all else stays as it is.`}
        </p>
      )}
      <div className="grid gap-2">
        {options.map((option) => (
          <label
            key={option.code}
            className="grid min-h-16 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-4 border border-line px-4 py-3 has-checked:border-ink has-checked:bg-white has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo"
          >
            <input
              type="radio"
              name={vendorSlug}
              value={option.code}
              checked={picked === option.code}
              onChange={() => onPick(option.code)}
              className="size-4.5 accent-ink outline-none"
            />
            <span>
              <span className="block">{dayRange(option.from, option.until)}</span>
              <span className="block text-13 text-stone">{option.name}</span>
            </span>
            <span className="figures">{option.price.minor === '0' ? 'Free' : showMoney(option.price)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
