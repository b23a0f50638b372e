'use client';

import type { Product } from '@selvedge/contracts';
import { useId } from 'react';
import { type Picked, sizesOf } from './picker-state.ts';
import type { ViewedProduct } from './product-view.tsx';
import { SizeGuide } from './size-guide.tsx';

type SizePickerProps = {
  readonly product: ViewedProduct;
  readonly variants: Product['variants'];
  readonly picked: Picked;
  readonly pick: (picked: Picked) => void;
  readonly missing: boolean;
};

/** Sizes as buttons. Sold-out ones are crossed out, said to be, and can still be chosen. */
export function SizePicker({ product, variants, picked, pick, missing }: SizePickerProps) {
  const error = useId();
  const only = product.sizes.length === 1;
  return (
    <fieldset className="mt-6" aria-describedby={missing ? error : undefined}>
      <legend className="float-left text-15">
        Size
        {picked.size !== null && (
          <>
            : <span className="font-medium">{picked.size}</span>
          </>
        )}
      </legend>
      <div className="text-right">
        <SizeGuide system={product.sizeSystem} sizes={product.sizes} modelNote={product.modelNote} />
      </div>
      <div className="mt-2.5 grid clear-both grid-cols-[repeat(auto-fill,minmax(4rem,1fr))] gap-2">
        {sizesOf(product.sizes, variants, picked.colour).map(({ size, state }) => (
          <label key={size} className="block">
            <input
              type="radio"
              name="size"
              value={size}
              required
              checked={picked.size === size || only}
              onChange={() => pick({ ...picked, size })}
              onInvalid={(event) => event.preventDefault()}
              aria-invalid={missing}
              className="peer sr-only"
            />
            <span
              className={`grid min-h-12 place-items-center border px-2 peer-checked:border-ink peer-checked:bg-ink peer-checked:text-paper peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-indigo hover:border-ink ${missing ? 'border-selvedge' : 'border-line'} ${state === 'out' ? 'text-stone line-through' : ''}`}
            >
              {size}
              {state === 'out' && <span className="sr-only">, sold out</span>}
            </span>
          </label>
        ))}
      </div>
      {missing && (
        <p id={error} role="alert" className="mt-2 text-selvedge">
          Choose your size first.
        </p>
      )}
    </fieldset>
  );
}
