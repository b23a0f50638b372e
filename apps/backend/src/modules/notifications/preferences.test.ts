import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allChoices, dialable, hidePhone, wants } from './preferences.ts';
import { plain, smsText } from './sms-text.ts';

const nobody = { order: [], account: [] };
const choice = (wanted: boolean) => ({ kind: 'delivery_updates', channel: 'sms', wanted }) as const;

describe('who is told what', () => {
  test('advertising and SMS are off until somebody asks for them', () => {
    const on = allChoices(nobody).filter(({ wanted }) => wanted);
    expect(on.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual([
      'order_updates email',
      'delivery_updates email',
      'review_requests email',
    ]);
  });
  test('what was chosen for the order comes before what was chosen for the account', () => {
    expect(wants('delivery_updates', 'sms', { order: [], account: [choice(true)] })).toBe(true);
    expect(wants('delivery_updates', 'sms', { order: [choice(false)], account: [choice(true)] })).toBe(false);
  });
  test('the receipt is sent whatever was chosen', () => {
    const off = [{ kind: 'order_updates', channel: 'email', wanted: false } as const];
    expect(wants('order_updates', 'email', { order: off, account: off })).toBe(true);
  });
});

describe('phone numbers', () => {
  test.each([
    ['030 / 123 45-67', 'DE', '+49301234567'],
    ['+49 (30) 1234567', 'FR', '+49301234567'],
    ['0046 70 123 45 67', 'DE', '+46701234567'],
    ['06 12345678', 'IT', '+390612345678'],
    ['21 23 45 67', 'DK', '+4521234567'],
    ['12', 'DE', null],
    ['0301234567', 'XX', null],
  ])('%s in %s is dialled as %s', (phone, country, dialled) => {
    expect(dialable(phone, country)).toBe(dialled);
  });
  test('are shown by their last digits alone', () => {
    expect(hidePhone('+49 30 1234567')).toBe('••• 567');
  });
});

describe('an SMS', () => {
  const link = 'https://selvedge.example/order/SV-7K3M-92/track?token=abcdefghijklmnopqrstuv';
  test('is one message of the phone alphabet, its link whole, whatever the shop is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aąçéłß –’“x'), maxLength: 300 }), (name) => {
        const text = smsText(`${name} has sent your parcel.`, link);
        expect(text.length).toBeLessThanOrEqual(160);
        expect(text.endsWith(` ${link}`)).toBe(true);
      }),
    );
  });
  test('turns letters the phone alphabet lacks into their nearest ones', () => {
    expect(plain('Łódź – “L’Atelier” čaj…')).toBe('Lodz - "L\'Atelier" caj...');
    expect(plain('Ätna øst ß')).toBe('Ätna øst ß');
  });
});
