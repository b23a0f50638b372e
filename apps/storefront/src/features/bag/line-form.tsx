'use client';

import type { CartLine } from '@selvedge/contracts';
import type { ReactNode } from 'react';
import type { Bag } from './use-bag.ts';

type LineFormProps = {
  readonly line: CartLine;
  readonly bag: Bag;
  /** Zero takes the line out. */
  readonly quantity: number;
  readonly children: ReactNode;
};

/** One change of a bag line as a form of its own, so that its button works without JavaScript too. */
export function LineForm({ line, bag, quantity, children }: LineFormProps) {
  return (
    <form
      action="/bag/change"
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        if (quantity === 0) bag.remove(line);
        else bag.setQuantity(line, quantity);
      }}
    >
      <input type="hidden" name="variantId" value={line.variantId} />
      <input type="hidden" name="quantity" value={quantity} />
      {children}
    </form>
  );
}
