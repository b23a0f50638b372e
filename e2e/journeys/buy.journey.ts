import { expect, test } from 'vitest';
import { findPieces } from '../support/goods.ts';
import { mailTo } from '../support/inbox.ts';
import { addToBag, chooseDelivery, confirmedOrder, giveAddress, open, pay } from '../support/shopping.ts';
import { address, desktop, phone, stage } from '../support/stage.ts';

const { visit, sql } = stage();

test('goods of three shops are one order, one payment, three parcels, and a shop ships its own', async () => {
  const staff = await sql<{ slug: string }[]>`
    select v.slug from vendors.vendor v join identity.vendor_staff s on s.vendor_id = v.id
      join identity.account a on a.id = s.account_id where a.email = 'vendor@selvedge.example'`;
  const pieces = await findPieces(sql, 3, staff[0]?.slug);
  const { page, errors } = await visit(phone);
  for (const piece of pieces) await addToBag(page, piece);

  await open(page, '/bag');
  await page.reload();
  for (const piece of pieces) await page.getByRole('link', { name: piece.name }).first().waitFor();

  await giveAddress(page, 'nora@shopper.example');
  await chooseDelivery(page);
  await pay(page, '4242424242424242');
  const number = await confirmedOrder(page);
  for (const { vendorName } of pieces) await page.getByText(vendorName).first().waitFor();
  expect(await mailTo('nora@shopper.example', number)).toContain(pieces[0]?.name);

  const [row] = await sql`
    select o.state, count(distinct v.id)::int as parcels, count(distinct p.id)::int as payments,
           (select count(*)::int from cart.line l where l.cart_id = o.cart_id) as left_in_bag
      from orders.order o join orders.vendor_order v on v.order_id = o.id
      left join payments.payment p on p.order_id = o.id and p.state = 'captured'
     where o.number = ${number} group by o.id`;
  expect(row).toEqual({ state: 'paid', parcels: 3, payments: 1, left_in_bag: 0 });

  const vendor = await visit(desktop);
  await vendor.page.goto(`${address('CONSOLE_URL')}/vendor/orders`);
  await vendor.page.getByLabel('E-mail').fill('vendor@selvedge.example');
  await vendor.page.getByLabel('Password', { exact: true }).fill('selvedge-demo');
  await vendor.page.getByRole('button', { name: 'Sign in' }).click();
  await vendor.page.waitForURL('**/vendor/orders');
  await vendor.page
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click();
  await vendor.page.getByLabel('Carrier', { exact: true }).fill('DHL');
  await vendor.page.getByLabel('Tracking number').fill('JD014600006281');
  await vendor.page.getByRole('button', { name: 'Mark shipped' }).click();
  await vendor.page.getByText('Shipped', { exact: true }).first().waitFor();

  expect(await mailTo('nora@shopper.example', 'has sent your parcel')).toContain('JD014600006281');
  await page.reload();
  await page.getByText('JD014600006281').first().waitFor();
  expect([...errors, ...vendor.errors]).toEqual([]);
});
