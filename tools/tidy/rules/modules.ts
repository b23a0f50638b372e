import { MODULE_LEVELS, moduleOf } from '../layout.ts';
import type { Violation } from '../source.ts';

const README_LINES_MAX = 40;

/** Each module has a door (`index.ts`), a level, and a README of at most 40 lines. */
export function checkModules(files: ReadonlyMap<string, string>): Violation[] {
  const modules = new Set([...files.keys()].map(moduleOf).filter((name) => name !== null));
  return [...modules].flatMap((name) => {
    const folder = `apps/backend/src/modules/${name}`;
    const found = (rule: string, message: string) => ({
      file: `${folder}/README.md`,
      line: 1,
      rule,
      message,
    });
    const readme = files.get(`${folder}/README.md`);
    return [
      ...(readme === undefined ? [found('module-readme', `module ${name} has no README.md`)] : []),
      ...((readme ?? '').trimEnd().split('\n').length > README_LINES_MAX
        ? [found('module-readme', `at most ${README_LINES_MAX} lines`)]
        : []),
      ...(files.has(`${folder}/index.ts`) ? [] : [found('module-door', `module ${name} has no index.ts`)]),
      ...(name in MODULE_LEVELS
        ? []
        : [found('levels', `module ${name} has no level in tools/tidy/layout.ts`)]),
    ];
  });
}
