import { type Preference, preferenceChannels, preferenceKinds } from '@selvedge/contracts';

type Kind = Preference['kind'];
type Channel = Preference['channel'];

/** What is told while nobody chose: mails about one's own orders, and one asking for a review. Advertising and SMS only for those who ask. */
const DEFAULTS = {
  order_updates: { email: true, sms: false },
  delivery_updates: { email: true, sms: false },
  review_requests: { email: true, sms: false },
  marketing: { email: false, sms: false },
} as const satisfies Record<Kind, Record<Channel, boolean>>;

/** Says whether somebody is told of a kind by a channel: what they chose for the order, else for themselves, else the default. */
export function wants(
  kind: Kind,
  channel: Channel,
  chosen: { readonly order: readonly Preference[]; readonly account: readonly Preference[] },
): boolean {
  if (isEssential(kind, channel)) return true;
  const among = (choices: readonly Preference[]) =>
    choices.find((choice) => choice.kind === kind && choice.channel === channel)?.wanted;
  return among(chosen.order) ?? among(chosen.account) ?? DEFAULTS[kind][channel];
}

/** The confirmation of an order is its receipt: the law wants it sent, and no choice turns it off. */
export function isEssential(kind: Kind, channel: Channel): boolean {
  return kind === 'order_updates' && channel === 'email';
}

/** Every choice there is, as it stands. */
export function allChoices(chosen: Parameters<typeof wants>[2]): Preference[] {
  return preferenceKinds.flatMap((kind) =>
    preferenceChannels.map((channel) => ({ kind, channel, wanted: wants(kind, channel, chosen) })),
  );
}

/** Hides a phone number but for its last three digits: enough to know it again. */
export function hidePhone(phone: string): string {
  return `••• ${phone.replace(/\D/g, '').slice(-3)}`;
}

/** Country calling codes of the countries the market delivers to. */
const CALLING: Readonly<Record<string, string>> = {
  AT: '43',
  BE: '32',
  BG: '359',
  CH: '41',
  CY: '357',
  CZ: '420',
  DE: '49',
  DK: '45',
  EE: '372',
  ES: '34',
  FI: '358',
  FR: '33',
  GB: '44',
  GR: '30',
  HR: '385',
  HU: '36',
  IE: '353',
  IT: '39',
  LT: '370',
  LU: '352',
  LV: '371',
  MT: '356',
  NL: '31',
  NO: '47',
  PL: '48',
  PT: '351',
  RO: '40',
  SE: '46',
  SI: '386',
  SK: '421',
};
/** Where the 0 in front belongs to the number and is dialled from abroad, too. */
const KEEPS_ZERO = new Set(['IT']);

/** Writes a phone number as the phone networks want it (E.164), reading a national one by its country; null when it cannot be one. */
export function dialable(phone: string, country: string): string | null {
  const digits = phone.replace(/[^\d+]/g, '');
  const code = CALLING[country];
  const international = digits.startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? `+${digits.slice(2)}`
      : code === undefined
        ? ''
        : `+${code}${KEEPS_ZERO.has(country) ? digits : digits.replace(/^0/, '')}`;
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
}
