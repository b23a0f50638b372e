import { parseFilters } from './filters.ts';

/** No filters at all: what static listing pages show. */
export const NO_FILTERS = parseFilters(new URLSearchParams());
