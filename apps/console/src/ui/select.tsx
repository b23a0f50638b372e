import { type ComponentProps, useId } from 'react';

type SelectProps = ComponentProps<'select'> & {
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
};

/** A choice of a few, with its label. */
export function Select({ label, options, ...select }: SelectProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        {...select}
        id={id}
        className="min-h-10 w-full rounded-sm border border-mist bg-white px-2.5 text-ink disabled:border-line disabled:bg-card disabled:text-stone max-md:min-h-11 max-md:text-[1rem]"
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
