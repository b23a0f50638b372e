import type { Node } from 'oxc-parser';
import { isTest, MODULE_LEVELS, moduleOf } from '../layout.ts';
import type { Source, Violation, Visit } from '../source.ts';

const SCHEMAS = [...Object.keys(MODULE_LEVELS), 'platform'];
const TABLE = new RegExp(`\\b(${SCHEMAS.join('|')})\\.([a-z_]+)`, 'g');

/** What may name any table: programs that load, migrate, audit or load-test the whole database. */
const KNOWS_ALL_TABLES = /^apps\/backend\/(src\/seed\/|src\/bin\/|src\/audit\/)|^(bench|tools|e2e)\//;

/** A module with many reads keeps them by reader, one with many tables by subject: `views-vendor.ts`, `store-alerts.ts`. */
const SQL_FILE = /\/(store|views)(-[a-z]+)?\.ts$/;

/** SQL stands in `store.ts` and `views.ts` of the module that owns its tables, with a bound on every list, never in a loop. */
export function checkSql(source: Source): Violation[] {
  if (!source.path.startsWith('apps/backend/') || isTest(source.path)) return [];
  return source.visits.flatMap((visit) => [
    ...(isQuery(visit.node) ? [...checkTables(source, visit), ...checkLimit(source, visit)] : []),
    ...checkLoop(source, visit),
  ]);
}

type Query = Extract<Node, { type: 'TaggedTemplateExpression' }>;

function isQuery(node: Node): node is Query {
  return (
    node.type === 'TaggedTemplateExpression' &&
    /^(select|insert|update|delete|with|merge|from|join|,|and|where|call)\b/i.test(textOf(node).trim())
  );
}

/** The SQL with a `?` for each value. */
function textOf(query: Query): string {
  return query.quasi.quasis.map((part) => part.value.raw).join('?');
}

function checkTables(source: Source, { node }: Visit): Violation[] {
  if (!isQuery(node) || KNOWS_ALL_TABLES.test(source.path)) return [];
  const owner = source.path.startsWith('apps/backend/src/platform/') ? 'platform' : moduleOf(source.path);
  const line = source.lineAt(node.start);
  const sql = textOf(node);
  return [...sql.matchAll(TABLE)].flatMap(({ 0: name, 1: schema = '', index }) => {
    if (schema !== owner) {
      // A function of a lower level is that level's door in SQL, as index.ts is in TypeScript.
      if (isCalled(sql, index, name) && levelOf(schema) < levelOf(owner)) return [];
      return [
        {
          file: source.path,
          line,
          rule: 'own-tables',
          message: `${name} belongs to ${schema}: ask its index.ts`,
        },
      ];
    }
    if (owner === 'platform' || SQL_FILE.test(source.path)) return [];
    return [
      {
        file: source.path,
        line,
        rule: 'own-tables',
        message: `${name} is named in store.ts or views.ts only`,
      },
    ];
  });
}

function isCalled(sql: string, at: number, name: string): boolean {
  return sql[at + name.length] === '(' && !/\binto\s+$/i.test(sql.slice(0, at));
}

function levelOf(schema: string | null): number {
  return schema === null ? Number.POSITIVE_INFINITY : (MODULE_LEVELS[schema] ?? 0);
}

/** A list has a `limit`, or is bounded by the keys it was given, or is one row of sums. */
function checkLimit(source: Source, { node, parents }: Visit): Violation[] {
  if (!isQuery(node) || KNOWS_ALL_TABLES.test(source.path)) return [];
  const text = textOf(node).trim().toLowerCase();
  const isList =
    /^(select|with)\b/.test(text) &&
    /\bfrom\b/.test(text) &&
    !/\b(insert into|update|delete from)\s+\w+\./.test(text);
  if (!isList || /\blimit\b|\bunnest\s*\(|=\s*any\s*\(/.test(text)) return [];
  if (isOneRow(text) || takesFirstRow(parents) || isPart(source, parents)) return [];
  const message = 'a list needs a limit (or `const [row] = …` when one row is meant)';
  return [{ file: source.path, line: source.lineAt(node.start), rule: 'bounded-list', message }];
}

function isOneRow(text: string): boolean {
  const columns = /^select([\s\S]*?)\bfrom\b/.exec(text)?.[1] ?? '';
  const sums = /\b(count|sum|min|max|bool_or|bool_and|exists|coalesce)\s*\(/.test(columns);
  return (
    (sums && !/\bgroup by\b/.test(text)) || /^select exists\b/.test(text) || /from \w+\.\w+\s*\(/.test(text)
  );
}

function takesFirstRow(parents: readonly Node[]): boolean {
  const holder = parents.find(
    (parent) => !['AwaitExpression', 'ParenthesizedExpression'].includes(parent.type),
  );
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'ArrayPattern') return false;
  return holder.id.elements.length === 1;
}

/** A `Fragment` is a part of another statement, and that statement has the bound. */
function isPart(source: Source, parents: readonly Node[]): boolean {
  const maker = parents.find((parent) => parent.type === 'FunctionDeclaration');
  const type = maker?.type === 'FunctionDeclaration' ? maker.returnType : null;
  return type != null && /^:\s*Fragment$/.test(source.text.slice(type.start, type.end));
}

/** Heuristic: a query, or a function imported from `store.ts` or `views.ts`, waited for once per element of a list. */
function checkLoop(source: Source, { node, parents }: Visit): Violation[] {
  if (node.type !== 'AwaitExpression' || KNOWS_ALL_TABLES.test(source.path)) return [];
  const asked = node.argument.type === 'TaggedTemplateExpression' || isStoreCall(source, node.argument);
  if (!asked || !isPerElement(node, parents)) return [];
  const message = 'ask once for the whole list (unnest, = any) instead of once per element';
  return [{ file: source.path, line: source.lineAt(node.start), rule: 'no-query-in-loop', message }];
}

function isStoreCall(source: Source, node: Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return false;
  const { name } = node.callee;
  return source.imports.some(({ from, names }) => SQL_FILE.test(from) && names.includes(name));
}

function isPerElement(node: Node, parents: readonly Node[]): boolean {
  let inner = node;
  for (const [at, parent] of parents.entries()) {
    if (parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') return parent.body === inner;
    if (parent.type === 'FunctionDeclaration') return false;
    if (parent.type === 'ArrowFunctionExpression' || parent.type === 'FunctionExpression')
      return isMapped(parents[at + 1]);
    inner = parent;
  }
  return false;
}

function isMapped(call: Node | undefined): boolean {
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const { property } = call.callee;
  return property.type === 'Identifier' && ['map', 'forEach', 'flatMap'].includes(property.name);
}
