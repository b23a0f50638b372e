import { type ComponentProps, useId } from 'react';
import { join } from './join.ts';

type FieldProps = ComponentProps<'input'> & {
  readonly label: string;
  readonly error?: string | undefined;
  readonly hint?: string;
};

/** An input with its label, its hint, and its error tied to it. */
export function Field({ label, error, hint, className, ...input }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={join('grid gap-1', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        className="min-h-10 w-full rounded-sm border border-mist bg-white px-2.5 text-ink disabled:border-line disabled:bg-card disabled:text-stone max-md:min-h-11 max-md:text-[1rem] aria-invalid:border-selvedge"
      />
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={join('text-12', error === undefined ? 'text-stone' : 'text-selvedge')}
        >
          {note}
        </p>
      )}
    </div>
  );
}
