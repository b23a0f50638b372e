import { Cell } from '@selvedge/ui';

type CheckCellProps = {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Marks the row it stands in; the whole cell can be pressed. */
export function CheckCell({ name, checked, onChange }: CheckCellProps) {
  return (
    <Cell className="w-9 align-top!">
      <label className="-m-2 flex p-2">
        <span className="sr-only">Mark {name}</span>
        <input
          type="checkbox"
          className="mt-0.5 size-4 accent-indigo"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </label>
    </Cell>
  );
}
