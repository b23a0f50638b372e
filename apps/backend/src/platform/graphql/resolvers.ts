import type { RouteContract } from '@selvedge/contracts';
import { type EdgeTarget, graphEdges } from '@selvedge/contracts/generate';
import type DataLoader from 'dataloader';
import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { App } from '../app.ts';
import {
  type Authenticate,
  type Exchange,
  type Given,
  problemOf,
  problemOfBadInput,
  runRoute,
  type Served,
} from '../http/index.ts';

/** What one GraphQL request carries: the browser's side of it, and the loaders that gather its reads. */
export type GraphContext = {
  readonly exchange: Exchange;
  readonly authenticate: Authenticate;
  readonly loaders: Readonly<Record<EdgeTarget, DataLoader<string, unknown>>>;
};

type Arguments = Record<string, unknown>;
type Resolver<Source> = GraphQLFieldResolver<Source, GraphContext, Arguments>;

/** Gives the fields of the schema their resolvers: routes at the roots, loaders at the edges. All else is read as it is. */
export function attachResolvers(schema: GraphQLSchema, app: App, served: readonly Served[]): void {
  for (const one of served) {
    const { graphql, name } = one.contract;
    if (graphql === undefined) continue;
    attach(schema, graphql === 'query' ? 'Query' : 'Mutation', name, routeResolver(app, one));
  }
  for (const edge of graphEdges) {
    const resolve: Resolver<Record<string, unknown>> = (parent, _, { loaders }) =>
      loaders[edge.to].load(String(parent[edge.by]));
    attach(schema, edge.on, edge.field, resolve);
  }
}

function attach<Source>(schema: GraphQLSchema, type: string, name: string, resolve: Resolver<Source>): void {
  const owner = schema.getType(type);
  const field = isObjectType(owner) ? owner.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`The GraphQL schema has no ${type}.${name}.`);
  field.resolve = resolve;
}

function routeResolver(app: App, served: Served): Resolver<unknown> {
  return async (_, given, { exchange, authenticate }) => {
    const result = await runRoute(app, served, {
      authenticate,
      exchange,
      given: partsOf(served.contract, given),
    });
    if (result.ok) return result.value;
    const problem =
      'error' in result
        ? problemOfBadInput(result, exchange.requestId)
        : problemOf(result, exchange.requestId);
    const { title, type: _type, ...extensions } = problem;
    throw new GraphQLError(title, { extensions });
  };
}

/** Sorts arguments into the parts of the route. In GraphQL null says that an optional argument is absent. */
export function partsOf(contract: RouteContract, given: Arguments): Given {
  const present = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  const within = (part: RouteContract['params']) =>
    Object.fromEntries(
      present.flatMap(([name, value]) => (part?.shape[name] ? [[name, worded(value)]] : [])),
    );
  return {
    params: within(contract.params),
    query: within(contract.query),
    body: contract.body === undefined ? undefined : bodyOf(contract.body, given.input),
  };
}

/** A flag is a word in a query string: there, or not there. */
function worded(value: unknown): unknown {
  if (value === true) return 'true';
  return value === false ? undefined : value;
}

/** A field that may be null but not absent is null when a GraphQL caller leaves it out. */
function bodyOf(schema: NonNullable<RouteContract['body']>, input: unknown): unknown {
  const nulls = Object.entries(schema.shape)
    .filter(([, field]) => field.safeParse(null).success)
    .map(([name]) => [name, null]);
  return { ...Object.fromEntries(nulls), ...(typeof input === 'object' ? input : {}) };
}
