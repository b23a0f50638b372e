import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, runLoop, writeWhole } from '../../platform/index.ts';
import type { Wanted } from './format.ts';

/** After trimming, so much of the limit is used: trimming is rare, not constant. */
const KEEP_SHARE = 0.9;
const TRIM_EVERY_MS = 60_000;
/** A file that is read again is marked as used at most so often. */
const TOUCH_EVERY_MS = 3_600_000;

type Memory = { readonly kept: Map<string, Buffer>; bytes: number };
const memories = new WeakMap<App, Memory>();

/** Names one conversion. */
export function nameOf({ hash, width, format }: Wanted): string {
  return `${hash}/${width}.${format}`;
}

/** Gives a conversion that this process holds in memory; the one used least lately leaves first. */
export function fromMemory(app: App, name: string): Buffer | undefined {
  const memory = memoryOf(app);
  const found = memory.kept.get(name);
  if (found === undefined) return undefined;
  memory.kept.delete(name);
  memory.kept.set(name, found);
  return found;
}

/** Holds a conversion in memory, within the bound. */
export function keepInMemory(app: App, name: string, bytes: Buffer): void {
  const { memoryBytes } = app.config.pictures;
  const memory = memoryOf(app);
  if (bytes.length > memoryBytes || memory.kept.has(name)) return;
  memory.kept.set(name, bytes);
  memory.bytes += bytes.length;
  for (const [oldest, held] of memory.kept) {
    if (memory.bytes <= memoryBytes) return;
    memory.kept.delete(oldest);
    memory.bytes -= held.length;
  }
}

function memoryOf(app: App): Memory {
  const existing = memories.get(app);
  if (existing !== undefined) return existing;
  const memory = { kept: new Map<string, Buffer>(), bytes: 0 };
  memories.set(app, memory);
  return memory;
}

/** Reads a conversion from this machine's cache; null when it is not there. Marks it as used. */
export async function fromDisk(app: App, wanted: Wanted): Promise<Buffer | null> {
  const file = fileOf(app, wanted);
  const bytes = await readFile(file).catch(() => null);
  if (bytes !== null) await touch(app, file).catch(() => {});
  return bytes;
}

async function touch(app: App, file: string): Promise<void> {
  const now = app.clock.now();
  const { mtimeMs } = await stat(file);
  if (now.getTime() - mtimeMs > TOUCH_EVERY_MS) await utimes(file, now, now);
}

/** Keeps a conversion on this machine. */
export function keepOnDisk(app: App, wanted: Wanted, bytes: Buffer): Promise<void> {
  return writeWhole(fileOf(app, wanted), bytes);
}

const folderOf = (app: App) => join(app.config.files.dir, 'pictures');

function fileOf(app: App, wanted: Wanted): string {
  return join(folderOf(app), wanted.hash.slice(0, 2), nameOf(wanted));
}

/** Removes what was used least lately until the cache of this machine is within its bound. Gives how many files left. */
export async function trimCache(app: App): Promise<number> {
  const { cacheBytes } = app.config.pictures;
  const files = await listFiles(folderOf(app));
  let total = files.reduce((sum, file) => sum + file.size, 0);
  if (total <= cacheBytes) return 0;
  const oldestFirst = files.toSorted((a, b) => a.mtimeMs - b.mtimeMs);
  let removed = 0;
  for (const { file, size } of oldestFirst) {
    if (total <= cacheBytes * KEEP_SHARE) break;
    await rm(file, { force: true });
    total -= size;
    removed += 1;
  }
  return removed;
}

async function listFiles(dir: string): Promise<{ file: string; size: number; mtimeMs: number }[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    // Another process may have removed it since.
    const found = await stat(file).catch(() => null);
    if (found !== null) files.push({ file, size: found.size, mtimeMs: found.mtimeMs });
  }
  return files;
}

/** Keeps the cache of this machine within its bound, until closed. */
export function runCacheTrimmer(app: App): { close(): Promise<void> } {
  return runLoop(app.log, 'picture cache', TRIM_EVERY_MS, async () => {
    const removed = await trimCache(app);
    if (removed > 0) app.log.info({ removed }, 'picture cache trimmed');
    return false;
  });
}
