import type { DropPlan } from '@selvedge/contracts';

/** What the form of a drop holds: texts, as they were typed; times in the zone of whoever types. */
export type DropFields = {
  readonly slug: string;
  readonly title: string;
  readonly words: string;
  readonly roomOpensAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly perAccountMax: string;
};
export type Choice = { readonly slug: string; readonly name: string; readonly vendorName: string };
export type DropErrors = { readonly [Field in keyof DropFields | 'products']?: string };

/** The most pieces an account may be allowed, and the most products: the contract's own bounds. */
export const ACCOUNT_PIECES_MAX = 20;
export const PRODUCTS_MAX = 12;

export const BLANK: DropFields = {
  slug: '',
  title: '',
  words: '',
  roomOpensAt: '',
  opensAt: '',
  closesAt: '',
  perAccountMax: '1',
};

/** Makes an address of a title: `The Ōtsu coat` → `the-otsu-coat`. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
}

/** Writes an instant for a local time field. */
export function toLocal(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Reads a local time field as an instant, or null. */
export function fromLocal(local: string): string | null {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

type Read = { readonly plan: DropPlan; readonly slug: string } | { readonly errors: DropErrors };

/** Reads the form: a plan, or a sentence at each field that is not right. Times among each other are judged here too. */
export function readPlan(fields: DropFields, products: readonly Choice[], now: number): Read {
  const times = {
    roomOpensAt: fromLocal(fields.roomOpensAt),
    opensAt: fromLocal(fields.opensAt),
    closesAt: fromLocal(fields.closesAt),
  };
  const perAccountMax = Number(fields.perAccountMax);
  const errors: Record<string, string> = {};
  if (fields.title.trim() === '') errors.title = 'Give it a name.';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(fields.slug))
    errors.slug = 'Small letters, figures and hyphens between them.';
  if (products.length === 0) errors.products = 'Choose one product at least.';
  if (new Set(products.map(({ vendorName }) => vendorName)).size > 1)
    errors.products = 'The products of a drop come from one shop.';
  if (!Number.isInteger(perAccountMax) || perAccountMax < 1 || perAccountMax > ACCOUNT_PIECES_MAX)
    errors.perAccountMax = `A whole number from 1 to ${ACCOUNT_PIECES_MAX}.`;
  Object.assign(errors, timeErrors(times, now));
  const { roomOpensAt, opensAt, closesAt } = times;
  if (Object.keys(errors).length > 0 || roomOpensAt === null || opensAt === null || closesAt === null)
    return { errors };
  const { slug, title, words } = fields;
  const productSlugs = products.map((product) => product.slug);
  const plan = { title: title.trim(), words: words.trim(), productSlugs, perAccountMax };
  return { slug, plan: { ...plan, roomOpensAt, opensAt, closesAt } };
}

type Times = { readonly [Field in 'roomOpensAt' | 'opensAt' | 'closesAt']: string | null };

function timeErrors({ roomOpensAt, opensAt, closesAt }: Times, now: number): DropErrors {
  if (roomOpensAt === null) return { roomOpensAt: 'Choose a day and a time.' };
  if (Date.parse(roomOpensAt) <= now) return { roomOpensAt: 'This is in the past.' };
  if (opensAt === null) return { opensAt: 'Choose a day and a time.' };
  if (opensAt <= roomOpensAt) return { opensAt: 'The draw comes after the room has opened.' };
  if (closesAt === null) return { closesAt: 'Choose a day and a time.' };
  return closesAt <= opensAt ? { closesAt: 'The end comes after the draw.' } : {};
}
