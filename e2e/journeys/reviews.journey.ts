import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openAsOperator } from '../support/drops.ts';
import { open } from '../support/shopping.ts';
import { address, desktop, phone, stage } from '../support/stage.ts';

const { visit, sql } = stage();
const SHOPPER = 'shopper@selvedge.example';

/** A piece the demo's shopper has, in sizes, and has not reviewed. */
async function unreviewed(): Promise<string> {
  const [piece] = await sql<{ slug: string }[]>`
    select p.slug from orders.order o join identity.account a on a.id = o.account_id join orders.order_line l on l.order_id = o.id
      join orders.shipment_line sl on sl.order_line_id = l.id join orders.shipment s on s.id = sl.shipment_id
      join catalog.product p on p.id = l.product_id
     where a.email = ${SHOPPER} and s.state = 'delivered' and p.state = 'live' and l.cancelled_quantity < l.quantity
       and (select count(distinct v.size) from catalog.variant v where v.product_id = p.id) > 1
       and not exists (select from reviews.review r where r.product_id = p.id and r.buyer = 'account:' || a.id)
     order by p.slug limit 1`;
  if (piece === undefined) throw new Error('the shopper has nothing left to review');
  return piece.slug;
}

async function signIn(page: Page, next: string): Promise<void> {
  await page.goto(`${address('STOREFRONT_URL')}/account/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail').fill(SHOPPER);
  await page.getByLabel('Password').fill('selvedge-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${next}`);
}

test('a buyer reviews a piece, an operator lets a held one through, and everybody reads it', async () => {
  const slug = await unreviewed();
  const stranger = await visit(phone);
  await open(stranger.page, `/p/${slug}/review`);
  await stranger.page.getByRole('heading', { name: 'Who bought it may review it' }).waitFor();

  const { page, errors } = await visit(phone);
  await signIn(page, `/p/${slug}/review`);
  await page.getByRole('button', { name: 'Send your review' }).click();
  await page.getByText('2 things are left to mend.').waitFor();
  await page.getByRole('radio', { name: /4 of 5/ }).check();
  await page.getByRole('radio', { name: 'Runs small' }).check();
  const words = `Warm, and <b>never</b> itches. Seen at www.elsewhere.example as ${slug}.`;
  await page.getByLabel('What should the next person know?').fill(words);
  await page.getByRole('button', { name: 'Send your review' }).click();
  await page.getByText('Somebody reads it first').waitFor();

  const operator = await visit(desktop);
  await openAsOperator(operator.page, '/admin/reviews?kind=review');
  const row = operator.page.getByRole('listitem').filter({ hasText: words });
  await row.getByText('Held back for a link').waitFor();
  await row.focus();
  await operator.page.keyboard.press('a');
  await row.waitFor({ state: 'detached' });

  await open(stranger.page, `/p/${slug}/reviews`);
  const review = stranger.page.getByRole('article').filter({ hasText: words });
  await review.getByText('Runs small').waitFor();
  await review.getByRole('button', { name: 'Helpful' }).click();
  await expect
    .poll(() => review.getByRole('button', { name: 'Helpful 1' }).getAttribute('aria-pressed'))
    .toBe('true');
  expect([...errors, ...operator.errors]).toEqual([]);
});

test('a wish without an account waits on the list and goes into the bag', async () => {
  const { page, errors } = await visit(phone);
  await open(page, '/women');
  const heart = page.getByRole('button', { name: /On your wishlist/ }).first();
  const kept = page.waitForResponse((answer) => answer.url().includes('/v1/wishlist/items/') && answer.ok());
  await heart.click();
  await kept;
  await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true');
  await open(page, '/wishlist');
  const size = page.getByRole('combobox').first();
  const option = size.locator('option:not([disabled])').first();
  await size.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: 'Move to bag' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Nothing here yet').waitFor();
  expect(errors).toEqual([]);
});
