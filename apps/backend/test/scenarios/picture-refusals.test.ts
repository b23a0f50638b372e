import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureUpload } from '@selvedge/contracts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evilSvg, hollowPng, photo } from '../bad-pictures.ts';
import { openTestMarket, type TestMarket, type Visitor } from '../harness/index.ts';
import { bring, countBrought, refusalOf } from '../picture-desk.ts';

let market: TestMarket;
let staff: Visitor;
let files: string;
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'selvedge-pictures-'));
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true, env: { FILES_DIR: files } });
  staff = await market.staff('vendor@selvedge.example');
});
afterAll(async () => {
  await market.close();
  await rm(files, { recursive: true });
});

describe('what is no picture of ours', () => {
  const bad: [string, () => Promise<Buffer> | Buffer, number, string][] = [
    ['no bytes', () => Buffer.alloc(0), 400, 'picture_empty'],
    ['an SVG with a program', () => evilSvg, 415, 'picture_type'],
    ['a page', () => Buffer.from('<html><script>alert(1)</script>'), 415, 'picture_type'],
    [
      'a GIF',
      async () =>
        sharp(await photo(500, 500))
          .gif()
          .toBuffer(),
      415,
      'picture_type',
    ],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_000)]), 415, 'picture_type'],
    [
      'a PNG head over an SVG',
      () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), evilSvg]),
      422,
      'picture_unreadable',
    ],
    [
      'a JPEG cut off',
      async () => (await photo(1_500, 1_500)).subarray(0, 20_000),
      422,
      'picture_unreadable',
    ],
    ['a JPEG head alone', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 422, 'picture_unreadable'],
    ['a PNG of 3.6 gigapixels', () => hollowPng(60_000, 60_000), 422, 'picture_too_many_pixels'],
    ['a PNG of 51 megapixels', () => hollowPng(7_200, 7_100), 422, 'picture_too_many_pixels'],
    ['a PNG as long as a street', () => hollowPng(400, 12_001), 422, 'picture_too_many_pixels'],
    ['a PNG with hardly any of its pixels', () => hollowPng(7_000, 7_000), 422, 'picture_unreadable'],
    ['a stamp', () => photo(399, 900), 422, 'picture_too_small'],
    ['21 megabytes', () => Buffer.alloc(21 * 1024 * 1024, 0xff), 413, 'picture_too_large'],
  ];
  test.each(bad)('%s is refused, and nothing is kept', async (_, make, status, code) => {
    const before = await countBrought(market);
    const answer = await bring(staff, await make());
    expect(await refusalOf(answer)).toEqual([status, code]);
    expect(await countBrought(market)).toEqual(before);
  });

  test('a body that never says its length is read up to the limit', async () => {
    const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const status = await new Promise<number>((resolve, reject) => {
      const req = request(`${market.apiUrl}${pictureUpload.path}`, {
        method: 'POST',
        headers: { cookie, origin: 'http://localhost:3001', 'x-selvedge-client': 'test' },
      });
      req.on('response', (res) => resolve(res.statusCode ?? 0));
      req.on('error', reject);
      const part = Buffer.alloc(1024 * 1024, 0xff);
      for (let i = 0; i < 21; i++) req.write(part);
    });
    expect(status).toBe(413);
  });

  test('the server is well afterwards', async () => {
    expect((await bring(staff, await photo(450, 450, 7))).status).toBe(201);
  });
});
