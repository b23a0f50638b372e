import { errorCodes } from '@selvedge/contracts';
import { type EdgeTarget, graphEdges, writeSchema } from '@selvedge/contracts/generate';
import DataLoader from 'dataloader';
import type { Express, RequestHandler } from 'express';
import { buildSchema, GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { App } from '../app.ts';
import {
  type Authenticate,
  crossSite,
  exchangeOf,
  isOverload,
  problemOf,
  type Served,
  sendProblem,
} from '../http/index.ts';
import { refuse } from '../refusal.ts';
import { limitRule } from './limits.ts';
import { attachResolvers, type GraphContext } from './resolvers.ts';

export const GRAPHQL_PATH = '/graphql';
/** The most things one load across an edge asks for; more of them make a second load. */
const LOAD_MAX = 100;
const TOKENS_MAX = 2_000;
const EDGES = new Set(graphEdges.map((edge) => `${edge.on}.${edge.field}`));

/** Reads many things by slug, for the edges between types. */
export type EdgeReaders = Readonly<
  Record<EdgeTarget, (app: App, slugs: readonly string[]) => Promise<ReadonlyMap<string, unknown>>>
>;

/** Puts GraphQL into the server: the same routes, over one address. Stands after what reads JSON bodies. */
export function mountGraphql(
  server: Express,
  app: App,
  {
    served,
    authenticate,
    readers,
  }: { served: readonly Served[]; authenticate: Authenticate; readers: EdgeReaders },
): void {
  server.get(`${GRAPHQL_PATH}/schema`, (_req, res) => {
    res.type('text/plain').set('cache-control', 'public, max-age=300').send(writeSchema());
  });
  server.post(GRAPHQL_PATH, answer(app, createGraph(app, served), authenticate, readers));
  server.all(GRAPHQL_PATH, (_req, res) => {
    res.set('allow', 'POST');
    sendProblem(res, refuse('method_not_allowed'));
  });
}

function createGraph(app: App, served: readonly Served[]) {
  const schema = buildSchema(writeSchema());
  attachResolvers(schema, app, served);
  const limits: Plugin = {
    onParse({ params }) {
      params.options = { ...params.options, maxTokens: TOKENS_MAX };
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitRule(EDGES));
      if (app.config.environment === 'production') addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ valid, result, setResult }) => {
        if (!valid) setResult([...result].map((error) => queryError(error)));
      };
    },
  };
  return createYoga<GraphContext>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    plugins: [limits],
    graphiql: false,
    landingPage: false,
    batching: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: (error) => toldError(app, error) },
  });
}

/** What a caller hears: refusals as they are, a query that cannot be answered with its reason, and nothing of what broke. */
function toldError(app: App, error: unknown): Error {
  if (!(error instanceof GraphQLError)) return brokenError(app, error, undefined);
  if (error.originalError !== undefined && !(error.originalError instanceof GraphQLError))
    return brokenError(app, error.originalError, error);
  return typeof error.extensions.code === 'string' && error.extensions.code in errorCodes
    ? error
    : queryError(error);
}

/** A query that cannot be answered as it stands. */
function queryError(error: GraphQLError): GraphQLError {
  const code = error.extensions.code === 'query_too_large' ? 'query_too_large' : 'invalid_query';
  const extensions = { code, status: errorCodes[code].status };
  return new GraphQLError(error.message, { ...placeOf(error), extensions });
}

function brokenError(app: App, cause: unknown, at: GraphQLError | undefined): Error {
  app.log.error({ err: cause, path: at?.path?.join('.') }, 'GraphQL field failed');
  // PostgreSQL and its driver put a code on what they throw.
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
  const { title, type: _type, ...extensions } = problemOf(refuse(isOverload(code) ? 'busy' : 'internal'), '');
  return new GraphQLError(title, { ...(at === undefined ? {} : placeOf(at)), extensions });
}

/** Where in the query it went wrong. */
function placeOf({ nodes, source, positions, path }: GraphQLError) {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
}

function answer(
  app: App,
  graph: ReturnType<typeof createGraph>,
  authenticate: Authenticate,
  readers: EdgeReaders,
): RequestHandler {
  return async (req, res) => {
    res.locals.route = 'graphql';
    if (crossSite(app.config, req)) return sendProblem(res, refuse('cross_site_request'));
    const context: GraphContext = {
      exchange: exchangeOf(app.config, req, res),
      authenticate: once(authenticate),
      loaders: { Product: loader(app, readers.Product), VendorPage: loader(app, readers.VendorPage) },
    };
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: req.get('accept') ?? 'application/json' },
      body: JSON.stringify(req.body ?? null),
    };
    const response = await graph.fetch(`http://api${GRAPHQL_PATH}`, request, context);
    res.status(response.status).set('cache-control', 'private, no-store');
    res.type(response.headers.get('content-type') ?? 'application/json').send(await response.text());
  };
}

/** One request is one caller, however many fields ask who it is. */
function once(authenticate: Authenticate): Authenticate {
  const known = new Map<string, ReturnType<Authenticate>>();
  return (app, contract, exchange) => {
    const found = known.get(contract.access) ?? authenticate(app, contract, exchange);
    known.set(contract.access, found);
    return found;
  };
}

function loader(app: App, read: EdgeReaders[EdgeTarget]): DataLoader<string, unknown> {
  return new DataLoader(
    async (slugs) => {
      const found = await read(app, slugs);
      return slugs.map((slug) => found.get(slug) ?? null);
    },
    { maxBatchSize: LOAD_MAX },
  );
}
