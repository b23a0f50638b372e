-- Placement, made for a drop: the batch comes as three flat lists, each read once; loops touch arrays only.

-- What one call writes need not be checked against itself, row by row: a line's parcel is checked, and with it its vendor; its
-- order comes from the same batch. A currency is checked where amounts are booked.
-- A hold stands on rows the call has just locked and written; nobody may remove either.
alter table orders.order_line drop constraint order_line_order_id_fkey;
alter table inventory.hold drop constraint hold_variant_id_location_id_fkey, drop constraint hold_order_id_fkey;
revoke delete on inventory.stock, inventory.hold, orders.order, orders.order_line, orders.vendor_order from selvedge_market;
alter table orders.order drop constraint order_currency_fkey, add check (currency ~ '^[A-Z]{3}$');

-- A vendor sees a parcel once it is paid; until then these indexes need not know of it.
drop index orders.vendor_order_queue, orders.vendor_order_of_vendor;
create index vendor_order_queue on orders.vendor_order (vendor_id, state, created_at desc, id desc) where state <> 'awaiting_payment';
create index vendor_order_of_vendor on orders.vendor_order (vendor_id, created_at desc, id desc) where state <> 'awaiting_payment';

-- Who a buyer is, for limits: their account, and their e-mail address.
create function checkout.buyers_of(account uuid, draft uuid) returns text[] language sql stable
  return array_remove(array['account:' || account,
    (select 'email:' || encode(sha256(convert_to(lower(d.email), 'UTF8')), 'hex') from checkout.draft d where d.id = draft)], null);

-- How many of a variant a buyer has in orders that stand; the larger count where account and e-mail differ.
create function checkout.limited_count(variant uuid, buyers text[]) returns int language sql stable
  return coalesce((
    select max(c.pieces) from (
      select lp.buyer, sum(h.quantity)::int as pieces
        from checkout.limited_purchase lp
        join inventory.hold h on h.order_id = lp.order_id and h.variant_id = lp.variant_id and h.state in ('held', 'claimed')
       where lp.variant_id = variant and lp.buyer = any (buyers) group by lp.buyer) c), 0);

-- Chooses the one location that a parcel can come from whole, and says why; no location, and `split`, when none has all of it.
-- s_*: the stock rows; l_*: the parcel's lines, each with its range of rows and its quantity; country: where it goes.
create function checkout.choose_home(s_location uuid[], s_country text[], s_free int[], l_from int[], l_to int[], l_quantity int[], country text)
  returns table (location uuid, routing text) language sql stable as $$
  with place as (
    select s_location[r] as location, min(inventory.distance_km(s_country[r], country)) as km, min(r - l_from[i]) as priority,
           count(*) filter (where s_free[r] >= l_quantity[i]) = cardinality(l_from) as whole, sum(least(s_free[r], l_quantity[i])) as pieces
      from generate_subscripts(l_from, 1) i cross join lateral generate_series(l_from[i], l_to[i]) r
     group by 1),
  home as (select * from place where whole order by km, priority, location limit 1)
  select h.location,
         case when h.location is null then 'split'
              when (select count(*) from place where pieces > 0) = 1 then 'only_location'
              when exists (select from place p where p.pieces > 0 and p.km < h.km) then 'one_parcel'
              when exists (select from place p where p.whole and p.km = h.km and p.location <> h.location) then 'priority'
              else 'nearest' end
    from (values (1)) one left join home h on true
$$;

drop function checkout.place_batch(jsonb, interval);

-- Decides a batch of placements in one transaction. The only place where stock becomes held.
--
-- batch: {currency,
--   placements: [{n, placement, cart, draft, account, fingerprint, refuse, detail, country, order, number, goods, shipping}],
--   parcels:    [{n, id, vendor, number, goods, shipping, commission, code, name, from, until}],
--   lines:      [{n, no, id, parcel, vendor, variant, product, slug, title, colour, size, sku, picture, quantity, price, bps, commission}]}
--   `n` is the place in the queue, from 1 without gaps; parcels and lines carry the n of their placement and are sorted by it.
--   `refuse` carries a decision taken before (an empty bag, a changed total); such a placement is recorded, nothing is held.
-- hold_for: how long the stock waits for the payment.
-- Gives one row a placement: its outcome, and its order as it stands now; `conflict` when the key came before with another
-- body; `replayed` for a past decision.
--
-- Order of things, which is the argument for never overselling: (1) lock every stock row in key order, (2) then read past
-- decisions, whose makers held those locks, (3) decide all-or-nothing in queue order, (4) write set-based.
create function checkout.place_batch(batch jsonb, hold_for interval)
  returns table (nth int, placement_id uuid, outcome text, reason text, order_id uuid, detail jsonb, replayed boolean,
                 order_number text, order_state text, total_minor bigint, hold_until timestamptz)
  language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
declare
  until timestamptz := clock_timestamp() + hold_for;
  market_currency char(3) := batch ->> 'currency';
  wanted uuid[];
  -- the locked stock rows, by variant, then the vendor's priority
  s_variant uuid[]; s_location uuid[]; s_vendor uuid[]; s_country text[]; s_free int[];
  -- lines: their parcel, their stock rows, how many one buyer may have, or why not
  l_n int[]; l_parcel uuid[]; l_variant uuid[]; l_quantity int[]; l_from int[]; l_to int[]; l_limit int[]; l_why text[];
  l_account uuid[]; l_drop text[];                                          -- set only while some drop guards something
  at int := 1; line int; parcel_end int; i int; row int; want int; got int; free int; first_take int;
  item record; why text; what jsonb; buyers text[]; home uuid; routing text; several boolean; source int[];
  h_n int[] := '{}'; h_row int[] := '{}'; h_quantity int[] := '{}'; h_routing text[] := '{}'; holds int := 0;
  b_buyer text[] := '{}'; b_variant uuid[] := '{}'; b_n int[] := '{}'; b_quantity int[] := '{}';   -- limited pieces taken in this batch
  -- decisions, by place in the queue
  r_placement uuid[] := '{}'; r_outcome text[] := '{}'; r_reason text[] := '{}'; r_order uuid[] := '{}'; r_detail jsonb[] := '{}';
  r_new boolean[] := '{}'; r_kept boolean[] := '{}';
begin
  -- 1. Lock. Ordered by key, so that no two batches wait for each other.
  select array_agg(distinct l.variant) into wanted from jsonb_to_recordset(batch -> 'lines') l(variant uuid);
  select array_agg(s.variant_id order by s.variant_id, s.priority, s.location_id), array_agg(s.location_id order by s.variant_id, s.priority, s.location_id),
         array_agg(s.vendor_id order by s.variant_id, s.priority, s.location_id), array_agg(s.country order by s.variant_id, s.priority, s.location_id),
         array_agg(s.free order by s.variant_id, s.priority, s.location_id)
    into s_variant, s_location, s_vendor, s_country, s_free
    from (select st.variant_id, st.location_id, st.vendor_id, st.priority, lo.country, st.on_hand - st.held as free
            from inventory.stock st join inventory.location lo on lo.id = st.location_id where st.variant_id = any (wanted)
           order by st.variant_id, st.location_id for update of st) s;

  select array_agg(l.n order by l.n, l.no), array_agg(l.parcel order by l.n, l.no), array_agg(l.variant order by l.n, l.no),
         array_agg(l.quantity order by l.n, l.no), array_agg(t.per_buyer order by l.n, l.no),
         array_agg(t.first order by l.n, l.no), array_agg(t.last order by l.n, l.no),
         array_agg(case when t.for_sale is not true then 'unavailable' when t.amount_minor is distinct from l.price then 'price_changed' end
                   order by l.n, l.no)
    into l_n, l_parcel, l_variant, l_quantity, l_limit, l_from, l_to, l_why
    from jsonb_to_recordset(batch -> 'lines') l(n int, no int, parcel uuid, variant uuid, quantity int, price bigint)
    left join (
      select r.variant_id, r.first, r.last, p.amount_minor, bl.per_buyer,
             v.state = 'active' and pr.state = 'live' and ve.state = 'active' as for_sale
        from (select u.variant_id, min(u.n)::int as first, max(u.n)::int as last
                from unnest(s_variant) with ordinality u(variant_id, n) group by 1) r
        join catalog.variant v on v.id = r.variant_id
        join catalog.product pr on pr.id = v.product_id
        join vendors.vendor ve on ve.id = v.vendor_id
        left join inventory.buyer_limit bl on bl.variant_id = r.variant_id
        left join pricing.price p on p.variant_id = r.variant_id and p.currency = market_currency) t on t.variant_id = l.variant;

  -- A drop lets its buyers have its pieces in turn (migration 0014). Places are locked before what they allow is counted.
  if l_n is not null and exists (select from drops.item where guarding) then
    select array_agg(p.account order by l.n, l.no) into l_account
      from jsonb_to_recordset(batch -> 'lines') l(n int, no int)
      join jsonb_to_recordset(batch -> 'placements') p(n int, account uuid) using (n);
    perform drops.lock_places(l_variant, l_account);
    l_drop := drops.refusals_of(l_variant, l_account, l_quantity, clock_timestamp());
  end if;

  -- 2. Past decisions, read after the locks; 3. decide.
  for item in
    select p.n, p.cart, p.placement, p.draft, p.account, p.country, p.fingerprint, p.refuse, p.detail, p."order",
           first_value(p.n) over same as first, first_value(p.fingerprint) over same as first_fingerprint,
           past.outcome, past.reason, past.order_id, past.fingerprint as past_fingerprint, past.detail as past_detail
      from jsonb_to_recordset(batch -> 'placements')
           p(n int, cart uuid, placement uuid, draft uuid, account uuid, country text, fingerprint text, refuse text, detail jsonb, "order" uuid)
      left join checkout.placement past on past.cart_id = p.cart and past.placement_id = p.placement
    window same as (partition by p.cart, p.placement order by p.n)
     order by p.n
  loop
    r_placement[item.n] := item.placement; r_new[item.n] := false; r_kept[item.n] := false;
    if item.outcome is not null then                                         -- decided before: replayed, never done again
      r_outcome[item.n] := case when item.past_fingerprint = item.fingerprint then item.outcome else 'conflict' end;
      r_reason[item.n] := item.reason; r_order[item.n] := item.order_id; r_detail[item.n] := item.past_detail;
      continue;
    end if;
    if item.first < item.n then                                              -- the same intent twice in one batch: decided above
      r_outcome[item.n] := case when item.first_fingerprint = item.fingerprint then r_outcome[item.first] else 'conflict' end;
      r_reason[item.n] := r_reason[item.first]; r_order[item.n] := r_order[item.first]; r_detail[item.n] := r_detail[item.first];
      continue;
    end if;

    why := item.refuse; what := coalesce(item.detail, '{}'); first_take := holds + 1; buyers := null; parcel_end := 0;
    while l_n[at] < item.n loop at := at + 1; end loop;
    line := at;
    while why is null and l_n[line] = item.n loop
      why := coalesce(l_why[line], l_drop[line]);
      if why is not null then what := jsonb_build_object('variantId', l_variant[line]); exit; end if;

      -- How many one buyer may have, counted over what stands and over this batch.
      if l_limit[line] is not null then
        buyers := coalesce(buyers, checkout.buyers_of(item.account, item.draft));
        got := checkout.limited_count(l_variant[line], buyers)
             + coalesce((select max(taken) from (select sum(b.quantity) as taken from unnest(b_buyer, b_variant, b_quantity) b(buyer, variant, quantity)
                                                  where b.variant = l_variant[line] and b.buyer = any (buyers) group by b.buyer) m), 0);
        if got + l_quantity[line] > l_limit[line] then
          why := 'limit_reached';
          what := jsonb_build_object('variantId', l_variant[line], 'available', greatest(l_limit[line] - got, 0));
          exit;
        end if;
      end if;

      -- Where a parcel comes from: one place that has all of it, the nearest such; else several, the nearest first.
      if line > parcel_end then
        parcel_end := line; several := l_from[line] < l_to[line];
        while l_n[parcel_end + 1] = item.n and l_parcel[parcel_end + 1] = l_parcel[line] loop
          parcel_end := parcel_end + 1; several := several or l_from[parcel_end] < l_to[parcel_end];
        end loop;
        home := null; routing := 'only_location';
        if several then
          select c.location, c.routing into home, routing from checkout.choose_home(s_location, s_country, s_free,
            l_from[line:parcel_end], l_to[line:parcel_end], l_quantity[line:parcel_end], item.country) c;
        end if;
      end if;
      if not several then source := array[l_from[line]];
      else
        select array_agg(r order by s_location[r] is not distinct from home desc, inventory.distance_km(s_country[r], item.country), r) into source
          from generate_series(l_from[line], l_to[line]) r where home is null or s_location[r] = home;
      end if;

      want := l_quantity[line]; free := 0;
      foreach row in array source loop
        free := free + s_free[row];
        got := least(want, s_free[row]);
        if got > 0 then
          s_free[row] := s_free[row] - got; want := want - got; holds := holds + 1;
          h_n[holds] := item.n; h_row[holds] := row; h_quantity[holds] := got; h_routing[holds] := routing;
        end if;
      end loop;
      if want > 0 then why := 'out_of_stock'; what := jsonb_build_object('variantId', l_variant[line], 'available', free); end if;
      line := line + 1;
    end loop;
    if why is not null then                                                  -- all or nothing: what was taken goes back
      while holds >= first_take loop
        s_free[h_row[holds]] := s_free[h_row[holds]] + h_quantity[holds]; holds := holds - 1;
      end loop;
    elsif buyers is not null then
      for i in at .. line - 1 loop
        if l_limit[i] is not null then
          for row in 1 .. cardinality(buyers) loop
            b_buyer := b_buyer || buyers[row]; b_variant := b_variant || l_variant[i]; b_n := b_n || item.n; b_quantity := b_quantity || l_quantity[i];
          end loop;
        end if;
      end loop;
    end if;
    r_new[item.n] := true; r_kept[item.n] := why is null; r_outcome[item.n] := case when why is null then 'reserved' else 'rejected' end;
    r_reason[item.n] := why; r_detail[item.n] := what; r_order[item.n] := case when why is null then item."order" end;
  end loop;

  -- 4. Write, one statement a table.
  insert into checkout.placement (cart_id, placement_id, fingerprint, outcome, reason, detail, order_id)
    select p.cart, p.placement, p.fingerprint, r_outcome[p.n], r_reason[p.n], r_detail[p.n], r_order[p.n]
      from jsonb_to_recordset(batch -> 'placements') p(n int, cart uuid, placement uuid, fingerprint text) where r_new[p.n];

  insert into orders.order (id, number, placement_id, cart_id, account_id, currency, goods_minor, shipping_minor, total_minor, hold_expires_at)
    select p."order", p.number, p.placement, p.cart, p.account, market_currency, p.goods, p.shipping, p.goods + p.shipping, until
      from jsonb_to_recordset(batch -> 'placements')
           p(n int, cart uuid, placement uuid, account uuid, "order" uuid, number text, goods bigint, shipping bigint) where r_kept[p.n];

  insert into orders.recipient (order_id, email, full_name, phone, line1, line2, postcode, city, country)
    select p."order", d.email, d.full_name, d.phone, d.line1, d.line2, d.postcode, d.city, d.country
      from jsonb_to_recordset(batch -> 'placements') p(n int, draft uuid, "order" uuid)
      join checkout.draft d on d.id = p.draft where r_kept[p.n];

  insert into orders.vendor_order (id, vendor_id, order_id, number, currency, goods_minor, shipping_minor, commission_minor,
                                   delivery_code, delivery_name, deliver_from, deliver_until)
    select o.id, o.vendor, r_order[o.n], o.number, market_currency, o.goods, o.shipping, o.commission, o.code, o.name, o."from", o.until
      from jsonb_to_recordset(batch -> 'parcels') o(n int, id uuid, vendor uuid, number text, goods bigint, shipping bigint,
                                                    commission bigint, code text, name text, "from" date, until date) where r_kept[o.n];

  insert into orders.order_line (id, vendor_id, vendor_order_id, order_id, line_no, variant_id, product_id, product_slug, product_name,
                                 colour_name, size, sku, picture_hash, quantity, unit_price_minor, line_total_minor, commission_bps, commission_minor)
    select l.id, l.vendor, l.parcel, r_order[l.n], l.no, l.variant, l.product, l.slug, l.title,
           l.colour, l.size, l.sku, l.picture, l.quantity, l.price, l.price * l.quantity, l.bps, l.commission
      from jsonb_to_recordset(batch -> 'lines') l(n int, id uuid, vendor uuid, parcel uuid, no int, variant uuid, product uuid, slug text,
                title text, colour text, size text, sku text, picture text, quantity int, price bigint, bps int, commission bigint)
     where r_kept[l.n];

  insert into inventory.hold (order_id, variant_id, location_id, vendor_id, quantity, routing, expires_at)
    select r_order[h.n], s_variant[h.row], s_location[h.row], s_vendor[h.row], h.quantity, h.routing, until
      from unnest(h_n[1:holds], h_row[1:holds], h_quantity[1:holds], h_routing[1:holds]) h(n, row, quantity, routing);

  insert into checkout.limited_purchase (variant_id, buyer, order_id)
    select b.variant, b.buyer, r_order[b.n] from unnest(b_variant, b_buyer, b_n) b(variant, buyer, n);

  update inventory.stock st set held = st.held + t.quantity
    from (select s_variant[h.row] as variant_id, s_location[h.row] as location_id, sum(h.quantity)::int as quantity
            from unnest(h_row[1:holds], h_quantity[1:holds]) h(row, quantity) group by 1, 2) t
   where st.variant_id = t.variant_id and st.location_id = t.location_id;

  -- 5. Answer each intent by its place.
  return query
    select u.n::int, u.placement, u.outcome, u.reason, u.order_id, u.detail, not u.new, o.number, o.state, o.total_minor, o.hold_expires_at
      from unnest(r_placement, r_outcome, r_reason, r_order, r_detail, r_new) with ordinality u(placement, outcome, reason, order_id, detail, new, n)
      left join orders.order o on o.id = u.order_id;
end $$;
