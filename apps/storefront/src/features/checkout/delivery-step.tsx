'use client';

import type { Checkout } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { dayRange } from './days.ts';
import { ErrorSummary } from './error-summary.tsx';
import { remedyOf } from './remedies.ts';

type Delivery = Checkout['deliveries'][number];
type Code = Delivery['options'][number]['code'];

const OFFLINE = 'We cannot reach the shop. Check that you are online, then try again.';

/** Step 2: one choice for each shop. A choice is saved at once, so that the total beside it is always true. */
export function DeliveryStep({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const router = useRouter();
  const [picked, setPicked] = useState<Readonly<Record<string, Code>>>(() => initialOf(deliveries));
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [going, setGoing] = useState(false);
  const [moving, startMoving] = useTransition();

  const save = async (choices: Readonly<Record<string, Code>>): Promise<boolean> => {
    const body = { deliveries: Object.entries(choices).map(([vendorSlug, code]) => ({ vendorSlug, code })) };
    const answer = await api.saveCheckoutDelivery({ body }).catch(() => null);
    setFailed(null);
    if (answer?.ok === true) return true;
    const remedy = answer === null ? null : remedyOf(answer.problem);
    // A shop was added to the bag in another tab: the page shows it after a refresh.
    if (answer?.problem.code === 'delivery_missing') router.refresh();
    else if (remedy?.go != null) location.assign(remedy.go);
    setFailed(remedy?.sentence ?? OFFLINE);
    setAttempt((count) => count + 1);
    return false;
  };
  const pick = async (vendorSlug: string, code: Code) => {
    const choices = { ...picked, [vendorSlug]: code };
    setPicked(choices);
    if (await save(choices)) startMoving(() => router.refresh());
  };
  const goOn = async (event: React.FormEvent) => {
    event.preventDefault();
    if (going) return;
    setGoing(true);
    const saved = await save({ ...initialOf(deliveries), ...picked });
    setGoing(false);
    if (saved) startMoving(() => router.push(links.checkoutPayment));
  };
  return (
    <form onSubmit={goOn} className="mt-8 grid gap-8">
      <ErrorSummary attempt={attempt} errors={[]} failed={failed} />
      {deliveries.map((delivery) => (
        <Choice
          key={delivery.vendorSlug}
          delivery={delivery}
          picked={picked[delivery.vendorSlug]}
          onPick={(code) => void pick(delivery.vendorSlug, code)}
        />
      ))}
      <button
        type="submit"
        aria-disabled={going || moving}
        className="action w-full sm:w-auto sm:justify-self-start"
      >
        {going ? 'Saving' : 'Continue to payment'}
      </button>
    </form>
  );
}

/** What is chosen already, else the first that is offered: the cheapest. */
function initialOf(deliveries: readonly Delivery[]): Record<string, Code> {
  return Object.fromEntries(
    deliveries.flatMap(({ vendorSlug, options }) => {
      const option = options.find(({ chosen }) => chosen) ?? options[0];
      return option === undefined ? [] : [[vendorSlug, option.code]];
    }),
  );
}

type ChoiceProps = {
  readonly delivery: Delivery;
  readonly picked: Code | undefined;
  readonly onPick: (code: Code) => void;
};

function Choice({ delivery, picked, onPick }: ChoiceProps) {
  const { vendorSlug, vendorName, pieces, options } = delivery;
  return (
    <fieldset>
      <legend className="mb-2 flex w-full items-baseline justify-between">
        <span className="label">{vendorName}</span>
        <span className="text-13 text-stone">{pieces === 1 ? '1 piece' : `${pieces} pieces`}</span>
      </legend>
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
