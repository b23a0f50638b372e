/** Text that is HTML already; everything else put into `html` is escaped. */
export type Html = { readonly html: string };

export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  return { html: strings.map((text, i) => text + render(values[i])).join('') };
}

function render(value: string | number | Html | readonly Html[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return 'html' in value ? value.html : value.map((one) => one.html).join('');
}

/** Sets a page of the sandbox. */
export function page(title: string, body: Html): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Selvedge sandbox</title><style>
body{margin:0 auto;max-width:860px;padding:48px 24px;background:#FBFAF7;color:#161513;font:15px/1.6 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif}
header{border-bottom:1px solid #E4DFD5;margin-bottom:32px;padding-bottom:16px}header a{color:inherit;text-decoration:none;font:400 22px Didot,"Bodoni MT",Georgia,serif}header a::after{content:"";display:block;width:32px;height:2px;background:#B3202C}
h1{font:400 32px/1.2 Didot,"Bodoni MT",Georgia,serif;margin:0 0 16px}h2{font-size:12px;letter-spacing:.06em;text-transform:uppercase;margin:40px 0 8px}.soft{color:#6B655C}
table{width:100%;border-collapse:collapse}th{text-align:left;font-size:12px;font-weight:500;color:#6B655C}td,th{padding:8px 12px 8px 0;border-bottom:1px solid #E4DFD5}.number{text-align:right;font-variant-numeric:tabular-nums}
a{color:#1E2A47}code,pre{font:13px/1.5 ui-monospace,Menlo,monospace}pre{white-space:pre-wrap;background:#F3F1EB;padding:16px}iframe{width:100%;height:720px;border:1px solid #E4DFD5;background:#fff}
button,input{font:inherit;padding:4px 10px;border:1px solid #CFC8BA;border-radius:2px;background:#fff;color:inherit}button{cursor:pointer}</style></head>
<body><header><a href="/">Selvedge sandbox</a></header><h1>${title}</h1>${body}</body></html>`.html;
}
