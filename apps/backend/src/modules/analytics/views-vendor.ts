import type { VendorTx } from '../../platform/index.ts';
import { PERIOD_DAYS } from './days.ts';

/** Reads run in the vendor's own transaction: row-level security limits them to its rows. */

export type Duties = { readonly toShip: number; readonly late: number };

export async function readDuties(tx: VendorTx): Promise<Duties> {
  const [row] = await tx<Duties[]>`
    select count(*)::int as "toShip", count(*) filter (where ship_by < now())::int as late
      from orders.vendor_order where vendor_id = platform.current_vendor() and state = 'to_ship'`;
  return row ?? { toShip: 0, late: 0 };
}

export type Period = {
  readonly current: boolean;
  readonly orders: number;
  readonly pieces: number;
  readonly goodsMinor: bigint;
};

export function readPeriods(tx: VendorTx): Promise<Period[]> {
  return tx<Period[]>`
    select vo.created_at > now() - make_interval(days => ${PERIOD_DAYS}) as current, count(distinct vo.id)::int as orders,
           coalesce(sum(l.quantity), 0)::int as pieces, coalesce(sum(l.line_total_minor), 0)::bigint as "goodsMinor"
      from orders.vendor_order vo join orders.order_line l on l.vendor_order_id = vo.id
     where vo.vendor_id = platform.current_vendor() and vo.state in ('to_ship', 'shipped', 'delivered') and vo.created_at > now() - make_interval(days => ${2 * PERIOD_DAYS})
     group by 1 limit 2`;
}

export function readDays(tx: VendorTx): Promise<{ day: string; orders: number; goodsMinor: bigint }[]> {
  return tx<{ day: string; orders: number; goodsMinor: bigint }[]>`
    select to_char(created_at, 'YYYY-MM-DD') as day, count(*)::int as orders, sum(goods_minor)::bigint as "goodsMinor"
      from orders.vendor_order
     where vendor_id = platform.current_vendor() and state in ('to_ship', 'shipped', 'delivered') and created_at > now() - make_interval(days => ${PERIOD_DAYS})
     group by 1 order by 1 limit 40`;
}

const BEST_SELLERS = 5;

export function readBestSellers(
  tx: VendorTx,
): Promise<{ slug: string; name: string; pieces: number; goodsMinor: bigint }[]> {
  return tx<{ slug: string; name: string; pieces: number; goodsMinor: bigint }[]>`
    select l.product_slug as slug, min(l.product_name) as name, sum(l.quantity)::int as pieces, sum(l.line_total_minor)::bigint as "goodsMinor"
      from orders.order_line l join orders.vendor_order vo on vo.id = l.vendor_order_id
     where l.vendor_id = platform.current_vendor() and vo.state in ('to_ship', 'shipped', 'delivered') and vo.created_at > now() - make_interval(days => ${PERIOD_DAYS})
     group by 1 order by 4 desc, 1 limit ${BEST_SELLERS}`;
}

export async function readStockFigures(tx: VendorTx, lowMax: number): Promise<{ out: number; low: number }> {
  const [row] = await tx<{ out: number; low: number }[]>`
    select count(*) filter (where free <= 0)::int as out, count(*) filter (where free between 1 and ${lowMax})::int as low
      from (select sum(s.on_hand - s.held) as free from inventory.stock s
              join catalog.variant v on v.id = s.variant_id join catalog.product p on p.id = v.product_id
             where s.vendor_id = platform.current_vendor() and v.state = 'active' and p.state = 'live' group by s.variant_id) f`;
  return row ?? { out: 0, low: 0 };
}

/** Reads the balances of the vendor's accounts; what the market owes it is positive. */
export function readBalances(tx: VendorTx): Promise<{ kind: string; minor: bigint }[]> {
  return tx<{ kind: string; minor: bigint }[]>`
    select a.kind, -sum(e.amount_minor)::bigint as minor from ledger.account a join ledger.entry e on e.account_id = a.id
     where a.vendor_id = platform.current_vendor() group by 1 limit 10`;
}

export type ProductRow = {
  readonly id: string;
  readonly at: string;
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  readonly state: 'draft' | 'in_review' | 'live' | 'archived';
  readonly pictureHash: string | null;
  readonly priceMinor: bigint | null;
  readonly variants: number;
  readonly onHand: number;
  readonly held: number;
  readonly sold30Days: number;
};
type ProductFilter = {
  readonly state: string | null;
  readonly stock: 'out' | 'low' | null;
  readonly words: string | null;
};

export function listProducts(
  tx: VendorTx,
  filter: ProductFilter,
  after: { at: string; id: string } | null,
  limit: number,
  lowMax: number,
): Promise<ProductRow[]> {
  const like = `%${(filter.words ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return tx<ProductRow[]>`
    select p.id, p.name as at, p.slug, p.name, c.name as category, p.state, pic.hash as "pictureHash", s."priceMinor", s.variants, s."onHand", s.held, sold."sold30Days"
      from catalog.product p
      join catalog.category c on c.id = p.category_id
     cross join lateral (select count(distinct v.id)::int as variants, coalesce(sum(st.on_hand), 0)::int as "onHand", coalesce(sum(st.held), 0)::int as held, min(pr.amount_minor) as "priceMinor",
                                (coalesce(min(f.free), 0))::int as least
                           from catalog.variant v
                           left join inventory.stock st on st.variant_id = v.id
                           left join pricing.price pr on pr.variant_id = v.id and pr.currency = 'EUR'
                           left join lateral (select sum(x.on_hand - x.held) as free from inventory.stock x where x.variant_id = v.id) f on true
                          where v.product_id = p.id and v.state = 'active') s
     cross join lateral (select coalesce(sum(l.quantity), 0)::int as "sold30Days" from orders.order_line l join orders.vendor_order vo on vo.id = l.vendor_order_id
                          where l.product_id = p.id and l.vendor_id = platform.current_vendor() and vo.state in ('to_ship', 'shipped', 'delivered') and vo.created_at > now() - make_interval(days => ${PERIOD_DAYS})) sold
      left join lateral (select m.hash from catalog.product_picture pp join media.picture m on m.id = pp.picture_id where pp.product_id = p.id order by pp.position limit 1) pic on true
     where p.vendor_id = platform.current_vendor()
       and (${filter.state === null} or p.state = ${filter.state ?? ''}) and (${filter.words === null} or p.name ilike ${like})
       and (${filter.stock === null} or (${filter.stock === 'out'} and s.least <= 0) or (${filter.stock === 'low'} and s.least between 1 and ${lowMax}))
       and (${after === null} or (p.name, p.id) > (${after?.at ?? ''}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid))
     order by p.name, p.id limit ${limit}`;
}

export type LedgerRow = {
  readonly id: string;
  readonly at: string;
  readonly transactionId: string;
  readonly kind: string;
  readonly source: string;
  readonly account: string;
  readonly effectiveAt: Date;
  readonly minor: bigint;
};

export function listLedger(
  tx: VendorTx,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<LedgerRow[]> {
  return tx<LedgerRow[]>`
    select t.id || ':' || e.seq as id, t.effective_at::text as at, t.id as "transactionId", t.kind, t.source_type || ' ' || coalesce(o.number, t.source_id) as source, a.kind as account,
           t.effective_at as "effectiveAt", -e.amount_minor as minor
      from ledger.account a join ledger.entry e on e.account_id = a.id join ledger.transaction t on t.id = e.transaction_id
      left join orders.order o on t.source_type = 'order' and o.id::text = t.source_id
     where a.vendor_id = platform.current_vendor()
       and (${after === null} or (t.effective_at, t.id || ':' || e.seq) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? ''}))
     order by t.effective_at desc, t.id || ':' || e.seq desc limit ${limit}`;
}
