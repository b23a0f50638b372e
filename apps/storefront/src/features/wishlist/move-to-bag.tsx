'use client';

import type { WishlistItem } from '@selvedge/contracts';
import { useId, useState } from 'react';
import { api } from '../../api/browser.ts';
import { rememberCart, showDrawer } from '../personal/store.ts';

type MoveToBagProps = { readonly item: WishlistItem; readonly onMoved?: () => void };

/** Asks only for the size; what went into the bag leaves the wishlist. */
export function MoveToBag({ item, onMoved }: MoveToBagProps) {
  const { sizes, name } = item;
  const here = sizes.filter((size) => size.stock !== 'out');
  const [variantId, setVariantId] = useState(here.length === 1 ? (here[0]?.variantId ?? '') : '');
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  if (here.length === 0) return null;
  const add = async () => {
    if (variantId === '') return setMessage('Choose a size first.');
    setBusy(true);
    setMessage(null);
    const answer = await api.addToCart({ body: { variantId, quantity: 1 } }).catch(() => null);
    setBusy(false);
    if (answer?.ok !== true)
      return setMessage(answer === null ? 'We cannot reach the shop.' : `${answer.problem.title}.`);
    rememberCart(answer.value);
    showDrawer(true);
    onMoved?.();
  };
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        Size of {name}
      </label>
      <div className="grid gap-2">
        <select
          id={id}
          value={variantId}
          onChange={(event) => setVariantId(event.target.value)}
          aria-invalid={message !== null && variantId === ''}
          className="field min-h-11 text-15"
        >
          <option value="" disabled>
            Size
          </option>
          {sizes.map(({ variantId: value, size, stock }) => (
            <option key={value} value={value} disabled={stock === 'out'}>
              {size}
              {stock === 'out' ? ', sold out' : stock === 'low' ? ', few left' : ''}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void add()} aria-disabled={busy} className="action-quiet">
          {busy ? 'One moment' : onMoved === undefined ? 'Add to bag' : 'Move to bag'}
        </button>
      </div>
      <p role="alert" className="mt-1.5 text-13 text-selvedge empty:hidden">
        {message}
      </p>
    </div>
  );
}
