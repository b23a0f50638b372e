import type { Fit } from '@selvedge/contracts';
import { links, type ReviewsQuery } from '../../links.ts';
import { FIT_WORDS, SORT_WORDS } from './words.ts';

type ReviewFiltersProps = {
  readonly slug: string;
  readonly query: ReviewsQuery;
  readonly sizes: readonly string[];
};

/** Narrows and sorts the list: a plain form, sent by a button, so that it works everywhere. */
export function ReviewFilters({ slug, query, sizes }: ReviewFiltersProps) {
  const fits = Object.entries(FIT_WORDS) as [Fit, string][]; // the entries of a table of fits
  return (
    <form action={links.reviews(slug)} method="get" className="mb-6 flex flex-wrap items-end gap-4">
      {query.stars !== undefined && <input type="hidden" name="stars" value={query.stars} />}
      <Choice
        name="sort"
        label="Sort by"
        value={query.sort ?? 'newest'}
        options={Object.entries(SORT_WORDS)}
      />
      <Choice name="fit" label="Fit" value={query.fit ?? ''} options={[['', 'Any'], ...fits]} />
      {sizes.length > 1 && (
        <Choice
          name="size"
          label="Size bought"
          value={query.size ?? ''}
          options={[['', 'Any'], ...sizes.map((size) => [size, size] as const)]}
        />
      )}
      <button type="submit" className="action-quiet">
        Show
      </button>
    </form>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
};

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="grid gap-1.5 text-13">
      {label}
      <select name={name} defaultValue={value} className="field min-h-11 w-auto min-w-32 text-15">
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
