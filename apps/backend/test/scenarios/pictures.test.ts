import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProductPictures, pictureWidths } from '@selvedge/contracts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeUnused } from '../../src/modules/media/remove-unused.ts';
import { photo, polyglot, withWhereabouts } from '../bad-pictures.ts';
import { eventually, openTestMarket, type TestMarket, type Visitor } from '../harness/index.ts';
import { bring, brought, countBrought, refusalOf } from '../picture-desk.ts';

let market: TestMarket;
let staff: Visitor;
let files: string;
let productIds: string[];
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'selvedge-pictures-'));
  market = await openTestMarket({ withoutPlacer: true, env: { FILES_DIR: files } });
  staff = await market.staff('vendor@selvedge.example');
  const rows = await market.sql<{ id: string }[]>`
    select p.id from catalog.product p join identity.vendor_staff s on s.vendor_id = p.vendor_id
      join identity.account a on a.id = s.account_id
     where a.email = 'vendor@selvedge.example' and p.state = 'live' order by p.slug`;
  productIds = rows.map(({ id }) => id);
});
afterAll(async () => {
  await market.close();
  await rm(files, { recursive: true });
});

const media = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${market.apiUrl}/media/${path}`, { headers });
const view = async (id: string) => {
  const answer = await staff.client.viewProductPictures({ params: { id } });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
};
const choiceOf = ({ colours }: ProductPictures) =>
  colours.map(({ colourId, pictures }) => ({
    colourId,
    pictures: pictures.map(({ pictureId, view, alt, focal }) => ({ pictureId, view, alt, focal })),
  }));
/** The shop has few; each test reads how the one it takes stands. */
const product = (n: number) => productIds[n % productIds.length] ?? '';

describe('a picture that is brought', () => {
  test('is kept upright, in its size, with a blur of itself, and without where it was taken', async () => {
    const bytes = await withWhereabouts(await photo(900, 1_200, 2), 6);
    expect(bytes.includes('Somebody Private')).toBe(true);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const picture = await brought(staff, bytes);
    expect(picture).toMatchObject({ width: 1_200, height: 900 });
    expect(picture.placeholder?.length).toBeLessThanOrEqual(300);
    expect(await sharp(Buffer.from(picture.placeholder ?? '', 'base64')).metadata()).toMatchObject({
      format: 'webp',
      width: 16,
    });
    const [row] = await market.sql<{ original: string }[]>`
      select original from media.picture where id = ${picture.pictureId}`;
    const master = await market.app.files.read(row?.original ?? '');
    const shown = Buffer.from(await (await media(`${picture.hash}/640.jpg`)).arrayBuffer());
    for (const one of [master, shown]) {
      expect(one?.includes('Somebody Private')).toBe(false);
      expect(await sharp(one ?? undefined).metadata()).toMatchObject({ space: 'srgb' });
      const { exif, xmp, iptc, icc, orientation } = await sharp(one ?? undefined).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    }
  });

  test('is made in the usual widths and all formats, without anybody asking', async () => {
    const picture = await brought(staff, await photo(1_700, 2_100, 3));
    await eventually(async () => {
      for (const width of pictureWidths)
        for (const [format, type] of [
          ['avif', 'heif'],
          ['webp', 'webp'],
          ['jpg', 'jpeg'],
        ] as const) {
          const made = await market.app.files.read(`variants/${picture.pictureId}/${width}.${format}`);
          expect(made).not.toBeNull();
          expect(await sharp(made ?? undefined).metadata()).toMatchObject({ width, format: type });
        }
    });
  }, 90_000);

  test('is the same picture when it comes again, twice at once too', async () => {
    const bytes = await photo(500, 600, 4);
    const [first, second] = await Promise.all([brought(staff, bytes), brought(staff, bytes)]);
    const before = await countBrought(market);
    expect(second).toEqual(first);
    expect(await brought(staff, bytes)).toEqual(first);
    expect(await countBrought(market)).toEqual(before);
  });

  test.each(['png', 'webp', 'avif'] as const)('may be %s, whatever its sender calls it', async (format) => {
    const source = sharp(await photo(420, 500, 5)).ensureAlpha(0.5);
    const bytes = await source.toFormat(format).toBuffer();
    const answer = await bring(staff, bytes, { 'content-type': 'text/html' });
    expect(answer.status).toBe(201);
  });

  test('loses what hides behind it', async () => {
    const picture = await brought(staff, polyglot(await photo(500, 500, 6)));
    const [row] = await market.sql<{ original: string }[]>`
      select original from media.picture where id = ${picture.pictureId}`;
    expect((await market.app.files.read(row?.original ?? ''))?.includes('polyglot')).toBe(false);
  });
});

describe('who may', () => {
  test('bring pictures: the staff of a shop, from our own pages', async () => {
    const bytes = await photo(450, 450, 8);
    const before = await countBrought(market);
    expect(await refusalOf(await bring(market.visitor('console'), bytes))).toEqual([401, 'not_signed_in']);
    const operator = await market.staff('operator@selvedge.example');
    expect(await refusalOf(await bring(operator, bytes))).toEqual([403, 'forbidden']);
    const elsewhere = await bring(staff, bytes, { origin: 'https://elsewhere.example' });
    expect(await refusalOf(elsewhere)).toEqual([403, 'cross_site_request']);
    expect(await countBrought(market)).toEqual(before);
  });

  test('use a picture: the shop that brought it, on its own product', async () => {
    const picture = await brought(staff, await photo(450, 450, 9));
    const [other] = await market.sql<{ id: string; vendorId: string }[]>`
      select p.id, p.vendor_id as "vendorId" from catalog.product p where p.state = 'live' and p.vendor_id not in (
        select vendor_id from media.upload where picture_id = ${picture.pictureId}) limit 1`;
    const theirs = await staff.client.viewProductPictures({ params: { id: other?.id ?? '' } });
    expect(theirs.ok ? 'ok' : theirs.problem.code).toBe('product_not_found');
    const before = await view(product(0));
    const saved = await staff.client.saveProductPictures({
      params: { id: other?.id ?? '' },
      body: { version: 1, colours: choiceOf(before) },
    });
    expect(saved.ok ? 'ok' : saved.problem.code).toBe('product_not_found');
    // The same upload in the name of the other shop: ours may not use it any more.
    const stranger = await brought(staff, await photo(450, 450, 10));
    await market.sql`
      update media.upload set vendor_id = ${other?.vendorId ?? ''} where picture_id = ${stranger.pictureId}`;
    const taken = await staff.client.saveProductPictures({
      params: { id: product(0) },
      body: { version: before.version, colours: withFirst(before, stranger.pictureId) },
    });
    expect(taken.ok ? 'ok' : taken.problem.code).toBe('picture_not_found');
    expect(await view(product(0))).toEqual(before);
  });
});

/** Puts a picture before the others of the first colour. */
function withFirst(pictures: ProductPictures, pictureId: string, alt = 'On a chair by the window') {
  const choice = choiceOf(pictures);
  const first = { pictureId, view: 'worn' as const, alt, focal: { x: 20, y: 80 } };
  return choice.map((colour, i) => (i === 0 ? { ...colour, pictures: [first, ...colour.pictures] } : colour));
}

describe('the pictures of a product', () => {
  test('are shown in their order, with words and focus, in the listing and on its page', async () => {
    const id = product(1);
    const picture = await brought(staff, await photo(900, 1_100, 11));
    const before = await view(id);
    const saved = await staff.client.saveProductPictures({
      params: { id },
      body: { version: before.version, colours: withFirst(before, picture.pictureId) },
    });
    if (!saved.ok) throw new Error(saved.problem.code);
    expect(saved.value.version).toBe(before.version + 1);
    expect(saved.value).toEqual(await view(id));
    const shown = {
      hash: picture.hash,
      alt: 'On a chair by the window',
      focal: { x: 20, y: 80 },
      placeholder: picture.placeholder,
    };
    const page = await market.visitor().client.viewProduct({ params: { slug: before.slug } });
    if (!page.ok) throw new Error(page.problem.code);
    expect(page.value.colours[0]?.pictures[0]).toMatchObject(shown);
    await eventually(async () => {
      const [row] = await market.sql<{ tile: { colours: { picture: object }[] } }[]>`
        select tile from search.listing where product_id = ${id}`;
      expect(row?.tile.colours[0]?.picture).toMatchObject(shown);
    });
    await eventually(async () => {
      const [told] = await market.sql`
        select 1 from platform.outbox where topic = 'pages.changed' and payload ->> 'tags' like ${`%product:${before.slug}%`}`;
      expect(told).toBeDefined();
    });
  });

  test('saved again are as they were; over those somebody else saved, refused', async () => {
    const id = product(2);
    const before = await view(id);
    const turned = choiceOf(before).map((colour) => ({ ...colour, pictures: colour.pictures.toReversed() }));
    const save = (colours: typeof turned) =>
      staff.client.saveProductPictures({ params: { id }, body: { version: before.version, colours } });
    const first = await save(turned);
    const again = await save(turned);
    expect([first.ok, again.ok]).toEqual([true, true]);
    expect(again.ok && first.ok && again.value).toEqual(first.ok && first.value);
    const other = await save(choiceOf(before));
    expect(other.ok ? 'ok' : other.problem.code).toBe('version_conflict');
  });

  test.each([
    [
      'without words',
      'alt_text_missing',
      (c: ReturnType<typeof choiceOf>) =>
        c.map((one) => ({ ...one, pictures: one.pictures.map((p) => ({ ...p, alt: '  ' })) })),
    ],
    [
      'with a bare colour',
      'picture_missing',
      (c: ReturnType<typeof choiceOf>) => c.map((one) => ({ ...one, pictures: [] })),
    ],
    [
      'with one twice',
      'picture_twice',
      (c: ReturnType<typeof choiceOf>) =>
        c.map((one) => ({ ...one, pictures: [...one.pictures, ...one.pictures].slice(0, 12) })),
    ],
    [
      'with a colour left out',
      'colours_incomplete',
      (c: ReturnType<typeof choiceOf>) => c.map((one) => ({ ...one, colourId: randomUUID() })),
    ],
  ] as const)('%s are refused while it is on sale', async (_, code, change) => {
    const id = product(3);
    const before = await view(id);
    const answer = await staff.client.saveProductPictures({
      params: { id },
      body: { version: before.version, colours: change(choiceOf(before)) },
    });
    expect(answer.ok ? 'ok' : answer.problem.code).toBe(code);
    expect(await view(id)).toEqual(before);
  });
});

describe('a picture nobody uses', () => {
  test('goes after a day with all its files; one that is used stays', async () => {
    const unused = await brought(staff, await photo(450, 450, 12));
    const used = await brought(staff, await photo(450, 450, 13));
    const before = await view(product(4));
    const saved = await staff.client.saveProductPictures({
      params: { id: product(4) },
      body: { version: before.version, colours: withFirst(before, used.pictureId) },
    });
    expect(saved.ok).toBe(true);
    const keyOf = async (id: string) => {
      const [row] = await market.sql<
        { original: string }[]
      >`select original from media.picture where id = ${id}`;
      return row?.original;
    };
    const original = (await keyOf(unused.pictureId)) ?? '';
    await removeUnused(market.app);
    expect(await keyOf(unused.pictureId)).toBe(original);
    await market.sql`
      update media.upload set created_at = created_at - interval '25 hours' where picture_id in ${market.sql([unused.pictureId, used.pictureId])}`;
    await removeUnused(market.app);
    expect(await keyOf(unused.pictureId)).toBeUndefined();
    expect(await market.app.files.read(original)).toBeNull();
    expect(await keyOf(used.pictureId)).toBeDefined();
    // What was removed can be brought again.
    expect((await brought(staff, await photo(450, 450, 12))).hash).toBe(unused.hash);
  });
});
