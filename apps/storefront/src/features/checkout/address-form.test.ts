import { CheckoutAddress } from '@selvedge/contracts';
import { describe, expect, it } from 'vitest';
import { errorsOf, readAddress } from './address-form.ts';

const filled = {
  email: ' mia@example.com ',
  fullName: 'Mia Holm',
  country: 'DK',
  line1: 'Nørregade 7',
  line2: '',
  postcode: '1165',
  city: 'København',
  phone: '',
};

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

describe('address form', () => {
  it('reads an address the contract takes; what is left empty is null', () => {
    const read = readAddress(formOf(filled));
    expect(read.ok && CheckoutAddress.parse(read.address)).toEqual({
      ...filled,
      email: 'mia@example.com',
      line2: null,
      phone: null,
      smsUpdates: false,
    });
  });
  it('asks for a number when SMS are wanted', () => {
    const read = readAddress(formOf({ ...filled, smsUpdates: 'on' }));
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['phone']);
    const wanted = readAddress(formOf({ ...filled, smsUpdates: 'on', phone: '+45 12 34 56 78' }));
    expect(wanted.ok && wanted.address.smsUpdates).toBe(true);
  });
  it('says at each field what is wrong with it, and nothing at the others', () => {
    const read = readAddress(formOf({ ...filled, email: 'mia@', postcode: '  ', phone: 'call me' }));
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['email', 'postcode', 'phone']);
  });
  it('finds the field of a refusal', () => {
    const problem = {
      type: 'about:blank',
      title: 'Some of what was sent cannot be used',
      status: 400,
      code: 'invalid_input' as const,
      errors: [{ field: 'body.country', code: 'custom', message: 'we do not deliver there yet' }],
    };
    expect(errorsOf(problem)).toEqual({ country: 'Choose a country we deliver to.' });
  });
});
