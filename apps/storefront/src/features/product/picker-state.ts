import type { Product, VariantStock } from '@selvedge/contracts';

type Variant = Product['variants'][number];

/** What is picked on a product page. Pure: choices in, what to show out. */
export type Picked = { readonly colour: string; readonly size: string | null };

/** The colour an address asks for when the product has it, else the first one that can be bought, else the first. */
export function firstColour(product: Pick<Product, 'colours' | 'variants'>, asked: string | null): string {
  const names = product.colours.map(({ name }) => name);
  if (asked !== null && names.includes(asked)) return asked;
  const buyable = names.find((name) =>
    product.variants.some(({ colour, stock }) => colour === name && stock !== 'out'),
  );
  return buyable ?? names[0] ?? '';
}

/** Variants with stock and price as they are now; a variant that is no longer told of is gone. */
export function withStock(variants: readonly Variant[], now: readonly VariantStock[] | null): Variant[] {
  if (now === null) return [...variants];
  const byId = new Map(now.map((one) => [one.variantId, one]));
  return variants.map((variant) => {
    const live = byId.get(variant.id);
    if (live === undefined) return { ...variant, stock: 'out', left: null };
    const { stock, left, perBuyer, price, compareAt } = live;
    return { ...variant, stock, left, perBuyer, price, compareAt };
  });
}

export type SizeChoice = {
  readonly size: string;
  readonly state: 'in_stock' | 'low' | 'out';
  readonly left: number | null;
};

/** The sizes of a colour in their order; one that does not exist in it is sold out like any other. */
export function sizesOf(
  sizes: readonly string[],
  variants: readonly Variant[],
  colour: string,
): SizeChoice[] {
  return sizes.map((size) => {
    const variant = variants.find((one) => one.colour === colour && one.size === size);
    return { size, state: variant?.stock ?? 'out', left: variant?.left ?? null };
  });
}

/** The variant picked, or null while the size is open. A product of one size needs no choice. */
export function pickedVariant(
  variants: readonly Variant[],
  sizes: readonly string[],
  picked: Picked,
): Variant | null {
  const size = picked.size ?? (sizes.length === 1 ? (sizes[0] ?? null) : null);
  return variants.find((one) => one.colour === picked.colour && one.size === size) ?? null;
}

/** The price to show: of the variant, else the lowest of the colour. */
export function priceOf(variants: readonly Variant[], picked: Picked, variant: Variant | null) {
  if (variant !== null) return { price: variant.price, compareAt: variant.compareAt, from: false };
  const inColour = variants.filter(({ colour }) => colour === picked.colour);
  const sorted = [...inColour].sort((a, b) => Number(BigInt(a.price.minor) - BigInt(b.price.minor)));
  const lowest = sorted[0];
  if (lowest === undefined) return null;
  const from = inColour.some(({ price }) => price.minor !== lowest.price.minor);
  return { price: lowest.price, compareAt: lowest.compareAt, from };
}

/** How many one person may have, when there is a limit: of the picked variant, else of every one that shares it. */
export function limitNote(variants: readonly Variant[], variant: Variant | null): string | null {
  const shared = variants.every(({ perBuyer }) => perBuyer === variants[0]?.perBuyer);
  const most = variant?.perBuyer ?? (shared && variant === null ? (variants[0]?.perBuyer ?? null) : null);
  return most === null ? null : `At most ${most} a person`;
}

/** An honest word about stock, or null when there is nothing to say. */
export function stockNote(variant: Pick<Variant, 'stock' | 'left' | 'size'> | null): string | null {
  if (variant === null || variant.stock === 'in_stock') return null;
  if (variant.stock === 'out') return `${variant.size} is sold out in this colour`;
  return variant.left === null
    ? `Few left in ${variant.size}`
    : `Only ${variant.left} left in ${variant.size}`;
}
