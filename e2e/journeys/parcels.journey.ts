import { expect, test } from 'vitest';
import { findPieces } from '../support/goods.ts';
import { mailTo, smsTo } from '../support/inbox.ts';
import { addToBag, chooseDelivery, confirmedOrder, open, pay } from '../support/shopping.ts';
import { address, desktop, phone, stage } from '../support/stage.ts';

const { visit, sql } = stage();
const EMAIL = 'two-parcels@shopper.example';

test('a shop sends an order in two parcels; the buyer follows both, by mail and by SMS', async () => {
  const staff = await sql<{ slug: string }[]>`
    select v.slug from vendors.vendor v join identity.vendor_staff s on s.vendor_id = v.id
      join identity.account a on a.id = s.account_id where a.email = 'vendor@selvedge.example'`;
  const [piece] = await findPieces(sql, 1, staff[0]?.slug);
  if (piece === undefined) throw new Error('no piece');
  const { page, errors } = await visit(phone);
  await addToBag(page, piece);
  await addToBag(page, piece);
  await open(page, '/checkout');
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByLabel('Full name').fill('Nora Lindqvist');
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Street and house number').fill('Torstraße 12');
  await page.getByLabel('Postcode').fill('10119');
  await page.getByLabel('Town or city').fill('Berlin');
  await page.getByRole('checkbox', { name: /by SMS/ }).check();
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await page.getByText('Write the number the SMS should go to').first().waitFor();
  await page.getByLabel('Phone').fill('0151 2223334');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await page.waitForURL('**/checkout/delivery');
  await chooseDelivery(page);
  await pay(page, '4242424242424242');
  const number = await confirmedOrder(page);

  const vendor = await visit(desktop);
  const shop = vendor.page;
  await shop.goto(`${address('CONSOLE_URL')}/vendor/orders`);
  await shop.getByLabel('E-mail').fill('vendor@selvedge.example');
  await shop.getByLabel('Password', { exact: true }).fill('selvedge-demo');
  await shop.getByRole('button', { name: 'Sign in' }).click();
  await shop.waitForURL('**/vendor/orders');
  await shop
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click();
  await shop.getByRole('spinbutton').first().fill('1');
  await shop.getByText('Buy a label').click();
  await shop.getByRole('button', { name: 'Show prices' }).click();
  await shop.getByRole('button', { name: /^Buy the label for/ }).click();
  await shop.getByRole('button', { name: 'Handed over' }).click();
  await shop.getByText('Partly shipped').first().waitFor();
  const label = await shop.getByRole('link', { name: 'Print label' }).first().getAttribute('href');
  const pdf = await shop.request.get(`${address('CONSOLE_URL')}${label}`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await shop.getByText('My own carrier').click();
  await shop.getByLabel('Carrier', { exact: true }).fill('DHL');
  await shop.getByLabel('Tracking number').fill('JD014600007777');
  await shop.getByRole('button', { name: 'Mark shipped' }).click();
  await shop.getByText('Shipped', { exact: true }).first().waitFor();

  const text = await smsTo('+491512223334', 'has sent your parcel');
  const [track] = /https?:\/\/\S+/.exec(text) ?? [];
  await page.goto(track ?? '');
  await page.getByText('Parcel 1 of 2').waitFor();
  await page.getByText('JD014600007777').first().waitFor();
  expect(await mailTo(EMAIL, 'has sent your parcel')).toContain(`/order/${number}/track?token=`);
  expect([...errors, ...vendor.errors]).toEqual([]);
});
