import { expect, test } from 'vitest';
import { facetsOf } from './facets.ts';

const size = (value: string, count = 1) => ({ facet: 'size' as const, value, label: value, count });

test('sizes stand in the order people expect, whatever their counts', () => {
  const [facet] = facetsOf(
    [size('10'), size('L', 9), size('XS'), size('9'), size('W30L32'), size('One size')],
    {},
  );
  expect(facet?.values.map((value) => value.value)).toEqual(['XS', 'L', '9', '10', 'W30L32', 'One size']);
});

test('a ticked value that nothing matches any more stays to be unticked', () => {
  const [facet] = facetsOf([], { colour: ['red'] });
  expect(facet?.values).toEqual([{ value: 'red', label: 'Red', count: 0, hex: '#B3202C' }]);
});
