-- From bag to order. The draft holds what the shopper typed; the placement is the one decision about one intent to buy.

create schema checkout;
grant usage on schema checkout to selvedge_market;

create table checkout.draft (
  id         uuid primary key default uuidv7(),
  cart_id    uuid not null unique references cart.cart on delete cascade,
  email      text,
  full_name  text,
  phone      text,
  line1      text,
  line2      text,
  postcode   text,
  city       text,
  country    char(2),
  deliveries jsonb not null default '{}',
  version    int not null default 1,
  updated_at timestamptz not null default clock_timestamp()
);

-- The idempotency record of buying: its key decides once, whoever asks, however often.
create table checkout.placement (
  cart_id      uuid not null,
  placement_id uuid not null,
  fingerprint  text not null,
  outcome      text not null check (outcome in ('reserved', 'rejected')),
  reason       text check ((outcome = 'rejected') = (reason is not null)),
  detail       jsonb not null default '{}',
  order_id     uuid check ((outcome = 'reserved') = (order_id is not null)),
  decided_at   timestamptz not null default clock_timestamp(),
  primary key (cart_id, placement_id)
);
create index placement_age on checkout.placement (decided_at);
grant select, insert, update, delete on all tables in schema checkout to selvedge_market;

-- Decides a batch of placements in one transaction. The only place where stock becomes held.
--
-- batch: an array in queue order. Each element: {placement, cart, draft, account, fingerprint, refuse, detail,
--   order: {id, number, currency, goods, shipping},
--   vendor_orders: [{id, vendor, number, goods, shipping, commission, code, name, from, until}],
--   lines: [{id, vendor_order, vendor, no, variant, product, slug, title, colour, size, sku, picture, quantity, price, bps, commission}]}
--   `refuse` carries a decision taken before (an empty bag, a changed total); such a placement is recorded, nothing is held.
-- hold_for: how long the stock waits for the payment.
-- Gives one row a placement: its outcome; `conflict` when the key came before with another body; `replayed` for a past decision.
--
-- Order of things, which is the argument for never overselling: (1) lock every stock row in key order, (2) then read past
-- decisions, whose makers held those locks, (3) decide all-or-nothing in queue order, (4) write set-based.
create function checkout.place_batch(batch jsonb, hold_for interval)
  returns table (nth int, placement_id uuid, outcome text, reason text, order_id uuid, detail jsonb, replayed boolean)
  language plpgsql as $$
#variable_conflict use_column
declare
  s_variant uuid[]; s_location uuid[]; s_free int[];     -- the locked stock rows, by variant, then priority
  v_id uuid[]; v_from int[]; v_to int[]; v_price bigint[]; v_ok boolean[];   -- each variant's range in them, and its terms now
  item record; line record; i int; n int; want int; got int; free int;
  why text; what jsonb; until timestamptz := clock_timestamp() + hold_for;
  took_at int[]; took int[];                             -- what the placement at hand takes, undone when it is refused
  d_item jsonb[] := '{}'; d_why text[] := '{}'; d_what jsonb[] := '{}';      -- decisions, in queue order
  h_order uuid[] := '{}'; h_at int[] := '{}'; h_quantity int[] := '{}';      -- holds
  d_nth int[] := '{}';                                   -- where each stands in the batch
  again_nth int[] := '{}'; again_of int[] := '{}';       -- intents that stand twice, and the decision they share
  seen jsonb := '{}';                                    -- intent → its place among the decisions
begin
  -- 1. Lock. Ordered by key, so that no two batches wait for each other.
  perform from inventory.stock s
    where s.variant_id in (select (l ->> 'variant')::uuid from jsonb_array_elements(batch) b, jsonb_array_elements(b -> 'lines') l)
    order by s.variant_id, s.location_id for update;

  select array_agg(s.variant_id), array_agg(s.location_id), array_agg(s.on_hand - s.held)
    into s_variant, s_location, s_free
    from (select * from inventory.stock st
           where st.variant_id in (select (l ->> 'variant')::uuid from jsonb_array_elements(batch) b, jsonb_array_elements(b -> 'lines') l)
           order by st.variant_id, st.priority, st.location_id) s;

  select array_agg(r.variant_id order by r.variant_id), array_agg(r.first order by r.variant_id), array_agg(r.last order by r.variant_id),
         array_agg(p.amount_minor order by r.variant_id),
         array_agg(coalesce(v.state = 'active' and pr.state = 'live' and ve.state = 'active', false) order by r.variant_id)
    into v_id, v_from, v_to, v_price, v_ok
    from (select u.variant_id, min(u.n)::int as first, max(u.n)::int as last
            from unnest(s_variant) with ordinality u(variant_id, n) group by 1) r
    join catalog.variant v on v.id = r.variant_id
    join catalog.product pr on pr.id = v.product_id
    join vendors.vendor ve on ve.id = v.vendor_id
    left join pricing.price p on p.variant_id = r.variant_id and p.currency = (batch -> 0 -> 'order' ->> 'currency');

  -- 2. Past decisions, read after the locks; 3. decide.
  for item in
    select e.b, e.n::int as nth, (e.b ->> 'cart')::uuid as cart, (e.b ->> 'placement')::uuid as placement,
           pl.outcome, pl.reason, pl.order_id, pl.fingerprint, pl.detail
      from jsonb_array_elements(batch) with ordinality e(b, n)
      left join checkout.placement pl on pl.cart_id = (e.b ->> 'cart')::uuid and pl.placement_id = (e.b ->> 'placement')::uuid
     order by e.n
  loop
    if item.outcome is not null then
      return query select item.nth, item.placement,
        case when item.fingerprint = item.b ->> 'fingerprint' then item.outcome else 'conflict' end,
        item.reason, item.order_id, item.detail, true;
      continue;
    end if;
    i := (seen ->> (item.cart || ':' || item.placement))::int;
    if i is not null then                                                    -- the same intent twice in one batch: decided above
      again_nth := again_nth || item.nth; again_of := again_of || i;
      if d_item[i] ->> 'fingerprint' is distinct from item.b ->> 'fingerprint' then again_of[array_length(again_of, 1)] := -i; end if;
      continue;
    end if;
    seen := seen || jsonb_build_object(item.cart || ':' || item.placement, coalesce(array_length(d_item, 1), 0) + 1);

    why := item.b ->> 'refuse'; what := coalesce(item.b -> 'detail', '{}'); took_at := '{}'; took := '{}';
    if why is null then
      for line in select (l ->> 'variant')::uuid as variant, (l ->> 'quantity')::int as quantity, (l ->> 'price')::bigint as price
                    from jsonb_array_elements(item.b -> 'lines') l loop
        i := array_position(v_id, line.variant);
        if i is null or not v_ok[i] then why := 'unavailable'; what := jsonb_build_object('variantId', line.variant); exit; end if;
        if v_price[i] is distinct from line.price then why := 'price_changed'; what := jsonb_build_object('variantId', line.variant); exit; end if;
        want := line.quantity; free := 0;
        for n in v_from[i] .. v_to[i] loop
          free := free + s_free[n];
          got := least(want, s_free[n]);
          if got > 0 then
            s_free[n] := s_free[n] - got; want := want - got; took_at := took_at || n; took := took || got;
          end if;
        end loop;
        if want > 0 then why := 'out_of_stock'; what := jsonb_build_object('variantId', line.variant, 'available', free); exit; end if;
      end loop;
      for i in 1 .. coalesce(array_length(took, 1), 0) loop
        if why is null then
          h_order := h_order || (item.b -> 'order' ->> 'id')::uuid; h_at := h_at || took_at[i]; h_quantity := h_quantity || took[i];
        else
          s_free[took_at[i]] := s_free[took_at[i]] + took[i];
        end if;
      end loop;
    end if;
    d_item := d_item || item.b; d_nth := d_nth || item.nth; d_why := d_why || why; d_what := d_what || what;
  end loop;

  -- 4. Write, one statement a table.
  insert into checkout.placement (cart_id, placement_id, fingerprint, outcome, reason, detail, order_id)
    select (d.b ->> 'cart')::uuid, (d.b ->> 'placement')::uuid, d.b ->> 'fingerprint',
           case when d.why is null then 'reserved' else 'rejected' end, d.why, d.what,
           case when d.why is null then (d.b -> 'order' ->> 'id')::uuid end
      from unnest(d_item, d_why, d_what) d(b, why, what);

  insert into orders.order (id, number, placement_id, cart_id, account_id, currency, goods_minor, shipping_minor, total_minor, hold_expires_at)
    select o.id, o.number, (d.b ->> 'placement')::uuid, (d.b ->> 'cart')::uuid, (d.b ->> 'account')::uuid, o.currency,
           o.goods, o.shipping, o.goods + o.shipping, until
      from unnest(d_item, d_why) d(b, why),
           jsonb_to_record(d.b -> 'order') o(id uuid, number text, currency char(3), goods bigint, shipping bigint)
     where d.why is null;

  insert into orders.recipient (order_id, email, full_name, phone, line1, line2, postcode, city, country)
    select (d.b -> 'order' ->> 'id')::uuid, r.email, r.full_name, r.phone, r.line1, r.line2, r.postcode, r.city, r.country
      from unnest(d_item, d_why) d(b, why) join checkout.draft r on r.id = (d.b ->> 'draft')::uuid
     where d.why is null;

  insert into orders.vendor_order (id, vendor_id, order_id, number, currency, goods_minor, shipping_minor, commission_minor,
                                   delivery_code, delivery_name, deliver_from, deliver_until)
    select o.id, o.vendor, (d.b -> 'order' ->> 'id')::uuid, o.number, d.b -> 'order' ->> 'currency', o.goods, o.shipping, o.commission,
           o.code, o.name, o."from", o.until
      from unnest(d_item, d_why) d(b, why),
           jsonb_to_recordset(d.b -> 'vendor_orders') o(id uuid, vendor uuid, number text, goods bigint, shipping bigint, commission bigint,
                                                        code text, name text, "from" date, until date)
     where d.why is null;

  insert into orders.order_line (id, vendor_id, vendor_order_id, order_id, line_no, variant_id, product_id, product_slug, product_name,
                                 colour_name, size, sku, picture_hash, quantity, unit_price_minor, line_total_minor, commission_bps, commission_minor)
    select l.id, l.vendor, l.vendor_order, (d.b -> 'order' ->> 'id')::uuid, l.no, l.variant, l.product, l.slug, l.title,
           l.colour, l.size, l.sku, l.picture, l.quantity, l.price, l.price * l.quantity, l.bps, l.commission
      from unnest(d_item, d_why) d(b, why),
           jsonb_to_recordset(d.b -> 'lines') l(id uuid, vendor uuid, vendor_order uuid, no int, variant uuid, product uuid, slug text, title text,
                                                colour text, size text, sku text, picture text, quantity int, price bigint, bps int, commission bigint)
     where d.why is null;

  insert into inventory.hold (order_id, variant_id, location_id, vendor_id, quantity, expires_at)
    select h.order_id, s_variant[h.at], s_location[h.at], st.vendor_id, h.quantity, until
      from unnest(h_order, h_at, h_quantity) h(order_id, at, quantity)
      join inventory.stock st on st.variant_id = s_variant[h.at] and st.location_id = s_location[h.at];

  update inventory.stock st set held = st.held + t.quantity
    from (select s_variant[h.at] as variant_id, s_location[h.at] as location_id, sum(h.quantity)::int as quantity
            from unnest(h_at, h_quantity) h(at, quantity) group by 1, 2) t
   where st.variant_id = t.variant_id and st.location_id = t.location_id;

  insert into platform.outbox (topic, subject, payload)
    select 'order.reserved', d.b -> 'order' ->> 'id', jsonb_build_object('orderId', d.b -> 'order' ->> 'id')
      from unnest(d_item, d_why) d(b, why) where d.why is null;

  -- 5. Answer each intent by its place in the batch; a negative `again_of` is the same key for something else.
  return query
    select a.nth, (d_item[a.at] ->> 'placement')::uuid,
           case when a.other then 'conflict' when d_why[a.at] is null then 'reserved' else 'rejected' end, d_why[a.at],
           case when d_why[a.at] is null then (d_item[a.at] -> 'order' ->> 'id')::uuid end, d_what[a.at], a.again
      from (select u.nth, u.at::int, false as other, false as again from unnest(d_nth) with ordinality u(nth, at)
            union all
            select u.nth, abs(u.at), u.at < 0, true from unnest(again_nth, again_of) u(nth, at)) a;
end $$;
