import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll } from 'vitest';

const RESULTS = join(import.meta.dirname, '..', 'results');
/** A page that has not shown what was asked for by then never will. */
const PATIENCE_MS = 15_000;
/** A page counts as loaded with its pictures, and each is drawn when it is first asked for. */
const NAVIGATION_MS = 60_000;

export type View = { readonly width: number; readonly height: number };
export const phone: View = { width: 390, height: 844 };
export const tablet: View = { width: 768, height: 1024 };
export const desktop: View = { width: 1440, height: 900 };

/** An address of the stack under test. */
export function address(name: 'STOREFRONT_URL' | 'CONSOLE_URL' | 'API_URL' | 'SANDBOX_URL' | 'DATABASE_URL') {
  const value = process.env[`JOURNEY_${name}`];
  if (value === undefined) throw new Error(`JOURNEY_${name} is not set: run the journeys through Vitest`);
  return value;
}

/** A visitor: a browser context of their own, and the errors their pages met. */
export type Visitor = { readonly page: Page; readonly context: BrowserContext; readonly errors: string[] };

/**
 * Opens a browser for the journeys of a file and closes it with them. A page whose journey failed is kept as a picture
 * in `e2e/results`. `visit` makes a new visitor; `sql` is the owner's connection, to change the market behind their back.
 */
export function stage() {
  let browser: Browser;
  const visitors: Visitor[] = [];
  const sql = postgres(address('DATABASE_URL'), { max: 1, onnotice: () => {} });

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    });
  });
  afterEach(async ({ task }) => {
    for (const [index, { page, context }] of visitors.splice(0).entries()) {
      if (task.result?.state === 'fail') await keep(page, `${task.name}-${index}`);
      await context.close();
    }
  });
  afterAll(async () => {
    await browser.close();
    await sql.end();
  });

  async function visit(
    view: View = desktop,
    options: { javaScriptEnabled?: boolean } = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { ...view },
      locale: 'en-IE',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    context.setDefaultNavigationTimeout(NAVIGATION_MS);
    const page = await context.newPage();
    const visitor: Visitor = { page, context, errors: [] };
    page.on('pageerror', (error) => visitor.errors.push(error.message));
    visitors.push(visitor);
    return visitor;
  }

  return { visit, sql };
}

async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await page.screenshot({ path: join(RESULTS, `${file}.png`), fullPage: true }).catch(() => {});
}
