import type { CheckoutAddress, Problem } from '@selvedge/contracts';

export type AddressField = Exclude<keyof CheckoutAddress, 'smsUpdates'>;
export type AddressErrors = { readonly [Field in AddressField]?: string };

/** What each field says when what stands in it cannot be used. */
const SENTENCES: Readonly<Record<AddressField, string>> = {
  email: 'Write an e-mail address like name@example.com. Your confirmation goes there.',
  fullName: 'Write the name that stands at the door.',
  phone: 'Write digits, with the country code if it is abroad, or leave it empty.',
  line1: 'Write the street and the house number.',
  line2: 'This is too long for a label. Shorten it to 160 letters.',
  postcode: 'Write the postcode.',
  city: 'Write the town or city.',
  country: 'Choose a country we deliver to.',
};

const TESTS: Readonly<Record<AddressField, (value: string) => boolean>> = {
  email: (value) => value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value),
  fullName: (value) => value.length >= 1 && value.length <= 120,
  phone: (value) => value === '' || /^\+?[0-9 ()/.-]{6,24}$/.test(value),
  line1: (value) => value.length >= 1 && value.length <= 160,
  line2: (value) => value.length <= 160,
  postcode: (value) => value.length >= 1 && value.length <= 16,
  city: (value) => value.length >= 1 && value.length <= 80,
  country: (value) => /^[A-Z]{2}$/.test(value),
};

/** The fields in the order they are asked for; the first at fault gets the focus. */
export const ADDRESS_FIELDS = [
  'email',
  'fullName',
  'country',
  'line1',
  'line2',
  'postcode',
  'city',
  'phone',
] as const satisfies readonly AddressField[];

/** Says what is wrong with one field, or null. */
export function faultOf(field: AddressField, value: string): string | null {
  return TESTS[field](value.trim()) ? null : SENTENCES[field];
}

const NO_NUMBER = 'Write the number the SMS should go to, or untick SMS.';

/** Reads the address from its form: the address, or a sentence for each field that cannot be used. */
export function readAddress(
  form: FormData,
):
  | { readonly ok: true; readonly address: CheckoutAddress }
  | { readonly ok: false; readonly errors: AddressErrors } {
  const read = (field: AddressField) => String(form.get(field) ?? '').trim();
  const errors = Object.fromEntries(
    ADDRESS_FIELDS.flatMap((field) => {
      const fault = faultOf(field, read(field));
      return fault === null ? [] : [[field, fault]];
    }),
  );
  const smsUpdates = form.get('smsUpdates') === 'on';
  if (smsUpdates && read('phone') === '') return { ok: false, errors: { ...errors, phone: NO_NUMBER } };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const orNull = (field: AddressField) => (read(field) === '' ? null : read(field));
  const [email, fullName, line1] = [read('email'), read('fullName'), read('line1')];
  const [postcode, city, country] = [read('postcode'), read('city'), read('country')];
  const address = {
    email,
    fullName,
    phone: orNull('phone'),
    line1,
    line2: orNull('line2'),
    postcode,
    city,
    country,
    smsUpdates,
  };
  return { ok: true, address };
}

/** Finds the fields a refusal is about, in our words. */
export function errorsOf(problem: Problem): AddressErrors {
  return Object.fromEntries(
    (problem.errors ?? []).flatMap(({ field }) => {
      const known = ADDRESS_FIELDS.find((one) => field === one || field.endsWith(`.${one}`));
      return known === undefined ? [] : [[known, SENTENCES[known]]];
    }),
  );
}
