import { type Attempt, attemptsOf } from './attempts.ts';
import { Candidates } from './candidates.ts';
import { FacetCounter, type Span } from './count-facets.ts';
import { histogramOf } from './histogram.ts';
import { listValues } from './list-values.ts';
import { Matcher } from './matcher.ts';
import { Partition } from './partition.ts';
import { sortKeyOf, TopList } from './ranking.ts';
import { type ReadyQuery, readQuery } from './read-query.ts';
import { nothingRead, readingOf, suggestBetter } from './reading.ts';
import type { IndexState } from './state.ts';
import type { FacetCounts, Histogram, Position, Query, Reading, SearchResult } from './types.ts';

/** Scratch of a searcher: 19 bytes a product, used again by each search. */
export type Scratch = {
  readonly matcher: Matcher;
  readonly candidates: Candidates;
  readonly partition: Partition;
  readonly counter: FacetCounter;
};

export function newScratch(): Scratch {
  return {
    matcher: new Matcher(),
    candidates: new Candidates(),
    partition: new Partition(),
    counter: new FacetCounter(),
  };
}

/**
 * Searches: reads the text, finds candidates, parts them by the filters they miss, then counts facets, draws the
 * histogram and takes the page. Throws RangeError on what no caller should ask (see {@link readQuery}).
 */
export function search(state: IndexState, scratch: Scratch, query: Query): SearchResult {
  const ready = readQuery(state, query);
  const { matcher, candidates, partition } = scratch;
  partition.prepare(state.products.count);
  const reading = findCandidates(state, scratch, ready);
  const { codes, products } = state;
  const { filters, price } = ready;
  const prices = { price, prices: products.priceMinor };
  partition.part(candidates.list, candidates.count, { codes, filters }, prices);
  const page = takePage(state, scratch, ready);
  const result = {
    version: state.version,
    total: partition.passedCount,
    ...page,
    facets: countFacets(state, scratch, ready, query),
    histogram: drawHistogram(state, partition, ready),
    reading,
  };
  matcher.clear();
  return result;
}

/** Leaves the candidates in the scratch, their scores in its matcher; gives how the text was read. */
function findCandidates(state: IndexState, scratch: Scratch, ready: ReadyQuery): Reading {
  const { candidates } = scratch;
  if (ready.words === null) {
    const all = candidates.allShown(state);
    candidates.take(state, all, all.length, ready.within, ready.withinIds);
    return nothingRead([]);
  }
  const { words, prefix } = ready;
  for (const attempt of attemptsOf({ text: state.text, synonyms: state.synonyms, words, prefix })) {
    if (tryAttempt(state, scratch, ready, attempt) === 0) continue;
    const reading = readingOf(state.text, words, attempt, () => likeliest(scratch));
    if (attempt.stage !== 'as_typed' || candidates.count > FEW) return reading;
    return { ...reading, didYouMean: betterText(state, scratch, ready, attempt) };
  }
  candidates.count = 0;
  return nothingRead(words);
}

/** The candidate with the highest text score. */
function likeliest({ matcher, candidates }: Scratch): number {
  let best = candidates.list[0] ?? 0;
  for (let i = 1; i < candidates.count; i++) {
    const doc = candidates.list[i] ?? 0;
    if ((matcher.score[doc] ?? 0) > (matcher.score[best] ?? 0)) best = doc;
  }
  return best;
}

const FEW = 3; // products so few that a misspelling may be behind them
const FAR_MORE = 5; // times as many products for a suggestion to be worth it

function tryAttempt(state: IndexState, scratch: Scratch, ready: ReadyQuery, attempt: Attempt): number {
  const { matcher, candidates } = scratch;
  matcher.clear();
  matcher.match(state.text, attempt.slots, state.products.count);
  candidates.take(state, matcher.list, matcher.count, ready.within, ready.withinIds);
  return candidates.count;
}

/** Looks for a text with one edit that finds far more; leaves the candidates of the text as typed. */
function betterText(state: IndexState, scratch: Scratch, ready: ReadyQuery, typed: Attempt): string | null {
  const found = scratch.candidates.count;
  const better = suggestBetter(state.text, typed);
  if (better === null) return null;
  const attempt = { stage: 'as_typed' as const, slots: better.slots, leftOut: [] };
  const more = tryAttempt(state, scratch, ready, attempt);
  tryAttempt(state, scratch, ready, typed);
  return more >= found * FAR_MORE ? better.text : null;
}

function takePage(state: IndexState, { matcher, partition }: Scratch, ready: ReadyQuery) {
  const { limit, offset, after } = ready;
  const keyOf = sortKeyOf(ready.sort, state.products, ready.words === null ? null : matcher.score);
  const skip = after === null ? offset : 0;
  const top = new TopList(Math.min(skip + limit, partition.passedCount), state.products, after);
  const { passed, passedCount } = partition;
  for (let i = 0; i < passedCount; i++) {
    const doc = passed[i] ?? 0;
    top.offer(keyOf(doc), doc);
  }
  const more = top.eligible > skip + limit;
  const page = top.take().slice(skip);
  const { ids } = state.products;
  const last = page.at(-1);
  const next: Position | null =
    more && last !== undefined
      ? { key: last.key, tie: ids.ties[last.doc] ?? 0, id: ids.idOf(last.doc) }
      : null;
  return { ids: page.map(({ doc }) => ids.idOf(doc)), next };
}

/** The products that pass all filters. */
function passedOf({ passed, passedCount }: Partition): Span {
  return { list: passed, from: 0, to: passedCount };
}

/** The products that miss the filter at `place` alone; null where there are none. */
function missedOf({ missed, starts }: Partition, place: number): Span | null {
  const [from = 0, to = 0] = place < 0 ? [] : [starts[place], starts[place + 1]];
  return from === to ? null : { list: missed, from, to };
}

function countFacets(state: IndexState, scratch: Scratch, ready: ReadyQuery, query: Query): FacetCounts[] {
  const { partition, counter } = scratch;
  const counted = ready.counted.flatMap((facet) => {
    const column = state.columns[facet];
    if (column === undefined) return [];
    const place = ready.filters.findIndex((filter) => filter.facet === facet);
    return [{ facet, column, missed: missedOf(partition, place) }];
  });
  const counts = counter.count(state.codes, counted, passedOf(partition));
  return counted.map(({ facet, column }, i) => {
    const name = state.schema.facets[facet]?.name ?? '';
    return listValues(name, column, counts[i] ?? new Uint32Array(0), query.filters?.[name] ?? []);
  });
}

function drawHistogram(state: IndexState, partition: Partition, ready: ReadyQuery): Histogram | null {
  if (ready.bars === 0) return null;
  const place = ready.price === null ? -1 : ready.filters.length;
  const missed = missedOf(partition, place);
  const spans = missed === null ? [passedOf(partition)] : [passedOf(partition), missed];
  return histogramOf(state.products.priceMinor, spans, ready.bars);
}
