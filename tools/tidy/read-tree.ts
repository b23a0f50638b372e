import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CHECKED = /^(apps|packages|tools|e2e|bench)\/.*\.(ts|tsx|mjs|md)$|^[^/]+\.(ts|mjs)$/;

/** Reads the files the rules speak about: those git knows or would add, without what is generated. */
export function readTree(root: string): Map<string, string> {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const paths = [...new Set(listed.split('\0'))].filter(
    (path) => CHECKED.test(path) && !path.includes('/generated/'),
  );
  // A file that git still lists may have been deleted in the working tree.
  return new Map(
    paths
      .filter((path) => existsSync(join(root, path)))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}
