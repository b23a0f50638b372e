import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from './files.ts';

/** Keeps files in a folder of this machine. */
export function openFolder(dir: string): Files {
  return {
    read: (key) => readIfThere(join(dir, key)),
    write: (key, bytes) => writeWhole(join(dir, key), bytes),
    remove: (key) => rm(join(dir, key), { force: true }),
  };
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    // Node's own errors carry a code.
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

let unfinished = 0;

/** Writes beside, then renames: readers see the whole file or none. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  unfinished += 1;
  const beside = `${file}.${process.pid}-${unfinished}`;
  await writeFile(beside, bytes);
  await rename(beside, file);
}
