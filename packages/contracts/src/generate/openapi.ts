import type { z } from 'zod';
import { type ErrorCode, errorCodes, Problem } from '../errors.ts';
import type { Access, RouteContract } from '../route.ts';
import { routes, streams } from '../routes.ts';
import { type JsonSchema, schemaWriter } from './json-schema.ts';
import { refusalsOf } from './refusals.ts';
import { sampleOf } from './sample.ts';

type Writer = ReturnType<typeof schemaWriter>;

const ABOUT = `One market, many shops. Amounts are whole minor units as text; times are RFC 3339 in UTC.

Refusals are RFC 9457 problem details with a stable \`code\`. Lists give a \`nextCursor\`; hand it back as \`cursor\` for the next page. Writes that carry cookies also carry \`X-Selvedge-Client\`, which no form of another site can send.`;

const AREAS = {
  browse: 'What anybody may look at',
  cart: 'The bag of this browser',
  checkout: 'Address, delivery, placement, payment',
  drops: 'Waiting rooms and draws',
  orders: 'What was bought',
  session: 'Signing in and out',
  vendor: "A shop's own side",
  admin: "The operator's side",
} as const satisfies Record<RouteContract['area'], string>;

const SECURITY: Readonly<Record<Access, readonly JsonSchema[]>> = {
  public: [{}, { shopSession: [] }],
  bag: [{}, { bag: [] }, { shopSession: [], bag: [] }],
  shopper: [{ shopSession: [] }],
  vendor: [{ consoleSession: [] }],
  operator: [{ consoleSession: [] }],
};

const cookie = (name: string, description: string) => ({ type: 'apiKey', in: 'cookie', name, description });
const SECURITY_SCHEMES = {
  bag: cookie('sv_bag', 'Names the bag of this browser; signed by us, given with the first piece put in'),
  shopSession: cookie('sv_at', 'A shopper, for five minutes; renew at /v1/session/refresh'),
  consoleSession: cookie('svc_at', "A vendor's staff or an operator; renew at /v1/console/session/refresh"),
};

/** Writes OpenAPI 3.1 of the contracts. */
export function writeOpenApi(
  contracts: readonly RouteContract[] = [...Object.values(routes), ...Object.values(streams)],
) {
  const writer = schemaWriter();
  writer.write(Problem, 'output');
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(writer, contract) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Selvedge', version: '1', description: ABOUT },
    servers: [{ url: '/' }],
    tags: Object.entries(AREAS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      schemas: Object.fromEntries([...writer.components].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function operationOf(writer: Writer, contract: RouteContract) {
  const status = contract.status ?? 200;
  const answer = writer.write(contract.response, 'output');
  return {
    operationId: contract.name,
    tags: [contract.area],
    summary: contract.summary,
    security: SECURITY[contract.access],
    'x-access': contract.access,
    ...(contract.graphql === undefined ? {} : { 'x-graphql': contract.graphql }),
    parameters: [
      ...parametersOf(writer, contract.params, 'path'),
      ...parametersOf(writer, contract.query, 'query'),
      ...headersOf(contract),
    ],
    ...(contract.body === undefined ? {} : { requestBody: bodyOf(writer, contract.body) }),
    responses: {
      [status]: {
        description: contract.summary,
        headers: { 'Cache-Control': { schema: { type: 'string', const: cachingOf(contract) } } },
        content: {
          [contract.events === true ? 'text/event-stream' : 'application/json']: {
            schema: answer,
            example: sampleOf(answer, writer.components),
          },
        },
      },
      ...problemsOf(contract),
    },
  };
}

function cachingOf({ cacheSeconds }: RouteContract): string {
  return cacheSeconds === undefined ? 'private, no-store' : `public, max-age=${cacheSeconds}`;
}

function parametersOf(writer: Writer, part: z.ZodObject | undefined, where: 'path' | 'query') {
  if (part === undefined) return [];
  const { properties, required } = writer.write(part, 'input');
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || needed.includes(name),
    schema,
    example: sampleOf(schema, writer.components, name),
  }));
}

function headersOf(contract: RouteContract) {
  const header = (name: string, required: boolean, schema: JsonSchema, description: string) => ({
    name,
    in: 'header',
    required,
    schema,
    description,
  });
  const text = { type: 'string' };
  return [
    ...(contract.idempotent === 'required'
      ? [
          header(
            'Idempotency-Key',
            true,
            { type: 'string', format: 'uuid' },
            'A repeat gets the first answer',
          ),
          header(
            'Prefer',
            false,
            { ...text, pattern: 'wait=\\d{1,2}' },
            'wait=5: wait for the decision, up to 10 s',
          ),
        ]
      : []),
    ...(contract.method === 'GET'
      ? []
      : [header('X-Selvedge-Client', false, text, 'Any name; needed when cookies are sent')]),
  ];
}

function bodyOf(writer: Writer, body: z.ZodObject) {
  const schema = writer.write(body, 'input');
  const example = sampleOf(schema, writer.components);
  return { required: true, content: { 'application/json': { schema, example } } };
}

function problemsOf(contract: RouteContract) {
  const byStatus = Map.groupBy(refusalsOf(contract), (code) => errorCodes[code].status);
  const sorted = [...byStatus].toSorted(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([status, codes]) => [status, problemResponse(codes)]));
}

function problemResponse(codes: readonly ErrorCode[]) {
  return {
    description: codes.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
        },
      },
    },
  };
}

export type OpenApi = ReturnType<typeof writeOpenApi>;
