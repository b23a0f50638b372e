import type { Cart } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { couponNotice, giftCardNotice } from './words.ts';

type Coupon = NonNullable<Cart['coupon']>;
type GiftCard = NonNullable<Cart['giftCard']>;
export type Which = 'coupon' | 'gift_card';
/** How a voucher is taken out; without JavaScript a form does it. */
export type Removal = { readonly remove: (which: Which) => void; readonly busy: boolean };

type AppliedProps = {
  readonly of: { readonly coupon: Coupon } | { readonly giftCard: GiftCard };
  readonly removal: Removal;
};

/** A coupon or a gift card in the bag: its name, what is to be said of it, and the way to take it out. */
export function Applied({ of, removal }: AppliedProps) {
  const { which, name, note, wrong } = 'coupon' in of ? couponRow(of.coupon) : giftCardRow(of.giftCard);
  return (
    <form
      action="/bag/code"
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        removal.remove(which);
      }}
    >
      <input type="hidden" name="remove" value={which} />
      <span className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="[overflow-wrap:anywhere]">{name}</span>
        <button
          type="submit"
          disabled={removal.busy}
          className="thread min-h-6 text-13 text-stone hover:text-ink disabled:opacity-55"
        >
          Remove<span className="sr-only"> {name}</span>
        </button>
      </span>
      {note !== null && <span className={`block text-13 ${wrong ? 'text-warn' : 'text-stone'}`}>{note}</span>}
    </form>
  );
}

function couponRow(coupon: Coupon) {
  const note = couponNotice(coupon, showMoney);
  return { which: 'coupon', name: `Discount ${coupon.code}`, note, wrong: true } as const;
}

function giftCardRow(giftCard: GiftCard) {
  const notice = giftCardNotice(giftCard);
  const note = notice ?? `${showMoney(giftCard.balance)} on it`;
  return {
    which: 'gift_card',
    name: `Gift card •••• ${giftCard.last4}`,
    note,
    wrong: notice !== null,
  } as const;
}
