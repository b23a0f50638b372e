'use client';

import { useEffect } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import { forgetPlacement, storedPlacement } from './stored-placement.ts';

/** The payment page with an empty bag: either what was in it has just been paid, or there is nothing to pay. */
export function FinishedPayment() {
  useEffect(() => {
    void findOrder().then((address) => location.replace(address));
  }, []);
  return (
    <div className="wrap py-24">
      <p role="status" className="text-17">
        One moment, we look for your order.
      </p>
      <p className="mt-4">
        <a href={links.bag} className="thread">
          To your bag
        </a>
      </p>
    </div>
  );
}

async function findOrder(): Promise<string> {
  const stored = storedPlacement();
  if (stored === null) return links.bag;
  const params = { placementId: stored.id };
  const answer = await api.completePlacement({ params }).catch(() => null);
  if (answer?.ok !== true || answer.value.orderToken === null) return links.bag;
  forgetPlacement();
  return links.order(answer.value.orderNumber, answer.value.orderToken);
}
