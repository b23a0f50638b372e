import { expect, test } from 'vitest';
import { breadcrumbOf, subcategoriesOf, treeOf } from './category-tree.ts';

const rows = ['women', 'men', 'women/shoes', 'women/shoes/boots', 'womenswear'].map((path) => ({
  path,
  name: path.toUpperCase(),
  description: '',
}));

test('the tree nests by path and keeps the order given', () => {
  expect(treeOf(rows).map((node) => [node.path, node.children.map((child) => child.path)])).toEqual([
    ['women', ['women/shoes']],
    ['men', []],
    ['womenswear', []],
  ]);
});

test('a breadcrumb runs from the top; a path that merely begins alike is not above it', () => {
  expect(breadcrumbOf(rows, 'women/shoes/boots').map((crumb) => crumb.path)).toEqual([
    'women',
    'women/shoes',
    'women/shoes/boots',
  ]);
  expect(breadcrumbOf(rows, 'womenswear').map((crumb) => crumb.path)).toEqual(['womenswear']);
});

test('subcategories count what lies below them and empty ones are not shown', () => {
  expect(subcategoriesOf(rows, [{ path: 'women/shoes/boots', count: 3 }], 'women')).toEqual([
    { path: 'women/shoes', name: 'WOMEN/SHOES', count: 3 },
  ]);
  expect(subcategoriesOf(rows, [], 'women')).toEqual([]);
});
