'use client';

import type { Product } from '@selvedge/contracts';
import Link from 'next/link';
import { useEffect, useId, useRef, useState } from 'react';
import { links } from '../../links.ts';
import { Price } from '../../ui/price.tsx';
import { AddBar } from './add-bar.tsx';
import { ColourPicker } from './colour-picker.tsx';
import { DeliveryLine } from './delivery-line.tsx';
import { type Picked, pickedVariant, priceOf, stockNote } from './picker-state.ts';
import type { ViewedProduct } from './product-view.tsx';
import { SizePicker } from './size-picker.tsx';
import { useAdd } from './use-add.ts';

type BuyBoxProps = {
  readonly product: ViewedProduct;
  readonly variants: Product['variants'];
  readonly picked: Picked;
  readonly pick: (picked: Picked) => void;
};

/** Name, price, colour, size, add to bag. A real form: without JavaScript it is sent and the bag opens. */
export function BuyBox({ product, variants, picked, pick }: BuyBoxProps) {
  const variant = pickedVariant(variants, product.sizes, picked);
  const price = priceOf(variants, picked, variant);
  const note = stockNote(variant);
  const [missing, setMissing] = useState(false);
  const [away, setAway] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { add, state, message } = useAdd();
  const messageId = useId();
  useEffect(() => {
    if (button.current === null) return;
    const watcher = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false));
    watcher.observe(button.current);
    return () => watcher.disconnect();
  }, []);
  const submit = () => {
    if (variant !== null) return void add(variant.id);
    setMissing(true);
    const sizes = form.current?.querySelector<HTMLInputElement>('input[name="size"]');
    sizes?.focus({ preventScroll: true });
    sizes?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  const soldOut = variant?.stock === 'out';
  return (
    <form
      ref={form}
      action="/bag/add"
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="self-start pt-6 lg:sticky lg:top-24 lg:pt-0"
    >
      <input type="hidden" name="slug" value={product.slug} />
      <Link href={links.shop(product.vendor.slug)} className="label text-stone hover:text-ink">
        {product.vendor.name}
      </Link>
      <h1 className="display mt-2 text-28 md:text-40">{product.name}</h1>
      {price !== null && (
        <p className="display mt-3 text-28">
          <Price price={price.price} before={price.compareAt} from={price.from} />
        </p>
      )}
      <p className="mt-1 text-13 text-stone">VAT included, delivery per shop</p>
      <ColourPicker colours={product.colours} variants={variants} picked={picked} pick={pick} />
      <SizePicker
        product={product}
        variants={variants}
        picked={picked}
        pick={(next) => {
          setMissing(false);
          pick(next);
        }}
        missing={missing}
      />
      <p role="status" className="min-h-7 pt-2 text-13 text-selvedge">
        {note}
      </p>
      <button
        ref={button}
        type="submit"
        aria-disabled={state === 'busy' || soldOut}
        aria-describedby={messageId}
        onClick={(event) => soldOut && event.preventDefault()}
        className="action mt-1 w-full text-17"
      >
        {soldOut
          ? 'Sold out in this size'
          : state === 'busy'
            ? 'Adding'
            : state === 'added'
              ? 'In your bag'
              : 'Add to bag'}
      </button>
      <p id={messageId} role="alert" className="mt-2 text-selvedge empty:hidden">
        {message}
      </p>
      <ul className="mt-5 grid gap-2 border-t border-line pt-5 text-15">
        <li>
          <DeliveryLine vendor={product.vendor} />
        </li>
        <li>{product.vendor.returnsDays} days to send it back.</li>
        <li>
          Sold and sent by{' '}
          <Link href={links.shop(product.vendor.slug)} className="thread">
            {product.vendor.name}
          </Link>
        </li>
      </ul>
      {away && (
        <AddBar price={price} picked={picked} soldOut={soldOut} busy={state === 'busy'} onAdd={submit} />
      )}
    </form>
  );
}
