import { type ComponentProps, useId } from 'react';

type SelectProps = ComponentProps<'select'> & {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
};

/** A choice of few, under its label. */
export function Select({ label, options, ...select }: SelectProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        {...select}
        id={id}
        className="min-h-10 w-full min-w-0 rounded-sm border border-mist bg-white px-2 text-ink max-md:min-h-11 max-md:text-[1rem]"
      >
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
