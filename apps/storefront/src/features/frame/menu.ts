import type { CategoryNode } from '@selvedge/contracts';

/** A category as the menus show it. */
export type MenuEntry = {
  readonly path: string;
  readonly name: string;
  readonly children: readonly MenuEntry[];
};

/** The taxonomy without its descriptions: what is not shown need not travel with every page. */
export function menuOf(categories: readonly CategoryNode[]): MenuEntry[] {
  return categories.map(({ path, name, children }) => ({ path, name, children: menuOf(children) }));
}
