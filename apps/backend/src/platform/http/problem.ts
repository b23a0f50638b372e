import { type ErrorCode, errorCodes, type Problem } from '@selvedge/contracts';
import type { z } from 'zod';
import type { Refusal } from '../refusal.ts';

const TYPE_BASE = '/problems/';
const FIELD_PROBLEMS_MAX = 20;

/** Writes a refusal as RFC 9457 problem details. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  return {
    ...bare(refusal.reason, requestId),
    ...optional({ detail: refusal.detail, context: refusal.context }),
  };
}

/** Writes the fields zod refused, named as the caller sent them: `address.postcode`, `quantity`. */
export function problemOfInput(part: string, error: z.ZodError, requestId: string): Problem {
  const errors = error.issues.slice(0, FIELD_PROBLEMS_MAX).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: key,
          code: 'unknown_field',
          message: 'this field does not exist',
        }))
      : [{ field: issue.path.join('.') || part, code: issue.code, message: issue.message }],
  );
  const detail = errors.map((e) => `${e.field}: ${e.message}`).join('; ');
  return { ...bare('invalid_input', requestId), detail, errors };
}

function bare(code: ErrorCode, requestId: string): Problem {
  const { status, title } = errorCodes[code];
  return { type: `${TYPE_BASE}${code}`, title, status, code, instance: requestId };
}

function optional<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [K in keyof Fields]?: NonNullable<Fields[K]> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof Fields]?: NonNullable<Fields[K]> }; // undefined ones are gone
}
