import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPieces } from '../support/goods.ts';
import { confirmedOrder, open, pay, reachPayment } from '../support/shopping.ts';
import { address, desktop, phone, stage } from '../support/stage.ts';

const { visit, sql } = stage();

/** Chooses PayPal and presses its button. Gives the window it opens. */
async function openPaypal(page: Page): Promise<Page> {
  await page.getByRole('radio', { name: 'PayPal' }).check();
  const button = page.frameLocator('iframe[title="Pay with PayPal"]').getByRole('button');
  const [popup] = await Promise.all([page.waitForEvent('popup'), button.click()]);
  return popup;
}

async function paymentOf(number: string) {
  const [row] = await sql`
    select p.provider, p.state, o.state as "order" from payments.payment p join orders.order o on o.id = p.order_id
     where o.number = ${number}`;
  return row;
}

test('PayPal: closed, cancelled, an empty account, then approved: one order, one payment', async () => {
  const pieces = await findPieces(sql, 2);
  const { page, errors } = await visit(desktop);
  await reachPayment(page, pieces, 'paypal@shopper.example');

  const closed = await openPaypal(page);
  await closed.getByRole('button', { name: 'Approve the payment' }).waitFor();
  await closed.close();
  await page.getByRole('alert').filter({ hasText: 'You did not approve the payment at PayPal' }).waitFor();
  await page.getByRole('timer').waitFor();

  const cancelled = await openPaypal(page);
  await cancelled.getByRole('button', { name: 'Cancel and go back to the shop' }).click();
  await page.getByRole('alert').filter({ hasText: 'You did not approve' }).waitFor();

  const empty = await openPaypal(page);
  await empty.getByRole('radio', { name: 'An account without enough money' }).check();
  await empty.getByRole('button', { name: 'Approve the payment' }).click();
  await page.getByRole('alert').filter({ hasText: 'PayPal could not charge' }).waitFor();

  const approved = await openPaypal(page);
  await approved.getByRole('button', { name: 'Approve the payment' }).click();
  const number = await confirmedOrder(page);
  expect(await paymentOf(number)).toEqual({ provider: 'paypal', state: 'captured', order: 'paid' });
  expect(errors).toEqual([]);
});

test('PayPal in this window, on a phone and by keyboard: back with a yes, the order is there', async () => {
  const pieces = await findPieces(sql, 1);
  const { page, errors } = await visit(phone);
  await reachPayment(page, pieces, 'paypal@shopper.example');
  await page.getByRole('radio', { name: 'Card', exact: false }).first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'PayPal' }).isChecked()).toBe(true);
  const leave = page.getByRole('button', { name: 'Go to PayPal in this window' });
  await leave.press('Enter');
  await page.getByRole('button', { name: 'Cancel and go back to the shop' }).press('Enter');
  await page.getByRole('alert').filter({ hasText: 'You did not approve' }).waitFor();
  await page.getByRole('radio', { name: 'PayPal' }).check();
  await leave.press('Enter');
  await page.getByRole('button', { name: 'Approve the payment' }).press('Enter');
  const number = await confirmedOrder(page);
  expect(await paymentOf(number)).toEqual({ provider: 'paypal', state: 'captured', order: 'paid' });
  expect(errors).toEqual([]);
});

test('a kept card pays the next order without being typed, and is removed in the account', async () => {
  const [first, second] = await findPieces(sql, 2);
  if (first === undefined || second === undefined) throw new Error('the market has no two shops');
  const { page, errors } = await visit(desktop);
  await page.goto(`${address('STOREFRONT_URL')}/account/sign-up`);
  const email = `kept-${Date.now()}@shopper.example`;
  await page.getByLabel('Full name').fill('Nora Lindqvist');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('a few words are fine');
  await page.getByRole('button', { name: 'Open an account' }).click();
  await page.getByRole('heading', { name: 'Your orders' }).waitFor();

  await reachPayment(page, [first], email);
  await page.getByRole('checkbox', { name: 'Keep this card for next time' }).check();
  await pay(page, '4242424242424242');
  await confirmedOrder(page);

  await reachPayment(page, [second], email);
  expect(await page.getByRole('radio', { name: 'Visa ending in 4242' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: /^Order and pay/ }).click();
  const number = await confirmedOrder(page);
  expect(await paymentOf(number)).toEqual({ provider: 'stripe', state: 'captured', order: 'paid' });

  await open(page, '/account');
  await page.getByRole('button', { name: 'Remove Visa ending in 4242' }).click();
  await page.getByRole('button', { name: 'Remove this card' }).click();
  await page.getByText('Visa ending in 4242 is removed.').waitFor();
  expect(await page.getByRole('button', { name: 'Remove Visa ending in 4242' }).count()).toBe(0);
  expect(errors).toEqual([]);
});
