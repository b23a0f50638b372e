import { expect, test } from 'vitest';
import { moveDrop, openAccount, openAsOperator } from '../support/drops.ts';
import { findPieces, type Piece } from '../support/goods.ts';
import { addToBag, chooseDelivery, confirmedOrder, giveAddress, open, pay } from '../support/shopping.ts';
import { phone, stage } from '../support/stage.ts';

const { visit, sql } = stage();
/** Three people, two apps and a whole order: longer than other journeys. */
const PATIENCE_MS = 300_000;

const inHours = (hours: number) => {
  const at = new Date(Date.now() + hours * 3_600_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

test(
  'a drop from its scheduling to an order: room, reload, turn by itself, order, a draw that can be checked',
  async () => {
    const [piece] = await findPieces(sql, 1);
    if (piece === undefined) throw new Error('no piece');
    const run = Date.now().toString(36);
    const slug = `journey-${run}`;
    const operator = (await visit()).page;
    await openAsOperator(operator, '/admin/drops/new');
    await operator.getByLabel('Name', { exact: true }).fill(`Journey ${run}`);
    await operator.getByRole('searchbox', { name: 'Products' }).fill(piece.name);
    await operator.getByRole('list', { name: 'Found products' }).getByRole('button').first().waitFor();
    await pickProduct(operator, piece);
    await operator.getByLabel('The room opens').fill(inHours(24));
    await operator.getByLabel('The draw').fill(inHours(25));
    await operator.getByLabel('The drop ends').fill(inHours(30));
    await operator.getByRole('button', { name: 'Schedule the drop' }).click();
    await operator.waitForURL(`**/admin/drops/${slug}`);

    const { page: guest } = await visit();
    await open(guest, `/p/${piece.slug}`);
    await guest.getByText('This piece is part of a drop').waitFor();
    expect(await guest.getByRole('button', { name: 'Add to bag' }).count()).toBe(0);
    await guest.getByRole('link', { name: 'See the drop' }).click();
    await guest.waitForURL(`**/drops/${slug}`);
    await guest.getByRole('heading', { name: 'The room is not open yet' }).waitFor();

    await moveDrop(sql, slug, 'room');
    const { page, errors } = await visit(phone);
    await openAccount(page, `${slug}@shopper.example`, `/drops/${slug}`);
    await page.getByRole('button', { name: 'Take a place' }).click();
    await page.getByRole('heading', { name: 'You have a place' }).waitFor();
    const ticket = page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const code = await ticket.textContent();
    await page.reload();
    await page.getByRole('heading', { name: 'You have a place' }).waitFor();
    expect(await ticket.textContent()).toBe(code);

    await moveDrop(sql, slug, 'open');
    await page.getByRole('heading', { name: 'It is your turn' }).waitFor({ timeout: 30_000 });
    await page.getByText('Your turn ends in').waitFor();
    await addToBag(page, piece);
    await giveAddress(page, `${slug}@shopper.example`);
    await chooseDelivery(page);
    await pay(page, '4242424242424242');
    await confirmedOrder(page);
    await open(page, `/drops/${slug}`);
    await page.getByRole('heading', { name: 'You have yours' }).waitFor();

    await page.getByRole('link', { name: 'Check your draw' }).click();
    await page.getByRole('button', { name: 'Check the draw' }).click();
    await page.getByText(/^It holds\./).waitFor();
    await page.getByText(/^Position 1\./).waitFor();
    expect(errors).toEqual([]);

    await operator.reload();
    await operator.getByRole('button', { name: /Call off/ }).click();
    await operator.getByLabel(/to confirm/).fill(slug);
    await operator.getByRole('button', { name: 'Call it off', exact: true }).click();
    await operator.getByText('Called off', { exact: true }).first().waitFor();
    await open(guest, `/p/${piece.slug}`);
    await guest.getByRole('button', { name: 'Add to bag' }).first().waitFor();
  },
  PATIENCE_MS,
);

async function pickProduct(operator: Awaited<ReturnType<typeof visit>>['page'], piece: Piece): Promise<void> {
  const found = operator.getByRole('list', { name: 'Found products' }).getByRole('button');
  await found.filter({ hasText: piece.name }).filter({ hasText: piece.vendorName }).first().click();
  await operator.getByRole('list', { name: 'Chosen products' }).getByText(piece.name).first().waitFor();
}
