import type { AfterSale } from '@selvedge/contracts';
import { html } from './html.ts';
import { type Mail, paragraph, writeMail } from './mail.ts';
import { show } from './order-mails.ts';

type Return = AfterSale['returns'][number];
type Refund = AfterSale['refunds'][number];

/** Whose order it is, by its number, and where it opens. */
export type About = { readonly number: string; readonly link: string };

const TO_SHOPPER = 'You get this because you ordered on Selvedge.';
const TO_SHOP = 'You get this because your shop sells on Selvedge.';

type Words = {
  readonly subject: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly action: { readonly link: string; readonly label: string };
  readonly why: string;
};

function mail({ subject, title, sentences, action, why }: Words): Mail {
  const [intro = '', ...more] = sentences;
  return writeMail({
    subject,
    preview: intro,
    title,
    intro,
    body: html`${more.map(paragraph)}`,
    bodyText: more.join('\n\n'),
    action,
    footer: { text: why },
  });
}

/** Tells the shopper that pieces were cancelled, by whom, and that the money is on its way. */
export function cancelledMail(
  { number, link }: About,
  { vendorName, pieces, by }: { vendorName: string; pieces: number; by: string },
): Mail {
  const what = pieces === 1 ? 'one piece' : `${pieces} pieces`;
  const first =
    by === 'shopper'
      ? `You cancelled ${what} from ${vendorName} in order ${number}.`
      : `We are sorry: ${what} of order ${number} cannot be sent. ${by === 'vendor' ? vendorName : 'We'} had to cancel.`;
  const sentences = [
    first,
    'What you paid for it goes back the way it came. Banks take up to five working days to show it. Nothing is left for you to do.',
  ];
  return mail({
    subject: `Cancelled: ${what} of order ${number}`,
    title: 'Cancelled',
    sentences,
    action: { link, label: 'See your order' },
    why: TO_SHOPPER,
  });
}

/** Tells a shop that its shopper cancelled pieces, before it packs them. */
export function cancelledForVendorMail(number: string, pieces: number, link: string): Mail {
  const what = pieces === 1 ? 'One piece' : `${pieces} pieces`;
  const sentences = [
    `${what} of order ${number} ${pieces === 1 ? 'was' : 'were'} cancelled by the shopper. Please do not send ${pieces === 1 ? 'it' : 'them'}.`,
  ];
  return mail({
    subject: `Do not send: ${number}`,
    title: 'Cancelled by the shopper',
    sentences,
    action: { link, label: 'Open the order' },
    why: TO_SHOP,
  });
}

/** Confirms that a return was asked for: where it goes, or that the shop looks at it first. */
export function returnRequestedMail({ link }: About, one: Return): Mail {
  const { number, vendorName, sendTo, state, kind } = one;
  const word = kind === 'exchange' ? 'exchange' : 'return';
  const sentences =
    state === 'requested'
      ? [
          `We have noted your ${word} ${number}. ${vendorName} looks at it first and answers by mail. Keep the pieces until then.`,
        ]
      : [
          `We have noted your ${word} ${number}. Pack the pieces, write the number on the parcel, and send it within 14 days.`,
          `Send it to: ${sendTo.name}, ${sendTo.address}.`,
          kind === 'exchange'
            ? 'What you chose instead is kept for you and leaves once the pieces are back.'
            : `Once they are back, ${show(one.worth)} goes back the way you paid.`,
        ];
  return mail({
    subject: `Your ${word} ${number}`,
    title: 'Noted',
    sentences,
    action: { link, label: `See your ${word}` },
    why: TO_SHOPPER,
  });
}

/** Tells a shop that something comes back. Carries no personal data. */
export function returnForVendorMail(one: Return, link: string): Mail {
  const pieces = one.lines.map((line) => `${line.quantity} × ${line.sku} ${line.productName}`).join(', ');
  const sentences = [
    `${one.kind === 'exchange' ? 'Exchange' : 'Return'} ${one.number}: ${pieces}.`,
    one.state === 'requested'
      ? 'It comes after its time: please approve or decline it.'
      : 'Note in your portal how it came back, and the rest follows by itself.',
  ];
  const subject = one.state === 'requested' ? `To decide: ${one.number}` : `Coming back: ${one.number}`;
  return mail({
    subject,
    title: 'A return',
    sentences,
    action: { link, label: 'Open the return' },
    why: TO_SHOP,
  });
}

const OUTCOMES = {
  approved: {
    title: 'Approved',
    words: (one: Return) =>
      `${one.vendorName} takes your return ${one.number} back. Send it within 14 days to: ${one.sendTo.name}, ${one.sendTo.address}.`,
  },
  declined: {
    title: 'Declined',
    words: (one: Return) => `${one.vendorName} did not agree to your return ${one.number}.`,
  },
  rejected: {
    title: 'Not taken back',
    words: (one: Return) => `${one.vendorName} could not take back what came with return ${one.number}.`,
  },
  replaced: {
    title: 'On its way',
    words: (one: Return) =>
      `What you chose instead is on its way: ${one.replacementCarrier} carries it under ${one.replacementTrackingNumber}.`,
  },
  overruled: {
    title: 'Granted',
    words: (one: Return) => `We looked at your return ${one.number} ourselves. You get your money back.`,
  },
} as const;

export type Outcome = keyof typeof OUTCOMES;

/** Tells the shopper what came of a return. */
export function returnOutcomeMail({ link }: About, one: Return, outcome: Outcome): Mail {
  const { title, words } = OUTCOMES[outcome];
  const unhappy = outcome === 'declined' || outcome === 'rejected';
  const sentences = [
    words(one),
    ...(one.answer === null ? [] : [`They write: “${one.answer}”`]),
    ...(unhappy ? ['If you think that is wrong, answer this mail: we look at it ourselves.'] : []),
  ];
  return mail({
    subject: `${title}: ${one.number}`,
    title,
    sentences,
    action: { link, label: 'See your return' },
    why: TO_SHOPPER,
  });
}

/** Tells the shopper that money has left for them. */
export function refundedMail({ number, link }: About, refund: Refund): Mail {
  const { amount, toGiftCard, vendorName } = refund;
  const charged = BigInt(amount.minor) - BigInt(toGiftCard.minor);
  const onCard = toGiftCard.minor === '0' ? [] : [`${show(toGiftCard)} is back on your gift card already.`];
  const back = { ...amount, minor: charged.toString() };
  const sentences =
    charged === 0n
      ? [`${show(amount)} from ${vendorName} for order ${number} is back on your gift card.`]
      : [
          `${show(back)} from ${vendorName} is on its way back to you, the way you paid for order ${number}.`,
          ...onCard,
          'Banks take up to five working days to show it.',
        ];
  return mail({
    subject: `${show(refund.amount)} back for order ${number}`,
    title: 'Your money',
    sentences,
    action: { link, label: 'See your order' },
    why: TO_SHOPPER,
  });
}
