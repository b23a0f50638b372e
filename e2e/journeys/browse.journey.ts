import { expect, test } from 'vitest';
import { findPieces } from '../support/goods.ts';
import { addToBag, open } from '../support/shopping.ts';
import { desktop, phone, stage, tablet } from '../support/stage.ts';

const { visit, sql } = stage();

test('home leads to a category, facets narrow it, a tile leads to the product', async () => {
  const { page, errors } = await visit(desktop);
  await open(page, '/');
  await page.getByRole('link', { name: 'Women' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Women' }).waitFor();
  const before = await countPieces(page);
  await page
    .getByRole('checkbox', { name: /^Green/ })
    .first()
    .click();
  await page.waitForURL(/colour=/);
  await expect.poll(() => countPieces(page), { timeout: 15_000 }).toBeLessThan(before);
  await page.locator('article').first().getByRole('link').first().click();
  await page.waitForURL('**/p/**');
  await page.getByRole('button', { name: 'Add to bag' }).first().waitFor();
  expect(errors).toEqual([]);
});

test('without JavaScript one can browse, search, look at a product and put it into the bag', async () => {
  const [piece] = await findPieces(sql, 1);
  if (piece === undefined) throw new Error('no piece');
  const { page } = await visit(phone, { javaScriptEnabled: false });
  await open(page, '/search?q=coat');
  expect(await page.locator('article').count()).toBeGreaterThan(0);
  await open(page, `/p/${piece.slug}`);
  await page.locator(`input[name="colour"][value="${piece.colour}"]`).check({ force: true });
  await page.locator(`input[name="size"][value="${piece.size}"]`).check({ force: true });
  await page.getByRole('button', { name: 'Add to bag' }).first().click();
  await page.waitForURL('**/bag*');
  await page.getByRole('link', { name: piece.name }).first().waitFor();
});

test('the bag of a guest joins the one of their account at sign-in', async () => {
  const [piece] = await findPieces(sql, 1);
  if (piece === undefined) throw new Error('no piece');
  const { page } = await visit(desktop);
  await addToBag(page, piece);
  await open(page, '/account/sign-in');
  await page.getByLabel('E-mail').fill('shopper@selvedge.example');
  await page.getByLabel('Password', { exact: true }).fill('selvedge-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/account');
  await open(page, '/bag');
  await page.getByRole('link', { name: piece.name }).first().waitFor();
});

test.each([
  ['phone', phone],
  ['tablet', tablet],
  ['desktop', desktop],
])('no page is wider than a %s, and none meets an error', async (_, view) => {
  const [piece] = await findPieces(sql, 1);
  const { page, errors } = await visit(view);
  const paths = [
    '/',
    '/women',
    '/search?q=wool',
    '/search?q=zzzzzz',
    `/p/${piece?.slug}`,
    '/shops',
    `/shops/${piece?.vendorSlug}`,
    '/drops',
    '/drops/the-small-run',
    '/drops/the-first-hundred/draw',
    '/bag',
    '/help',
    '/account/sign-in',
  ];
  for (const path of paths) {
    await open(page, path);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content, path).toBeLessThanOrEqual(window ?? 0);
  }
  expect(errors).toEqual([]);
});

test('an address that leads nowhere is a real 404 that helps on', async () => {
  const { page } = await visit(desktop);
  for (const path of ['/p/no-such-piece', '/women/no-such-category', '/shops/no-such-shop']) {
    const answer = await page.request.get(new URL(path, `${process.env.JOURNEY_STOREFRONT_URL}/`).href);
    expect(answer.status(), path).toBe(404);
  }
});

async function countPieces(page: import('playwright-core').Page): Promise<number> {
  const text = await page
    .getByText(/^\d+ pieces?$/)
    .first()
    .textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
}
