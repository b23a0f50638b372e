import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address, desktop, phone, stage, tablet } from '../support/stage.ts';

const { visit } = stage();

async function signIn(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`${address('CONSOLE_URL')}${next}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('selvedge-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('the console asks strangers to sign in and refuses shoppers', async () => {
  const { page } = await visit(desktop);
  for (const path of ['/vendor', '/vendor/orders', '/admin', '/admin/ledger']) {
    await page.goto(`${address('CONSOLE_URL')}${path}`);
    expect(new URL(page.url()).pathname, path).toBe('/sign-in');
  }
  await signIn(page, 'shopper@selvedge.example', '/vendor');
  await page
    .getByRole('alert')
    .filter({ hasText: /not right/ })
    .waitFor();
});

test('staff of a shop cannot open the admin, operators can', async () => {
  const vendor = await visit(desktop);
  await signIn(vendor.page, 'vendor@selvedge.example', '/vendor');
  await vendor.page.waitForURL('**/vendor');
  const refused = await vendor.page.goto(`${address('CONSOLE_URL')}/admin`);
  expect(await vendor.page.getByRole('heading', { level: 1 }).textContent()).not.toMatch(/overview/i);
  expect(refused?.status()).toBe(403);
  const operator = await visit(desktop);
  await signIn(operator.page, 'operator@selvedge.example', '/admin');
  await operator.page.waitForURL('**/admin');
  await operator.page.goto(`${address('CONSOLE_URL')}/admin/ledger`);
  await operator.page
    .getByText(/Debits equal credits/i)
    .first()
    .waitFor();
});

test.each([
  ['phone', phone],
  ['tablet', tablet],
  ['desktop', desktop],
])('no page of the console is wider than a %s, and none meets an error', async (_, view) => {
  const vendor = await visit(view);
  await signIn(vendor.page, 'vendor@selvedge.example', '/vendor');
  await vendor.page.waitForURL('**/vendor');
  const operator = await visit(view);
  await signIn(operator.page, 'operator@selvedge.example', '/admin');
  await operator.page.waitForURL('**/admin');
  await fits(vendor.page, [
    '/vendor',
    '/vendor/orders',
    '/vendor/returns',
    '/vendor/reviews',
    '/vendor/questions',
    '/vendor/shipping',
    '/vendor/shipping/settings',
    '/vendor/coupons',
    '/vendor/coupons/new',
    '/vendor/products',
    '/vendor/ledger',
  ]);
  await fits(operator.page, [
    '/admin',
    '/admin/orders',
    '/admin/reviews',
    '/admin/returns',
    '/admin/refunds',
    '/admin/vendors',
    '/admin/drops',
    '/admin/drops/new',
    '/admin/coupons',
    '/admin/coupons/new',
    '/admin/gift-cards',
    '/admin/ledger',
    '/admin/system',
  ]);
  expect([...vendor.errors, ...operator.errors]).toEqual([]);
});

async function fits(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(`${address('CONSOLE_URL')}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content, path).toBeLessThanOrEqual(window ?? 0);
  }
}
