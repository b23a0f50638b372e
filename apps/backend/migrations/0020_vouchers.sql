-- Coupons and gift cards. What an order takes of them is taken like stock: under a lock, in the transaction that holds its goods,
-- held with it, and given back with it. A coupon lowers what goods cost; a gift card pays for them.

create schema vouchers;
grant usage on schema vouchers to selvedge_market, selvedge_vendor;

-- vendor_id: whose goods it counts for; null: everybody's. funded_by: who bears the discount. The market's own coupon leaves the
-- vendor's share and the commission as they would be without it.
create table vouchers.coupon (
  id                 uuid primary key default uuidv7(),
  code               text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{2,31}$'),
  vendor_id          uuid references vendors.vendor,
  funded_by          text not null check (funded_by in ('vendor', 'market')),
  kind               text not null check (kind in ('percentage', 'fixed')),
  percent_bps        int check (percent_bps between 1 and 10000),
  amount_minor       bigint check (amount_minor > 0),
  currency           char(3) not null references ledger.currency,
  min_goods_minor    bigint not null default 0 check (min_goods_minor >= 0),
  starts_at          timestamptz not null default clock_timestamp(),
  ends_at            timestamptz check (ends_at > starts_at),
  max_uses           int check (max_uses > 0),
  max_uses_per_buyer int check (max_uses_per_buyer > 0),
  -- Orders that hold or have it. Only what is written of redemptions moves it; this check is the last line of defence.
  uses               int not null default 0 check (uses >= 0 and (max_uses is null or uses <= max_uses)),
  state              text not null default 'active' check (state in ('active', 'paused')),
  version            int not null default 1,
  created_by         uuid,
  created_at         timestamptz not null default clock_timestamp(),
  check (funded_by = 'market' or vendor_id is not null),
  check ((kind = 'percentage') = (percent_bps is not null) and (kind = 'fixed') = (amount_minor is not null))
);
create index coupon_of_vendor on vouchers.coupon (vendor_id, created_at desc);

-- A code is money: only its digest is kept. A card does not run out.
create table vouchers.gift_card (
  id           uuid primary key default uuidv7(),
  code_digest  text not null unique,
  last4        text not null check (length(last4) = 4),
  currency     char(3) not null references ledger.currency,
  issued_minor bigint not null check (issued_minor > 0),
  held_minor   bigint not null default 0 check (held_minor >= 0),
  spent_minor  bigint not null default 0 check (spent_minor >= 0),
  state        text not null default 'active' check (state in ('active', 'blocked')),
  source       text not null check (source in ('sold', 'goodwill')),
  note         text not null default '' check (length(note) <= 500),
  issued_by    uuid,
  issued_at    timestamptz not null default clock_timestamp(),
  version      int not null default 1,
  -- The last line of defence: whatever the code does, no more is spent than was issued.
  check (held_minor + spent_minor <= issued_minor)
);
create index gift_card_newest on vouchers.gift_card (issued_at desc, id desc);

-- One coupon and one gift card an order at most. `cart_id` lets a bag see past what its own order holds.
create table vouchers.coupon_redemption (
  order_id       uuid primary key,
  coupon_id      uuid not null references vouchers.coupon,
  vendor_id      uuid,
  cart_id        uuid not null,
  buyers         text[] not null,
  discount_minor bigint not null check (discount_minor > 0),
  state          text not null default 'held' check (state in ('held', 'claimed', 'released')),
  redeemed_at    timestamptz not null default clock_timestamp()
);
create index coupon_redemption_of_coupon on vouchers.coupon_redemption (coupon_id, redeemed_at desc);
create index coupon_redemption_of_buyer on vouchers.coupon_redemption using gin (buyers);
create index coupon_redemption_held on vouchers.coupon_redemption (cart_id) where state = 'held';

create table vouchers.gift_redemption (
  order_id       uuid primary key,
  gift_card_id   uuid not null references vouchers.gift_card,
  cart_id        uuid not null,
  amount_minor   bigint not null check (amount_minor > 0),
  refunded_minor bigint not null default 0,
  state          text not null default 'held' check (state in ('held', 'claimed', 'released')),
  redeemed_at    timestamptz not null default clock_timestamp(),
  check (refunded_minor between 0 and amount_minor and (refunded_minor = 0 or state = 'claimed'))
);
create index gift_redemption_of_card on vouchers.gift_redemption (gift_card_id, redeemed_at desc);
create index gift_redemption_held on vouchers.gift_redemption (cart_id) where state = 'held';

-- A redemption moves as the holds of its order do: held, then claimed or released; what was released may be held anew.
create function vouchers.refuse_moves() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (('held', 'claimed'), ('held', 'released'), ('released', 'held')) then
    raise exception 'a redemption cannot go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger coupon_redemption_moves before update on vouchers.coupon_redemption for each row execute function vouchers.refuse_moves();
create trigger gift_redemption_moves before update on vouchers.gift_redemption for each row execute function vouchers.refuse_moves();

-- The counters follow the redemptions, whoever writes those; rows are locked in key order, so that no two writers wait for each other.
create function vouchers.count_uses() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  changed uuid[]; change int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(d.coupon_id), array_agg(d.change) into changed, change
      from (select n.coupon_id, count(*)::int as change from new_rows n where n.state <> 'released' group by 1) d;
  else
    select array_agg(d.coupon_id), array_agg(d.change) into changed, change
      from (select n.coupon_id, sum((n.state <> 'released')::int - (o.state <> 'released')::int)::int as change
              from new_rows n join old_rows o using (order_id) group by 1) d where d.change <> 0;
  end if;
  perform from vouchers.coupon c where c.id = any (changed) order by c.id for update;
  update vouchers.coupon c set uses = c.uses + d.change from unnest(changed, change) d(id, change) where c.id = d.id;
  return null;
end $$;
create trigger coupon_redemption_counts after insert on vouchers.coupon_redemption
  referencing new table as new_rows for each statement execute function vouchers.count_uses();
create trigger coupon_redemption_recounts after update on vouchers.coupon_redemption
  referencing old table as old_rows new table as new_rows for each statement execute function vouchers.count_uses();

create function vouchers.count_balances() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  changed uuid[]; holding bigint[]; spending bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(d.gift_card_id), array_agg(d.held), array_agg(0) into changed, holding, spending
      from (select n.gift_card_id, sum(n.amount_minor)::bigint as held from new_rows n where n.state = 'held' group by 1) d;
  else
    select array_agg(d.gift_card_id), array_agg(d.held), array_agg(d.spent) into changed, holding, spending
      from (select n.gift_card_id,
                   sum(case when n.state = 'held' then n.amount_minor else 0 end
                     - case when o.state = 'held' then o.amount_minor else 0 end)::bigint as held,
                   sum(case when n.state = 'claimed' then n.amount_minor - n.refunded_minor else 0 end
                     - case when o.state = 'claimed' then o.amount_minor - o.refunded_minor else 0 end)::bigint as spent
              from new_rows n join old_rows o using (order_id) group by 1) d;
  end if;
  perform from vouchers.gift_card g where g.id = any (changed) order by g.id for update;
  update vouchers.gift_card g set held_minor = g.held_minor + d.held, spent_minor = g.spent_minor + d.spent
    from unnest(changed, holding, spending) d(id, held, spent) where g.id = d.id;
  return null;
end $$;
create trigger gift_redemption_counts after insert on vouchers.gift_redemption
  referencing new table as new_rows for each statement execute function vouchers.count_balances();
create trigger gift_redemption_recounts after update on vouchers.gift_redemption
  referencing old table as old_rows new table as new_rows for each statement execute function vouchers.count_balances();

-- Coupons and cards as a batch needs them, locked in key order. ids: a list of ids; null: none. Paused, ended, or not begun: not open.
create function vouchers.lock_coupons(ids jsonb)
  returns table (id uuid, version int, open boolean, uses_left int, max_uses_per_buyer int) language sql as $$
  select c.id, c.version, c.state = 'active' and c.starts_at <= clock_timestamp() and (c.ends_at is null or c.ends_at > clock_timestamp()),
         coalesce(c.max_uses, 2147483647) - c.uses, c.max_uses_per_buyer
    from vouchers.coupon c where c.id in (select i::uuid from jsonb_array_elements_text(ids) i) order by c.id for update
$$;
create function vouchers.lock_gift_cards(ids jsonb) returns table (id uuid, balance_minor bigint) language sql as $$
  select g.id, case when g.state = 'active' then g.issued_minor - g.held_minor - g.spent_minor else 0 end
    from vouchers.gift_card g where g.id in (select i::uuid from jsonb_array_elements_text(ids) i) order by g.id for update
$$;

-- How often a buyer has used a coupon; the larger count where account and e-mail differ.
create function vouchers.uses_by(coupon uuid, asking text[]) returns int language sql stable as $$
  select coalesce(max(u.uses), 0) from (
    select count(*)::int as uses from vouchers.coupon_redemption r, unnest(r.buyers) b
     where r.coupon_id = coupon and r.state <> 'released' and r.buyers && asking and b = any (asking) group by b) u
$$;

-- Nobody sets a counter by hand: the columns that may be written are named.
grant select, insert on vouchers.coupon, vouchers.gift_card, vouchers.coupon_redemption, vouchers.gift_redemption to selvedge_market;
grant update (funded_by, kind, percent_bps, amount_minor, min_goods_minor, starts_at, ends_at, max_uses, max_uses_per_buyer, state, version)
  on vouchers.coupon to selvedge_market, selvedge_vendor;
grant update (note, state, version) on vouchers.gift_card to selvedge_market;
grant update (state) on vouchers.coupon_redemption to selvedge_market;
grant update (state, refunded_minor) on vouchers.gift_redemption to selvedge_market;
grant select, insert on vouchers.coupon to selvedge_vendor;
grant select on vouchers.coupon_redemption to selvedge_vendor;
do $$
declare
  target regclass;
begin
  foreach target in array array['vouchers.coupon', 'vouchers.coupon_redemption']::regclass[] loop
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy market on %s to selvedge_market using (true) with check (true)', target);
    execute format('create policy own_vendor on %s to selvedge_vendor using (vendor_id = (select platform.current_vendor()))
                      with check (vendor_id = (select platform.current_vendor()))', target);
  end loop;
end $$;
-- A vendor makes coupons that the vendor bears, and no others.
create policy vendor_bears on vouchers.coupon as restrictive for insert to selvedge_vendor with check (funded_by = 'vendor');
create policy vendor_still_bears on vouchers.coupon as restrictive for update to selvedge_vendor using (funded_by = 'vendor') with check (funded_by = 'vendor');

-- What a bag wants to use.
alter table cart.cart
  add column coupon_id uuid references vouchers.coupon,
  add column gift_card_id uuid references vouchers.gift_card;

-- What an order took of them. discount_minor: what goods cost less; subsidy_minor: the part of it that the market bears.
alter table orders.order
  add column discount_minor bigint not null default 0,
  add column gift_minor bigint not null default 0,
  drop constraint order_check,
  add constraint order_total check (total_minor = goods_minor - discount_minor + shipping_minor),
  add constraint order_discount check (discount_minor between 0 and goods_minor),
  add constraint order_gift check (gift_minor between 0 and total_minor);
alter table orders.vendor_order
  add column discount_minor bigint not null default 0,
  add column subsidy_minor bigint not null default 0,
  add constraint vendor_order_discount check (discount_minor between 0 and goods_minor),
  add constraint vendor_order_subsidy check (subsidy_minor between 0 and discount_minor);
alter table orders.order_line
  add column discount_minor bigint not null default 0,
  add column subsidy_minor bigint not null default 0,
  add column subsidy_returned_minor bigint not null default 0,
  add constraint order_line_discount check (discount_minor between 0 and line_total_minor),
  add constraint order_line_subsidy check (subsidy_minor between 0 and discount_minor),
  add constraint order_line_subsidy_returned check (subsidy_returned_minor between 0 and subsidy_minor),
  drop constraint order_line_refunded,
  add constraint order_line_refunded check (refunded_minor between 0 and line_total_minor - discount_minor);

-- An order that a discount or a gift card covers whole has nothing to charge, and goes the same way as the others.
alter table payments.payment
  drop constraint payment_provider_check,
  add constraint payment_provider_check check (provider in ('stripe', 'paypal', 'no_charge')),
  drop constraint payment_amount_minor_check,
  add constraint payment_amount_minor_check check (amount_minor >= 0 and (amount_minor = 0) = (provider = 'no_charge'));
alter table payments.former_intent
  drop constraint former_intent_provider_check,
  add constraint former_intent_provider_check check (provider in ('stripe', 'paypal', 'no_charge'));

alter table aftersale.refund
  add column subsidy_minor bigint not null default 0 check (subsidy_minor >= 0),
  -- The part that goes back to the gift card the order was paid with; the rest goes through the processor.
  add column gift_minor bigint not null default 0,
  add constraint refund_gift check (gift_minor between 0 and amount_minor),
  drop constraint refund_check,
  add constraint refund_commission check (commission_minor between 0 and goods_minor + subsidy_minor),
  drop constraint refund_amount_minor_check,
  add constraint refund_something check (amount_minor >= 0 and amount_minor + subsidy_minor > 0);
alter table aftersale.refund_line
  add column subsidy_minor bigint not null default 0 check (subsidy_minor >= 0),
  drop constraint refund_line_check,
  add constraint refund_line_commission check (commission_minor between 0 and goods_minor + subsidy_minor);

alter table ledger.account drop constraint account_kind_check;
alter table ledger.account add constraint account_kind_check check (kind in ('processor_clearing', 'bank', 'payout_in_transit',
  'vendor_pending', 'vendor_available', 'vendor_reserve', 'commission_income', 'commission_refunded', 'processor_fees', 'rounding',
  'refunds_payable', 'market_goodwill', 'market_promotions', 'gift_cards_outstanding'));

drop function checkout.place_batch(jsonb, interval);

-- Decides a batch of placements in one transaction. The only place where stock becomes held.
--
-- batch: {currency,
--   placements: [{n, placement, cart, draft, account, fingerprint, refuse, detail, country, order, number, goods, discount, shipping,
--                 coupon, coupon_version, gift_card, gift}],
--   parcels:    [{n, id, vendor, number, goods, discount, subsidy, shipping, commission, code, name, from, until}],
--   lines:      [{n, no, id, parcel, vendor, variant, product, slug, title, colour, size, sku, picture, quantity, price,
--                 discount, subsidy, bps, commission}],
--   coupons, gift_cards: [id]: those that the placements name; left out when none does}
--   `n` is the place in the queue, from 1 without gaps; parcels and lines carry the n of their placement and are sorted by it.
--   `refuse` carries a decision taken before (an empty bag, a changed total); such a placement is recorded, nothing is held.
-- hold_for: how long the stock waits for the payment.
-- Gives one row a placement: its outcome, and its order as it stands now; `conflict` when the key came before with another
-- body; `replayed` for a past decision.
--
-- Order of things, which is the argument for never overselling: (1) lock every stock row in key order, then coupons and gift
-- cards in theirs, (2) then read past decisions, whose makers held those locks, (3) decide all-or-nothing in queue order,
-- (4) write set-based.
create function checkout.place_batch(batch jsonb, hold_for interval)
  returns table (nth int, placement_id uuid, outcome text, reason text, order_id uuid, detail jsonb, replayed boolean,
                 order_number text, order_state text, total_minor bigint, gift_minor bigint, hold_until timestamptz)
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
  -- coupons and gift cards, locked: what is left of them; uses by buyers in this batch
  c_id uuid[]; c_version int[]; c_open boolean[]; c_left int[]; c_per_buyer int[]; g_id uuid[]; g_left bigint[];
  k_coupon uuid[] := '{}'; k_buyer text[] := '{}';
  vouchers boolean := batch ? 'coupons' or batch ? 'gift_cards';
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
  if exists (select from drops.item d join catalog.variant v on v.product_id = d.product_id
              where d.guarding and v.id = any (wanted)) then
    select array_agg(p.account order by l.n, l.no) into l_account
      from jsonb_to_recordset(batch -> 'lines') l(n int, no int)
      join jsonb_to_recordset(batch -> 'placements') p(n int, account uuid) using (n);
    perform drops.lock_places(l_variant, l_account);
    l_drop := drops.refusals_of(l_variant, l_account, l_quantity, clock_timestamp());
  end if;

  if vouchers then
    select array_agg(c.id), array_agg(c.version), array_agg(c.open), array_agg(c.uses_left), array_agg(c.max_uses_per_buyer)
      into c_id, c_version, c_open, c_left, c_per_buyer from vouchers.lock_coupons(batch -> 'coupons') c;
    select array_agg(g.id), array_agg(g.balance_minor) into g_id, g_left from vouchers.lock_gift_cards(batch -> 'gift_cards') g;
  end if;

  -- 2. Past decisions, read after the locks; 3. decide.
  for item in
    select p.n, p.cart, p.placement, p.draft, p.account, p.country, p.fingerprint, p.refuse, p.detail, p."order",
           p.coupon, p.coupon_version, p.gift_card, p.gift,
           first_value(p.n) over same as first, first_value(p.fingerprint) over same as first_fingerprint,
           past.outcome, past.reason, past.order_id, past.fingerprint as past_fingerprint, past.detail as past_detail
      from jsonb_to_recordset(batch -> 'placements')
           p(n int, cart uuid, placement uuid, draft uuid, account uuid, country text, fingerprint text, refuse text, detail jsonb, "order" uuid,
             coupon uuid, coupon_version int, gift_card uuid, gift bigint)
      -- `offset 0`: looked up one by one by key, whatever the planner believes of tables that grow by thousands a second.
      left join lateral (select c.outcome, c.reason, c.order_id, c.fingerprint, c.detail from checkout.placement c
                          where c.cart_id = p.cart and c.placement_id = p.placement offset 0) past on true
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

    -- A coupon's uses and a gift card's balance are taken like stock: under their locks, and with the goods or not at all.
    if why is null and item.coupon is not null then
      i := array_position(c_id, item.coupon);
      if i is null or c_version[i] <> item.coupon_version or not c_open[i] then why := 'coupon_changed';
      elsif c_left[i] < 1 then why := 'coupon_used_up';
      elsif c_per_buyer[i] is not null then
        buyers := coalesce(buyers, checkout.buyers_of(item.account, item.draft));
        got := vouchers.uses_by(item.coupon, buyers)
             + (select coalesce(max(u.uses), 0) from (select count(*)::int as uses from unnest(k_coupon, k_buyer) k(coupon, buyer)
                                                       where k.coupon = item.coupon and k.buyer = any (buyers) group by k.buyer) u);
        if got >= c_per_buyer[i] then why := 'coupon_already_used'; end if;
      end if;
      if why is not null then what := '{}'; end if;
    end if;
    if why is null and item.gift_card is not null then
      row := array_position(g_id, item.gift_card);
      if row is null or g_left[row] < item.gift then why := 'gift_card_changed'; what := '{}';
      else g_left[row] := g_left[row] - item.gift;
      end if;
    end if;
    if why is null and item.coupon is not null then
      c_left[i] := c_left[i] - 1;
      if c_per_buyer[i] is not null then
        for row in 1 .. cardinality(buyers) loop k_coupon := k_coupon || item.coupon; k_buyer := k_buyer || buyers[row]; end loop;
      end if;
    end if;

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

  insert into orders.order (id, number, placement_id, cart_id, account_id, currency, goods_minor, discount_minor, shipping_minor, total_minor, gift_minor,
                            hold_expires_at)
    select p."order", p.number, p.placement, p.cart, p.account, market_currency, p.goods, coalesce(p.discount, 0), p.shipping,
           p.goods - coalesce(p.discount, 0) + p.shipping, coalesce(p.gift, 0), until
      from jsonb_to_recordset(batch -> 'placements')
           p(n int, cart uuid, placement uuid, account uuid, "order" uuid, number text, goods bigint, discount bigint, shipping bigint, gift bigint)
     where r_kept[p.n];

  insert into orders.recipient (order_id, email, full_name, phone, line1, line2, postcode, city, country)
    select p."order", d.email, d.full_name, d.phone, d.line1, d.line2, d.postcode, d.city, d.country
      from jsonb_to_recordset(batch -> 'placements') p(n int, draft uuid, "order" uuid)
      cross join lateral (select * from checkout.draft where id = p.draft offset 0) d where r_kept[p.n];

  insert into orders.vendor_order (id, vendor_id, order_id, number, currency, goods_minor, discount_minor, subsidy_minor, shipping_minor,
                                   commission_minor, delivery_code, delivery_name, deliver_from, deliver_until)
    select o.id, o.vendor, r_order[o.n], o.number, market_currency, o.goods, coalesce(o.discount, 0), coalesce(o.subsidy, 0), o.shipping,
           o.commission, o.code, o.name, o."from", o.until
      from jsonb_to_recordset(batch -> 'parcels') o(n int, id uuid, vendor uuid, number text, goods bigint, discount bigint,
                                                    subsidy bigint, shipping bigint, commission bigint, code text, name text, "from" date, until date) where r_kept[o.n];

  insert into orders.order_line (id, vendor_id, vendor_order_id, order_id, line_no, variant_id, product_id, product_slug, product_name,
                                 colour_name, size, sku, picture_hash, quantity, unit_price_minor, line_total_minor, discount_minor, subsidy_minor,
                                 commission_bps, commission_minor)
    select l.id, l.vendor, l.parcel, r_order[l.n], l.no, l.variant, l.product, l.slug, l.title,
           l.colour, l.size, l.sku, l.picture, l.quantity, l.price, l.price * l.quantity, coalesce(l.discount, 0), coalesce(l.subsidy, 0),
           l.bps, l.commission
      from jsonb_to_recordset(batch -> 'lines') l(n int, id uuid, vendor uuid, parcel uuid, no int, variant uuid, product uuid, slug text,
                title text, colour text, size text, sku text, picture text, quantity int, price bigint, discount bigint, subsidy bigint,
                bps int, commission bigint)
     where r_kept[l.n];

  insert into inventory.hold (order_id, variant_id, location_id, vendor_id, quantity, routing, expires_at)
    select r_order[h.n], s_variant[h.row], s_location[h.row], s_vendor[h.row], h.quantity, h.routing, until
      from unnest(h_n[1:holds], h_row[1:holds], h_quantity[1:holds], h_routing[1:holds]) h(n, row, quantity, routing);

  insert into checkout.limited_purchase (variant_id, buyer, order_id)
    select b.variant, b.buyer, r_order[b.n] from unnest(b_variant, b_buyer, b_n) b(variant, buyer, n);

  if vouchers then
    insert into vouchers.coupon_redemption (order_id, coupon_id, vendor_id, cart_id, buyers, discount_minor)
      select r_order[p.n], p.coupon, c.vendor_id, p.cart, checkout.buyers_of(p.account, p.draft), p.discount
        from jsonb_to_recordset(batch -> 'placements') p(n int, coupon uuid, cart uuid, account uuid, draft uuid, discount bigint)
        join vouchers.coupon c on c.id = p.coupon where r_kept[p.n];
    insert into vouchers.gift_redemption (order_id, gift_card_id, cart_id, amount_minor)
      select r_order[p.n], p.gift_card, p.cart, p.gift
        from jsonb_to_recordset(batch -> 'placements') p(n int, gift_card uuid, cart uuid, gift bigint) where r_kept[p.n] and p.gift_card is not null;
  end if;

  update inventory.stock st set held = st.held + t.quantity
    from (select s_variant[h.row] as variant_id, s_location[h.row] as location_id, sum(h.quantity)::int as quantity
            from unnest(h_row[1:holds], h_quantity[1:holds]) h(row, quantity) group by 1, 2) t
   where st.variant_id = t.variant_id and st.location_id = t.location_id;

  -- 5. Answer each intent by its place.
  return query
    select u.n::int, u.placement, u.outcome, u.reason, u.order_id, u.detail, not u.new, o.number, o.state, o.total_minor, o.gift_minor, o.hold_expires_at
      from unnest(r_placement, r_outcome, r_reason, r_order, r_detail, r_new) with ordinality u(placement, outcome, reason, order_id, detail, new, n)
      left join orders.order o on o.id = u.order_id;
end $$;
