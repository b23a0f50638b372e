import { html } from './html.ts';
import { type Mail, paragraph, type Row, rows, writeMail } from './mail.ts';

export type PieceToReview = {
  readonly name: string;
  readonly note: string;
  readonly picture: string | null;
  /** Opens the form for this piece. */
  readonly link: string;
};

/** Asks how the pieces of an order are, some days after they arrived. `choicesLink` says that one wants no more of it. */
export function askReviewMail(pieces: readonly PieceToReview[], choicesLink: string): Mail {
  const [first] = pieces;
  const one = pieces.length === 1 && first !== undefined;
  const list: Row[] = pieces.map(({ name, note, picture }) => ({ title: name, note, amount: '', picture }));
  const note = 'A line or two is enough. Whether it runs small or large helps the next person most.';
  return writeMail({
    subject: one ? `How is ${first.name}?` : 'How are your pieces?',
    preview: note,
    title: 'How does it fit?',
    intro: 'You have had it for a few days now. Others would like to know what you think of it.',
    body: html`<div style="height:20px;line-height:20px">&#160;</div>${rows(list)}${paragraph(note)}`,
    bodyText: [...pieces.map((piece) => `  ${piece.name}, ${piece.note}\n  ${piece.link}`), '', note].join(
      '\n',
    ),
    action: { label: one ? 'Write a review' : 'Review the first', link: first?.link ?? '' },
    footer: {
      text: 'You get this once an order.',
      label: 'No more of these',
      link: choicesLink,
    },
  });
}

export type TurnedDown = {
  readonly what: 'review' | 'question' | 'reply';
  readonly productName: string;
  readonly reason: string;
  readonly hidden: boolean;
};

/** Tells somebody that what they wrote is not shown, and why. */
export function turnedDownMail({ what, productName, reason, hidden }: TurnedDown, link: string): Mail {
  const intro = hidden
    ? `Your ${what} about ${productName} is not shown any more.`
    : `We read your ${what} about ${productName} and cannot show it.`;
  return writeMail({
    subject: `About your ${what} of ${productName}`,
    preview: reason,
    title: 'We cannot show this',
    intro,
    body: paragraph(reason),
    bodyText: reason,
    action: { label: what === 'reply' ? 'Open it' : 'See the piece', link },
    footer: { text: `You get this because you wrote a ${what} on Selvedge.` },
  });
}

/** Asks a guest whether it was them who asked a question. `link` leads to the page that confirms. */
export function confirmQuestionMail(productName: string, text: string, link: string): Mail {
  const note =
    'If it was not you, do nothing: nobody sees the question, and we forget the address within a week.';
  return writeMail({
    subject: `Your question about ${productName}`,
    preview: 'Confirm your address, and the shop is asked.',
    title: 'One thing first',
    intro: `Somebody, you we hope, wants to ask the shop about ${productName}. Confirm your address and we pass it on.`,
    body: html`${paragraph(`“${text}”`)}${paragraph(note)}`,
    bodyText: `"${text}"\n\n${note}`,
    action: { label: 'Yes, ask the shop', link },
    footer: { text: 'You get this once, because this address was typed on Selvedge.' },
  });
}

/** Tells somebody that their question was answered. `link` leads to their question, where they can take it back. */
export function answeredMail(
  { productName, question, answer }: { productName: string; question: string; answer: string },
  link: string,
): Mail {
  return writeMail({
    subject: `An answer about ${productName}`,
    preview: answer.slice(0, 120),
    title: 'The shop answered',
    intro: `You asked about ${productName}: “${question}”`,
    body: paragraph(answer),
    bodyText: answer,
    action: { label: 'See it', link },
    footer: { text: 'You get this because you asked. Behind the link you can take the question back.' },
  });
}

/** Tells a shop that somebody asks about a piece of its. */
export function askedMail(productName: string, question: string, link: string): Mail {
  return writeMail({
    subject: `A question about ${productName}`,
    preview: question.slice(0, 120),
    title: 'Somebody asks',
    intro: `A shopper would like to know about ${productName}:`,
    body: paragraph(`“${question}”`),
    bodyText: `"${question}"`,
    action: { label: 'Answer', link },
    footer: { text: 'You get this because your shop sells on Selvedge.' },
  });
}
