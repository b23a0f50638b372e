import { defineConfig } from 'vitest/config';
import { readTree } from './tools/tidy/read-tree.ts';

// A test that uses the harness needs PostgreSQL and Redis: it belongs to the project `integration`. All others need nothing.
const tests = [...readTree(import.meta.dirname)].filter(([path]) => /\.test\.tsx?$/.test(path));
const needsServers = (text: string) => /from '[^']*\/harness\/[^']*'/.test(text);
const paths = (wanted: boolean) =>
  tests.filter(([, text]) => needsServers(text) === wanted).map(([path]) => path);

// Node loads graphql as CommonJS and Vite would load it as a module: two copies, which refuse each other's schemas.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: paths(false) } },
      {
        resolve,
        test: {
          name: 'integration',
          include: paths(true),
          globalSetup: ['tools/test/servers.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/journeys/*.journey.ts'],
          globalSetup: ['e2e/support/stack.ts'],
          // One market, one machine: a journey that changes stock must not meet another's.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
