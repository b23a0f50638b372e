import type { DropPlan } from '@selvedge/contracts';
import { type Fact, refuse, type Tx } from '../../platform/index.ts';
import { readProductsBySlug } from '../catalog/index.ts';
import { timesProblem } from './times.ts';
import { readGuarded, readNow } from './views.ts';

/**
 * Checks a plan for a drop under the planning lock. Gives its times, its shop and its products. Refuses times that do not fit,
 * products that are not live, of several shops, or part of another drop (`besides` left out).
 */
export async function checkPlan(tx: Tx, plan: DropPlan, besides: string | null) {
  const times = {
    roomOpensAt: new Date(plan.roomOpensAt),
    opensAt: new Date(plan.opensAt),
    closesAt: new Date(plan.closesAt),
  };
  const problem = timesProblem(times, await readNow(tx));
  if (problem !== null) return refuse('drop_times', { detail: problem });
  const slugs = [...new Set(plan.productSlugs)];
  const products = new Map((await readProductsBySlug(tx, slugs)).map((product) => [product.slug, product]));
  const missing = slugs.find((slug) => !products.has(slug));
  if (missing !== undefined) return refuse('product_not_found', { context: { slug: missing } });
  const chosen = slugs.flatMap((slug) => products.get(slug) ?? []);
  const [first] = chosen;
  if (first === undefined || chosen.some((product) => product.vendorId !== first.vendorId))
    return refuse('drop_products');
  const productIds = chosen.map((product) => product.id);
  const [taken] = await readGuarded(tx, productIds, besides);
  if (taken !== undefined) {
    const slug = chosen.find((product) => product.id === taken)?.slug ?? null;
    return refuse('drop_product_taken', { context: { slug } });
  }
  const { title, words, perAccountMax } = plan;
  const row = { ...times, title, words, perAccountMax, vendorId: first.vendorId };
  return { ok: true, row, productIds, productSlugs: slugs } as const;
}

/** Announces that the pages of drops and of some products show something else now. */
export function dropPagesChanged(slug: string, productSlugs: readonly string[]): Fact {
  const tags = ['drops', ...productSlugs.map((product) => `product:${product}`)].join(' ');
  return { topic: 'pages.changed', subject: slug, payload: { tags } };
}
