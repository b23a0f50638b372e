import { describe, expect, it } from 'vitest';
import { chipsOf, clear, parseFilters, queryOf, toggle, writeFilters } from './filters.ts';

const read = (text: string) => parseFilters(new URLSearchParams(text));

describe('filters', () => {
  it('are the same address however they were given', () => {
    const address = '?colour=black%2Cred&size=M&from=50&sort=newest';
    expect(writeFilters(read('size=M&colour=red&colour=black&from=50&sort=newest'))).toBe(address);
    expect(writeFilters(read('sort=newest&from=50&size=M&colour=black,red,red'))).toBe(address);
    expect(writeFilters(read(address))).toBe(address);
  });
  it('leave out what cannot be used', () => {
    expect(writeFilters(read('from=-3&to=lots&sort=random&reduced=maybe&colour=,&utm_source=x'))).toBe('');
  });
  it('ask the API in minor units', () => {
    expect(queryOf(read('from=50&to=120&reduced=true&size=M,L'))).toEqual({
      size: ['M', 'L'],
      priceMin: 5000,
      priceMax: 12_000,
      reduced: 'true',
    });
  });
  it('start at the first page again when one changes', () => {
    const later = read('colour=red&after=abc');
    expect(toggle(later, 'size', 'M').after).toBeNull();
    expect(chipsOf(later, [])[0]?.without.after).toBeNull();
  });
  it('show a chip for each, which takes only that one out', () => {
    const filters = read('colour=red&size=M&from=50&reduced=true');
    const chips = chipsOf(filters, [
      { key: 'colour', label: 'Colour', values: [{ value: 'red', label: 'Red', count: 3, hex: '#ff0000' }] },
    ]);
    expect(chips.map(({ label }) => label)).toEqual(['Red', 'M', 'From €50', 'Reduced']);
    expect(writeFilters(chips[0]?.without ?? filters)).toBe('?size=M&from=50&reduced=true');
  });
  it('are all gone after clearing; the order stays', () => {
    expect(writeFilters(clear(read('colour=red&reduced=true&sort=price_up')))).toBe('?sort=price_up');
  });
});
