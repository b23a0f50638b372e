import type { Order } from '@selvedge/contracts';
import { formatMoney, money } from '@selvedge/money';
import { html } from './html.ts';
import { heading, type Mail, type Row, rows, sums, writeMail } from './mail.ts';

export type OrderParcel = Order['parcels'][number];
export type Links = {
  readonly order: string;
  readonly track: string;
  readonly choices: string;
  /** Where pictures are. */
  readonly media: string;
};

type Amount = Order['total'];
export const show = (amount: Amount) => formatMoney(money(BigInt(amount.minor), amount.currency), 'en-IE');
export const showDay = (day: string) =>
  new Intl.DateTimeFormat('en-IE', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
const showDays = ({ deliverFrom, deliverUntil }: OrderParcel) =>
  deliverFrom === deliverUntil ? showDay(deliverFrom) : `${showDay(deliverFrom)} to ${showDay(deliverUntil)}`;
const delivery = ({ shipping }: OrderParcel) => (shipping.minor === '0' ? 'free' : show(shipping));

/** The confirmation of a paid order, for its shopper: its receipt. */
export function confirmationMail(order: Order, links: Links): Mail {
  const { parcels } = order;
  const come =
    parcels.length === 1
      ? 'It comes in one parcel, straight from its maker.'
      : `It comes in ${parcels.length} parcels, each straight from its maker.`;
  const { address } = order;
  const where = [address.fullName, address.line1, address.line2, `${address.postcode} ${address.city}`]
    .filter((line) => line !== null && line !== '')
    .join(', ');
  return writeMail({
    subject: `Your order ${order.number}`,
    preview: `Placed and paid: ${show(order.total)}. ${come}`,
    title: `Thank you, ${firstName(order)}`,
    intro: `Your order ${order.number} is placed and paid. ${come}`,
    body: html`${parcels.map(
      (parcel) =>
        html`${heading(parcel.vendorName, `${parcel.deliveryName}, ${showDays(parcel)}`)}${rows(
          parcel.lines.map((line) => pieceOf(line, links, show(line.total))),
        )}`,
    )}<div style="height:20px;line-height:20px">&#160;</div>${sums(receiptOf(order))}${heading('Goes to', where)}`,
    bodyText: [
      ...parcels.map((parcel) =>
        [
          `${parcel.vendorName} (${parcel.deliveryName}, ${showDays(parcel)})`,
          ...parcel.lines.map((line) => `  ${pieceText(line)}: ${show(line.total)}`),
          `  Delivery: ${delivery(parcel)}`,
        ].join('\n'),
      ),
      receiptOf(order)
        .map(([name, amount]) => `${name}: ${amount}`)
        .join('\n'),
      `Goes to: ${where}`,
    ].join('\n\n'),
    action: { label: 'See your order', link: links.order },
    footer: {
      text: 'This is the receipt of your order.',
      label: 'Choose what we tell you about it',
      link: links.choices,
    },
  });
}

type Sum = readonly [name: string, amount: string];

/** What an order came to, line by line; the last is what was paid, or charged where a gift card paid a part. */
function receiptOf({ goods, discount, couponCode, shipping, total, giftCard }: Order): Sum[] {
  const sum: Sum[] = [['Pieces', show(goods)]];
  if (discount.minor !== '0') sum.push([`Discount ${couponCode ?? ''}`.trim(), `−${show(discount)}`]);
  sum.push(['Delivery', shipping.minor === '0' ? 'free' : show(shipping)]);
  sum.push(['Total, VAT included', show(total)]);
  if (giftCard === null) return sum;
  sum.push([`Gift card •••• ${giftCard.last4}`, `−${show(giftCard.used)}`]);
  return [...sum, ['Charged', show(chargedOf({ total, giftCard }))]];
}

/** What was charged of an order: its total less what a gift card paid. */
function chargedOf({ total, giftCard }: Pick<Order, 'total' | 'giftCard'>): Amount {
  const charged = BigInt(total.minor) - BigInt(giftCard?.used.minor ?? '0');
  return { minor: charged.toString(), currency: total.currency };
}

/** Tells a vendor that there is something to send. Carries no personal data: the portal shows the address. */
export function newVendorOrderMail(
  order: Order,
  parcel: OrderParcel,
  links: Pick<Links, 'media'> & { link: string },
): Mail {
  const count = parcel.lines.reduce((sum, line) => sum + line.quantity, 0);
  const pieces = count === 1 ? 'one piece' : `${count} pieces`;
  return writeMail({
    subject: `To ship: ${order.number}`,
    preview: `${pieces}, ${parcel.deliveryName}`,
    title: 'To ship',
    intro: `A new order ${order.number} is paid: ${pieces} to pack, to go by ${parcel.deliveryName}. The address is in your portal.`,
    body: rows(
      parcel.lines.map((line) => ({
        ...pieceOf(line, links, show(line.total)),
        note: `${noteOf(line)} · ${line.sku}`,
      })),
    ),
    bodyText: parcel.lines.map((line) => `  ${line.sku}  ${pieceText(line)}`).join('\n'),
    action: { label: 'Open your orders', link: links.link },
    footer: { text: 'You get this because your shop sells on Selvedge.' },
  });
}

/** Tells the shopper that their payment came after the pieces were gone, and that the money is theirs again. */
export function returnedMail(
  order: Order,
  links: Pick<Links, 'media'>,
  { charged, link }: { charged: boolean; link: string },
): Mail {
  const money = charged
    ? `We have sent your ${show(chargedOf(order))} back the way it came. Your bank may take up to ten days to show it.`
    : 'Nothing was charged: the amount your bank had set aside is free again.';
  const lines = order.parcels.flatMap((parcel) => parcel.lines);
  return writeMail({
    subject: `Your payment for ${order.number} came too late`,
    preview: money,
    title: 'Your payment came too late',
    intro: `${firstName(order)}, your payment for order ${order.number} reached us after the time we could keep your pieces, and not all of them are free any more. ${money} We are sorry.`,
    body: rows(lines.map((line) => pieceOf(line, links, show(line.total)))),
    bodyText: lines.map((line) => `  ${pieceText(line)}: ${show(line.total)}`).join('\n'),
    action: { label: 'See what there is', link },
    footer: { text: 'You get this because you ordered on Selvedge.' },
  });
}

type Piece = OrderParcel['shipments'][number]['lines'][number];

/** A piece as a row of a mail. */
export function pieceOf(piece: Piece, { media }: Pick<Links, 'media'>, amount: string): Row {
  const picture = piece.pictureHash === null ? null : `${media}/${piece.pictureHash}/160.jpg`;
  return { title: piece.productName, note: noteOf(piece), amount, picture };
}

function noteOf({ colour, size, quantity }: Piece): string {
  return `${colour}, ${size}${quantity > 1 ? ` · ${quantity} pieces` : ''}`;
}

/** A piece as a line of text. */
export function pieceText({ productName, colour, size, quantity }: Piece): string {
  return `${quantity} × ${productName}, ${colour}, ${size}`;
}

export function firstName({ address }: Pick<Order, 'address'>): string {
  return address.fullName.split(' ')[0] ?? address.fullName;
}
