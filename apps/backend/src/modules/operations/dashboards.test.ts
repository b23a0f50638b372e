import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { metrics } from '../../platform/index.ts';
import { gauges } from './gauges.ts';

const root = join(import.meta.dirname, '../../../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const bare = (name: string) => name.replace(/_(bucket|count|sum)$/, '');

test.each(['infra/alerts/selvedge.rules.yml', 'infra/dashboards/selvedge.json'])(
  '%s asks for metrics that exist',
  async (path) => {
    const known = (await metrics.getMetricsAsJSON()).map(({ name }) => name);
    expect(Object.keys(gauges)).not.toEqual([]);
    const asked = [...new Set(read(path).match(/\bselvedge_\w+/g))];
    expect(asked.length).toBeGreaterThan(8);
    for (const name of asked) expect(known, name).toContain(bare(name));
  },
);

test('every metric of ours is explained in docs/metrics.md', async () => {
  const page = read('docs/metrics.md');
  const ours = (await metrics.getMetricsAsJSON())
    .map(({ name }) => name)
    .filter((n) => n.startsWith('selvedge_'));
  for (const name of ours) {
    const short = name.replace(/.*(_pending|_age_seconds|_failed)$/, '…$1');
    expect(page.includes(`\`${name}\``) || page.includes(`\`${short}\``), name).toBe(true);
  }
});

test('every alert names a runbook that is there', () => {
  const runbooks = [...read('infra/alerts/selvedge.rules.yml').matchAll(/runbook: (\S+)/g)];
  expect(runbooks.length).toBeGreaterThan(8);
  for (const [, path = ''] of runbooks) expect(read(path)).toMatch(/^# /);
});
