import type { Cart, CartLine, Money } from '@selvedge/contracts';
import { addMoney, compareMoney, lesserMoney, moneyLeft, timesPieces } from '../../money.ts';

/** The most pieces of one line; held to the contract by the test, as its package would bring zod to the browser. */
export const QUANTITY_MAX = 20;

/**
 * The bag as it will be once the server has heard of a change. Totals of goods move along; delivery and what a coupon takes off wait
 * for it, as only the server knows the coupon: until then no more is taken off a shop than its goods cost.
 */
export type CartChange = { readonly variantId: string; readonly quantity: number };

/** Applies one change; a quantity of zero takes the line out, and its shop with its last line. Unknown lines change nothing. */
export function changedCart(cart: Cart, { variantId, quantity }: CartChange): Cart {
  const zero: Money = { minor: '0', currency: cart.goods.currency };
  const vendors = cart.vendors
    .map((vendor) => {
      const lines = vendor.lines
        .map((line) => (line.variantId === variantId ? withQuantity(line, quantity) : line))
        .filter((line) => line.quantity > 0);
      const goods = lines.map(({ total }) => total).reduce(addMoney, zero);
      return { ...vendor, lines, goods, discount: lesserMoney(vendor.discount, goods) };
    })
    .filter(({ lines }) => lines.length > 0);
  const goods = vendors.map((vendor) => vendor.goods).reduce(addMoney, zero);
  const discount = vendors.map((vendor) => vendor.discount).reduce(addMoney, zero);
  const shipping = vendors.map((vendor) => vendor.shipping).reduce(addMoney, zero);
  const count = vendors.flatMap(({ lines }) => lines).reduce((pieces, line) => pieces + line.quantity, 0);
  const total = addMoney(moneyLeft(goods, discount), shipping);
  const giftCard =
    cart.giftCard === null ? null : { ...cart.giftCard, used: lesserMoney(cart.giftCard.balance, total) };
  const due = moneyLeft(total, giftCard?.used ?? zero);
  return { ...cart, vendors, goods, discount, shipping, total, giftCard, due, count };
}

/** What is still to be added for free delivery from one shop, and how far along it is in whole per cent. */
export function freeDelivery(
  goods: Money,
  from: Money | null,
): { readonly reached: boolean; readonly left: Money; readonly percent: number } | null {
  if (from === null || from.minor === '0') return null;
  const percent = Number((BigInt(goods.minor) * 100n) / BigInt(from.minor));
  return {
    reached: compareMoney(goods, from) >= 0,
    left: moneyLeft(from, goods),
    percent: Math.min(percent, 100),
  };
}

/** What to say about a line that cannot be bought as it is, or costs something else than before. */
export function lineNotice(line: CartLine, show: (money: Money) => string): string | null {
  if (line.problem === 'unavailable') return 'This is not sold any more. Take it out to go on.';
  if (line.problem === 'out_of_stock')
    return `Size ${line.size} sold out in the meantime. Take it out to go on.`;
  if (line.problem === 'not_enough')
    return `Only ${line.available} left. Choose ${line.available} or fewer to go on.`;
  if (line.problem === 'limit_reached')
    return `At most ${line.limit} a person. Choose ${line.limit} or fewer to go on.`;
  if (line.priceBefore === null)
    return line.quantity === line.limit ? `At most ${line.limit} a person.` : null;
  const word = compareMoney(line.unitPrice, line.priceBefore) < 0 ? 'less' : 'more';
  return `Costs ${word} than when you added it: ${show(line.priceBefore)} before.`;
}

function withQuantity(line: CartLine, quantity: number): CartLine {
  return { ...line, quantity, total: timesPieces(line.unitPrice, quantity) };
}
