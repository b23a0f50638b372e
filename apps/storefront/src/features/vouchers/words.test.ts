import { describe, expect, it } from 'vitest';
import { looksLikeGiftCard, tryCode } from './try-code.ts';
import { couponNotice, giftCardNotice } from './words.ts';

const eur = (minor: number) => ({ minor: String(minor), currency: 'EUR' }) as const;
const show = ({ minor }: { minor: string }) => minor;
const coupon = { code: 'WELCOME10', discount: eur(0), missing: null };

describe('a coupon that does not count', () => {
  it('says how much is missing', () => {
    const notice = couponNotice({ ...coupon, problem: 'below_minimum', missing: eur(1200) }, show);
    expect(notice).toBe('Spend 1200 more for WELCOME10 to count.');
  });
  it.each([
    ['ended', 'WELCOME10 has ended.'],
    ['not_started', 'WELCOME10 does not count yet.'],
    ['used_up', 'WELCOME10 has been used as often as it can be.'],
    ['no_goods', 'WELCOME10 is not for the pieces in your bag.'],
  ] as const)('says that it is %s', (problem, words) => {
    expect(couponNotice({ ...coupon, problem }, show)).toBe(words);
  });
  it('says nothing when it counts', () => {
    expect(couponNotice({ ...coupon, problem: null }, show)).toBeNull();
  });
});

it('a gift card says when there is nothing on it, or nothing for it to pay', () => {
  const card = { last4: 'EUR0', balance: eur(5000), used: eur(5000) };
  expect(giftCardNotice(card)).toBeNull();
  expect(giftCardNotice({ ...card, balance: eur(0), used: eur(0) })).toContain('nothing left on it');
  expect(giftCardNotice({ ...card, used: eur(0) })).toContain('nothing left for it to pay');
});

describe('one field for both', () => {
  const refused = (code: 'coupon_not_found' | 'gift_card_not_found' | 'coupon_already_used') =>
    ({
      ok: false,
      status: 404,
      headers: new Headers(),
      problem: { type: 'about:blank', title: code, status: 404, code },
    }) as const;
  const trying = async (typed: string, coupon: Parameters<typeof refused>[0]) => {
    const asked: string[] = [];
    const answer = await tryCode(
      {
        setCartCoupon: async () => {
          asked.push('coupon');
          return refused(coupon);
        },
        setCartGiftCard: async () => {
          asked.push('gift card');
          return refused('gift_card_not_found');
        },
      },
      typed,
    );
    return { asked, code: answer.ok ? null : answer.problem.code };
  };

  it('tries what it looks like first, then the other', async () => {
    expect(looksLikeGiftCard('gift demo 0050 euro')).toBe(true);
    expect((await trying('GIFT-DEMO-0050-EURO', 'coupon_not_found')).asked).toEqual(['gift card', 'coupon']);
    expect((await trying('WELCOME10', 'coupon_not_found')).asked).toEqual(['coupon', 'gift card']);
  });
  it('says what is wrong with a code that is known', async () => {
    expect(await trying('WELCOME10', 'coupon_already_used')).toEqual({
      asked: ['coupon'],
      code: 'coupon_already_used',
    });
  });
});
