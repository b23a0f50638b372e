import type { SystemHealth } from '@selvedge/contracts';
import { Empty } from '@selvedge/ui';
import { AlarmRow } from './alarm-row.tsx';

/** What nobody has looked into yet, newest first; each is settled with a note of what was found. */
export function Alarms({ alarms }: Pick<SystemHealth, 'alarms'>) {
  if (alarms.length === 0)
    return (
      <Empty title="No alarm is open">
        The platform raises one when money or stock does not add up and no rule says what to do.
      </Empty>
    );
  return (
    <ul aria-label="Open alarms, newest first" className="-mt-3 divide-y divide-line">
      {alarms.map((alarm) => (
        <AlarmRow key={alarm.id} alarm={alarm} />
      ))}
    </ul>
  );
}
