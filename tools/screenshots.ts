import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { root } from './lib/settings.ts';
import { ensureBrowser } from './test/browser.ts';

// `npm run screenshots`: takes the pictures of the README from the stack that runs, at the sizes people look at it.
const FOLDER = join(root, 'docs/screenshots');
const SETTLE_MS = 1_500;
const QUALITY = 84;
const shop = process.env.STOREFRONT_URL ?? 'http://localhost:3000';
const office = process.env.CONSOLE_URL ?? 'http://localhost:3001';

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const width of [1440, 390]) {
  const page = await openPage(browser, width);
  await take(page, `${shop}/`, `home-${width}`);
  await take(page, `${shop}/women`, `listing-${width}`);
  const product = await page.locator('article a').first().getAttribute('href');
  await take(page, `${shop}${product}`, `product-${width}`);
  await fillBag(page);
  await take(page, `${shop}/checkout`, `checkout-${width}`);
  await page.context().close();
}
await takeOffice('vendor@selvedge.example', '/vendor', 'vendor-1440');
await takeOffice('operator@selvedge.example', '/admin', 'admin-1440');
await browser.close();

async function openPage(from: Browser, width: number): Promise<Page> {
  const context = await from.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    reducedMotion: 'reduce',
    locale: 'en-IE',
  });
  return context.newPage();
}

async function take(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: QUALITY });
  process.stdout.write(`${name}.jpg\n`);
}

/** Picks the first size that can be bought of the product on the page. */
async function fillBag(page: Page): Promise<void> {
  await page.locator('input[name="size"]:not([disabled])').first().check({ force: true });
  const added = page.waitForResponse((answer) => answer.url().endsWith('/v1/cart/lines'));
  await page.getByRole('button', { name: 'Add to bag' }).first().click();
  await added;
}

async function takeOffice(email: string, path: string, name: string): Promise<void> {
  const page = await openPage(browser, 1440);
  await page.goto(`${office}${path}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('selvedge-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${path}`);
  await take(page, `${office}${path}`, name);
  await page.context().close();
}
