import type { Preference, Preferences } from '@selvedge/contracts';
import type { ReactNode } from 'react';
import { nameOf } from './choices.ts';

type Kind = Preference['kind'];
type NoticesFormProps = {
  readonly title: string;
  readonly text: string;
  readonly preferences: Preferences;
  readonly kinds: readonly Kind[];
  /** Whether there is a number SMS could go to. */
  readonly sms: boolean;
  readonly save: (form: FormData) => Promise<void>;
  /** What came of the last try. */
  readonly note: string | null;
  readonly children: ReactNode;
};

const WORDS: Readonly<Record<Kind, { readonly name: string; readonly text: string }>> = {
  order_updates: { name: 'Your orders', text: 'That an order is placed and paid.' },
  delivery_updates: {
    name: 'Your parcels',
    text: 'That a parcel left, comes today, is delivered, or met with a hitch.',
  },
  review_requests: {
    name: 'What you think of it',
    text: 'Once an order, some days after it arrived: how does it fit?',
  },
  marketing: {
    name: 'New at Selvedge',
    text: 'Now and then: new houses and pieces. Off unless you want it.',
  },
};
/** What is worth an SMS. */
const BY_SMS: ReadonlySet<Kind> = new Set(['order_updates', 'delivery_updates']);
const NOTES: Readonly<Record<string, string>> = {
  saved: 'Saved.',
  phone: 'This order has no phone number an SMS could go to. Nothing was changed.',
  failed: 'That did not work. Nothing was changed. Try again in a moment.',
};

/** What somebody is told and how: a row for each kind, a box for each way. A plain form, so that a link in a mail is enough. */
export function NoticesForm(props: NoticesFormProps) {
  const { title, text, preferences, kinds, sms, save, note, children } = props;
  return (
    <div className="wrap grid min-h-[60vh] content-start py-12 md:py-20">
      <div className="mx-auto w-full max-w-xl">
        <h1 className="display text-40">{title}</h1>
        <p className="mt-3 text-stone">{text}</p>
        {note !== null && NOTES[note] !== undefined && (
          <p
            role="status"
            className={`mt-6 border-l-2 pl-4 ${note === 'saved' ? 'border-ink' : 'border-selvedge'}`}
          >
            {NOTES[note]}
          </p>
        )}
        <form action={save} className="mt-8">
          {kinds.map((kind) => (
            <Row key={kind} kind={kind} preferences={preferences} sms={sms} />
          ))}
          {preferences.phone !== null && (
            <p className="mt-4 text-13 text-stone">SMS go to the number that ends in {preferences.phone}.</p>
          )}
          <div className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-4">
            <button type="submit" className="action">
              Save
            </button>
            {children}
          </div>
        </form>
      </div>
    </div>
  );
}

type RowProps = Pick<NoticesFormProps, 'preferences' | 'sms'> & { readonly kind: Kind };

function Row({ kind, preferences, sms }: RowProps) {
  const { name, text } = WORDS[kind];
  const wanted = (channel: Preference['channel']) =>
    preferences.choices.find((choice) => choice.kind === kind && choice.channel === channel)?.wanted ?? false;
  return (
    <fieldset className="grid gap-x-8 gap-y-1 border-t border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <legend className="sr-only">{name}</legend>
      <div>
        <p aria-hidden="true" className="text-17">
          {name}
        </p>
        <p className="text-13 text-stone">{text}</p>
      </div>
      <div className="flex gap-6">
        {kind === 'order_updates' ? (
          <p className="flex min-h-11 items-center text-13 text-stone">E-mail, always</p>
        ) : (
          <Box name={nameOf(kind, 'email')} label="E-mail" wanted={wanted('email')} />
        )}
        {sms && BY_SMS.has(kind) && <Box name={nameOf(kind, 'sms')} label="SMS" wanted={wanted('sms')} />}
      </div>
    </fieldset>
  );
}

function Box(box: { readonly name: string; readonly label: string; readonly wanted: boolean }) {
  return (
    <label className="flex min-h-11 items-center gap-2.5">
      <input type="hidden" name="offered" value={box.name} />
      <input type="checkbox" name={box.name} defaultChecked={box.wanted} className="size-4.5 accent-ink" />
      {box.label}
    </label>
  );
}
