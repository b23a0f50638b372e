import { type Node, parseSync } from 'oxc-parser';

/** What a rule finds wrong: where, which rule, and what to do about it. */
export type Violation = {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
};

export type Import = {
  readonly from: string;
  readonly line: number;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
};

/** A syntax node with the nodes around it, nearest first. */
export type Visit = { readonly node: Node; readonly parents: readonly Node[] };

export type Source = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly comments: readonly {
    readonly value: string;
    readonly startLine: number;
    readonly endLine: number;
  }[];
  readonly visits: readonly Visit[];
  lineAt(offset: number): number;
};

/** Reads one TypeScript or JavaScript file. Gives a violation in place of a source when it does not parse. */
export function readSource(path: string, text: string): Source | Violation {
  const parsed = parseSync(path, text);
  const [broken] = parsed.errors;
  if (broken !== undefined) return { file: path, line: 1, rule: 'parses', message: broken.message };
  const lineAt = lineFinder(text);
  return {
    path,
    text,
    lineAt,
    imports: importsOf(parsed, lineAt),
    comments: parsed.comments.map(({ value, start, end }) => ({
      value,
      startLine: lineAt(start),
      endLine: lineAt(end),
    })),
    visits: walk(parsed.program),
  };
}

function importsOf({ module }: ReturnType<typeof parseSync>, lineAt: (offset: number) => number): Import[] {
  const imported = module.staticImports.map((one) => ({
    from: one.moduleRequest.value,
    line: lineAt(one.start),
    typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    names: one.entries.filter((entry) => !entry.isType).map((entry) => entry.localName.value),
  }));
  const passedOn = module.staticExports.flatMap((one) => {
    const from = one.entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest?.value;
    const typeOnly = one.entries.every((entry) => entry.isType);
    return from === undefined ? [] : [{ from, line: lineAt(one.start), typeOnly, names: [] }];
  });
  return [...imported, ...passedOn];
}

function walk(program: Node): Visit[] {
  const visits: Visit[] = [];
  const enter = (node: Node, parents: readonly Node[]) => {
    visits.push({ node, parents });
    const within = [node, ...parents];
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) enter(child, within);
    }
  };
  enter(program, []);
  return visits;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
