import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** Who may call: anybody; a browser with a bag; a signed-in shopper; a vendor's staff; an operator. */
export type Access = 'public' | 'bag' | 'shopper' | 'vendor' | 'operator';

export type RouteContract = {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Express style: `/v1/products/:slug`. */
  readonly path: string;
  readonly area: 'browse' | 'cart' | 'checkout' | 'drops' | 'orders' | 'session' | 'vendor' | 'admin';
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly response: z.ZodType;
  readonly status?: 200 | 201 | 202 | 204;
  /** A repeat of the same `Idempotency-Key` gets the first answer again. */
  readonly idempotent?: 'required';
  /** Sent away first when too many come at once: `busy` with Retry-After, before the call is looked at. Only for a path without parts that vary. */
  readonly sheds?: true;
  /** What this route may refuse with, beyond what any route may (bad input, no access, overload). */
  readonly errors: readonly ErrorCode[];
  /** Where it stands in GraphQL; REST only when absent. */
  readonly graphql?: 'query' | 'mutation';
  /** Answers as server-sent events, each one `response`; such a route stands in `streams`, not in `routes`. */
  readonly events?: true;
  /** Seconds a shared cache may keep the answer; private and uncached when absent. */
  readonly cacheSeconds?: number;
};

/** Declares a route and keeps its exact types, which the server, the client and the tests infer from. */
export function route<const Contract extends RouteContract>(contract: Contract): Contract {
  return contract;
}

type Infer<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;
type InferInput<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** What a handler receives of a call, after parsing. */
export type RouteInput<Contract extends RouteContract> = {
  params: Infer<Contract['params']>;
  query: Infer<Contract['query']>;
  body: Infer<Contract['body']>;
};

/** What a caller gives, before parsing. Parts that the route does not have are left out. */
export type RouteCall<Contract extends RouteContract> = (Contract['params'] extends z.ZodType
  ? { params: InferInput<Contract['params']> }
  : unknown) &
  (Contract['query'] extends z.ZodType ? { query?: Partial<InferInput<Contract['query']>> } : unknown) &
  (Contract['body'] extends z.ZodType ? { body: InferInput<Contract['body']> } : unknown);

export type RouteOutput<Contract extends RouteContract> = z.infer<Contract['response']>;
