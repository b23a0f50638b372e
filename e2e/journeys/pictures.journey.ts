import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address, desktop, stage } from '../support/stage.ts';

const { visit, sql } = stage();

async function signIn(page: Page, next: string): Promise<void> {
  await page.goto(`${address('CONSOLE_URL')}${next}`);
  await page.getByLabel('E-mail').fill('vendor@selvedge.example');
  await page.getByLabel('Password', { exact: true }).fill('selvedge-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${next}`);
}

/** Has the browser itself make a photograph, another one each time. */
async function photograph(page: Page): Promise<Buffer> {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 1500;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.fillStyle = `hsl(${Math.random() * 360} 40% 60%)`;
    pen.fillRect(0, 0, 1200, 1500);
    for (let i = 0; i < 60; i++) {
      pen.fillStyle = `hsl(${Math.random() * 360} 30% ${30 + Math.random() * 40}%)`;
      pen.fillRect(Math.random() * 1200, Math.random() * 1500, 300, 200);
    }
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}

test('a shop brings a picture, describes and crops it, moves it to the front, and shoppers see it first', async () => {
  const [product] = await sql<{ id: string; slug: string; colour: string }[]>`
    select p.id, p.slug, c.name as colour from catalog.product p
      join identity.vendor_staff s on s.vendor_id = p.vendor_id join identity.account a on a.id = s.account_id
      join lateral (select name from catalog.product_colour where product_id = p.id order by position, name limit 1) c on true
     where a.email = 'vendor@selvedge.example' and p.state = 'live' order by p.slug limit 1`;
  if (product === undefined) throw new Error('the shop has no piece on sale');
  const { page, errors } = await visit(desktop);
  await signIn(page, `/vendor/products/${product.id}/pictures`);
  const colour = page.getByRole('region', { name: product.colour, exact: false }).first();
  const words = `Made for this journey ${Math.random().toString(36).slice(2, 8)}`;

  // What is no picture is told apart from what is, each by its name.
  const chooser = colour.getByLabel(/Add pictures/);
  await chooser.setInputFiles([
    { name: 'drawing.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') },
    { name: 'jacket.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) },
  ]);
  await colour.getByRole('alert').filter({ hasText: /SVG/ }).waitFor();
  await colour.getByRole('button', { name: /Dismiss drawing.png/ }).click();
  const before = await colour.getByLabel('What it shows').count();
  const card = colour
    .getByRole('listitem')
    .filter({ has: page.getByLabel('What it shows') })
    .last();

  // Nothing is saved without words for a piece on sale.
  await page.getByRole('button', { name: 'Save pictures' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: /Say what each picture/ })
    .waitFor();
  await card.getByLabel('What it shows').fill(words);
  await card.getByRole('button', { name: /^Focus/ }).click();
  await page.getByRole('button', { name: /Focal point, 50 per cent/ }).press('Shift+ArrowUp');
  await page.getByRole('button', { name: /Focal point, 50 per cent from the left, 40/ }).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();

  // Out and back again, then to the front by keys alone.
  await card.getByRole('button', { name: /^Remove/ }).click();
  await colour.getByRole('button', { name: 'Put it back' }).click();
  await colour
    .getByLabel('What it shows')
    .nth(before - 1)
    .waitFor();
  const handle = card.getByRole('button', { name: /Move it with the arrow keys/ });
  await handle.focus();
  for (let step = 1; step < before; step++) await page.keyboard.press('ArrowLeft');
  expect(await colour.getByLabel('What it shows').first().inputValue()).toBe(words);
  await page.getByRole('button', { name: 'Save pictures' }).click();
  await page.getByText('The pictures are saved', { exact: false }).waitFor();
  expect(errors).toEqual([]);

  // The shop's page shows it first, cropped around its point.
  const shopper = await visit(desktop);
  const shown = shopper.page.locator(`img[alt="${words}"]`).first();
  await expect
    .poll(
      async () => {
        await shopper.page.goto(`${address('STOREFRONT_URL')}/p/${product.slug}`);
        return shown.count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  expect(await shown.evaluate((image) => getComputedStyle(image).objectPosition)).toBe('50% 40%');
  expect(await shown.evaluate((image) => getComputedStyle(image).backgroundImage)).toMatch(
    /data:image\/webp/,
  );
});
