import { type Problem, type RouteContract, Uuid } from '@selvedge/contracts';
import type { z } from 'zod';
import type { App } from '../app.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Call, Caller, Exchange } from './call.ts';
import { problemOf, problemOfInput } from './problem.ts';
import type { Reply, Served } from './serve.ts';

/** Says who calls a route, or refuses: the sessions of the identity module. */
export type Authenticate = (
  app: App,
  contract: RouteContract,
  exchange: Exchange,
) => Promise<Caller | Refusal>;

/** The parts of a call as they came, not yet parsed. */
export type Given = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

type InputProblem = { readonly ok: false; readonly part: string; readonly error: z.ZodError };

/** The one way through a route, whether REST or GraphQL asks: access → parse → handler → answer. */
export async function runRoute(
  app: App,
  { contract, handle }: Served,
  { authenticate, exchange, given }: { authenticate: Authenticate; exchange: Exchange; given: Given },
): Promise<Reply<unknown> | Refusal | InputProblem> {
  const caller = await authenticate(app, contract, exchange);
  if ('ok' in caller) return caller;
  const input = parse(contract, given);
  if (!input.ok) return input;
  if (contract.idempotent === 'required' && !isKey(exchange.idempotencyKey))
    return refuse('idempotency_key_required', {
      detail: 'Send a UUID of your own, and the same one again on every retry.',
    });
  const call = { ...input.value, caller, exchange } as Call<RouteContract>; // `authenticate` granted this route's access
  const result = await handle(app, call);
  if (result.ok && app.config.environment !== 'production') contract.response.parse(result.value);
  return result;
}

/** Writes what was wrong with the parts. */
export function problemOfBadInput({ part, error }: InputProblem, requestId: string): Problem {
  // An id or a slug that cannot exist names nothing: a missing page, not a badly filled form.
  if (part === 'params') return problemOf(refuse('not_found'), requestId);
  return problemOfInput(part, error, requestId);
}

function isKey(key: string | null): boolean {
  return Uuid.safeParse(key).success;
}

function parse(contract: RouteContract, given: Given): { ok: true; value: object } | InputProblem {
  const value: Record<string, unknown> = {};
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = contract[part];
    if (schema === undefined) continue;
    const parsed = schema.safeParse(given[part]);
    if (!parsed.success) return { ok: false, part, error: parsed.error };
    value[part] = parsed.data;
  }
  return { ok: true, value };
}
