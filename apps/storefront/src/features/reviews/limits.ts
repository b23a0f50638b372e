/** Lengths of the contract, written down again: its schemas would weigh on every page that shows a field. `limits.test.ts` compares. */
export const LIMITS = {
  authorName: 40,
  reviewTitle: 100,
  reviewText: 3000,
  questionText: 600,
  recent: 20,
} as const;
