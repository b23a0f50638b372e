import type { Order } from '@selvedge/contracts';
import { formatMoney, money } from '@selvedge/money';
import { type Html, html } from './html.ts';

export type Mail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one says that no more of it is wanted; mail programs offer it beside the sender. */
  readonly stopLink?: string;
};

type Amount = Order['total'];
const show = (amount: Amount) => formatMoney(money(BigInt(amount.minor), amount.currency), 'en-IE');
const showDay = (day: string) =>
  new Intl.DateTimeFormat('en-IE', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));

/** The confirmation of a paid order, for its shopper. `link` opens the order. */
export function confirmationMail(order: Order, link: string): Mail {
  const parcels = order.parcels.length === 1 ? 'one parcel' : `${order.parcels.length} parcels`;
  const intro = `Thank you, ${order.address.fullName}. Your order ${order.number} is placed and paid. It comes in ${parcels}, each straight from its maker.`;
  const text = [
    intro,
    ...order.parcels.map((parcel) =>
      [
        `\n${parcel.vendorName} — ${parcel.deliveryName}, ${showDay(parcel.deliverFrom)} to ${showDay(parcel.deliverUntil)}`,
        ...parcel.lines.map(
          (line) =>
            `  ${line.quantity} × ${line.productName}, ${line.colour}, ${line.size}: ${show(line.total)}`,
        ),
        `  Delivery: ${show(parcel.shipping)}`,
      ].join('\n'),
    ),
    `\nTotal: ${show(order.total)}`,
    `\nFollow your order: ${link}`,
  ].join('\n');
  const body = html`${order.parcels.map((parcel) => parcelTable(parcel))}
    <p style="font-size:17px;margin:24px 0 0;text-align:right"><strong>Total ${show(order.total)}</strong></p>`;
  return {
    subject: `Your order ${order.number}`,
    text,
    html: page('Thank you', intro, body, { link, label: 'Follow your order' }),
  };
}

function parcelTable(parcel: Order['parcels'][number]): Html {
  return html`<h2 style="font:600 12px Helvetica,Arial,sans-serif;letter-spacing:.06em;text-transform:uppercase;margin:28px 0 4px">${parcel.vendorName}</h2>
    <p style="margin:0 0 8px;color:#6B655C">${parcel.deliveryName}, ${showDay(parcel.deliverFrom)} to ${showDay(parcel.deliverUntil)}</p>
    <table role="presentation" width="100%" cellspacing="0" style="border-collapse:collapse">
    ${parcel.lines.map((line) => row(`${line.quantity} × ${line.productName}, ${line.colour}, ${line.size}`, show(line.total)))}
    ${row('Delivery', parcel.shipping.minor === '0' ? 'free' : show(parcel.shipping))}</table>`;
}

/** One line of a mail's table. */
export function row(left: string, right: string): Html {
  return html`<tr><td style="padding:8px 0;border-top:1px solid #E4DFD5">${left}</td><td style="padding:8px 0;border-top:1px solid #E4DFD5;text-align:right;white-space:nowrap">${right}</td></tr>`;
}

/** Tells the shopper that a vendor's parcel has left. */
export function shippedMail(order: Order, parcel: Order['parcels'][number], link: string): Mail {
  const shipment = parcel.shipments.at(-1);
  const tracking =
    shipment === undefined ? '' : ` ${shipment.carrier} carries it under ${shipment.trackingNumber}.`;
  const intro = `${parcel.vendorName} has sent your parcel of order ${order.number}.${tracking} Expect it between ${showDay(parcel.deliverFrom)} and ${showDay(parcel.deliverUntil)}.`;
  const text = `${intro}\n\n${parcel.lines.map((line) => `  ${line.quantity} × ${line.productName}, ${line.colour}, ${line.size}`).join('\n')}\n\nFollow your order: ${link}`;
  return {
    subject: `${parcel.vendorName} has sent your parcel`,
    text,
    html: page('On its way', intro, parcelTable(parcel), { link, label: 'Follow your order' }),
  };
}

/** Tells a vendor that there is something to send. Carries no personal data: the portal shows the address. */
export function newVendorOrderMail(order: Order, parcel: Order['parcels'][number], link: string): Mail {
  const pieces = parcel.lines.reduce((sum, line) => sum + line.quantity, 0);
  const intro = `A new order ${order.number} is paid: ${pieces === 1 ? 'one piece' : `${pieces} pieces`} to pack. The address is in your portal.`;
  const text = `${intro}\n\n${parcel.lines.map((line) => `  ${line.quantity} × ${line.sku} ${line.productName}, ${line.colour}, ${line.size}`).join('\n')}\n\nOpen it: ${link}`;
  return {
    subject: `To ship: ${order.number}`,
    text,
    html: page('To ship', intro, parcelTable(parcel), { link, label: 'Open the order' }),
  };
}

/** Tells the shopper that their payment came after the pieces were gone, and that the money is theirs again. */
export function returnedMail(order: Order, { charged, link }: { charged: boolean; link: string }): Mail {
  const money = charged
    ? `We have sent your ${show(order.total)} back the way it came. Your bank may take up to ten days to show it.`
    : 'Nothing was charged: the amount your bank had set aside is free again.';
  const intro = `${order.address.fullName}, your payment for order ${order.number} reached us after the time we could keep your pieces, and not all of them are free any more. ${money} We are sorry.`;
  const lines = order.parcels.flatMap((parcel) => parcel.lines);
  const names = lines.map((line) => `${line.quantity} × ${line.productName}, ${line.colour}, ${line.size}`);
  const body = html`<table role="presentation" width="100%" cellspacing="0" style="border-collapse:collapse;margin-top:24px">
    ${lines.map((line, index) => row(names[index] ?? '', show(line.total)))}</table>`;
  return {
    subject: `Your payment for ${order.number} came too late`,
    text: [intro, '', ...names.map((name) => `  ${name}`), '', `See what there is: ${link}`].join('\n'),
    html: page('Your payment came too late', intro, body, { link, label: 'See what there is' }),
  };
}

/** Tells somebody in the line of a drop that it is their turn, and until when. */
export function admittedMail(drop: { title: string; until: Date }, link: string): Mail {
  const until = new Intl.DateTimeFormat('en-IE', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  const intro = `It is your turn at ${drop.title}. You can buy until ${until.format(drop.until)} UTC; then the next in line may.`;
  const note = 'Being let in holds no piece for you yet: one is yours to pay for once you order it.';
  return {
    subject: `Your turn: ${drop.title}`,
    text: `${intro}\n${note}\n\nGo in: ${link}`,
    html: page('Your turn', intro, html`<p style="margin:16px 0 0;color:#6B655C">${note}</p>`, {
      link,
      label: 'Go in',
    }),
  };
}

/** Sets a mail: a title, a sentence, what belongs to it, one thing to do. */
export function page(
  title: string,
  intro: string,
  body: Html,
  action: { link: string; label: string },
): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0;background:#F3F1EB;color:#161513;font:15px/1.6 Helvetica,Arial,sans-serif">
<table role="presentation" width="100%" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellspacing="0" style="max-width:560px;background:#FBFAF7"><tr><td style="padding:40px 32px">
<p style="font:400 22px Didot,'Bodoni MT',Georgia,serif;margin:0 0 6px">Selvedge</p><div style="width:48px;height:2px;background:#B3202C;margin:0 0 32px"></div>
<h1 style="font:400 32px/1.2 Didot,'Bodoni MT',Georgia,serif;margin:0 0 16px">${title}</h1><p style="margin:0">${intro}</p>${body}
<p style="margin:32px 0 0"><a href="${action.link}" style="background:#1E2A47;color:#FBFAF7;padding:14px 24px;text-decoration:none;display:inline-block">${action.label}</a></p>
</td></tr></table></td></tr></table></body></html>`.html;
}
