import type { ErrorCode, RouteContract, RouteOutput } from '@selvedge/contracts';
import type { App } from '../app.ts';
import type { Refusal } from '../refusal.ts';
import type { Call } from './call.ts';

/** A yes may carry a status of its own: a decision that came at once is 200, not 202. */
export type Reply<Value> = { readonly ok: true; readonly value: Value; readonly status?: number };

export type Handler<Contract extends RouteContract> = (
  app: App,
  call: Call<Contract>,
) => Promise<Reply<RouteOutput<Contract>> | Refusal<Contract['errors'][number] & ErrorCode>>;

/** A route with its handler, its exact types put away so that routes can stand in one list. */
export type Served = {
  readonly contract: RouteContract;
  readonly handle: (app: App, call: Call<RouteContract>) => Promise<Reply<unknown> | Refusal>;
};

/** Binds a handler to its contract. A refusal the contract does not name does not compile. */
export function serve<const Contract extends RouteContract>(
  contract: Contract,
  handler: Handler<Contract>,
): Served {
  // Calls reach `handle` only after the parts were parsed by this very contract and its access was granted.
  return { contract, handle: handler as unknown as Served['handle'] };
}
