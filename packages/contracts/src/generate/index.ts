/** What derives from the contracts for the server and its readers. Apart from the contracts, so that no browser loads it. */
export { type EdgeTarget, type GraphEdge, graphEdges } from './graph-edges.ts';
export { writeSchema } from './graphql.ts';
export { isList, isRecord, type Json, type JsonSchema } from './json-schema.ts';
export { writeOpenApi } from './openapi.ts';
export { refusalsOf } from './refusals.ts';
