import { type Html, html } from './html.ts';

/** A mail, written twice: for those who see pictures and for those who read text. */
export type Mail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one says that no more of it is wanted; mail programs offer it beside the sender. */
  readonly stopLink?: string;
};

export type MailParts = {
  readonly subject: string;
  /** What a list of mails shows after the subject. */
  readonly preview: string;
  readonly title: string;
  readonly intro: string;
  readonly body: Html;
  /** The same as `body`, as text. */
  readonly bodyText: string;
  readonly action: { readonly label: string; readonly link: string };
  /** Why this came, and where one can say that one wants no more of it. */
  readonly footer: { readonly text: string; readonly label?: string; readonly link?: string };
};

const SERIF = "Didot,'Bodoni MT','Bodoni Moda','Times New Roman',serif";
const SANS = "'Instrument Sans','Helvetica Neue',Helvetica,Arial,sans-serif";

/** Sets a mail in the market's own hand. Everything put in is escaped. */
export function writeMail(parts: MailParts): Mail {
  const { subject, preview, title, intro, body, bodyText, action, footer } = parts;
  const more = footer.link === undefined ? '' : `\n${footer.label ?? 'Choose'}: ${footer.link}`;
  const text = `${title}\n\n${intro}\n\n${bodyText}\n\n${action.label}: ${action.link}\n\n--\nSelvedge\n${footer.text}${more}\n`;
  return { subject, text, html: frame({ subject, preview, title, intro, body, action, footer }) };
}

/**
 * The frame: one column of 600 pixels in tables, since mail programs know little else; colours that are still right when a
 * program turns them dark, and our own dark ones where it asks for them.
 */
function frame(parts: Omit<MailParts, 'bodyText'>): string {
  const { action, footer } = parts;
  return html`<!doctype html>
<html lang="en" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="x-apple-disable-message-reformatting">
<title>${parts.subject}</title>${STYLE}</head>
<body class="ground" style="margin:0;padding:0;background-color:#F3F1EB;color:#161513;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${parts.preview}</div>
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" class="ground" style="background-color:#F3F1EB"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="600" cellspacing="0" cellpadding="0" border="0" class="sheet" style="width:100%;max-width:600px;background-color:#FBFAF7">
<tr><td class="pad" style="padding:40px 48px 0">
<p class="ink" style="margin:0;font:400 24px/1 ${SERIF};color:#161513">Selvedge</p>
<table role="presentation" cellspacing="0" cellpadding="0" border="0"><tr><td width="40" height="2" style="width:40px;height:2px;line-height:2px;font-size:0;background-color:#B3202C;padding:0">&#160;</td></tr></table>
</td></tr>
<tr><td class="pad" style="padding:40px 48px 0">
<h1 class="ink" style="margin:0;font:400 36px/1.15 ${SERIF};letter-spacing:-.01em;color:#161513">${parts.title}</h1>
<p class="ink" style="margin:16px 0 0;font:400 16px/1.6 ${SANS};color:#161513">${parts.intro}</p>
</td></tr>
<tr><td class="pad" style="padding:28px 48px 0">${button(action)}</td></tr>
<tr><td class="pad" style="padding:12px 48px 40px">${parts.body}</td></tr>
</table>
<table role="presentation" width="600" cellspacing="0" cellpadding="0" border="0" style="width:100%;max-width:600px"><tr><td class="pad" style="padding:20px 48px">
<p class="soft" style="margin:0;font:400 13px/1.6 ${SANS};color:#6B655C">${footer.text}${choice(footer)}</p>
</td></tr></table>
</td></tr></table></body></html>`.html;
}

const STYLE: Html = html`<style>
@media (max-width:620px){.pad{padding-left:24px!important;padding-right:24px!important}}
@media (prefers-color-scheme:dark){.ground{background-color:#12110F!important}.sheet{background-color:#1B1A17!important}.ink,.ink a{color:#F3F1EB!important}.soft,.soft a{color:#A8A196!important}.line{border-color:#38352F!important}.button{background-color:#F3F1EB!important}.button a{color:#161513!important}}
</style>`;

function button({ label, link }: MailParts['action']): Html {
  return html`<table role="presentation" cellspacing="0" cellpadding="0" border="0"><tr><td class="button" align="center" style="background-color:#1E2A47;border-radius:2px">
<a href="${link}" style="display:inline-block;padding:15px 28px;font:500 15px/1.2 ${SANS};color:#FBFAF7;text-decoration:none">${label}</a></td></tr></table>`;
}

function choice({ label, link }: MailParts['footer']): Html | string {
  return link === undefined
    ? ''
    : html` <a href="${link}" style="color:#6B655C;text-decoration:underline">${label ?? 'Choose'}</a>`;
}

export type Row = {
  readonly title: string;
  readonly note: string;
  readonly amount: string;
  /** A picture of it; what the row says stands in words as well, since pictures are often not shown. */
  readonly picture: string | null;
};

/** Sets a list of pieces: picture, words, amount. */
export function rows(list: readonly Row[]): Html {
  return html`<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0">${list.map(
    ({ title, note, amount, picture }) => html`<tr>
<td class="line" width="64" valign="top" style="width:64px;padding:12px 16px 12px 0;border-top:1px solid #E4DFD5">${
      picture === null
        ? ''
        : html`<img src="${picture}" width="64" height="80" alt="" style="display:block;width:64px;height:80px;border:0;background-color:#E9E6DE">`
    }</td>
<td class="line ink" valign="top" style="padding:12px 0;border-top:1px solid #E4DFD5;font:400 15px/1.5 ${SANS};color:#161513">${title}<br><span class="soft" style="font-size:13px;color:#6B655C">${note}</span></td>
<td class="line ink" valign="top" align="right" style="padding:12px 0 12px 12px;border-top:1px solid #E4DFD5;font:400 15px/1.5 ${SANS};color:#161513;white-space:nowrap">${amount}</td></tr>`,
  )}</table>`;
}

/** Sets pairs of name and amount. `summed`: the last is the sum. */
export function sums(list: readonly (readonly [name: string, amount: string])[], summed = true): Html {
  return html`<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0">${list.map(
    ([name, amount], i) => html`<tr>
<td class="line ink" style="padding:8px 0;border-top:1px solid #E4DFD5;font:${weight(summed && i === list.length - 1)} 15px/1.5 ${SANS};color:#161513">${name}</td>
<td class="line ink" align="right" style="padding:8px 0;border-top:1px solid #E4DFD5;font:${weight(summed && i === list.length - 1)} 15px/1.5 ${SANS};color:#161513;white-space:nowrap">${amount}</td></tr>`,
  )}</table>`;
}

const weight = (strong: boolean) => (strong ? '600' : '400');

/** Sets the name of a part, with a line of news under it. */
export function heading(title: string, note: string): Html {
  return html`<p class="ink" style="margin:28px 0 2px;font:600 12px/1.5 ${SANS};letter-spacing:.06em;text-transform:uppercase;color:#161513">${title}</p>
<p class="soft" style="margin:0 0 12px;font:400 14px/1.5 ${SANS};color:#6B655C">${note}</p>`;
}

/** Sets a paragraph. */
export function paragraph(text: string): Html {
  return html`<p class="ink" style="margin:20px 0 0;font:400 15px/1.6 ${SANS};color:#161513">${text}</p>`;
}
