import { z } from 'zod';
import { Instant } from '../common.ts';
import type { RouteContract } from '../route.ts';
import { routes } from '../routes.ts';
import { graphEdges } from './graph-edges.ts';
import { type Direction, readShape } from './graph-types.ts';

const HEAD = `# Generated from packages/contracts by \`npm run gen\`. Same names, use cases and error codes as REST.

"RFC 3339 time in UTC"
scalar Instant

"A day without a time: 2026-03-14"
scalar Day`;

/** What is being written: type definitions by name, each once. */
type Book = Map<string, string>;

/** Writes the GraphQL schema of the contracts. */
export function writeSchema(contracts: readonly RouteContract[] = Object.values(routes)): string {
  const book: Book = new Map();
  const roots = (['query', 'mutation'] as const).flatMap((operation) => {
    const fields = contracts.filter((one) => one.graphql === operation).map((one) => rootField(book, one));
    return fields.length === 0 ? [] : [block('type', operation === 'query' ? 'Query' : 'Mutation', fields)];
  });
  const types = [...book].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `${[HEAD, ...roots, ...types].join('\n\n')}\n`;
}

function rootField(book: Book, contract: RouteContract): string {
  const args = [contract.params, contract.query].flatMap((part) =>
    Object.entries(part?.shape ?? {}).map(([name, schema]) => {
      const type = typeOf(book, schema, 'input', `${capital(contract.name)}${capital(name)}`);
      return `${name}: ${type}`;
    }),
  );
  if (contract.body !== undefined)
    args.push(`input: ${typeOf(book, contract.body, 'input', capital(contract.name))}`);
  // Nullable at the root: a refusal of one field leaves the others their answers.
  const gives = typeOf(book, contract.response, 'output', `${capital(contract.name)}Answer`).replace(
    /!$/,
    '',
  );
  const list = args.length === 0 ? '' : `(${args.join(', ')})`;
  return described(contract.summary, `${contract.name}${list}: ${gives}`);
}

/** Gives the type of a schema as it is written after a field, writing its definition into the book when it is new. */
function typeOf(book: Book, schema: z.ZodType, direction: Direction, otherwise: string): string {
  const { shape, nullable } = readShape(schema, direction);
  const bang = nullable ? '' : '!';
  if (shape.kind === 'scalar') return `${shape.name}${bang}`;
  if (shape.kind === 'list') return `[${typeOf(book, shape.item, direction, otherwise)}]${bang}`;
  const name = shape.id ?? otherwise;
  if (shape.kind === 'enum') {
    define(book, name, () => block('enum', name, [...shape.values]));
    return `${name}${bang}`;
  }
  const full = direction === 'input' ? `${name}Input` : name;
  define(book, full, () => {
    const fields = Object.entries(shape.fields).map(([field, inner]) =>
      described(
        ownDescription(inner),
        `${field}: ${typeOf(book, inner, direction, `${full}${capital(field)}`)}`,
      ),
    );
    const edges = direction === 'output' ? edgesOf(book, full) : [];
    const text = block(direction === 'input' ? 'input' : 'type', full, [...fields, ...edges]);
    return described(z.globalRegistry.get(schema)?.description, text, '');
  });
  return `${full}${bang}`;
}

/** What is said of a field itself; what is said of its type stands at the type. */
function ownDescription(schema: z.ZodType): string | undefined {
  const meta = z.globalRegistry.get(schema);
  return meta?.id !== undefined || schema === Instant ? undefined : meta?.description;
}

function edgesOf(book: Book, type: string): string[] {
  return graphEdges
    .filter((edge) => edge.on === type)
    .map((edge) => {
      const target = edge.to === 'Product' ? routes.viewProduct.response : routes.viewVendor.response;
      typeOf(book, target, 'output', edge.to);
      return described(edge.summary, `${edge.field}: ${edge.to}`);
    });
}

/** A type may hold itself: its name stands in the book before its fields are read. Two shapes of one name are a mistake. */
function define(book: Book, name: string, write: () => string): void {
  if (book.has(name)) return;
  book.set(name, '');
  book.set(name, write());
}

function block(word: 'type' | 'input' | 'enum', name: string, lines: readonly string[]): string {
  return `${word} ${name} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

function described(text: string | undefined, line: string, indent = '  '): string {
  return text === undefined ? line : `${JSON.stringify(text)}\n${indent}${line}`;
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
