import { type Cart, type CartLine, LINE_QUANTITY_MAX } from '@selvedge/contracts';
import { describe, expect, it } from 'vitest';
import { changedCart, freeDelivery, lineNotice, QUANTITY_MAX } from './cart-state.ts';

const eur = (minor: number) => ({ minor: String(minor), currency: 'EUR' }) as const;
const line = (variantId: string, quantity: number, price: number): CartLine => ({
  variantId,
  productSlug: 'slip',
  productName: 'Slip',
  colour: 'Ink',
  size: 'M',
  picture: null,
  quantity,
  available: quantity,
  stock: 'in_stock',
  unitPrice: eur(price),
  compareAt: null,
  total: eur(price * quantity),
  priceBefore: null,
  limit: null,
  problem: null,
});
const vendor = (slug: string, lines: CartLine[], goods: number) => ({
  vendorSlug: slug,
  vendorName: slug,
  lines,
  goods: eur(goods),
  discount: eur(0),
  shipping: eur(490),
  freeShippingFrom: eur(10_000),
});
const cart: Cart = {
  vendors: [
    vendor('one', [line('a', 1, 5000), line('b', 2, 2500)], 10_000),
    vendor('two', [line('c', 1, 999)], 999),
  ],
  count: 4,
  goods: eur(10_999),
  discount: eur(0),
  shipping: eur(980),
  total: eur(11_979),
  coupon: null,
  giftCard: null,
  due: eur(11_979),
  ready: true,
  version: 1,
};

describe('a changed bag', () => {
  it('holds as many pieces of a line as the API takes', () => {
    expect(QUANTITY_MAX).toBe(LINE_QUANTITY_MAX);
  });
  it('counts and adds up to the cent', () => {
    const changed = changedCart(cart, { variantId: 'b', quantity: 5 });
    expect([changed.count, changed.goods.minor, changed.total.minor]).toEqual([7, '18499', '19479']);
  });
  it('loses a shop and its delivery with the last line', () => {
    const changed = changedCart(cart, { variantId: 'c', quantity: 0 });
    expect(changed.vendors.map(({ vendorSlug }) => vendorSlug)).toEqual(['one']);
    expect([changed.count, changed.shipping.minor, changed.total.minor]).toEqual([3, '490', '10490']);
  });
  it('pays with the gift card as far as it goes, and never owes less than nothing', () => {
    const paid = {
      ...cart,
      giftCard: { last4: 'EUR0', balance: eur(11_000), used: eur(11_000) },
      due: eur(979),
    };
    const fewer = changedCart(paid, { variantId: 'b', quantity: 1 });
    expect([fewer.total.minor, fewer.giftCard?.used.minor, fewer.due.minor]).toEqual(['9479', '9479', '0']);
    const more = changedCart(paid, { variantId: 'c', quantity: 2 });
    expect([more.total.minor, more.giftCard?.used.minor, more.due.minor]).toEqual(['12978', '11000', '1978']);
  });
  it('takes no more off a shop than its goods cost, and nothing for a shop that is gone', () => {
    const coupon = { code: 'ALL', discount: eur(10_999), problem: null, missing: null };
    const [one, two] = cart.vendors;
    const free = {
      ...cart,
      vendors: [one, two].flatMap((shop) => (shop === undefined ? [] : [{ ...shop, discount: shop.goods }])),
      coupon,
      discount: eur(10_999),
      total: eur(980),
      due: eur(980),
    };
    const fewer = changedCart(free, { variantId: 'b', quantity: 1 });
    expect([fewer.discount.minor, fewer.total.minor, fewer.due.minor]).toEqual(['8499', '980', '980']);
    const gone = changedCart(free, { variantId: 'c', quantity: 0 });
    expect([gone.discount.minor, gone.total.minor]).toEqual(['10000', '490']);
  });
  it('stays as it is when the line is unknown', () => {
    expect(changedCart(cart, { variantId: 'x', quantity: 9 })).toEqual(cart);
  });
});

describe('free delivery', () => {
  it('is reached at the threshold, not a cent before', () => {
    expect(freeDelivery(eur(9999), eur(10_000))).toMatchObject({ reached: false, left: eur(1), percent: 99 });
    expect(freeDelivery(eur(10_000), eur(10_000))).toMatchObject({ reached: true, percent: 100 });
    expect(freeDelivery(eur(1), null)).toBeNull();
  });
});

describe('the notice of a line', () => {
  it('says what happened and what to do', () => {
    const show = ({ minor }: { minor: string }) => minor;
    expect(lineNotice({ ...line('a', 3, 1), problem: 'not_enough', available: 1 }, show)).toContain(
      'Only 1 left',
    );
    expect(lineNotice({ ...line('a', 1, 10), priceBefore: eur(20) }, show)).toContain('less');
    expect(lineNotice({ ...line('a', 1, 30), priceBefore: eur(20) }, show)).toContain('more');
    expect(lineNotice(line('a', 1, 1), show)).toBeNull();
    const limited = { ...line('a', 3, 1), limit: 2 };
    expect(lineNotice({ ...limited, problem: 'limit_reached' }, show)).toContain('Choose 2 or fewer');
    expect(lineNotice({ ...limited, quantity: 2 }, show)).toBe('At most 2 a person.');
    expect(lineNotice({ ...limited, quantity: 1 }, show)).toBeNull();
  });
});
