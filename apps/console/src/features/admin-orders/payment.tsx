import type { AdminOrder, StaffAfterSale } from '@selvedge/contracts';
import { Facts, Status } from '@selvedge/ui';
import { negate, showMoney, showSigned, total as sum } from '../../money.ts';
import { sayName } from '../../words.ts';

/** What is left of what was charged, where a gift card paid the rest: past it, money goes back to the card. */
export function chargedOf({ giftCard, payment }: AdminOrder, { refunds }: StaffAfterSale) {
  if (giftCard === null || payment === null) return null;
  const back = sum(refunds.map(({ amount }) => amount)) - sum(refunds.map(({ toGiftCard }) => toGiftCard));
  return { leftMinor: BigInt(payment.captured.minor) - back, last4: giftCard.last4 };
}

/** What an order came to and how it was paid. */
export function Payment({ order }: { readonly order: AdminOrder }) {
  const { goods, discount, couponCode, shipping, total, giftCard, payment, card } = order;
  const facts = [
    { name: 'Goods', value: showMoney(goods) },
    ...(discount.minor === '0'
      ? []
      : [{ name: `Discount ${couponCode ?? ''}`.trim(), value: showSigned(negate(discount)) }]),
    { name: 'Shipping', value: showSigned(shipping) },
    { name: 'Total', value: showMoney(total), strong: true },
    ...(giftCard === null
      ? []
      : [{ name: `Gift card •••• ${giftCard.last4}`, value: showSigned(negate(giftCard.used)) }]),
  ];
  if (payment === null)
    return (
      <>
        <Facts facts={facts} />
        <p className="mt-3 text-stone">No payment was started.</p>
      </>
    );
  const declined = payment.declineCode !== null;
  return (
    <Facts
      facts={[
        ...facts,
        {
          name: 'State',
          value: (
            <Status tone={payment.state === 'captured' ? 'good' : declined ? 'bad' : 'warn'}>
              {sayName(payment.state)}
            </Status>
          ),
        },
        ...(declined ? [{ name: 'Declined', value: sayName(payment.declineCode ?? '') }] : []),
        { name: 'Captured', value: showMoney(payment.captured) },
        ...(card === null || card.last4 === null
          ? []
          : [{ name: 'Card', value: `${sayName(card.brand)} ending in ${card.last4}` }]),
        { name: 'Provider', value: sayName(payment.provider) },
        ...(payment.intentId === null
          ? []
          : [{ name: 'Intent', value: <code className="font-text text-12">{payment.intentId}</code> }]),
      ]}
    />
  );
}
