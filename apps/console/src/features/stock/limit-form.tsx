'use client';

import { Button, Field } from '@selvedge/ui';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';

type LimitFormProps = {
  readonly variantId: string;
  /** Null: nobody is limited. */
  readonly perBuyer: number | null;
};

/** How many of a piece one buyer may have, in all their orders. */
export function LimitForm({ variantId, perBuyer }: LimitFormProps) {
  const router = useRouter();
  const [typed, setTyped] = useState(perBuyer === null ? '' : String(perBuyer));
  const [wholeProduct, setWholeProduct] = useState(false);
  const [error, setError] = useState<string>();
  const [busy, start] = useTransition();
  const save = (next: number | null) =>
    start(async () => {
      const answer = await api
        .setBuyerLimit({ body: { variantId, wholeProduct, perBuyer: next } })
        .catch(() => undefined);
      if (answer?.ok !== true) return setError(answer === undefined ? NO_ANSWER : messageOf(answer.problem));
      setError(undefined);
      setTyped(next === null ? '' : String(next));
      const { length } = answer.value.limits;
      const what = length === 1 ? 'this size' : `${length} sizes and colours`;
      announce(next === null ? `No limit on ${what}.` : `At most ${next} a buyer, for ${what}.`);
      router.refresh();
    });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = typed.trim();
    if (text === '') return perBuyer === null ? setError('Write a number from 1 to 20.') : save(null);
    if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > 20)
      return setError('Write a whole number from 1 to 20, or leave it empty for no limit.');
    save(Number(text));
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-1">
      <div className="flex flex-wrap items-start gap-2">
        <Field
          label="At most, for one buyer"
          name="perBuyer"
          inputMode="numeric"
          placeholder="No limit"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={error}
          hint="pieces, over all orders they have"
          autoComplete="off"
          maxLength={2}
          className="w-64 max-w-full"
        />
        <div className="mt-[1.65rem] flex gap-2">
          <Button type="submit" look="quiet" busy={busy}>
            Save
          </Button>
          {(perBuyer !== null || wholeProduct) && (
            <Button look="bare" busy={busy} onClick={() => save(null)}>
              Take limit away
            </Button>
          )}
        </div>
      </div>
      <label className="flex min-h-9 items-center gap-2 text-13 max-md:min-h-11">
        <input
          type="checkbox"
          checked={wholeProduct}
          onChange={(event) => setWholeProduct(event.currentTarget.checked)}
        />
        For every size and colour of this product
      </label>
    </form>
  );
}
