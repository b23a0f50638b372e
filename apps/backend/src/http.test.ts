import { createClient } from '@selvedge/client';
import { type RouteContract, routes } from '@selvedge/contracts';
import { expect, test } from 'vitest';
import { served } from './http.ts';

const names = Object.keys(routes).toSorted();

test('every route of the contracts is served exactly once, and nothing else is', () => {
  expect(served.map((one) => one.contract.name).toSorted()).toEqual(names);
});

test('what is served is the contract itself, not a copy', () => {
  const byName: Readonly<Record<string, RouteContract>> = routes;
  for (const { contract } of served) expect(contract).toBe(byName[contract.name]);
});

test('the client has a function for each route, by the same name', () => {
  expect(Object.keys(createClient({ baseUrl: '', name: 'test' })).toSorted()).toEqual(names);
});
