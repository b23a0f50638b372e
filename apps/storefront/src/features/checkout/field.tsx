'use client';

import { type ComponentProps, useId } from 'react';

export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly note?: string;
  readonly optional?: boolean;
  readonly defaultValue?: string;
  readonly options?: readonly { readonly code: string; readonly name: string }[];
  readonly onLeave?: (value: string) => void;
  readonly onMend?: () => void;
} & Pick<
  ComponentProps<'input'>,
  'type' | 'autoComplete' | 'inputMode' | 'autoCapitalize' | 'minLength' | 'maxLength'
>;

/** A labelled field: what it is for above, what is wrong with it below, both read with it. */
export function Field({
  label,
  error,
  note,
  optional,
  options,
  onLeave,
  onMend,
  name,
  defaultValue,
  autoComplete,
  ...rest
}: FieldProps) {
  const id = useId();
  const described = [note === undefined ? '' : `${id}-note`, error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim();
  const common = {
    id,
    name,
    defaultValue,
    autoComplete,
    required: optional !== true,
    'aria-invalid': error !== undefined,
    'aria-describedby': described === '' ? undefined : described,
    onBlur: (event: { currentTarget: { value: string } }) => onLeave?.(event.currentTarget.value),
    onChange: () => onMend?.(),
    className: 'field',
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-13">
        {label}
        {optional === true && <span className="text-stone"> (optional)</span>}
      </label>
      {options === undefined ? (
        <input {...common} {...rest} />
      ) : (
        <select {...common}>
          <option value="" disabled>
            Choose
          </option>
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1.5 text-13 text-selvedge">
          {error}
        </p>
      )}
      {note !== undefined && (
        <p id={`${id}-note`} className="mt-1.5 text-13 text-stone">
          {note}
        </p>
      )}
    </div>
  );
}
