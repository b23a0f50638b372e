import { expect, test } from 'vitest';
import { completeLock } from './lock.ts';

const parent = {
  version: '2.0.0',
  optionalDependencies: { '@a/cli-linux-x64': '2.0.0', '@a/cli-darwin-arm64': '2.0.0' },
};

test('a package for another system is added at the version its parent asks for', () => {
  const { lock, added } = completeLock({
    packages: { '': {}, 'node_modules/@a/cli-linux-x64': { version: '2.0.0' }, 'node_modules/a': parent },
  });
  expect(added).toEqual(['@a/cli-darwin-arm64']);
  expect(lock.packages).toHaveProperty(['node_modules/@a/cli-darwin-arm64'], {
    version: '2.0.0',
    cpu: ['arm64'],
    optional: true,
    os: ['darwin'],
  });
});

test('a lock with every package stays as it is, wherever npm put them', () => {
  const nested = { 'node_modules/b/node_modules/@a/cli-darwin-arm64': { version: '2.0.0' } };
  const lock = {
    packages: {
      'node_modules/@a/cli-linux-x64': { version: '2.0.0' },
      'node_modules/b/node_modules/a': parent,
      ...nested,
    },
  };
  expect(completeLock(lock).added).toEqual([]);
});
