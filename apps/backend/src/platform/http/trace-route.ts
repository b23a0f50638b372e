import type { RouteContract } from '@selvedge/contracts';
import type { Request } from 'express';
import { traceOf, withSpan } from '../trace.ts';
import type { Exchange } from './call.ts';

/**
 * Answers a call in a span. The caller's `traceparent` is its parent. Without one, a call with an idempotency key and those
 * that name the same key in their address later are one trace, found under that key.
 */
export function traceRoute<Result extends { readonly ok: boolean; readonly reason?: string }>(
  contract: RouteContract,
  req: Request,
  exchange: Exchange,
  run: () => Promise<Result>,
): Promise<Result> {
  const key = contract.idempotent === 'required' ? exchange.idempotencyKey : req.params.placementId;
  const options = {
    kind: 'server',
    parent: req.get('traceparent') ?? null,
    traceId: traceOf(typeof key === 'string' ? key : null),
    attributes: { 'http.request.method': contract.method, 'http.route': contract.path },
  } as const;
  return withSpan(`${contract.method} ${contract.path}`, options, async (span) => {
    const result = await run();
    if (!result.ok) span?.set({ 'selvedge.refusal': result.reason ?? 'invalid_input' });
    return result;
  });
}
