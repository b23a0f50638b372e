import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whom PostgreSQL runs as: it refuses to run as root, so root lends it the user `nobody`. Null: ourselves. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/** Finds whom to run PostgreSQL as. */
export function findRunAs(): RunAs {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * Gives a folder that this user can reach and owns. When a parent of the wanted one is closed to them (a checkout under
 * /root), it lies under /var/tmp instead, named after the wanted path.
 */
export function ownFolder(wanted: string, runAs: RunAs): string {
  if (runAs === null) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return wanted;
  }
  const folder = isOpen(dirname(wanted), runAs)
    ? wanted
    : join('/var/tmp', `selvedge-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, runAs.uid, runAs.gid);
  return folder;
}

function isOpen(folder: string, runAs: NonNullable<RunAs>): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', folder], {
      uid: runAs.uid,
      gid: runAs.gid,
      stdio: 'ignore',
    });
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
