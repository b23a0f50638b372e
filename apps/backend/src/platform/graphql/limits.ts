import { PAGE_MAX } from '@selvedge/contracts';
import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

export const DEPTH_MAX = 10;
export const COST_MAX = 25_000;
export const ALIASES_MAX = 15;
export const ROOT_FIELDS_MAX = 10;
/** How many items a list is taken to have when nothing bounds it in the query. */
const LIST_ITEMS = 10;
/** What a use case or a load across an edge costs beside the fields it fills. */
const LOAD_COST = 20;

export type Size = { readonly depth: number; readonly cost: number; readonly aliases: number };
const NOTHING: Size = { depth: 0, cost: 0, aliases: 0 };

/** Refuses a query that is too deep, too costly, or says the same thing under too many names. */
export function limitRule(edges: ReadonlySet<string>): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(operation) {
      const size = measure(context, operation, edges);
      const roots = operation.selectionSet.selections.length;
      const told = [
        ...(size.depth > DEPTH_MAX ? [`It is ${size.depth} levels deep; at most ${DEPTH_MAX}.`] : []),
        ...(size.cost > COST_MAX ? [`It costs ${size.cost}; at most ${COST_MAX}.`] : []),
        ...(size.aliases > ALIASES_MAX ? [`It has ${size.aliases} aliases; at most ${ALIASES_MAX}.`] : []),
        ...(roots > ROOT_FIELDS_MAX ? [`It asks ${roots} things at once; at most ${ROOT_FIELDS_MAX}.`] : []),
      ];
      if (told.length > 0)
        context.reportError(
          new GraphQLError(told.join(' '), { nodes: operation, extensions: { code: 'query_too_large' } }),
        );
    },
  });
}

function measure(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  edges: ReadonlySet<string>,
): Size {
  const root = context.getSchema().getRootType(operation.operation);
  if (root === null || root === undefined) return NOTHING;
  const walk: Walk = { context, schema: context.getSchema(), edges, fragments: new Map() };
  return measureSet(walk, operation.selectionSet, root.name);
}

type Walk = {
  readonly context: ValidationContext;
  readonly schema: GraphQLSchema;
  readonly edges: ReadonlySet<string>;
  /** Each fragment is measured once: spreading it a thousand times multiplies its size without a thousand walks. */
  readonly fragments: Map<string, Size>;
};

function measureSet(walk: Walk, set: SelectionSetNode, type: string): Size {
  let [depth, cost, aliases] = [0, 0, 0];
  for (const selection of set.selections) {
    const size =
      selection.kind === Kind.FIELD
        ? measureField(walk, selection, type)
        : selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(walk, walk.context.getFragment(selection.name.value))
          : measureSet(walk, selection.selectionSet, selection.typeCondition?.name.value ?? type);
    depth = Math.max(depth, size.depth);
    cost += size.cost;
    aliases += size.aliases;
  }
  return { depth, cost, aliases };
}

function measureFragment(walk: Walk, fragment: FragmentDefinitionNode | null | undefined): Size {
  if (fragment === null || fragment === undefined) return NOTHING;
  const name = fragment.name.value;
  const known = walk.fragments.get(name);
  if (known !== undefined) return known;
  // A fragment that spreads itself is refused by another rule; here it must only come to an end.
  walk.fragments.set(name, NOTHING);
  const size = measureSet(walk, fragment.selectionSet, fragment.typeCondition.name.value);
  walk.fragments.set(name, size);
  return size;
}

function measureField(walk: Walk, node: FieldNode, parent: string): Size {
  // Introspection has a shape of its own and is closed in production.
  if (node.name.value.startsWith('__')) return NOTHING;
  const type = walk.schema.getType(parent);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  if (field === undefined) return NOTHING;
  const named = getNamedType(field.type);
  const aliases = node.alias === undefined ? 0 : 1;
  const load = isRoot(walk, parent) || walk.edges.has(`${parent}.${node.name.value}`) ? LOAD_COST : 1;
  if (isLeafType(named) || node.selectionSet === undefined) return { depth: 1, cost: load, aliases };
  const inner = measureSet(walk, node.selectionSet, named.name);
  const times = limitOf(node) ?? (isList(field.type) ? LIST_ITEMS : 1);
  return { depth: inner.depth + 1, cost: load + times * inner.cost, aliases: aliases + inner.aliases };
}

function isRoot({ schema }: Walk, parent: string): boolean {
  return parent === schema.getQueryType()?.name || parent === schema.getMutationType()?.name;
}

/** A page's size in units of an ordinary list, since its `items` are counted as one; a variable may say the most there is. */
function limitOf(node: FieldNode): number | undefined {
  const given = node.arguments?.find((argument) => argument.name.value === 'limit');
  if (given === undefined) return undefined;
  const limit = given.value.kind === Kind.INT ? Number(given.value.value) : PAGE_MAX;
  return Math.max(1, Math.ceil(limit / LIST_ITEMS));
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
