import { isTracing, type OpenSpan, openSpan } from '../../platform/index.ts';
import { keyOf } from './decide.ts';
import type { Told } from './store.ts';
import type { Message } from './stream.ts';

/** The spans of the placements of a batch that are traced: each belongs to the trace of whoever placed it. */
export type BatchTrace = { end(decisions: ReadonlyMap<string, Told>): void; fail(error: unknown): void };

/** Opens them; null, and nothing done for any message, while tracing is off. */
export function traceBatch(messages: readonly Message[], shard: number, now: Date): BatchTrace | null {
  if (!isTracing()) return null;
  const traced = messages.flatMap((message): [Message, OpenSpan][] => {
    const span =
      message.trace === null
        ? null
        : openSpan('placement decide', optionsOf(message, messages.length, shard, now));
    return span === null ? [] : [[message, span]];
  });
  return {
    end(decisions) {
      for (const [message, span] of traced) {
        const told = decisions.get(keyOf(message));
        span.set({
          'selvedge.outcome': told?.outcome ?? 'undecided',
          ...(told?.reason == null ? {} : { 'selvedge.reason': told.reason }),
          ...(told?.orderId == null ? {} : { 'selvedge.order_id': told.orderId }),
        });
        span.end();
      }
    },
    fail(error) {
      for (const [, span] of traced) span.end(error);
    },
  };
}

function optionsOf({ trace, entryId, placementId }: Message, size: number, shard: number, now: Date) {
  const waitedMs = Math.max(now.getTime() - Number.parseInt(entryId, 10), 0);
  const attributes = {
    'selvedge.placement_id': placementId,
    'selvedge.shard': shard,
    'selvedge.batch_size': size,
    'selvedge.waited_ms': waitedMs,
  };
  return { kind: 'consumer', parent: trace, attributes } as const;
}
