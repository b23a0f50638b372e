import { isTest, MODULE_LEVELS, moduleOf, resolveImport } from '../layout.ts';
import type { Import, Source, Violation } from '../source.ts';

/** Imports go down only, from module to module through `index.ts` (or `events.ts`); packages know nothing of apps. */
export function checkImports(source: Source): Violation[] {
  if (isTest(source.path)) return [];
  return source.imports.flatMap((imported) => {
    const broken = brokenBy(source.path, imported);
    return broken === null ? [] : [{ file: source.path, line: imported.line, ...broken }];
  });
}

type Broken = { readonly rule: string; readonly message: string };

function brokenBy(path: string, imported: Import): Broken | null {
  const target = resolveImport(path, imported.from);
  return target === null ? brokenByPackage(path, imported.from) : brokenByFile(path, target);
}

const APPS = ['backend', 'console', 'sandbox', 'storefront'];
const SPEAKS_THE_CONTRACT =
  /^(apps\/(storefront|console)|packages\/(client|ui))\/|^apps\/backend\/.*\/(http|graphql)\.ts$/;

function brokenByPackage(path: string, from: string): Broken | null {
  const app = APPS.find((name) => from === `@selvedge/${name}` || from.startsWith(`@selvedge/${name}/`));
  if (app !== undefined && /^(apps|packages)\//.test(path))
    return {
      rule: 'apps-apart',
      message: `nothing imports the app ${app}; speak to it through its contract`,
    };
  if (from === 'zod' && SPEAKS_THE_CONTRACT.test(path))
    return { rule: 'one-contract', message: 'shapes that cross the wire are declared in packages/contracts' };
  return null;
}

function brokenByFile(path: string, target: string): Broken | null {
  const [from, to] = [workspaceOf(path), workspaceOf(target)];
  if (from !== to && to !== null && /^(apps|packages)\//.test(path))
    return { rule: 'apps-apart', message: `import ${to} by its package name, never by its path` };
  if (!path.startsWith('apps/backend/src/')) return null;
  if (path.startsWith('apps/backend/src/platform/')) return brokenByPlatform(target);
  const module = moduleOf(path);
  return module === null ? brokenByRoot(target) : brokenByModule(module, target);
}

function workspaceOf(path: string): string | null {
  return /^(?:apps|packages)\/[^/]+/.exec(path)?.[0] ?? null;
}

function brokenByPlatform(target: string): Broken | null {
  if (target.startsWith('apps/backend/src/platform/')) return null;
  return { rule: 'levels', message: 'the platform knows no business: it imports nothing above itself' };
}

function brokenByRoot(target: string): Broken | null {
  if (moduleOf(target) === null || /\/(index|events)\.ts$/.test(target)) return null;
  return { rule: 'module-door', message: `import ${moduleOf(target)} through its index.ts` };
}

function brokenByModule(module: string, target: string): Broken | null {
  const level = MODULE_LEVELS[module];
  if (level === undefined)
    return { rule: 'levels', message: `module ${module} has no level in tools/tidy/layout.ts` };
  const other = moduleOf(target);
  if (other === module) return null;
  if (other === null) return brokenByFoundation(target);
  if (!/^apps\/backend\/src\/modules\/[^/]+\/(index|events)\.ts$/.test(target))
    return { rule: 'module-door', message: `import ${other} through its index.ts` };
  // What a module announces may be read from any level: hearing of a fact is no dependency on who states it.
  if (target.endsWith('/events.ts') || (MODULE_LEVELS[other] ?? 99) < level) return null;
  return {
    rule: 'levels',
    message: `${module} (L${level}) may not import ${other} (L${MODULE_LEVELS[other] ?? '?'})`,
  };
}

function brokenByFoundation(target: string): Broken | null {
  if (/^apps\/backend\/src\/platform\/(.+\/)?index\.ts$/.test(target)) return null;
  if (target.startsWith('apps/backend/src/platform/'))
    return { rule: 'module-door', message: 'import the platform through its index.ts' };
  return {
    rule: 'levels',
    message: 'a module imports the platform, packages and lower modules, nothing above it',
  };
}
