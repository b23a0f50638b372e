import { RECENT_MAX } from '@selvedge/contracts';
import { expect, test } from 'vitest';
import { forgetRecent, readRecent, rememberPiece } from './recent.ts';

function shelf(kept: string | null = null) {
  let text = kept;
  return {
    getItem: () => text,
    setItem: (_: string, next: string) => {
      text = next;
    },
    removeItem: () => {
      text = null;
    },
  };
}

test('the last piece comes first, each once, no more than a browser should keep', () => {
  const storage = shelf();
  for (let i = 0; i < RECENT_MAX + 5; i++) rememberPiece(storage, `piece-${i}`);
  rememberPiece(storage, 'piece-10');
  const kept = readRecent(storage);
  expect(kept).toHaveLength(RECENT_MAX);
  expect(kept.slice(0, 2)).toEqual(['piece-10', `piece-${RECENT_MAX + 4}`]);
  forgetRecent(storage);
  expect(readRecent(storage)).toEqual([]);
});

test('what somebody else put there is not believed', () => {
  expect(readRecent(shelf('{"no":"list"}'))).toEqual([]);
  expect(readRecent(shelf('not json'))).toEqual([]);
  expect(readRecent(shelf('["fine-shirt", 7, "../admin", "a b"]'))).toEqual(['fine-shirt']);
});

test('a browser that keeps nothing does not fail', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => rememberPiece(full, 'piece')).not.toThrow();
});
