'use client';

import type { StockLocation } from '@selvedge/contracts';
import { Button, Field, Notice } from '@selvedge/ui';
import { type SubmitEvent, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { type LocationFields, useLocation } from './use-location.ts';

type LocationButtonProps = {
  /** Null opens a new one. */
  readonly location: StockLocation | null;
  /** The priority a new one starts with: after the last. */
  readonly next: number;
};

/** Opens a new location, or changes one. */
export function LocationButton({ location, next }: LocationButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={location === null ? 'action' : 'quiet'} onClick={() => setOpen(true)}>
        {location === null ? 'Open a location' : 'Change'}
        {location !== null && <span className="sr-only"> {location.name}</span>}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={location === null ? 'Open a location' : location.name}
        note="Somewhere your goods lie and are sent from."
      >
        <LocationForm location={location} next={next} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function LocationForm({ location, next, onDone }: LocationButtonProps & { readonly onDone: () => void }) {
  const [fields, setFields] = useState<LocationFields>({
    name: location?.name ?? '',
    city: location?.city ?? '',
    country: location?.country ?? '',
    priority: String(location?.priority ?? next),
  });
  const { save, close, busy, problem, errors } = useLocation(location, onDone);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) save(fields);
  };
  const field = (name: keyof LocationFields) => ({
    name,
    value: fields[name],
    error: errors[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  const canClose = location !== null && location.onHand === 0;
  return (
    <form onSubmit={submit} noValidate className="grid gap-4 text-left whitespace-normal">
      {problem !== undefined && <Notice title={problem} />}
      <Field {...field('name')} label="Name" maxLength={80} />
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
        <Field {...field('city')} label="City" maxLength={80} />
        <Field
          {...field('country')}
          label="Country"
          hint="like FR"
          maxLength={2}
          autoCapitalize="characters"
        />
      </div>
      <Field
        {...field('priority')}
        label="Turn"
        inputMode="numeric"
        hint="Orders take from the lowest first."
        maxLength={4}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button type="submit" busy={busy}>
          {location === null ? 'Open it' : 'Save'}
        </Button>
        {canClose && (
          <Button look="bare" busy={busy} onClick={close} className="text-selvedge">
            Close this location
          </Button>
        )}
        {location !== null && !canClose && (
          <p className="text-12 text-stone">It can be closed once it is empty.</p>
        )}
      </div>
    </form>
  );
}
