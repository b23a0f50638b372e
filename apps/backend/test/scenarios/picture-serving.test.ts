import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trimCache } from '../../src/modules/media/picture-cache.ts';
import { photo } from '../bad-pictures.ts';
import { openTestMarket, type TestMarket } from '../harness/index.ts';
import { brought, refusalOf } from '../picture-desk.ts';

let market: TestMarket;
let files: string;
let hash: string;
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'selvedge-pictures-'));
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true, env: { FILES_DIR: files } });
  const staff = await market.staff('vendor@selvedge.example');
  hash = (await brought(staff, await photo(1_000, 1_250, 14))).hash;
});
afterAll(async () => {
  await market.close();
  await rm(files, { recursive: true });
});

const media = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${market.apiUrl}/media/${path}`, { headers });

describe('serving', () => {
  test.each([
    ['image/avif,image/webp,*/*', 'image/avif'],
    ['image/webp,*/*', 'image/webp'],
    ['*/*', 'image/jpeg'],
  ])('accepting %s gets %s, and caches are told that it matters', async (accept, type) => {
    const answer = await media(`${hash}/400`, { accept });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('vary')).toMatch(/accept/i);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await sharp(bytes).metadata()).width).toBe(400);
    const etag = answer.headers.get('etag') ?? '';
    const again = await media(`${hash}/400`, { accept, 'if-none-match': etag });
    expect([again.status, again.headers.get('vary')]).toEqual([304, answer.headers.get('vary')]);
  });

  test('an address with an ending does not vary', async () => {
    const answer = await media(`${hash}/480.webp`, { accept: 'image/avif' });
    expect([answer.headers.get('content-type'), answer.headers.get('vary')]).toEqual(['image/webp', null]);
  });

  test.each([
    [() => `${hash}/401.webp`, 400, 'picture_width_unknown'],
    [() => `${hash}/99999`, 400, 'picture_width_unknown'],
    [() => `${hash}/400.svg`, 404, 'picture_not_found'],
    [() => `${hash}/400.webp.html`, 404, 'picture_not_found'],
    [() => `${hash}/-1`, 404, 'picture_not_found'],
    [() => `${'0'.repeat(32)}/400`, 404, 'picture_not_found'],
    [() => `..%2f..%2fetc/400`, 404, 'picture_not_found'],
  ])('%s is refused, and that may be cached for a while only', async (path, status, code) => {
    const answer = await media(path());
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(await refusalOf(answer)).toEqual([status, code]);
  });

  test('many who ask for the same one at once share one conversion', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => media(`${hash}/720.avif`)));
    const bodies = await Promise.all(answers.map(async (one) => Buffer.from(await one.arrayBuffer())));
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([200]));
    expect(new Set(bodies.map((body) => body.toString('base64'))).size).toBe(1);
  });

  test('a cache that is full gives up what was used least lately; it is made again when asked for', async () => {
    const bytes = async (path: string) => Buffer.from(await (await media(path)).arrayBuffer());
    const first = await bytes(`${hash}/64.jpg`);
    const small = {
      ...market.app,
      config: { ...market.app.config, pictures: { cacheBytes: 1, memoryBytes: 1 } },
    };
    expect(await trimCache(small)).toBeGreaterThan(0);
    expect(await trimCache(small)).toBe(0);
    expect(await bytes(`${hash}/64.jpg`)).toEqual(first);
  });

  test('a tile of the market is 25 kB at most in AVIF at 400 pixels', async () => {
    const rows = await market.sql<{ hash: string }[]>`
      select distinct tile #>> '{colours,0,picture,hash}' as hash from search.listing order by 1 limit 40`;
    expect(rows.length).toBeGreaterThan(20);
    const sizes = [];
    for (const row of rows)
      sizes.push((await (await media(`${row.hash}/400.avif`)).arrayBuffer()).byteLength);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25_000);
  }, 120_000);
});
