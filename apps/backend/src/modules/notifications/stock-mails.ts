import { html } from './html.ts';
import { type Mail, paragraph, sums, writeMail } from './mail.ts';

/** A size of a piece, as its mails name it. */
export type Size = { readonly productName: string; readonly colour: string; readonly size: string };

const nameOf = ({ productName, colour, size }: Size) => `${productName}, ${colour}, size ${size}`;

/** Asks a guest whether it was them who wants to be told. `link` leads to the page that confirms. */
export function confirmAlertMail(size: Size, link: string): Mail {
  const note = 'If it was not you, do nothing: we write no more and forget the address within a week.';
  return writeMail({
    subject: `Shall we tell you when ${size.productName} is back?`,
    preview: `Confirm, and we write when ${nameOf(size)} is back.`,
    title: 'One thing first',
    intro: `Somebody, you we hope, asked us to write to this address when ${nameOf(size)} is back. Confirm it and we will.`,
    body: paragraph(note),
    bodyText: note,
    action: { label: 'Yes, tell me', link },
    footer: { text: 'You get this once, because this address was typed on Selvedge.' },
  });
}

/** Tells somebody that their size is back. `stopLink` leads to the page that stops such mails. */
export function backInStockMail(size: Size, link: string, stopLink: string): Mail {
  const note = 'There are few, and others who waited hear of it too: the bag keeps nothing until you order.';
  const mail = writeMail({
    subject: `${size.productName} is back in ${size.size}`,
    preview: note,
    title: 'It is back',
    intro: `${nameOf(size)} is here again.`,
    body: paragraph(note),
    bodyText: note,
    action: { label: 'See it', link },
    footer: {
      text: 'You get this once, because you asked for it.',
      label: 'Forget my address',
      link: stopLink,
    },
  });
  return { ...mail, stopLink };
}

export type ScarcePiece = Size & { readonly sku: string; readonly free: number };

/** Tells a shop which pieces came down to their low mark since yesterday: the scarcest, and how many there are in all. */
export function lowStockMail(pieces: readonly ScarcePiece[], total: number, link: string): Mail {
  const left = (free: number) => (free <= 0 ? 'sold out' : `${free} left`);
  const more = total > pieces.length ? `and ${total - pieces.length} more` : '';
  const lines = pieces.map((piece) => `  ${piece.sku} ${nameOf(piece)}: ${left(piece.free)}`);
  const list = sums(
    pieces.map((piece) => [nameOf(piece), left(piece.free)]),
    false,
  );
  return writeMail({
    subject: total === 1 ? 'One piece runs low' : `${total} pieces run low`,
    preview: pieces.map(nameOf).join(', '),
    title: 'Running low',
    intro:
      total === 1
        ? 'One piece of yours is down to its low mark.'
        : `${total} pieces of yours are down to their low mark.`,
    body: html`<div style="height:20px;line-height:20px">&#160;</div>${list}${more === '' ? '' : paragraph(more)}`,
    bodyText: [...lines, ...(more === '' ? [] : [more])].join('\n'),
    action: { label: 'Open your stock', link },
    footer: { text: 'You get this because your shop sells on Selvedge.' },
  });
}
