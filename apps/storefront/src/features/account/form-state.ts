import type { Problem } from '@selvedge/contracts';

export type AccountField = 'fullName' | 'email' | 'password' | 'newPassword';
export type AccountErrors = { readonly [Field in AccountField]?: string };

/** What a form comes back with. Passwords never do. */
export type FormState = {
  readonly email: string;
  readonly fullName: string;
  readonly errors: AccountErrors;
  readonly failed: string | null;
  /** Set by each attempt that failed, so that the focus goes to the message again. */
  readonly attempt: number;
};
export const BLANK: FormState = { email: '', fullName: '', errors: {}, failed: null, attempt: 0 };

const TESTS: Readonly<Record<AccountField, readonly [(value: string) => boolean, string]>> = {
  fullName: [
    (value) => value !== '' && value.length <= 120,
    'Write your name, as it should stand on a parcel.',
  ],
  email: [
    (value) => value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value),
    'Write an e-mail address like name@example.com.',
  ],
  password: [(value) => value !== '' && value.length <= 256, 'Write your password.'],
  newPassword: [
    (value) => value.length >= 8 && value.length <= 256,
    'Choose a password of at least 8 characters. Any characters will do.',
  ],
};

type Read<Field extends AccountField> =
  | { readonly ok: true; readonly values: Readonly<Record<Field, string>> }
  | { readonly ok: false; readonly state: FormState };

/** Reads the named fields of a form: their values, or the form as it goes back, with a sentence at each field at fault. */
export function readForm<Field extends AccountField>(form: FormData, fields: readonly Field[]): Read<Field> {
  const read = (field: AccountField) => {
    const value = String(form.get(field) ?? '');
    return field === 'password' || field === 'newPassword' ? value : value.trim();
  };
  const faults = fields.filter((field) => !TESTS[field][0](read(field)));
  // `fields` names every key of the record.
  const values = Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<Field, string>;
  if (faults.length === 0) return { ok: true, values };
  const errors = Object.fromEntries(faults.map((field) => [field, TESTS[field][1]]));
  const state = {
    email: read('email'),
    fullName: read('fullName'),
    errors,
    failed: null,
    attempt: Date.now(),
  };
  return { ok: false, state };
}

/** Words a refusal: at its field where it has one, above the form otherwise. */
export function wordRefusal(problem: Pick<Problem, 'code'>): Pick<FormState, 'errors' | 'failed'> {
  switch (problem.code) {
    case 'wrong_credentials':
      return {
        errors: {},
        failed: 'The e-mail address or the password is not right. Check both and try again.',
      };
    case 'email_taken':
      return { errors: { email: 'This address has an account already. Sign in with it.' }, failed: null };
    case 'too_many_requests':
      return { errors: {}, failed: 'That was one attempt too many. Wait a minute, then try again.' };
    case 'invalid_input':
      return { errors: {}, failed: 'Something in the form cannot be used. Check each field and try again.' };
    default:
      return { errors: {}, failed: 'Something went wrong on our side. Try again in a moment.' };
  }
}
