'use client';

import type { Product, ProductDrop } from '@selvedge/contracts';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Ask } from '../back-in-stock/ask.tsx';
import { useAsk } from '../back-in-stock/use-ask.ts';
import { AddBar } from './add-bar.tsx';
import { BuyButton } from './buy-button.tsx';
import { BuyHead } from './buy-head.tsx';
import { ColourPicker } from './colour-picker.tsx';
import { DropNote, TurnClock } from './drop-note.tsx';
import { limitNote, type Picked, pickedVariant, priceOf, stockNote } from './picker-state.ts';
import type { Rating, ViewedProduct } from './product-view.tsx';
import { Promises } from './promises.tsx';
import { SizePicker } from './size-picker.tsx';
import { useAdd } from './use-add.ts';
import { useDropGate } from './use-drop-gate.ts';
import { useOutOfView } from './use-out-of-view.ts';

type BuyBoxProps = {
  readonly product: ViewedProduct;
  readonly rating: Rating;
  readonly variants: Product['variants'];
  /** The drop that guards this piece, as far as is known now. */
  readonly drop: ProductDrop | null;
  readonly picked: Picked;
  readonly pick: (picked: Picked) => void;
};

/** Name, price, colour, size, add to bag. A real form: without JavaScript it is sent and the bag opens. */
export function BuyBox({ product, rating, variants, drop, picked, pick }: BuyBoxProps) {
  const gate = useDropGate(drop);
  const sells = gate.step === 'open' || gate.step === 'turn';
  const variant = pickedVariant(variants, product.sizes, picked);
  const limit = limitNote(variants, variant);
  const price = priceOf(variants, picked, variant);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const away = useOutOfView(button);
  const { add, state, message } = useAdd();
  const messageId = useId();
  const soldOut = variant?.stock === 'out';
  const asking = useAsk(soldOut ? variant.id : null);
  const submit = () => {
    if (!sells) return;
    if (soldOut) return void asking.ask();
    if (variant !== null) return void add(variant.id);
    setMissing(true);
    leadToSizes(form.current);
  };
  const choose = (next: Picked) => {
    setMissing(false);
    pick(next);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form
      ref={form}
      action="/bag/add"
      method="post"
      noValidate
      onSubmit={send}
      className="self-start pt-6 lg:sticky lg:top-24 lg:pt-0"
    >
      <input type="hidden" name="slug" value={product.slug} />
      <BuyHead product={product} rating={rating} price={price} colour={picked.colour} />
      <ColourPicker colours={product.colours} variants={variants} picked={picked} pick={choose} />
      <SizePicker product={product} variants={variants} picked={picked} pick={choose} missing={missing} />
      <p role="status" className="min-h-8 pt-2 text-13 text-selvedge">
        {stockNote(variant)}
      </p>
      {limit !== null && !soldOut && <p className="pb-3 text-13 text-stone">{limit}</p>}
      {gate.step === 'turn' && <TurnClock until={gate.until} behindMs={gate.behindMs} />}
      {sells && soldOut && <Ask {...asking} key={variant.id} size={variant.size} />}
      {drop !== null && !sells ? (
        <DropNote drop={drop} />
      ) : (
        <BuyButton
          button={button}
          soldOut={soldOut ? asking.state.step : null}
          state={state}
          describedBy={messageId}
        />
      )}
      <p id={messageId} role="alert" className="mt-2 text-selvedge empty:hidden">
        {message}
      </p>
      <Promises vendor={product.vendor} />
      {away && sells && (
        <AddBar price={price} picked={picked} soldOut={soldOut} busy={state === 'busy'} onAdd={submit} />
      )}
    </form>
  );
}

function leadToSizes(form: HTMLFormElement | null): void {
  const first = form?.querySelector<HTMLInputElement>('input[name="size"]');
  first?.focus({ preventScroll: true });
  first?.closest('fieldset')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
