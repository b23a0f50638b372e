import { Field } from '@selvedge/ui';
import { showMoment } from '../../dates.ts';
import { type DropErrors, type DropFields, fromLocal } from './drop-plan.ts';

type DropTimesProps = {
  readonly fields: DropFields;
  readonly set: (name: keyof DropFields, value: string) => void;
  readonly errors: DropErrors;
};

const TIMES = [
  ['roomOpensAt', 'The room opens'],
  ['opensAt', 'The draw'],
  ['closesAt', 'The drop ends'],
] as const;

/** The three times, in the zone of whoever types, which is named; beside each the UTC of the reports. */
export function DropTimes({ fields, set, errors }: DropTimesProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 font-medium">
        Times <span className="font-normal text-stone">in your zone, {zone}</span>
      </legend>
      <div className="grid gap-4 lg:grid-cols-3">
        {TIMES.map(([name, label]) => {
          const instant = fromLocal(fields[name]);
          return (
            <Field
              key={name}
              label={label}
              type="datetime-local"
              step={60}
              value={fields[name]}
              onChange={(event) => set(name, event.currentTarget.value)}
              error={errors[name]}
              {...(instant === null ? {} : { hint: `${showMoment(instant)} UTC` })}
            />
          );
        })}
      </div>
      <p className="text-12 text-stone">
        The room opens a minute to a day before the draw: half an hour is usual. The drop lasts fifteen
        minutes to fourteen days.
      </p>
    </fieldset>
  );
}
