import type { Node } from 'oxc-parser';
import { isCoreByName, isShellFile, isTest, moduleOf, resolveImport } from '../layout.ts';
import type { Import, Source, Violation } from '../source.ts';

const CORE_NEVER_CALLS = new Set(['fetch', 'setTimeout', 'setInterval', 'performance.now']);

/**
 * The core takes values and returns decisions. A module's file is core when its name says so (`*-state.ts`, `policy.ts`),
 * or when it imports nothing that touches the world and waits for nothing. Core files do nothing but compute; and no file of a
 * module reads the machine's clock or dice, since both come in as arguments.
 */
export function checkPurity(source: Source): Violation[] {
  const { path } = source;
  if (moduleOf(path) === null || isTest(path)) return [];
  const worldly = isShellFile(path)
    ? []
    : source.imports.filter((imported) => touchesTheWorld(path, imported));
  const named = isCoreByName(path);
  const promised = named
    ? worldly.map(({ line, from }) => ({
        file: path,
        line,
        rule: 'pure-core',
        message: `a core file may not import ${from}`,
      }))
    : [];
  const waits = source.visits.some(({ node }) => node.type === 'AwaitExpression');
  const core = named || (!isShellFile(path) && worldly.length === 0 && !waits);
  return [...promised, ...source.visits.flatMap(({ node }) => checkNode(source, node, core))];
}

function touchesTheWorld(path: string, { from, typeOnly }: Import): boolean {
  if (typeOnly) return false;
  const target = resolveImport(path, from);
  if (target === null) return !['@selvedge/money', '@selvedge/contracts', 'zod'].includes(from);
  return moduleOf(target) !== moduleOf(path) || isShellFile(target);
}

function checkNode(source: Source, node: Node, core: boolean): Violation[] {
  const found = (rule: string, message: string) => [
    { file: source.path, line: source.lineAt(node.start), rule, message },
  ];
  const called = nameOfCall(node);
  if (called === 'Date.now' || called === 'new Date')
    return found('clock-passed-in', 'take the time as an argument, or from `app.clock`');
  if (called === 'Math.random') return found('dice-passed-in', 'take the random value as an argument');
  if (!core) return [];
  if (called !== null && CORE_NEVER_CALLS.has(called))
    return found('pure-core', `a core file may not call ${called}`);
  if (called?.startsWith('crypto.random')) return found('pure-core', 'a core file draws nothing at random');
  if (node.type === 'AwaitExpression') return found('pure-core', 'a core file waits for nothing');
  if (node.type === 'MemberExpression' && textOf(source, node) === 'process.env')
    return found('pure-core', 'a core file reads no environment');
  return [];
}

/** `Date.now` for `Date.now()`, `new Date` for `new Date()` without arguments, `fetch` for `fetch(…)`. */
function nameOfCall(node: Node): string | null {
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier')
    return node.callee.name === 'Date' && node.arguments.length === 0 ? 'new Date' : null;
  if (node.type !== 'CallExpression') return null;
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return null;
  return callee.property.type === 'Identifier' ? `${callee.object.name}.${callee.property.name}` : null;
}

function textOf(source: Source, node: Node): string {
  return source.text.slice(node.start, node.end);
}
