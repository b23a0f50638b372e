import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Weighs what the first view of the public pages asks of a browser, against a running production server, and fails
 * above the budget: `npm run budget -w apps/storefront -- http://localhost:3000`. Weights are brotli bytes.
 */
const KB = 1000;
const JS_MAX_BYTES = 165 * KB;
const CSS_MAX_BYTES = 15 * KB;
const FONTS_MAX = 2;
const TIMEOUT_MS = 20_000;
/** What an edge does to static files, and what it can afford for pages. */
const STATIC_QUALITY = 11;
const PAGE_QUALITY = 5;

type Weight = { page: string; js: number; css: number; fonts: number; html: number };

const base = process.argv[2] ?? process.env.STOREFRONT_URL ?? 'http://localhost:3000';
const weights: Weight[] = [];
for (const page of await pages()) weights.push(await weigh(page));
console.table(
  weights.map(({ page, js, css, fonts, html }) => ({
    page,
    'JS kB': kilobytes(js),
    'CSS kB': kilobytes(css),
    fonts,
    'HTML kB': kilobytes(html),
  })),
);
const heavy = weights.filter(
  ({ js, css, fonts }) => js > JS_MAX_BYTES || css > CSS_MAX_BYTES || fonts > FONTS_MAX,
);
console.log(`Budget: ${JS_MAX_BYTES / KB} kB JS, ${CSS_MAX_BYTES / KB} kB CSS, ${FONTS_MAX} fonts.`);
if (heavy.length > 0) {
  console.error(`Too heavy: ${heavy.map(({ page }) => page).join(', ')}`);
  process.exitCode = 1;
}

/** Home, a full listing, and the first product it shows. */
async function pages(): Promise<string[]> {
  const listing = '/women';
  const product = /href="(\/p\/[^"?]+)"/.exec(await text(listing))?.[1];
  if (product === undefined) throw new Error(`${base}${listing} shows no product`);
  return ['/', listing, product];
}

async function weigh(page: string): Promise<Weight> {
  const html = await text(page);
  // `noModule` scripts are for browsers that this shop's syntax excludes anyway; modern ones never fetch them.
  const scripts = tags(html, 'script').filter((tag) => !/\snomodule/i.test(tag));
  const styles = tags(html, 'link').filter((tag) => /rel="stylesheet"/.test(tag));
  const sheets = await Promise.all(unique(styles, 'href').map(text));
  const inline = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? '');
  const css = [...inline, ...sheets].join('\n');
  const codes = await Promise.all(unique(scripts, 'src').map(text));
  return {
    page,
    js: codes.reduce((sum, code) => sum + compressed(code, STATIC_QUALITY), 0),
    css: compressed(css, STATIC_QUALITY),
    fonts: new Set(css.match(/[^("']+\.woff2/g)).size,
    html: compressed(html, PAGE_QUALITY),
  };
}

function tags(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? [];
}

function unique(elements: readonly string[], attribute: string): string[] {
  const values = elements.map((tag) => new RegExp(`\\s${attribute}="([^"]+)"`).exec(tag)?.[1]);
  return [...new Set(values.filter((value) => value !== undefined))];
}

async function text(path: string): Promise<string> {
  const response = await fetch(new URL(path, base), { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}

function compressed(content: string, quality: number): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
