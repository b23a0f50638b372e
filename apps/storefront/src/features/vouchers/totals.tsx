import type { Cart } from '@selvedge/contracts';
import type { ReactNode } from 'react';
import { showDelivery, showMoney } from '../../money.ts';
import { Applied, type Removal } from './applied.tsx';

type TotalsProps = {
  readonly cart: Cart;
  /** The bag was changed a moment ago and the shop has not said yet what the coupon takes off. */
  readonly reckoning?: boolean;
  readonly removal: Removal;
};

/** What a bag comes to: its pieces, what a coupon takes off, delivery, what a gift card pays, and what is left to pay. */
export function Totals({ cart, reckoning = false, removal }: TotalsProps) {
  const { coupon, giftCard, vendors } = cart;
  const sum = (text: string) => (reckoning && coupon !== null ? <Reckoning /> : text);
  return (
    <>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-y-2 [&>dd]:pl-3">
        <dt>Pieces</dt>
        <dd className="figures text-right">{showMoney(cart.goods)}</dd>
        {coupon !== null && (
          <Row name={<Applied of={{ coupon }} removal={removal} />}>
            {coupon.problem === null ? sum(`−${showMoney(cart.discount)}`) : '–'}
          </Row>
        )}
        <dt>
          Delivery, {vendors.length} {vendors.length === 1 ? 'parcel' : 'parcels'}
        </dt>
        <dd className="figures text-right">{showDelivery(cart.shipping)}</dd>
        <dt className={sumClass(giftCard === null)}>Total</dt>
        <dd className={`figures text-right ${sumClass(giftCard === null)}`}>{sum(showMoney(cart.total))}</dd>
        {giftCard !== null && (
          <>
            <Row name={<Applied of={{ giftCard }} removal={removal} />}>
              {giftCard.used.minor === '0' ? '–' : sum(`−${showMoney(giftCard.used)}`)}
            </Row>
            <dt className={sumClass(true)}>To pay</dt>
            <dd className={`figures text-right ${sumClass(true)}`}>{sum(showMoney(cart.due))}</dd>
          </>
        )}
      </dl>
      <p className="mt-1 text-13 text-stone">VAT is included.</p>
    </>
  );
}

const sumClass = (last: boolean) => `mt-1 border-t border-line pt-3 ${last ? 'text-17 font-medium' : ''}`;

function Row({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt className="min-w-0">{name}</dt>
      <dd className="figures text-right">{children}</dd>
    </>
  );
}

function Reckoning() {
  return (
    <span className="text-stone">
      <span aria-hidden="true">…</span>
      <span className="sr-only">being reckoned</span>
    </span>
  );
}
