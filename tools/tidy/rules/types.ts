import type { Node } from 'oxc-parser';
import type { Source, Violation } from '../source.ts';

/** No `any`, no `!`, no silenced type errors, no `as` that nobody explains. */
export function checkTypes(source: Source): Violation[] {
  return [...checkNodes(source), ...checkComments(source)];
}

function checkNodes(source: Source): Violation[] {
  return source.visits.flatMap(({ node, parents }) => {
    const line = source.lineAt(node.start);
    const found = (rule: string, message: string) => [{ file: source.path, line, rule, message }];
    if (node.type === 'TSAnyKeyword') return found('no-any', 'say what it is, or `unknown`');
    if (node.type === 'TSNonNullExpression') return found('no-bang', 'guard against null instead of `!`');
    if (node.type !== 'TSAsExpression' || isHarmless(source, node, parents) || isExplained(source, node))
      return [];
    return found('explained-as', 'say in a comment why this `as` is true, or write it without');
  });
}

/** `as const` and `as unknown` claim nothing; a list handed to the SQL driver loses its `readonly`, which its types ask for. */
function isHarmless(source: Source, node: { end: number }, [parent]: readonly Node[]): boolean {
  const before = source.text.slice(0, node.end);
  if (before.endsWith(' as const') || before.endsWith(' as unknown')) return true;
  return before.endsWith('[]') && parent?.type === 'TemplateLiteral';
}

/** A comment on one of its lines, or ending within the two lines above. */
function isExplained(source: Source, node: { start: number; end: number }): boolean {
  const first = source.lineAt(node.start);
  const last = source.lineAt(node.end);
  return source.comments.some(({ startLine, endLine }) => endLine >= first - 2 && startLine <= last);
}

function checkComments(source: Source): Violation[] {
  return source.comments
    .filter(({ value }) => /^\s*@ts-(ignore|nocheck)\b/.test(value))
    .map(({ startLine }) => ({
      file: source.path,
      line: startLine,
      rule: 'no-ts-ignore',
      message: 'mend the type instead of silencing it',
    }));
}
