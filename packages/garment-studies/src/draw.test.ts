import { describe, expect, test } from 'vitest';
import { drawStudy, type Family, families, type Study, VIEWS } from './index.ts';

const study = (
  family: Family,
  options: Record<string, string> = {},
  view: Study['view'] = 'front',
): Study => ({
  garment: { family, options, colour: '#7d8a6f', accent: '#5a2e22', fabric: 'leather', seed: 11 },
  view,
  paper: '#f3f1eb',
});

/** Every element closed in order, every paint and clip that is named also defined. */
function problemsOf(svg: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  for (const [tag, closing, name = '', alone] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (closing && open.pop() !== name) problems.push(`${tag} closes another element`);
    if (!closing && !alone) open.push(name);
  }
  if (open.length > 0) problems.push(`left open: ${open.join(' ')}`);
  if (/NaN|undefined|Infinity/.test(svg)) problems.push('a number is missing');
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g))
    if (!ids.has(id)) problems.push(`#${id} is not defined`);
  return problems;
}

const defaults = families.map(({ family }) => ({ family, svg: drawStudy(study(family)) }));

describe.each(families)('$family', ({ family, options }) => {
  const variants = Object.entries(options).flatMap(([key, values]) =>
    values.map((value, index) => ({ key, value, index })),
  );

  test.each(VIEWS)('draws every option as a whole picture, seen from: %s', (view) => {
    for (const { key, value } of variants) {
      const svg = drawStudy(study(family, { [key]: value }, view));
      expect(svg).toMatch(/^<svg [^>]*width="1600" height="2000" viewBox="0 0 1600 2000">.*<\/svg>$/s);
      expect(problemsOf(svg)).toEqual([]);
    }
  });

  test('draws the same study to the same characters', () => {
    expect(drawStudy(study(family))).toBe(drawStudy(study(family)));
  });

  test('shows every option: no value looks like the default', () => {
    const plain = drawStudy(study(family));
    for (const { key, value, index } of variants) {
      const svg = drawStudy(study(family, { [key]: value }));
      expect({ key, value, same: svg === plain }).toEqual({ key, value, same: index === 0 });
    }
  });

  test('looks its own: no family borrows the picture of another', () => {
    const same = defaults.filter((one) => one.svg === drawStudy(study(family))).map((one) => one.family);
    expect(same).toEqual([family]);
  });
});
