import { expect, test } from 'vitest';
import { findPieces } from '../support/goods.ts';
import {
  addToBag,
  cardFields,
  chooseDelivery,
  confirmedOrder,
  giveAddress,
  open,
  pay,
  reachPayment,
} from '../support/shopping.ts';
import { stage } from '../support/stage.ts';

const { visit, sql } = stage();
const order = (email: string) => sql`
  select o.state from orders.order o join orders.recipient r on r.order_id = o.id where r.email = ${email}`;

test('a declined card and an empty account keep the shopper at the payment; another card then pays', async () => {
  const { page } = await visit();
  await reachPayment(page, await findPieces(sql, 1), 'declined@shopper.example');
  await pay(page, '4000000000000002');
  await page
    .getByRole('alert')
    .filter({ hasText: /declined/i })
    .waitFor();
  await pay(page, '4000000000009995');
  await page
    .getByRole('alert')
    .filter({ hasText: /funds|enough/i })
    .waitFor();
  await pay(page, '4242424242424242');
  await confirmedOrder(page);
  expect((await order('declined@shopper.example')).map(({ state }) => state)).toEqual(['paid']);
});

test('a bank that asks back is answered in its own frame, and the order is paid', async () => {
  const { page } = await visit();
  await reachPayment(page, await findPieces(sql, 1), 'challenge@shopper.example');
  await pay(page, '4000002500003155');
  const bank = page.frameLocator('iframe').last();
  await bank.getByRole('button', { name: /confirm the payment/ }).click();
  await confirmedOrder(page);
});

test('a size that sold while paying brings the shopper to the bag, which names it; nothing is charged', async () => {
  const { page } = await visit();
  const [piece] = await findPieces(sql, 1);
  if (piece === undefined) throw new Error('no piece');
  await reachPayment(page, [piece], 'sold@shopper.example');
  const taken = await sql`
    insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, cause)
    select vendor_id, variant_id, location_id, held - on_hand, 'adjustment', 'count' from inventory.stock
     where variant_id = ${piece.variantId} and held < on_hand returning vendor_id, location_id, quantity`;
  try {
    await pay(page, '4242424242424242');
    await page.waitForURL('**/bag?note=sold*');
    await page.getByText('Nothing was charged').first().waitFor();
    await page.getByRole('link', { name: piece.name }).first().waitFor();
    expect(await order('sold@shopper.example')).toHaveLength(0);
  } finally {
    for (const { vendor_id, location_id, quantity } of taken)
      await sql`
        insert into inventory.stock_entry (vendor_id, variant_id, location_id, quantity, reason, cause)
        values (${vendor_id}, ${piece.variantId}, ${location_id}, ${-quantity}, 'adjustment', 'found')`;
  }
});

test('a price that changed is told with the new total, and is charged only when accepted', async () => {
  const { page } = await visit();
  const [piece] = await findPieces(sql, 1);
  if (piece === undefined) throw new Error('no piece');
  await reachPayment(page, [piece], 'price@shopper.example');
  const button = page.getByRole('button', { name: /^Order and pay/ });
  const shown = await button.textContent();
  await sql`update pricing.price set amount_minor = amount_minor + 500 where variant_id = ${piece.variantId}`;
  try {
    await pay(page, '4242424242424242');
    await page.getByRole('alert').filter({ hasText: 'A price changed' }).waitFor();
    expect(await order('price@shopper.example')).toHaveLength(0);
    // Pressed before the new total stands there, it is refused again: what is charged is what was shown.
    await expect.poll(() => button.textContent(), { timeout: 15_000 }).not.toBe(shown);
    await pay(page, '4242424242424242');
    await confirmedOrder(page);
  } finally {
    await sql`update pricing.price set amount_minor = amount_minor - 500 where variant_id = ${piece.variantId}`;
  }
});

test('a hold that ran out is told, nothing is charged, and the pieces are held anew', async () => {
  const { page } = await visit();
  await reachPayment(page, await findPieces(sql, 1), 'expired@shopper.example');
  await pay(page, '4000000000000002');
  await page
    .getByRole('alert')
    .filter({ hasText: /declined/i })
    .waitFor();
  await sql`
    update orders.order o set hold_expires_at = now() - interval '1 second'
      from orders.recipient r where r.order_id = o.id and r.email = 'expired@shopper.example' and o.state = 'awaiting_payment'`;
  await expect
    .poll(async () => (await order('expired@shopper.example')).map(({ state }) => state), { timeout: 15_000 })
    .toEqual(['expired']);
  await pay(page, '4242424242424242');
  await page.getByRole('alert').filter({ hasText: 'Nothing was charged' }).waitFor();
  await pay(page, '4242424242424242');
  await confirmedOrder(page);
});

test('an address that cannot be used is refused at its field, and what was typed stays', async () => {
  const { page } = await visit();
  const [piece] = await findPieces(sql, 1);
  if (piece === undefined) throw new Error('no piece');
  await addToBag(page, piece);
  await open(page, '/checkout');
  await page.getByLabel('Full name').fill('Nora Lindqvist');
  await page.getByLabel('E-mail').fill('not an address');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  expect(await page.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Full name').inputValue()).toBe('Nora Lindqvist');
  expect(new URL(page.url()).pathname).toBe('/checkout');
  await giveAddress(page, 'field@shopper.example');
  await chooseDelivery(page);
  await cardFields(page).getByLabel('Card number').waitFor();
});
