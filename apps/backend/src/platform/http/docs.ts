import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeOpenApi } from '@selvedge/contracts/generate';
import type { Express } from 'express';
import { docsPage } from './docs-page.ts';
import { docsStyle } from './docs-style.ts';

const CACHE = 'public, max-age=300';
const FONT_CACHE = 'public, max-age=31536000, immutable';
const FONTS: Readonly<Record<string, string>> = {
  'text.woff2': '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  'display.woff2': '@fontsource-variable/bodoni-moda/files/bodoni-moda-latin-wght-normal.woff2',
};
/** The page runs no script and loads its style and fonts from here alone. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Mounts the description of the API: `/v1/openapi.json` for programs, `/docs` for people. */
export function mountDocs(server: Express, { apiUrl }: { apiUrl: string }): void {
  const document = writeOpenApi();
  const page = docsPage(document, apiUrl);
  server.get('/v1/openapi.json', (_req, res) => void res.set('cache-control', CACHE).json(document));
  server.get('/docs', (_req, res) => {
    res.set({ 'content-security-policy': POLICY, 'cache-control': CACHE }).type('html').send(page);
  });
  server.get(
    '/docs/style.css',
    (_req, res) => void res.set('cache-control', CACHE).type('css').send(docsStyle),
  );
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(FONTS)) {
    const font = readFileSync(resolve(file));
    server.get(`/docs/fonts/${name}`, (_req, res) => {
      res.set('cache-control', FONT_CACHE).type('font/woff2').send(font);
    });
  }
}
