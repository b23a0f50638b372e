import { describe, expect, it } from 'vitest';
import { readForm, wordRefusal } from './form-state.ts';

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

describe('account forms', () => {
  it('gives the fields as typed, without the blanks around an address; a password keeps its own', () => {
    const read = readForm(formOf({ email: ' mia@example.com ', password: ' secret ' }), [
      'email',
      'password',
    ]);
    expect(read.ok && read.values).toEqual({ email: 'mia@example.com', password: ' secret ' });
  });
  it('comes back with a sentence at each fault, what was typed, and never the password', () => {
    const given = { fullName: '', email: 'mia@example.com', newPassword: 'short' };
    const read = readForm(formOf(given), ['fullName', 'email', 'newPassword']);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(Object.keys(read.state.errors)).toEqual(['fullName', 'newPassword']);
    expect(read.state.email).toBe('mia@example.com');
    expect(JSON.stringify(read.state)).not.toContain('short"');
  });
  it('puts a taken address to its field, wrong credentials above the form', () => {
    expect(wordRefusal({ code: 'email_taken' }).errors.email).toContain('already');
    expect(wordRefusal({ code: 'wrong_credentials' }).failed).toContain('not right');
  });
});
