import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPieces } from '../support/goods.ts';
import { addToBag, chooseDelivery, confirmedOrder, giveAddress, open, pay } from '../support/shopping.ts';
import { address, desktop, phone, stage } from '../support/stage.ts';

const { visit, sql } = stage();

/** The coupon in the totals, by the button that takes it out. */
const applied = (page: Page, code: string) => page.getByRole('button', { name: `Remove Discount ${code}` });

/** An amount as it stands beside its name in the totals. */
async function sumOf(page: Page, name: string | RegExp): Promise<number> {
  const text = await page
    .locator('dl:visible dt')
    .filter({ hasText: name })
    .locator('xpath=following-sibling::dd[1]')
    .first()
    .textContent();
  return Math.round(Number((text ?? '').replaceAll(/[^0-9.]/g, '')) * 100);
}

async function useCode(page: Page, code: string): Promise<void> {
  const field = page.getByLabel('Discount code or gift card').locator('visible=true');
  if ((await field.count()) === 0)
    await page.locator('summary:visible', { hasText: 'Discount code or gift card' }).click();
  await field.fill(code);
  await page.getByRole('button', { name: 'Use it' }).click();
}

async function signIn(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`${address('CONSOLE_URL')}${next}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('selvedge-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${next}`);
}

/** Issues a gift card as an operator does, and reads its code from the page. */
async function issueCard(euros: string): Promise<string> {
  const { page } = await visit(desktop);
  await signIn(page, 'operator@selvedge.example', '/admin/gift-cards');
  await page.getByRole('button', { name: 'Issue gift cards' }).click();
  await page.getByLabel('On each, in euros').fill(euros);
  await page.getByLabel('What for?').fill('a journey');
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  const code = await page
    .locator('code')
    .filter({ hasText: /^([0-9A-Z]{4}-){3}/ })
    .first()
    .textContent();
  await page.reload();
  await page.getByRole('heading', { name: 'Gift cards' }).waitFor();
  expect(await page.getByText(code ?? '').count()).toBe(0);
  return code ?? '';
}

test('a coupon lowers the total, a gift card pays a part, the card the rest; the order says all of it', async () => {
  const code = await issueCard('20');
  const { page, errors } = await visit(phone);
  const [piece] = await findPieces(sql, 1);
  if (piece === undefined) throw new Error('no piece');
  await addToBag(page, piece);
  await open(page, '/bag');
  const before = await sumOf(page, /^Total/);
  await useCode(page, 'NOT-A-CODE');
  await page.getByText('We do not know this code').waitFor();
  await useCode(page, 'welcome10');
  await applied(page, 'WELCOME10').waitFor();
  const discount = Number(piece.priceMinor) / 10;
  expect(Math.abs(before - discount - (await sumOf(page, /^Total/)))).toBeLessThan(1);
  await useCode(page, code);
  await page
    .getByText(`•••• ${code.slice(-4)}`)
    .first()
    .waitFor();
  expect(await sumOf(page, 'To pay')).toBe((await sumOf(page, /^Total/)) - 2_000);
  await giveAddress(page, `${randomUUID()}@shopper.example`);
  await chooseDelivery(page);
  const [, due = ''] =
    /pay €([\d.,]+)/.exec((await page.getByRole('button', { name: /^Order and pay/ }).textContent()) ?? '') ??
    [];
  await pay(page, '4242424242424242');
  const number = await confirmedOrder(page);
  await page.getByText('Discount WELCOME10').waitFor();
  await page
    .getByText(`•••• ${code.slice(-4)}`)
    .first()
    .waitFor();
  const [paid] = await sql<{ gift: bigint; discount: bigint; captured: bigint }[]>`
    select o.gift_minor as gift, o.discount_minor as discount, p.captured_minor as captured
      from orders.order o join payments.payment p on p.order_id = o.id and p.state = 'captured' where o.number = ${number}`;
  expect(Number(paid?.gift)).toBe(2_000);
  expect(Math.abs(Number(paid?.discount) - discount)).toBeLessThan(1);
  expect(Number(paid?.captured)).toBe(Math.round(Number(due.replaceAll(',', '')) * 100));
  expect(errors).toEqual([]);
});

test('what a gift card covers whole asks for no card; the coupon that ran out meanwhile is taken out to go on', async () => {
  const code = await issueCard('1000');
  const coupon = `J${randomUUID().slice(0, 8).toUpperCase()}`;
  await sql`
    insert into vouchers.coupon (code, funded_by, kind, percent_bps, currency) values (${coupon}, 'market', 'percentage', 500, 'EUR')`;
  const { page } = await visit(desktop);
  const [piece] = await findPieces(sql, 1);
  if (piece === undefined) throw new Error('no piece');
  await addToBag(page, piece);
  await giveAddress(page, `${randomUUID()}@shopper.example`);
  await useCode(page, coupon);
  await applied(page, coupon).waitFor();
  await useCode(page, code);
  await page.getByText('To pay').locator('visible=true').waitFor();
  await chooseDelivery(page);
  await page.getByRole('heading', { name: 'Nothing to pay' }).waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
  await sql`update vouchers.coupon set state = 'paused', version = version + 1 where code = ${coupon}`;
  const order = page.getByRole('button', { name: 'Order now' });
  await order.click();
  await page.getByRole('alert').filter({ hasText: 'has ended or changed' }).waitFor();
  await page.getByRole('button', { name: 'Go on without the code' }).click();
  await applied(page, coupon).waitFor({ state: 'detached' });
  await order.click();
  await confirmedOrder(page);
  await page
    .getByText(`•••• ${code.slice(-4)}`)
    .first()
    .waitFor();
});

test('without JavaScript a code goes into the bag and out of it', async () => {
  const { page } = await visit(desktop, { javaScriptEnabled: false });
  const [piece] = await findPieces(sql, 1);
  if (piece === undefined) throw new Error('no piece');
  await open(page, `/p/${piece.slug}?colour=${encodeURIComponent(piece.colour)}`);
  await page.getByRole('radio', { name: piece.colour, exact: true }).check({ force: true });
  await page.getByRole('radio', { name: piece.size, exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Add to bag' }).first().click();
  await page.waitForURL('**/bag?note=added');
  await useCode(page, 'WELCOME10');
  await applied(page, 'WELCOME10').waitFor();
  await applied(page, 'WELCOME10').click();
  await applied(page, 'WELCOME10').waitFor({ state: 'detached' });
  await useCode(page, 'NOT-A-CODE');
  await page.getByText('We do not know this code').waitFor();
});

test('a shop makes a coupon, which says what it will do, and pauses it', async () => {
  const { page, errors } = await visit(desktop);
  await signIn(page, 'vendor@selvedge.example', '/vendor/coupons');
  await page.getByRole('link', { name: 'New coupon' }).click();
  await page.getByRole('button', { name: 'Make one up' }).click();
  const code = await page.getByLabel('Code', { exact: true }).inputValue();
  await page.getByLabel('Per cent').fill('12.5');
  await page.getByLabel('From goods of (euros)').fill('50');
  await page.getByText(/12\.5 % off everything of .+ from €50\.00, once a buyer/).waitFor();
  await page.getByRole('button', { name: 'Make this coupon' }).click();
  const row = page.getByRole('row').filter({ hasText: code });
  await row.getByText('Running').waitFor();
  await row.getByRole('button', { name: `Pause ${code}` }).click();
  await row.getByText('Paused').waitFor();
  expect(errors).toEqual([]);
});
