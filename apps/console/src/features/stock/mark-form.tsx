'use client';

import { Button, Field } from '@selvedge/ui';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';

type MarkFormProps = {
  /** Null: the mark of the shop, for all pieces without one. */
  readonly variantId: string | null;
  readonly threshold: number;
  /** Whether the piece has a mark of its own, which can be taken away. */
  readonly own: boolean;
};

/** From how many free pieces on the shop wants to hear that a piece runs low. */
export function MarkForm({ variantId, threshold, own }: MarkFormProps) {
  const router = useRouter();
  const [typed, setTyped] = useState(String(threshold));
  const [error, setError] = useState<string>();
  const [busy, start] = useTransition();
  const save = (next: number | null) =>
    start(async () => {
      const answer = await api
        .setLowStockMark({ body: { variantId, threshold: next } })
        .catch(() => undefined);
      if (answer?.ok !== true) return setError(answer === undefined ? NO_ANSWER : messageOf(answer.problem));
      setError(undefined);
      setTyped(String(answer.value.threshold));
      announce(`Low from ${answer.value.threshold} on. You are told once a day, in the morning.`);
      router.refresh();
    });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!/^\d{1,5}$/.test(typed.trim()) || Number(typed) > 10_000)
      return setError('Write a whole number from 0 to 10,000.');
    save(Number(typed));
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-2">
      <Field
        label="Runs low at"
        name="threshold"
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={error}
        hint={
          variantId === null
            ? 'free pieces, for all without a mark of their own'
            : own
              ? 'free pieces, this one only'
              : 'free pieces, as in the whole shop'
        }
        autoComplete="off"
        maxLength={5}
        className="w-64 max-w-full"
      />
      <div className="mt-[1.65rem] flex gap-2">
        <Button type="submit" look="quiet" busy={busy}>
          Save
        </Button>
        {own && variantId !== null && (
          <Button look="bare" busy={busy} onClick={() => save(null)}>
            As the shop
          </Button>
        )}
      </div>
    </form>
  );
}
