import type { CategoryNode } from '@selvedge/contracts';
import type { CategoryRow } from '../catalog/index.ts';

/** Makes the taxonomy a tree from its rows, parents first. */
export function treeOf(rows: readonly CategoryRow[]): CategoryNode[] {
  const roots: CategoryNode[] = [];
  const byPath = new Map<string, CategoryNode>();
  for (const { path, name, description } of rows) {
    const node: CategoryNode = { path, name, description, children: [] };
    byPath.set(path, node);
    const parent = byPath.get(parentOf(path));
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** Gives a category and what stands above it, from the top: its breadcrumb. */
export function breadcrumbOf(rows: readonly CategoryRow[], path: string): { path: string; name: string }[] {
  return rows
    .filter((row) => path === row.path || path.startsWith(`${row.path}/`))
    .toSorted((a, b) => a.path.length - b.path.length)
    .map(({ path: at, name }) => ({ path: at, name }));
}

/** Gives the categories right below one, with how many products each holds; empty ones are left out. */
export function subcategoriesOf(
  rows: readonly CategoryRow[],
  counts: readonly { path: string; count: number }[],
  path: string | null,
) {
  return rows
    .filter((row) => parentOf(row.path) === (path ?? ''))
    .map((row) => ({ path: row.path, name: row.name, count: countBelow(counts, row.path) }))
    .filter((row) => row.count > 0);
}

function countBelow(counts: readonly { path: string; count: number }[], path: string): number {
  return counts
    .filter((row) => row.path === path || row.path.startsWith(`${path}/`))
    .reduce((sum, row) => sum + row.count, 0);
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
