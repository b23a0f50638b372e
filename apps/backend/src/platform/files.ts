import type { Config } from './config.ts';
import { openBucket } from './files-bucket.ts';
import { openFolder } from './files-folder.ts';

/** Keeps files whole, by a key like `originals/0198….jpg`. Written twice is written once; who reads sees all of a file or none. */
export type Files = {
  /** Gives null for a file that is not there. */
  read(key: string): Promise<Buffer | null>;
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Is content when there is no such file. */
  remove(key: string): Promise<void>;
};

/** Opens where files are kept: a folder of this machine, or a bucket that speaks S3. */
export function openFiles({ dir, s3 }: Config['files']): Files {
  const files = s3 === null ? openFolder(dir) : openBucket(s3);
  return {
    read: (key) => files.read(checked(key)),
    write: (key, bytes) => files.write(checked(key), bytes),
    remove: (key) => files.remove(checked(key)),
  };
}

/** Keys are of our own making. One that could leave the folder is a bug. */
function checked(key: string): string {
  if (!/^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*(\.[a-z0-9]+)?$/.test(key))
    throw new Error(`no file may be called ${JSON.stringify(key)}`);
  return key;
}
