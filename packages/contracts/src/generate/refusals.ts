import type { ErrorCode } from '../errors.ts';
import type { RouteContract } from '../route.ts';

/** Every code a route may refuse with: its own, and those that come with its method, its parts and its access. */
export function refusalsOf(contract: RouteContract): ErrorCode[] {
  const writes = contract.method !== 'GET';
  const codes: ErrorCode[] = [...contract.errors];
  if (contract.query !== undefined || contract.body !== undefined) codes.push('invalid_input');
  if (contract.params !== undefined) codes.push('not_found');
  if (contract.body !== undefined) codes.push('malformed_body', 'body_too_large', 'unsupported_media_type');
  if (contract.idempotent === 'required') codes.push('idempotency_key_required');
  if (writes) codes.push('cross_site_request');
  if (contract.access === 'shopper') codes.push('not_signed_in', 'session_expired');
  if (contract.access === 'vendor' || contract.access === 'operator')
    codes.push('not_signed_in', 'session_expired', 'forbidden');
  codes.push('busy', 'internal');
  return [...new Set(codes)];
}
