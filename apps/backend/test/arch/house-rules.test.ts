// biome-ignore-all lint/suspicious/noTemplateCurlyInString: planted code is text that holds SQL templates.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTidy } from '../../../../tools/tidy/check.ts';
import { readTree } from '../../../../tools/tidy/read-tree.ts';

test('the whole tree keeps the house rules', { timeout: 60_000 }, () => {
  const found = checkTidy(readTree(join(import.meta.dirname, '..', '..', '..', '..')));
  expect(found.map(({ file, line, rule, message }) => `${file}:${line}  ${rule}  ${message}`)).toEqual([]);
});

const modules = 'apps/backend/src/modules';

/** The rules that a tree of these files breaks; each module gets its door and README. */
function broken(planted: Record<string, string>): string[] {
  const names = new Set(Object.keys(planted).flatMap((path) => /modules\/([^/]+)\//.exec(path)?.[1] ?? []));
  const files = new Map(Object.entries(planted));
  for (const name of names) {
    for (const file of ['README.md', 'index.ts']) {
      const path = `${modules}/${name}/${file}`;
      if (!files.has(path)) files.set(path, '');
    }
  }
  return checkTidy(files).map(({ rule }) => rule);
}

const store = (text: string) => ({ [`${modules}/orders/store.ts`]: text });
const useCase = (text: string) => ({ [`${modules}/orders/cancel-order.ts`]: text });

describe('a planted violation is reported', () => {
  const long = 'const a = 1;\n';
  const cases: readonly (readonly [rule: string, planted: Record<string, string>])[] = [
    ['parses', useCase('export const = 1;')],
    ['file-length', useCase(long.repeat(301))],
    ['file-length', { 'packages/ui/src/button.tsx': long.repeat(121) }],
    ['function-length', useCase(`export function cancel() {\n${long.repeat(70)}}`)],
    ['no-any', useCase('export const x: any = 1;')],
    ['no-bang', useCase('export const x = y!.z;')],
    ['explained-as', useCase('export const x = y as Order;')],
    ['no-ts-ignore', useCase('// @ts-ignore\nexport const x = 1;')],
    ['no-default-export', useCase('export default 1;')],
    ['no-console', useCase("console.log('paid');")],
    ['levels', useCase("import { quote } from '../checkout/index.ts';\nquote();")],
    ['levels', useCase("import { bag } from '../cart/index.ts';\nbag();")],
    ['levels', useCase("import { start } from '../../app.ts';\nstart();")],
    ['levels', { 'apps/backend/src/platform/db.ts': "import '../modules/orders/index.ts';" }],
    ['levels', { [`${modules}/gifts/index.ts`]: "import '../orders/index.ts';" }],
    ['module-door', useCase("import { lockProduct } from '../catalog/store.ts';\nlockProduct();")],
    ['module-door', useCase("import { connect } from '../../platform/db.ts';\nconnect();")],
    ['module-door', { 'apps/backend/src/http.ts': "import './modules/orders/http.ts';" }],
    ['apps-apart', { 'packages/client/src/index.ts': "import '@selvedge/backend';" }],
    ['apps-apart', { 'packages/client/src/index.ts': "import '../../../apps/backend/src/app.ts';" }],
    ['apps-apart', { 'apps/storefront/src/links.ts': "import '../../console/src/links.ts';" }],
    ['one-contract', { [`${modules}/orders/http.ts`]: "import { z } from 'zod';\nz.object({});" }],
    ['one-contract', { 'apps/storefront/src/shape.ts': "import { z } from 'zod';\nz.object({});" }],
    [
      'pure-core',
      { [`${modules}/orders/order-state.ts`]: "import { lockOrder } from './store.ts';\nlockOrder();" },
    ],
    [
      'pure-core',
      { [`${modules}/orders/policy.ts`]: "import { readFileSync } from 'node:fs';\nreadFileSync('a');" },
    ],
    ['pure-core', { [`${modules}/orders/policy.ts`]: 'export const load = async () => await later();' }],
    ['pure-core', useCase("export const ask = () => fetch('/');")],
    ['pure-core', useCase('export const debug = process.env.DEBUG;')],
    ['clock-passed-in', useCase('export const now = Date.now();')],
    ['clock-passed-in', useCase('export const now = new Date();')],
    ['dice-passed-in', useCase('export const roll = Math.random();')],
    ['own-tables', store('sql`update catalog.product set title = ${1} where id = ${2}`')],
    ['own-tables', store('sql`insert into catalog.product(id) values (${1})`')],
    ['own-tables', store('sql`select checkout.place_batch(${1}) from orders.order limit 1`')],
    ['own-tables', useCase('sql`delete from orders.order where id = ${1}`')],
    ['own-tables', { 'apps/backend/src/health.ts': 'sql`select count(*) from orders.order`' }],
    ['bounded-list', store('export const list = () => sql`select id from orders.order where state = ${1}`;')],
    [
      'bounded-list',
      store('export const list = () => sql`with o as (select 1) select id from orders.order`;'),
    ],
    [
      'bounded-list',
      store('export const sums = () => sql`select state, count(*) from orders.order group by state`;'),
    ],
    [
      'no-query-in-loop',
      store(
        'export async function f() { for (const id of ids) await sql`update orders.order set id = ${id}`; }',
      ),
    ],
    [
      'no-query-in-loop',
      useCase(
        "import { lockOrder } from './store.ts';\nawait Promise.all(ids.map(async (id) => await lockOrder(id)));",
      ),
    ],
    [
      'no-cycle',
      { ...useCase("import './refund.ts';"), [`${modules}/orders/refund.ts`]: "import './cancel-order.ts';" },
    ],
    ['module-readme', { [`${modules}/orders/README.md`]: 'line\n'.repeat(41) }],
  ];
  test.each(cases)('%s %j', (rule, planted) => {
    expect(broken(planted)).toContain(rule);
  });

  test('a module without README, door or level', () => {
    const found = checkTidy(new Map([[`${modules}/gifts/wrap.ts`, 'export const a = 1;']]));
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['module-readme', 'module-door', 'levels']),
    );
  });
});

describe('what the house allows is left alone', () => {
  const cases: readonly (readonly [what: string, planted: Record<string, string>])[] = [
    [
      'a lower module by its door',
      useCase("import { readVariants } from '../catalog/index.ts';\nreadVariants();"),
    ],
    ['the events of any module', useCase("import { paid } from '../checkout/events.ts';\npaid();")],
    [
      'a type of a higher file in a ring',
      {
        ...useCase("import type { A } from './refund.ts';\nexport type B = A;"),
        [`${modules}/orders/refund.ts`]: "import { x } from './cancel-order.ts';\nexport type A = typeof x;",
      },
    ],
    ['an explained `as`', useCase('// The driver gives text here.\nexport const x = y as Order;')],
    ['`as const`', useCase('export const x = [1] as const;')],
    [
      'a page by default',
      { 'apps/storefront/src/app/page.tsx': 'export default function Page() { return null; }' },
    ],
    [
      'one row',
      store(
        'export async function f() { const [row] = await sql`select id from orders.order where id = ${1}`; return row; }',
      ),
    ],
    [
      'rows by their keys',
      store('export const f = () => sql`select id from orders.order where id = any (${ids})`;'),
    ],
    [
      'a list with a limit',
      store('export const f = () => sql`select id from orders.order order by id limit ${20}`;'),
    ],
    [
      'a function of a lower level',
      store(
        'export const f = () => sql`select id from orders.order where v = platform.current_vendor() limit 1`;',
      ),
    ],
    ['a date made of a value', useCase('export const due = (at: number) => new Date(at);')],
    [
      'batches until there is none',
      store(
        'export async function f() { while (more) await sql`delete from orders.order where id = ${1}`; }',
      ),
    ],
    ['a word about any order', useCase("export const text = 'any order!'; // any, as, console.log")],
  ];
  test.each(cases)('%s', (_what, planted) => {
    expect(broken(planted)).toEqual([]);
  });
});
