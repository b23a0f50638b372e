import { type ComponentProps, useId } from 'react';

type TextAreaProps = ComponentProps<'textarea'> & { readonly label: string };

/** A field of several lines with its label. */
export function TextArea({ label, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        className="w-full rounded-sm border border-mist bg-white px-2.5 py-2 text-ink max-md:text-[1rem] aria-invalid:border-selvedge"
      />
    </div>
  );
}
