'use client';

import type { SystemHealth } from '@selvedge/contracts';
import { Button, Status } from '@selvedge/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { showMoment } from '../../dates.ts';
import { fieldErrors, messageOf, NO_ANSWER } from '../../problems.ts';
import { sayName } from '../../words.ts';
import { announce } from '../frame/announce.ts';
import { ReasonForm } from './reason-form.tsx';

/** One alarm, and the form that settles it. */
export function AlarmRow({ alarm }: { readonly alarm: SystemHealth['alarms'][number] }) {
  const { id, kind, subject, detail, raisedAt } = alarm;
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const settle = async (note: string) => {
    const answer = await api.settleAlarm({ params: { id }, body: { note } }).catch(() => undefined);
    if (answer === undefined) return NO_ANSWER;
    router.refresh();
    if (!answer.ok) return fieldErrors(answer.problem).note ?? messageOf(answer.problem);
    announce(`The alarm about ${subject} is settled.`);
    return undefined;
  };
  const known = Object.entries(detail).map(([name, value]) => `${sayName(name)}: ${value}`);
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <Status tone="bad">{sayName(kind)}</Status>
          <p className="text-12 text-stone [overflow-wrap:anywhere]">
            {[subject, ...known].join(' · ')}
            <span className="block">{showMoment(raisedAt)} UTC</span>
          </p>
        </div>
        {!open && (
          <Button look="quiet" onClick={() => setOpen(true)}>
            Settle …
          </Button>
        )}
      </div>
      {open && (
        <ReasonForm
          label="What was found, and what was done"
          action="Settle alarm"
          onSend={settle}
          onCancel={() => setOpen(false)}
        />
      )}
    </li>
  );
}
