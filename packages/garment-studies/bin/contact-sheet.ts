import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawStudy, type Fabric, type Family, families, VIEWS, type View } from '../src/index.ts';

/** Cloth and colours that suit a family, so that the sheet looks like the shop. Others are jersey. */
const LOOKS: readonly (readonly [RegExp, Fabric, string, string])[] = [
  [/^(necklace|earrings|ring)$/, 'metal', '#c9a54f', '#3b5f73'],
  [/^(sunglasses|watch)$/, 'metal', '#5a4a3c', '#2b2723'],
  [
    /^(boot|loafer|heel|sandal|ballet-flat|belt|glove|crossbody|tote|clutch|leather-jacket)$/,
    'leather',
    '#6b3f24',
    '#3a2a1e',
  ],
  [/^sneaker$/, 'leather', '#f1ece1', '#2f4a5e'],
  [/^(backpack)$/, 'canvas', '#3e5f4a', '#9b6a32'],
  [/^(scarf|hat|knit|cardigan|coat)$/, 'wool', '#86262f', '#2b2723'],
  [/^(beanie|sock)$/, 'rib', '#2f3a4f', '#b4662f'],
  [/^(jeans|denim-jacket)$/, 'denim', '#38506e', '#b4662f'],
  [/^(shirt|blouse|pyjama)$/, 'poplin', '#cfd9e2', '#1e2a47'],
];

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    family: { type: 'string' },
    view: { type: 'string', default: 'front' },
  },
});
const view = VIEWS.find((one) => one === values.view);
const chosen = families.filter(({ family }) => values.family === undefined || family === values.family);
if (values.out === undefined || view === undefined || chosen.length === 0) {
  console.error(`Say where to: --out DIR [--family ${families[0]?.family}…] [--view ${VIEWS.join('|')}]`);
  process.exit(1);
}
const directory = resolve(values.out);
await mkdir(directory, { recursive: true });
const sections: string[] = [];
for (const { family, options } of chosen) sections.push(await sheetOf(family, options, view));
await writeFile(join(directory, 'index.html'), page(sections));
console.log(`${chosen.length} families: ${join(directory, 'index.html')}`);

/** One family: its default, then every other value of every option, each drawn to its own file. */
async function sheetOf(
  family: Family,
  options: Record<string, readonly string[]>,
  seen: View,
): Promise<string> {
  const variants: [string, Record<string, string>][] = [['default', {}]];
  for (const [key, list] of Object.entries(options)) {
    for (const value of list.slice(1)) variants.push([`${key}: ${value}`, { [key]: value }]);
  }
  const look = LOOKS.find(([pattern]) => pattern.test(family));
  const figures: string[] = [];
  for (const [label, picked] of variants) {
    const file = `${family}-${label.replaceAll(/[^a-z0-9]+/g, '-')}-${seen}.svg`;
    const [fabric, colour, accent] = look
      ? [look[1], look[2], look[3]]
      : (['jersey', '#7d8a6f', '#e8e0d0'] as const);
    const garment = { family, fabric, colour, accent, options: picked, seed: 7 };
    await writeFile(join(directory, file), drawStudy({ garment, view: seen, paper: '#f3f1eb' }));
    figures.push(
      `<figure><img src="${file}" alt="" loading="lazy"><figcaption>${label}</figcaption></figure>`,
    );
  }
  return `<section><h2>${family}</h2><div>${figures.join('')}</div></section>`;
}

function page(content: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Garment studies</title><style>
body{margin:40px;font:13px/1.5 system-ui;background:#fbfaf7;color:#161513}
h2{font:400 28px/1.2 'Bodoni Moda',serif;margin:48px 0 12px}
div{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:16px}
figure{margin:0}img{width:100%;aspect-ratio:4/5;display:block}figcaption{padding:6px 0;color:#6b655b}
</style>${content.join('\n')}</html>
`;
}
