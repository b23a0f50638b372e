import type { Node } from 'oxc-parser';
import { isTest } from '../layout.ts';
import type { Source, Violation } from '../source.ts';

const FILE_LINES_MAX = 300;
const COMPONENT_LINES_MAX = 120;
const FUNCTION_LINES_MAX = 70;

/** Files of at most 300 lines (components 120), functions of at most 70. */
export function checkSize(source: Source): Violation[] {
  const lines = source.text.trimEnd().split('\n').length;
  const most = source.path.endsWith('.tsx') ? COMPONENT_LINES_MAX : FILE_LINES_MAX;
  const file =
    lines > most
      ? [{ file: source.path, line: most, rule: 'file-length', message: `${lines} lines; at most ${most}` }]
      : [];
  return [...file, ...checkFunctions(source)];
}

function checkFunctions(source: Source): Violation[] {
  if (isTest(source.path)) return [];
  return source.visits.flatMap(({ node }) => {
    if (!isFunction(node)) return [];
    const line = source.lineAt(node.start);
    const lines = source.lineAt(node.end) - line + 1;
    if (lines <= FUNCTION_LINES_MAX) return [];
    const message = `a function of ${lines} lines; at most ${FUNCTION_LINES_MAX}`;
    return [{ file: source.path, line, rule: 'function-length', message }];
  });
}

function isFunction(node: Node): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);
}
