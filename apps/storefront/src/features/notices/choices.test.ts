import { expect, it } from 'vitest';
import { readChoices } from './choices.ts';

it('reads what was ticked, what was unticked, and nothing that was not offered', () => {
  const form = new FormData();
  form.append('offered', 'delivery_updates.email');
  form.append('offered', 'delivery_updates.sms');
  form.append('offered', 'made.up');
  form.set('delivery_updates.sms', 'on');
  form.set('marketing.email', 'on');
  expect(readChoices(form)).toEqual([
    { kind: 'delivery_updates', channel: 'email', wanted: false },
    { kind: 'delivery_updates', channel: 'sms', wanted: true },
  ]);
});
