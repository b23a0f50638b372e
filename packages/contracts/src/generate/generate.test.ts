import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { type RouteContract, route } from '../route.ts';
import { routes, streams } from '../routes.ts';
import { refusalsOf, writeOpenApi, writeSchema } from './index.ts';

const committed = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const all: readonly RouteContract[] = Object.values(routes);
const planted = route({
  name: 'viewPlanted',
  method: 'GET',
  path: '/v1/planted',
  area: 'browse',
  summary: 'A route that nobody wrote down',
  access: 'public',
  response: z.strictObject({ grown: z.boolean() }),
  errors: [],
  graphql: 'query',
});

describe('what is generated', () => {
  test('openapi.json is what the contracts say; `npm run gen` writes it', () => {
    expect(JSON.parse(committed('openapi.json'))).toEqual(JSON.parse(JSON.stringify(writeOpenApi())));
  });

  test('schema.graphql is what the contracts say; `npm run gen` writes it', () => {
    expect(committed('schema.graphql')).toBe(writeSchema());
  });

  test('a route that is not written down is drift in both', () => {
    const more = [...all, planted];
    expect(writeSchema(more)).not.toBe(committed('schema.graphql'));
    expect(JSON.parse(JSON.stringify(writeOpenApi(more)))).not.toEqual(JSON.parse(committed('openapi.json')));
  });
});

describe('OpenAPI', () => {
  const document = writeOpenApi();
  const text = JSON.stringify(document);

  test('has one operation for each route, under its own name', () => {
    const names = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(names.map((one) => JSON.parse(JSON.stringify(one)).operationId).toSorted()).toEqual(
      Object.keys({ ...routes, ...streams }).toSorted(),
    );
  });

  test('refers to nothing that it does not define', () => {
    const wanted = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(wanted.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  test('tells every code that a route may refuse with', () => {
    for (const contract of all) {
      const path = document.paths[contract.path.replace(/:([A-Za-z]+)/g, '{$1}')];
      const operation = JSON.stringify(path?.[contract.method.toLowerCase()]);
      for (const code of refusalsOf(contract)) {
        expect(operation).toContain(`"${code}"`);
        expect(operation).toContain(`"${errorCodes[code].status}"`);
      }
    }
  });
});

test('a route is listed under the name it has', () => {
  for (const [name, contract] of Object.entries(routes)) expect(contract.name).toBe(name);
});

test('no two routes answer the same method and path', () => {
  const places = all.map((one) => `${one.method} ${one.path}`);
  expect(places).toEqual([...new Set(places)]);
});
