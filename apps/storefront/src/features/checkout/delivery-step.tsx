'use client';

import type { Checkout } from '@selvedge/contracts';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import { DeliveryChoice } from './delivery-choice.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { remedyOf } from './remedies.ts';

type Delivery = Checkout['deliveries'][number];
type Code = Delivery['options'][number]['code'];

type DeliveryStepProps = {
  readonly deliveries: readonly Delivery[];
  /** Where it goes, by name. */
  readonly country: string;
};

const OFFLINE = 'We cannot reach the shop. Check that you are online, then try again.';

/** Step 2: one choice for each shop. A choice is saved at once, so that the total beside it is always true. */
export function DeliveryStep({ deliveries, country }: DeliveryStepProps) {
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
  const stuck = deliveries.some(({ options }) => options.length === 0);
  const pick = async (vendorSlug: string, code: Code) => {
    const choices = { ...picked, [vendorSlug]: code };
    setPicked(choices);
    if (!stuck && (await save(choices))) startMoving(() => router.refresh());
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
        <DeliveryChoice
          key={delivery.vendorSlug}
          delivery={delivery}
          country={country}
          picked={picked[delivery.vendorSlug]}
          onPick={(code) => void pick(delivery.vendorSlug, code)}
        />
      ))}
      {stuck ? (
        <p className="flex flex-wrap gap-3">
          <Link href={links.checkout} prefetch={false} className="action">
            Change the address
          </Link>
          <Link href={links.bag} prefetch={false} className="action-quiet min-h-[3.125rem]">
            Change the bag
          </Link>
        </p>
      ) : (
        <button
          type="submit"
          aria-disabled={going || moving}
          className="action w-full sm:w-auto sm:justify-self-start"
        >
          {going ? 'Saving' : 'Continue to payment'}
        </button>
      )}
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
