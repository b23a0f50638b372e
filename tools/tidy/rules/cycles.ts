import { resolveImport } from '../layout.ts';
import type { Source, Violation } from '../source.ts';

/** No file reaches itself through what it imports. Types vanish when the program runs, so imports of types alone are no edge. */
export function checkCycles(sources: readonly Source[]): Violation[] {
  const known = new Set(sources.map((source) => source.path));
  const edges = new Map(sources.map((source) => [source.path, edgesOf(source, known)]));
  const state = new Map<string, 'open' | 'done'>();
  const found: Violation[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push(describe([...trail.slice(trail.indexOf(path)), path]));
      return;
    }
    state.set(path, 'open');
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}

function edgesOf(source: Source, known: ReadonlySet<string>): string[] {
  return source.imports
    .filter((imported) => !imported.typeOnly)
    .map((imported) => resolveImport(source.path, imported.from))
    .filter((target) => target !== null && known.has(target))
    .map(String);
}

function describe(ring: readonly string[]): Violation {
  return { file: ring[0] ?? '', line: 1, rule: 'no-cycle', message: ring.join(' → ') };
}
