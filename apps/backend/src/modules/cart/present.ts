import type { Cart, CartLine, Money, Picture } from '@selvedge/contracts';
import { stockClassOf } from '../inventory/index.ts';
import type { Quote, QuotedLine, QuotedVendor } from './quote.ts';

/** Writes a quote as the contract shows a bag. */
export function presentCart(quote: Quote, currency: Money['currency'], version: number): Cart {
  const money = (minor: bigint): Money => ({ minor: minor.toString(), currency });
  return {
    vendors: quote.vendors.map((vendor) => presentVendor(vendor, money)),
    count: quote.pieces,
    goods: money(quote.goodsMinor),
    discount: money(quote.discountMinor),
    shipping: money(quote.shippingMinor),
    total: money(quote.totalMinor),
    coupon: presentCoupon(quote, money),
    giftCard: presentGiftCard(quote, money),
    due: money(quote.dueMinor),
    ready: quote.ready,
    version,
  };
}

function presentCoupon(
  { coupon: used, vendors, discountMinor }: Quote,
  money: (minor: bigint) => Money,
): Cart['coupon'] {
  if (used === null) return null;
  const { coupon, problem } = used;
  const eligible = vendors
    .filter(({ vendor }) => coupon.vendorId === null || coupon.vendorId === vendor.id)
    .reduce((sum, { goodsMinor }) => sum + goodsMinor, 0n);
  const missing = problem === 'below_minimum' ? money(coupon.minGoodsMinor - eligible) : null;
  return { code: coupon.code, discount: money(discountMinor), problem, missing };
}

function presentGiftCard({ giftCard }: Quote, money: (minor: bigint) => Money): Cart['giftCard'] {
  if (giftCard === null) return null;
  const { card, usedMinor } = giftCard;
  return { last4: card.last4, balance: money(card.balanceMinor), used: money(usedMinor) };
}

function presentVendor(quoted: QuotedVendor, money: (minor: bigint) => Money): Cart['vendors'][number] {
  const freeOver = quoted.method?.freeOverMinor ?? null;
  return {
    vendorSlug: quoted.vendor.slug,
    vendorName: quoted.vendor.name,
    lines: quoted.lines.map((line) => presentLine(line, money)),
    goods: money(quoted.goodsMinor),
    discount: money(quoted.discountMinor),
    shipping: money(quoted.shippingMinor),
    freeShippingFrom: freeOver === null ? null : money(freeOver),
  };
}

function presentLine(line: QuotedLine, money: (minor: bigint) => Money): CartLine {
  return {
    variantId: line.variant.variantId,
    productSlug: line.variant.productSlug,
    productName: line.variant.productName,
    colour: line.variant.colourName,
    size: line.variant.size,
    picture: pictureOf(line),
    quantity: line.quantity,
    available: Math.min(line.free, line.quantity, line.limit ?? line.quantity),
    stock: stockClassOf(line.free),
    unitPrice: money(line.unitMinor),
    compareAt: line.compareAtMinor === null ? null : money(line.compareAtMinor),
    total: money(line.totalMinor),
    priceBefore: line.seenMinor === line.unitMinor ? null : money(line.seenMinor),
    limit: line.limit,
    problem: line.problem,
  };
}

/** The masters of all pictures have this size (pixels). */
const MASTER = { width: 1600, height: 2000 };

function pictureOf({ variant }: QuotedLine): Picture | null {
  if (variant.pictureHash === null) return null;
  return {
    hash: variant.pictureHash,
    view: 'front',
    alt: variant.pictureAlt,
    colour: variant.pictureColour,
    ...MASTER,
  };
}
