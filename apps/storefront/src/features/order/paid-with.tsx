import type { Order } from '@selvedge/contracts';
import { moneyLeft, showMoney } from '../../money.ts';

/** What paid for it, each with its part where there are two. */
export function PaidWith({ order }: { readonly order: Order }) {
  const { card, giftCard, total, paidAt } = order;
  const used = giftCard?.used ?? { ...total, minor: '0' };
  const charged = moneyLeft(total, used);
  return (
    <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-4">
      {giftCard !== null && (
        <>
          <dt>
            Gift card <span className="figures">•••• {giftCard.last4}</span>
          </dt>
          <dd className="figures text-right">{showMoney(used)}</dd>
        </>
      )}
      {charged.minor !== '0' && (
        <>
          <dt>{paidAt === null || card === null ? 'No payment yet' : <Card card={card} />}</dt>
          <dd className="figures text-right">{giftCard !== null && showMoney(charged)}</dd>
        </>
      )}
      {charged.minor === '0' && giftCard === null && <dt>Nothing to pay</dt>}
    </dl>
  );
}

function Card({ card }: { readonly card: NonNullable<Order['card']> }) {
  if (card.last4 === null) return 'PayPal';
  return (
    <>
      <span className="capitalize">{card.brand}</span> ending in <span className="figures">{card.last4}</span>
    </>
  );
}
