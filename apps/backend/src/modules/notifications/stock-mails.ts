import { html } from './html.ts';
import { type Mail, page, row } from './mails.ts';

/** A size of a piece, as its mails name it. */
export type Size = { readonly productName: string; readonly colour: string; readonly size: string };

const nameOf = ({ productName, colour, size }: Size) => `${productName}, ${colour}, size ${size}`;

/** Asks a guest whether it was them who wants to be told. `link` leads to the page that confirms. */
export function confirmAlertMail(size: Size, link: string): Mail {
  const intro = `Somebody, you we hope, asked us to write to this address when ${nameOf(size)} is back. Confirm it and we will. If it was not you, do nothing: we write no more and forget the address within a week.`;
  return {
    subject: `Shall we tell you when ${size.productName} is back?`,
    text: `${intro}\n\nConfirm: ${link}`,
    html: page('One thing first', intro, html``, { link, label: 'Yes, tell me' }),
  };
}

/** Tells somebody that their size is back. `stopLink` leads to the page that stops such mails. */
export function backInStockMail(size: Size, link: string, stopLink: string): Mail {
  const intro = `${nameOf(size)} is here again. There are few, and others who waited hear of it too: the bag keeps nothing until you order.`;
  const body = html`<p style="margin:24px 0 0;color:#6B655C;font-size:13px">You get this once, because you asked for it. <a href="${stopLink}" style="color:#6B655C">Forget my address</a>.</p>`;
  return {
    subject: `${size.productName} is back in ${size.size}`,
    text: `${intro}\n\nSee it: ${link}\n\nForget my address: ${stopLink}`,
    html: page('It is back', intro, body, { link, label: 'See it' }),
    stopLink,
  };
}

export type ScarcePiece = Size & { readonly sku: string; readonly free: number };

/** Tells a shop which pieces came down to their low mark since yesterday: the scarcest, and how many there are in all. */
export function lowStockMail(pieces: readonly ScarcePiece[], total: number, link: string): Mail {
  const intro =
    total === 1
      ? 'One piece of yours is down to its low mark.'
      : `${total} pieces of yours are down to their low mark.`;
  const left = (free: number) => (free <= 0 ? 'sold out' : `${free} left`);
  const more = total > pieces.length ? `and ${total - pieces.length} more` : '';
  const lines = pieces.map((piece) => `  ${piece.sku} ${nameOf(piece)}: ${left(piece.free)}`);
  const body = html`<table role="presentation" width="100%" cellspacing="0" style="border-collapse:collapse;margin-top:24px">
    ${pieces.map((piece) => row(nameOf(piece), left(piece.free)))}</table><p style="margin:12px 0 0;color:#6B655C">${more}</p>`;
  return {
    subject: total === 1 ? 'One piece runs low' : `${total} pieces run low`,
    text: [intro, '', ...lines, more, '', `Open your stock: ${link}`].join('\n'),
    html: page('Running low', intro, body, { link, label: 'Open your stock' }),
  };
}
