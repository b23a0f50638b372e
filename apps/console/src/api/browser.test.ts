import { routes } from '@selvedge/contracts';
import { describe, expect, it } from 'vitest';
import { browserRoutes } from './browser.ts';

describe('browser routes', () => {
  it.each(Object.entries(browserRoutes))(
    '%s is the method and path of the contract',
    (name, [method, path]) => {
      const contract = Object.values(routes).find((one) => one.name === name);
      expect([contract?.method, contract?.path]).toEqual([method, path]);
    },
  );
});
