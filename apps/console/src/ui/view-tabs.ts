type Views<View extends string> = {
  readonly views: readonly View[];
  readonly words: Readonly<Record<View, { readonly word: string }>>;
  /** How many of each there are, those without a view of their own included. */
  readonly counts: Readonly<Record<View, number>>;
  readonly current: View | undefined;
  /** Where a view is; undefined: all of them. */
  readonly href: (view: View | undefined) => string;
};

/** How many there are in all views together. */
export function countAll(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The tabs of a list that is seen by state: all of it first, then each view with its word and its count. */
export function viewTabs<View extends string>({ views, words, counts, current, href }: Views<View>) {
  return [
    { name: 'All', href: href(undefined), current: current === undefined, count: countAll(counts) },
    ...views.map((view) => ({
      name: words[view].word,
      href: href(view),
      current: current === view,
      count: counts[view],
    })),
  ];
}
