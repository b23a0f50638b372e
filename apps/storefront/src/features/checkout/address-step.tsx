'use client';

import type { CheckoutAddress } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import { AddressFields, type Countries } from './address-fields.tsx';
import {
  ADDRESS_FIELDS,
  type AddressErrors,
  type AddressField,
  errorsOf,
  faultOf,
  readAddress,
} from './address-form.ts';
import { ErrorSummary } from './error-summary.tsx';
import { remedyOf } from './remedies.ts';

type AddressStepProps = {
  readonly address: Partial<CheckoutAddress>;
  readonly countries: Countries;
};

const OFFLINE = 'We cannot reach the shop. Check that you are online, then try again. What you typed stays.';

/** Step 1. Faults are said at their field when it is left, and go while they are mended. */
export function AddressStep({ address, countries }: AddressStepProps) {
  const router = useRouter();
  const [errors, setErrors] = useState<AddressErrors>({});
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [moving, startMoving] = useTransition();
  const [saving, setSaving] = useState(false);
  const busy = saving || moving;
  const refuse = (faults: AddressErrors, words: string | null) => {
    setErrors(faults);
    setFailed(words);
    setAttempt((count) => count + 1);
  };
  const save = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const read = readAddress(new FormData(event.currentTarget));
    if (!read.ok) return refuse(read.errors, null);
    setSaving(true);
    const answer = await api.saveCheckoutAddress({ body: read.address }).catch(() => null);
    setSaving(false);
    if (answer === null) return refuse({}, OFFLINE);
    if (answer.ok) return startMoving(() => router.push(links.checkoutDelivery));
    const remedy = remedyOf(answer.problem);
    if (remedy.go !== null) return location.assign(remedy.go);
    const faults = errorsOf(answer.problem);
    refuse(faults, Object.keys(faults).length > 0 ? null : remedy.sentence);
  };
  const propsOf = (name: AddressField) => ({
    name,
    error: errors[name],
    defaultValue: address[name] ?? '',
    onLeave: (value: string) =>
      value !== '' && setErrors({ ...errors, [name]: faultOf(name, value) ?? undefined }),
    onMend: () => errors[name] !== undefined && setErrors({ ...errors, [name]: undefined }),
  });
  return (
    <form onSubmit={save} noValidate className="grid gap-5">
      <ErrorSummary
        attempt={attempt}
        errors={ADDRESS_FIELDS.flatMap((field) => errors[field] ?? [])}
        failed={failed}
      />
      <AddressFields
        of={propsOf}
        countries={countries}
        smsUpdates={address.smsUpdates === true}
        second={address.line2 != null || errors.line2 !== undefined}
      />
      <button
        type="submit"
        aria-disabled={busy}
        className="action mt-3 w-full sm:w-auto sm:justify-self-start"
      >
        {busy ? 'Saving' : 'Continue to delivery'}
      </button>
    </form>
  );
}
