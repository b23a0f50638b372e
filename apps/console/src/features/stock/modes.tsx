import type { Mode } from './change.ts';

const modeNames = { count: 'Count', change: 'Add or take', move: 'Move' } as const;

type ModesProps = {
  readonly modes: readonly Mode[];
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
};

/** What to do with the pieces: one of three, by mouse or arrow keys. */
export function Modes({ modes, mode, onChange }: ModesProps) {
  return (
    <fieldset className="grid auto-cols-fr grid-flow-col border border-mist">
      <legend className="sr-only">What to do</legend>
      {modes.map((one) => (
        <label
          key={one}
          className="flex min-h-10 cursor-pointer items-center justify-center px-2 text-center text-stone has-checked:bg-card has-checked:font-[550] has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-indigo max-md:min-h-11"
        >
          <input
            type="radio"
            name="mode"
            value={one}
            checked={one === mode}
            onChange={() => onChange(one)}
            className="sr-only"
          />
          {modeNames[one]}
        </label>
      ))}
    </fieldset>
  );
}
