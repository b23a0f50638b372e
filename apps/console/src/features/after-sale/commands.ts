import type { RouteInput, routes } from '@selvedge/contracts';
import { api } from '../../api/browser.ts';

/** Whose view of an order a dialog works in: a shop's own part, or the whole of it. */
export type Scope =
  | { readonly by: 'vendor'; readonly id: string }
  | { readonly by: 'operator'; readonly number: string };

type Cancel = RouteInput<typeof routes.cancelVendorOrderLines>['body'];
type Refund = RouteInput<typeof routes.refundOrder>['body'];
type Options = { readonly idempotencyKey: string };

/** Cancels pieces in a scope. */
export function cancelIn(scope: Scope, body: Cancel, options: Options) {
  return scope.by === 'vendor'
    ? api.cancelVendorOrderLines({ params: { id: scope.id }, body }, options)
    : api.cancelAdminOrderLines({ params: { number: scope.number }, body }, options);
}

/** Gives money back in a scope; a shop always bears it itself. */
export function refundIn(scope: Scope, { borneBy, ...body }: Refund, options: Options) {
  return scope.by === 'vendor'
    ? api.refundVendorOrder({ params: { id: scope.id }, body }, options)
    : api.refundOrder({ params: { number: scope.number }, body: { ...body, borneBy } }, options);
}
