import {
  AUTHOR_NAME_MAX,
  QUESTION_TEXT_MAX,
  RECENT_MAX,
  REVIEW_TEXT_MAX,
  REVIEW_TITLE_MAX,
} from '@selvedge/contracts';
import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';

test('the lengths are those of the contract', () => {
  expect(LIMITS).toEqual({
    authorName: AUTHOR_NAME_MAX,
    reviewTitle: REVIEW_TITLE_MAX,
    reviewText: REVIEW_TEXT_MAX,
    questionText: QUESTION_TEXT_MAX,
    recent: RECENT_MAX,
  });
});
