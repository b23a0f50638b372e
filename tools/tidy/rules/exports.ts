import type { Source, Violation } from '../source.ts';

const MAY_EXPORT_DEFAULT = [
  // Next.js finds its pages, layouts, images, proxies and settings by their default export.
  /^apps\/(storefront|console)\/src\/app\//,
  /^apps\/(storefront|console)\/(src\/)?(proxy|instrumentation)\.ts$/,
  /^apps\/(storefront|console)\/[^/]+\.config\.(ts|mjs)$/,
  /^[^/]+\.config\.(ts|mjs)$/,
];

/** Names are exported, so that a thing is called the same everywhere; defaults only where a tool asks for them. */
export function checkExports(source: Source): Violation[] {
  if (MAY_EXPORT_DEFAULT.some((pattern) => pattern.test(source.path))) return [];
  return source.visits
    .filter(({ node }) => node.type === 'ExportDefaultDeclaration')
    .map(({ node }) => ({
      file: source.path,
      line: source.lineAt(node.start),
      rule: 'no-default-export',
      message: 'export it by its name',
    }));
}

/** The backend logs through its log, once, at the boundary: never to the console. */
export function checkConsole(source: Source): Violation[] {
  if (!source.path.startsWith('apps/backend/src/')) return [];
  return source.visits
    .filter(
      ({ node }) =>
        node.type === 'MemberExpression' &&
        node.object.type === 'Identifier' &&
        node.object.name === 'console',
    )
    .map(({ node }) => ({
      file: source.path,
      line: source.lineAt(node.start),
      rule: 'no-console',
      message: 'use `app.log`; a program of bin/ writes to process.stdout',
    }));
}
