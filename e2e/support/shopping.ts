import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Piece } from './goods.ts';
import { address } from './stage.ts';

/** What a shopper does, in the words of the pages. */

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${address('STOREFRONT_URL')}${path}`);
}

/** Opens a product, picks colour and size, puts it into the bag and waits until the bag says so. */
export async function addToBag(page: Page, piece: Piece): Promise<void> {
  await open(page, `/p/${piece.slug}?colour=${encodeURIComponent(piece.colour)}`);
  await page.getByRole('radio', { name: piece.colour, exact: true }).check({ force: true });
  await page.getByRole('radio', { name: piece.size, exact: true }).check({ force: true });
  // Pressed before the page's script arrived, the form is sent as it stands and the bag opens: as good for a shopper.
  const added = Promise.any([
    page.waitForResponse((answer) => answer.url().endsWith('/v1/cart/lines')).then((answer) => answer.ok()),
    page.waitForURL('**/bag?note=added').then(() => true),
  ]);
  await page.getByRole('button', { name: 'Add to bag' }).first().click();
  expect(await added).toBe(true);
}

/** Step 1 of the checkout as a guest. */
export async function giveAddress(page: Page, email: string): Promise<void> {
  await open(page, '/checkout');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Full name').fill('Nora Lindqvist');
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Street and house number').fill('Torstraße 12');
  await page.getByLabel('Postcode').fill('10119');
  await page.getByLabel('Town or city').fill('Berlin');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await page.waitForURL('**/checkout/delivery');
}

/** Step 2: takes what is offered first. */
export async function chooseDelivery(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.waitForURL('**/checkout/payment');
}

/** The card fields, which live in a frame of another origin. */
export function cardFields(page: Page): FrameLocator {
  return page.frameLocator('iframe').first();
}

/** Step 3: types a card into the fields and presses the button that orders. */
export async function pay(page: Page, card: string): Promise<void> {
  const fields = cardFields(page);
  await fields.getByLabel('Card number').fill(card);
  await fields.getByLabel('Expiry date').fill('12 / 34');
  await fields.getByLabel('Security code').fill('123');
  await page.getByRole('button', { name: /^Order and pay/ }).click();
}

/** A bag with these pieces, taken as far as the payment. */
export async function reachPayment(page: Page, pieces: readonly Piece[], email: string): Promise<void> {
  for (const piece of pieces) await addToBag(page, piece);
  await giveAddress(page, email);
  await chooseDelivery(page);
}

/** Waits for the confirmation page and gives the number of the order. */
export async function confirmedOrder(page: Page): Promise<string> {
  await page.waitForURL('**/order/SV-*');
  return /\/order\/(SV-[0-9A-Z-]+)/.exec(page.url())?.[1] ?? '';
}
