import { checkCycles } from './rules/cycles.ts';
import { checkConsole, checkExports } from './rules/exports.ts';
import { checkImports } from './rules/imports.ts';
import { checkModules } from './rules/modules.ts';
import { checkPurity } from './rules/purity.ts';
import { checkSize } from './rules/size.ts';
import { checkSql } from './rules/sql.ts';
import { checkTypes } from './rules/types.ts';
import { readSource, type Source, type Violation } from './source.ts';

const RULES = [checkSize, checkTypes, checkExports, checkConsole, checkImports, checkPurity, checkSql];

/** Checks the house rules over a tree: path (from the root, with `/`) → text. Pure; gives every violation, by file and line. */
export function checkTidy(files: ReadonlyMap<string, string>): Violation[] {
  const read = [...files]
    .filter(([path]) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .map(([path, text]) => readSource(path, text));
  const sources = read.filter((one): one is Source => 'visits' in one);
  const unreadable = read.filter((one): one is Violation => 'rule' in one);
  const found = sources.flatMap((source) => RULES.flatMap((rule) => rule(source)));
  return [...unreadable, ...found, ...checkModules(files), ...checkCycles(sources)].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
  );
}
