import type { Page } from 'playwright-core';
import type { Sql } from 'postgres';
import { address } from './stage.ts';

/** Signs an operator in to the console and opens a page of it. */
export async function openAsOperator(page: Page, path: string): Promise<void> {
  await page.goto(`${address('CONSOLE_URL')}${path}`);
  await page.getByLabel('E-mail').fill('operator@selvedge.example');
  await page.getByLabel('Password').fill('selvedge-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${path}`);
}

/** Opens a shopper account on the page it is asked for on. */
export async function openAccount(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`${address('STOREFRONT_URL')}/account/sign-up?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Full name').fill('Nora Lindqvist');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a long pass phrase');
  await page.getByRole('button', { name: 'Open an account' }).click();
  await page.waitForURL(`**${next}`);
}

/** Moves the times of a drop, so that its room opened a minute ago, or the drop itself did. */
export async function moveDrop(sql: Sql, slug: string, to: 'room' | 'open'): Promise<void> {
  const ago = to === 'room' ? '1 minute' : '31 minutes';
  await sql`
    update drops.drop set room_opens_at = now() - ${ago}::interval,
           opens_at = now() - ${ago}::interval + interval '30 minutes',
           closes_at = now() - ${ago}::interval + interval '3 hours'
     where slug = ${slug}`;
  if (to === 'open')
    await sql`
      update drops.place set joined_at = now() - interval '10 minutes'
       where drop_id = (select id from drops.drop where slug = ${slug})`;
}
