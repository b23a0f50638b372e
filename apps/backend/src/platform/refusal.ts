import type { ErrorCode } from '@selvedge/contracts';

/** What may be told beside a refusal: ids and figures that help to mend it. */
export type RefusalContext = Readonly<Record<string, string | number | boolean | null>>;

/** An expected "no": a value, never an exception. HTTP and GraphQL map its reason through the one table of error codes. */
export type Refusal<Reason extends ErrorCode = ErrorCode> = {
  readonly ok: false;
  readonly reason: Reason;
  readonly detail?: string;
  readonly context?: RefusalContext;
};

/** Says no, with what helps to mend it. */
export function refuse<const Reason extends ErrorCode>(
  reason: Reason,
  more: { detail?: string; context?: RefusalContext } = {},
): Refusal<Reason> {
  return { ok: false, reason, ...more };
}

/** Says yes, with a value. */
export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}
