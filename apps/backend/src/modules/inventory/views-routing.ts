import type { Sql } from '../../platform/index.ts';

/** The most holds that are read for one order: its lines, each over the locations it is taken from. */
const SOURCES_PER_ORDER_MAX = 1_000;

export type Routing = 'only_location' | 'nearest' | 'priority' | 'one_parcel' | 'split';
export type SourceRow = {
  readonly variantId: string;
  readonly location: string;
  readonly city: string;
  readonly country: string;
  readonly pieces: number;
  readonly routing: Routing;
};

/** Reads from which locations the pieces of an order are sent and why, most pieces first; in a vendor's transaction, its own. */
export function readSources(sql: Sql, orderId: string): Promise<SourceRow[]> {
  return sql<SourceRow[]>`
    select h.variant_id as "variantId", l.name as location, l.city, l.country, h.quantity as pieces, h.routing
      from inventory.hold h join inventory.location l on l.id = h.location_id
     where h.order_id = ${orderId} and h.state <> 'released'
     order by h.variant_id, h.quantity desc, l.priority, l.name limit ${SOURCES_PER_ORDER_MAX}`;
}
