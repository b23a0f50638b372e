import type { CategoryNode } from '@selvedge/contracts';

/** Every path of the taxonomy, wider ones first. */
export function pathsOf(nodes: readonly CategoryNode[]): string[] {
  const paths: string[] = [];
  let level = nodes;
  while (level.length > 0) {
    paths.push(...level.map(({ path }) => path));
    level = level.flatMap(({ children }) => children);
  }
  return paths;
}
