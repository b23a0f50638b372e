import type { Preference } from '@selvedge/contracts';

type Kind = Preference['kind'];
type Channel = Preference['channel'];

/** The name of a choice in the form. */
export function nameOf(kind: Kind, channel: Channel): string {
  return `${kind}.${channel}`;
}

const KINDS = [
  'order_updates',
  'delivery_updates',
  'review_requests',
  'marketing',
] as const satisfies readonly Kind[];
const CHANNELS = ['email', 'sms'] as const satisfies readonly Channel[];

/** Reads the choices a form offered: a box that is not ticked is sent as nothing, so each offered one names itself as well. */
export function readChoices(form: FormData): Preference[] {
  const offered = new Set(form.getAll('offered').map(String));
  return KINDS.flatMap((kind) =>
    CHANNELS.flatMap((channel) => {
      const name = nameOf(kind, channel);
      return offered.has(name) ? [{ kind, channel, wanted: form.get(name) === 'on' }] : [];
    }),
  );
}
