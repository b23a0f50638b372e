import { join } from 'node:path';
import { root } from '../lib/settings.ts';

/** One step of `npm test`: a program, its arguments, and what it needs. */
export type Check = {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Where Vitest writes its counts. */
  readonly countsFile?: string;
  readonly needs?: 'servers' | 'browser';
};

const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const node = (file: string, ...args: string[]) => ({
  program: process.execPath,
  args: [join(root, file), ...args],
});

/** The steps of `npm test`, in order. `fast` keeps those that need no server. */
export function checksOf({ fast, folder }: { fast: boolean; folder: string }): Check[] {
  const quick: Check[] = [
    { name: 'format and lint', program: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
    { name: 'types', ...node('tools/types.ts') },
    { name: 'lock file', ...node('tools/lock.ts', '--check') },
    { name: 'unused code', program: bin('knip'), args: ['--no-progress', '--no-config-hints'] },
    vitest('unit', folder),
  ];
  if (fast) return quick;
  return [
    ...quick,
    { ...vitest('integration', folder), needs: 'servers' },
    { ...vitest('journeys', folder), needs: 'browser' },
    { name: 'chaos', ...node('bench/chaos/main.ts', '--seeds', '10') },
  ];
}

function vitest(project: string, folder: string): Check {
  const countsFile = join(folder, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${countsFile}`];
  return {
    name: project === 'unit' ? 'unit and house rules' : project,
    program: bin('vitest'),
    args: ['run', '--project', project, '--passWithNoTests', ...reporters],
    countsFile,
  };
}
