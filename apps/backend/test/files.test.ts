import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFiles } from '../src/platform/files.ts';
import { type Bucket, openTestBucket } from './bucket.ts';

let bucket: Bucket;
let dir: string;
beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'test-key';
  process.env.AWS_SECRET_ACCESS_KEY = 'test-secret';
  bucket = await openTestBucket();
  dir = await mkdtemp(join(tmpdir(), 'selvedge-files-'));
});
afterAll(async () => {
  await bucket.close();
  await rm(dir, { recursive: true });
});

const folder = () => openFiles({ dir, s3: null });
const inBucket = () =>
  openFiles({ dir, s3: { bucket: 'pictures', region: 'eu-central-1', endpoint: bucket.url } });

describe.each([
  ['a folder', folder],
  ['a bucket', inBucket],
])('%s', (_, open) => {
  test('gives back what was written, byte by byte, and the last of two', async () => {
    const files = open();
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256));
    await files.write('originals/a-1.jpg', bytes);
    expect(await files.read('originals/a-1.jpg')).toEqual(bytes);
    await files.write('originals/a-1.jpg', Buffer.from('another'));
    expect(String(await files.read('originals/a-1.jpg'))).toBe('another');
  });

  test('has nothing for what was never written or is removed; removing twice is fine', async () => {
    const files = open();
    expect(await files.read('originals/none.jpg')).toBeNull();
    await files.write('variants/b/160.avif', Buffer.from('x'));
    await files.remove('variants/b/160.avif');
    await files.remove('variants/b/160.avif');
    expect(await files.read('variants/b/160.avif')).toBeNull();
  });

  test.each(['../etc/passwd', '/etc/passwd', 'a/../../b', 'a//b', '', 'A.jpg', 'a/b.jpg/../c'])(
    'refuses the key %j',
    (key) => {
      expect(() => open().read(key)).toThrow('no file may be called');
      expect(() => open().write(key, Buffer.from('x'))).toThrow('no file may be called');
      expect(() => open().remove(key)).toThrow('no file may be called');
    },
  );
});

test('a folder holds whole files only: nothing unfinished stays beside them', async () => {
  const files = folder();
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => files.write('many/one.bin', Buffer.alloc(5_000, i))),
  );
  expect(await readdir(join(dir, 'many'))).toEqual(['one.bin']);
  expect(new Set(await files.read('many/one.bin')).size).toBe(1);
});

test('a bucket that stumbles is asked again; one that is down throws, which is not the same as empty', async () => {
  const files = inBucket();
  await files.write('originals/c.jpg', Buffer.from('c'));
  bucket.fail(1);
  expect(String(await files.read('originals/c.jpg'))).toBe('c');
  bucket.fail(20);
  await expect(files.read('originals/c.jpg')).rejects.toThrow();
  bucket.fail(0);
  expect([...bucket.objects.keys()]).toContain('pictures/originals/c.jpg');
});
