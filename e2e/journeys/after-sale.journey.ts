import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPieces } from '../support/goods.ts';
import { mailTo } from '../support/inbox.ts';
import { addToBag, chooseDelivery, confirmedOrder, giveAddress, pay } from '../support/shopping.ts';
import { address, desktop, phone, stage } from '../support/stage.ts';

const { visit, sql } = stage();

async function ownShop(): Promise<string | undefined> {
  const [own] = await sql<{ slug: string }[]>`
    select v.slug from vendors.vendor v join identity.vendor_staff s on s.vendor_id = v.id
      join identity.account a on a.id = s.account_id where a.email = 'vendor@selvedge.example'`;
  return own?.slug;
}

async function stateOf(number: string) {
  const [row] = await sql`
    select o.state, p.refunded_minor = p.captured_minor as whole,
           (select string_agg(r.state, ' ') from aftersale.refund r where r.order_id = o.id) as refunds
      from orders.order o join payments.payment p on p.order_id = o.id where o.number = ${number}`;
  return row;
}

async function buyOne(page: Page, email: string): Promise<string> {
  const [piece] = await findPieces(sql, 1, await ownShop());
  if (piece === undefined) throw new Error('the market has no goods');
  await addToBag(page, piece);
  await giveAddress(page, email);
  await chooseDelivery(page);
  await pay(page, '4242424242424242');
  return confirmedOrder(page);
}

test('a guest cancels before the parcel leaves and gets all of it back, told by mail', async () => {
  const { page, errors } = await visit(phone);
  const number = await buyOne(page, 'cancels@shopper.example');
  await page.getByRole('button', { name: 'Cancel pieces' }).click();
  const sheet = page.getByRole('dialog', { name: 'Cancel pieces' });
  await sheet.getByRole('checkbox').first().check();
  await sheet.getByText('You get back').waitFor();
  await sheet.getByRole('button', { name: 'Cancel one piece' }).click();
  await page.getByRole('heading', { name: 'This order was cancelled' }).waitFor();
  await page.getByText('Money back').waitFor();
  expect(await mailTo('cancels@shopper.example', 'Cancelled:')).toContain(number);
  await expect
    .poll(() => stateOf(number), { timeout: 20_000 })
    .toEqual({
      state: 'cancelled',
      whole: true,
      refunds: 'succeeded',
    });
  expect(errors).toEqual([]);
});

test('a piece is sent back, the shop notes that it is there, and the money goes back by itself', async () => {
  const shopper = await visit(phone);
  const number = await buyOne(shopper.page, 'returns@shopper.example');
  await sql`
    update orders.vendor_order set state = 'delivered', shipped_at = now() - interval '3 days', delivered_at = now() - interval '1 day'
     where order_id = (select id from orders.order where number = ${number})`;
  await sql`update orders.order set state = 'delivered' where number = ${number}`;
  await shopper.page.reload();
  await shopper.page.getByRole('button', { name: 'Send back or exchange' }).click();
  const sheet = shopper.page.getByRole('dialog', { name: 'Send something back' });
  await sheet.getByRole('checkbox').first().check();
  await sheet.getByLabel(/^Why does/).selectOption('too_small');
  await sheet.getByText('You get back').waitFor();
  await sheet.getByRole('button', { name: 'Ask for the return' }).click();
  await shopper.page.getByText('Send it to').waitFor();
  await shopper.page.getByLabel('Carrier').fill('DHL');
  await shopper.page.getByLabel('Tracking number').fill('RR123456789');
  await shopper.page.getByRole('button', { name: 'I have sent it' }).click();
  await shopper.page.getByText('RR123456789').waitFor();

  const vendor = await visit(desktop);
  await vendor.page.goto(`${address('CONSOLE_URL')}/vendor/returns`);
  await vendor.page.getByLabel('E-mail').fill('vendor@selvedge.example');
  await vendor.page.getByLabel('Password', { exact: true }).fill('selvedge-demo');
  await vendor.page.getByRole('button', { name: 'Sign in' }).click();
  await vendor.page.waitForURL('**/vendor/returns');
  await vendor.page
    .getByRole('link', { name: new RegExp(`R${number.slice(2)}-1`) })
    .first()
    .click();
  await vendor.page.getByRole('button', { name: /^Accept and refund/ }).click();
  await vendor.page.getByText('Received', { exact: true }).first().waitFor();
  await expect
    .poll(() => stateOf(number), { timeout: 20_000 })
    .toMatchObject({ whole: true, refunds: 'succeeded' });
  expect(await mailTo('returns@shopper.example', 'back for order')).toContain(number);
  await shopper.page.reload();
  await shopper.page
    .getByText(/Your money has left/)
    .first()
    .waitFor();
  expect([...shopper.errors, ...vendor.errors]).toEqual([]);
});
