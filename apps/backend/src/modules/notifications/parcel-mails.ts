import type { Order, Shipment } from '@selvedge/contracts';
import { html } from './html.ts';
import { heading, type Mail, paragraph, rows, writeMail } from './mail.ts';
import { firstName, type Links, type OrderParcel, pieceOf, pieceText, showDay } from './order-mails.ts';
import { smsText } from './sms-text.ts';

/** The news of a parcel that are told: by mail, and by SMS to those who asked for it. */
export type ToldState = 'in_transit' | 'out_for_delivery' | 'exception' | 'delivered' | 'returned';

export function isTold(state: Shipment['state']): state is ToldState {
  return state in NEWS;
}

export type ParcelNews = {
  readonly order: Order;
  readonly parcel: OrderParcel;
  readonly shipment: Shipment;
  readonly links: Links;
};

type Words = {
  readonly subject: (news: ParcelNews) => string;
  readonly title: string;
  readonly intro: (news: ParcelNews) => string;
  readonly after: ((news: ParcelNews) => string) | null;
  readonly sms: (news: ParcelNews) => string;
};

const NEWS: Readonly<Record<ToldState, Words>> = {
  in_transit: {
    subject: ({ parcel }) => `${parcel.vendorName} has sent your parcel`,
    title: 'On its way',
    intro: (news) =>
      `${firstName(news.order)}, ${partOf(news)} of order ${news.order.number} has left ${news.parcel.vendorName}. ${expected(news)}`,
    after: ({ shipment }) => `${shipment.carrier} carries it under ${shipment.trackingNumber}.`,
    sms: (news) => `${news.parcel.vendorName} has sent your parcel. ${expectedShort(news)}`,
  },
  out_for_delivery: {
    subject: ({ parcel }) => `Today: your parcel from ${parcel.vendorName}`,
    title: 'With you today',
    intro: (news) =>
      `${capital(partOf(news))} of order ${news.order.number} is on the van and should be with you today.`,
    after: ({ shipment }) =>
      `${shipment.carrier} brings it. If nobody opens, the carrier leaves word where it waits.`,
    sms: ({ parcel, shipment }) =>
      `Your parcel from ${parcel.vendorName} comes today, with ${shipment.carrier}.`,
  },
  delivered: {
    subject: ({ parcel }) => `Delivered: your parcel from ${parcel.vendorName}`,
    title: 'It is there',
    intro: (news) =>
      `The carrier says that ${partOf(news)} of order ${news.order.number} was delivered. We hope you like it.`,
    after: () =>
      'Not with you? Look with neighbours and in the hall, then write to us: we find out where it is.',
    sms: ({ parcel }) => `Your parcel from ${parcel.vendorName} was delivered.`,
  },
  exception: {
    subject: ({ parcel }) => `Your parcel from ${parcel.vendorName} could not be delivered yet`,
    title: 'A hitch on the way',
    intro: (news) =>
      `The carrier could not deliver ${partOf(news)} of order ${news.order.number}. It says: “${lastWord(news)}”`,
    after: ({ shipment }) =>
      `Most carriers try again the next day. You can ask ${shipment.carrier} with the number ${shipment.trackingNumber}; the shop was told as well.`,
    sms: ({ parcel }) => `Your parcel from ${parcel.vendorName} could not be delivered yet. See what to do:`,
  },
  returned: {
    subject: ({ parcel }) => `Your parcel from ${parcel.vendorName} goes back`,
    title: 'On its way back',
    intro: (news) =>
      `${capital(partOf(news))} of order ${news.order.number} could not be delivered and goes back to ${news.parcel.vendorName}.`,
    after: () => 'You need do nothing: the shop looks into it and writes to you. Write to us if it does not.',
    sms: ({ parcel }) => `Your parcel could not be delivered and goes back to ${parcel.vendorName}.`,
  },
};

/** Writes the mail of a parcel's news. */
export function parcelMail(state: ToldState, news: ParcelNews): Mail {
  const { shipment, links } = news;
  const words = NEWS[state];
  const after = words.after === null ? '' : words.after(news);
  const inside = shipment.lines;
  return writeMail({
    subject: words.subject(news),
    preview: inside.map(pieceText).join(', '),
    title: words.title,
    intro: words.intro(news),
    body: html`${paragraph(after)}${heading(`In parcel ${shipment.number}`, `${shipment.carrier}, ${shipment.trackingNumber}`)}${rows(
      inside.map((piece) => pieceOf(piece, links, '')),
    )}`,
    bodyText: [
      after,
      `In parcel ${shipment.number} (${shipment.carrier}, ${shipment.trackingNumber}):`,
      inside.map((piece) => `  ${pieceText(piece)}`).join('\n'),
    ].join('\n\n'),
    action: { label: 'Follow your parcel', link: links.track },
    footer: {
      text: 'You get this because you ordered on Selvedge.',
      label: 'Choose what we tell you',
      link: links.choices,
    },
  });
}

/** Writes the SMS of a parcel's news. */
export function parcelSms(state: ToldState, news: ParcelNews): string {
  return smsText(NEWS[state].sms(news), news.links.track);
}

/** `your parcel`, or `a part` when more of the order is still to come from the shop. */
function partOf({ parcel, shipment }: ParcelNews): string {
  const all = parcel.lines.reduce((sum, line) => sum + line.quantity, 0);
  const here = shipment.lines.reduce((sum, line) => sum + line.quantity, 0);
  return here < all ? `a part (${here} of ${all} pieces)` : 'your parcel';
}

function expected({ shipment, parcel }: ParcelNews): string {
  if (shipment.expectedOn !== null) return `Expect it on ${showDay(shipment.expectedOn)}.`;
  const { deliverFrom, deliverUntil } = parcel;
  return deliverFrom === deliverUntil
    ? `Expect it on ${showDay(deliverFrom)}.`
    : `Expect it between ${showDay(deliverFrom)} and ${showDay(deliverUntil)}.`;
}

const short = new Intl.DateTimeFormat('en-IE', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** For an SMS, which is short: `Due 30 Nov-2 Dec.` */
function expectedShort({ shipment, parcel }: ParcelNews): string {
  const say = (day: string) => short.format(new Date(day));
  if (shipment.expectedOn !== null) return `Due ${say(shipment.expectedOn)}.`;
  const [from, until] = [say(parcel.deliverFrom), say(parcel.deliverUntil)];
  return from === until ? `Due ${from}.` : `Due ${from}-${until}.`;
}

function lastWord({ shipment }: ParcelNews): string {
  return shipment.events[0]?.message ?? 'delivery failed';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Tells a vendor that a parcel of its needs somebody. Carries no personal data: the portal shows the address. */
export function troubleMail(
  state: 'exception' | 'returned',
  { shipment, parcel, links }: Omit<ParcelNews, 'order'>,
  portalLink: string,
): Mail {
  const { number, carrier, trackingNumber, events } = shipment;
  const what = state === 'returned' ? 'comes back to you' : 'could not be delivered yet';
  const said = events[0]?.message ?? 'nothing more';
  return writeMail({
    subject: `Parcel ${number} ${what}`,
    preview: `${carrier}: ${said}`,
    title: state === 'returned' ? 'A parcel comes back' : 'A parcel met with a hitch',
    intro: `Parcel ${number} of ${parcel.vendorName} ${what}. ${carrier} says: “${said}”`,
    body: html`${paragraph(
      state === 'returned'
        ? 'Write to the shopper, who was told that it comes back, and agree how it goes on.'
        : 'Most carriers try again the next day. Ask the carrier if it does not.',
    )}${heading('Inside', `${carrier}, ${trackingNumber}`)}${rows(shipment.lines.map((piece) => pieceOf(piece, links, '')))}`,
    bodyText: shipment.lines.map((piece) => `  ${pieceText(piece)}`).join('\n'),
    action: { label: 'Open your parcels', link: portalLink },
    footer: { text: 'You get this because your shop sells on Selvedge.' },
  });
}
