'use client';

import { Bone, Button, Field, Notice } from '@selvedge/ui';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { DropTimes } from './drop-times.tsx';
import { ProductPicker } from './product-picker.tsx';
import { type Planned, useDropForm } from './use-drop-form.ts';

type DropFormProps = {
  /** The drop to change; null schedules a new one. */
  readonly drop: Planned | null;
  readonly backHref: string;
};

const never = () => () => {};

/** The form of a drop. Drawn in the browser alone: its times are those of whoever types. */
export function DropForm(props: DropFormProps) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return here ? <Form {...props} /> : <Bone className="h-96 max-w-2xl" />;
}

function Form({ drop, backHref }: DropFormProps) {
  const { fields, set, products, setProducts, errors, problem, busy, submit } = useDropForm(drop);
  const typed = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
    error: errors[name],
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
      className="grid max-w-2xl gap-5"
    >
      {problem !== undefined && <Notice title={problem} />}
      <Field label="Name" {...typed('title')} maxLength={120} autoComplete="off" />
      {drop === null && (
        <Field
          label="Address"
          {...typed('slug')}
          hint={fields.slug === '' ? 'Follows the name.' : `/drops/${fields.slug}, for good.`}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <Words value={fields.words} onChange={(words) => set('words', words)} />
      <ProductPicker chosen={products} onChange={setProducts} error={errors.products} />
      <DropTimes fields={fields} set={set} errors={errors} />
      <Field
        label="Pieces each account may buy"
        type="number"
        inputMode="numeric"
        min={1}
        max={20}
        className="max-w-48"
        {...typed('perAccountMax')}
      />
      <div className="flex items-center gap-4 border-t border-line pt-5">
        <Button type="submit" busy={busy}>
          {drop === null ? 'Schedule the drop' : 'Save'}
        </Button>
        <Link href={backHref} prefetch={false} className="thread">
          Leave it
        </Link>
      </div>
      <p className="text-stone">
        Until the drop is over its products are sold to nobody who was not let in.{' '}
        {drop === null
          ? 'The seed of the draw is made and committed to when you schedule it; nobody sees it before the draw.'
          : 'The seed stays the one that was committed to.'}
      </p>
    </form>
  );
}

type WordsProps = { readonly value: string; readonly onChange: (words: string) => void };

function Words({ value, onChange }: WordsProps) {
  return (
    <label className="grid gap-1">
      <span className="font-medium">Words</span>
      <textarea
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        rows={4}
        maxLength={2000}
        className="w-full rounded-sm border border-mist bg-white px-2.5 py-2 text-ink max-md:text-[1rem]"
      />
      <span className="text-12 text-stone">
        What the piece is and why there are few. Shown on the drop’s page.
      </span>
    </label>
  );
}
