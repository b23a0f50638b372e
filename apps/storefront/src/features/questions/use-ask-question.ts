import type { TextState } from '@selvedge/contracts';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/browser.ts';
import { type AskErrors, askFaults, sayAskRefusal } from './ask-state.ts';

/** Sends the question in a form: what is wrong with it is said at its fields, what came of it in its place. */
export function useAskQuestion(slug: string, signedIn: boolean) {
  const [errors, setErrors] = useState<AskErrors>({});
  const [failed, setFailed] = useState<string | null>(null);
  const [asked, setAsked] = useState<TextState | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const read = (name: string) => String(fields.get(name) ?? '').trim();
    const [text, askerName] = [read('text'), read('askerName')];
    const email = signedIn ? null : read('email');
    const faults = askFaults({ text, askerName, email });
    setErrors(faults);
    setFailed(null);
    if (Object.keys(faults).length > 0)
      return form.querySelector<HTMLElement>(`[name="${Object.keys(faults)[0]}"]`)?.focus();
    setBusy(true);
    const body = { text, askerName, ...(email === null ? {} : { email }) };
    const answer = await api.askQuestion({ params: { slug }, body }).catch(() => null);
    setBusy(false);
    if (answer?.ok === true) setAsked(answer.value.state);
    else setFailed(answer === null ? 'We cannot reach the shop. Try again.' : sayAskRefusal(answer.problem));
  };
  return { send, errors, failed, asked, busy };
}
