-- Stock that explains itself: classes told when they change, a ledger with reasons, and why a piece comes from where it does.

-- What a shopper is told of a number of free pieces (modules/inventory/stock-class.ts says the same).
create function inventory.stock_class(free bigint) returns text language sql immutable parallel safe
  return case when free <= 0 then 'out' when free <= 3 then 'low' else 'in_stock' end;

-- Announces, once a statement, each variant whose class changed, whatever changed it: a hold, a release, a count, a return. Those
-- who listen hear of a sold-out size or of one that is back, and not of each piece of a drop.
create function inventory.announce_class() returns trigger language plpgsql as $$
begin
  insert into platform.outbox (topic, subject, payload)
    select 'stock.class_changed', t.variant_id::text,
           jsonb_build_object('variantId', t.variant_id, 'vendorId', t.vendor_id, 'was', inventory.stock_class(t.free - t.change),
                              'now', inventory.stock_class(t.free))
      from (select d.variant_id, d.vendor_id, d.change,
                   (select sum(s.on_hand - s.held) from inventory.stock s where s.variant_id = d.variant_id) as free
              from (select n.variant_id, n.vendor_id, sum((n.on_hand - n.held) - (o.on_hand - o.held)) as change
                      from new_rows n join old_rows o using (variant_id, location_id) group by 1, 2) d
             where d.change <> 0) t
     where inventory.stock_class(t.free - t.change) <> inventory.stock_class(t.free);
  return null;
end $$;
create trigger stock_class_changed after update on inventory.stock
  referencing old table as old_rows new table as new_rows for each statement execute function inventory.announce_class();

-- Where countries lie (the middle of each, degrees), to tell which location is near a buyer.
create table inventory.country (
  code      char(2) primary key,
  latitude  real not null,
  longitude real not null
);
insert into inventory.country values
  ('AT', 47.6, 14.1), ('BE', 50.6, 4.6), ('BG', 42.8, 25.2), ('CH', 46.8, 8.2), ('CY', 35.0, 33.2), ('CZ', 49.7, 15.3), ('DE', 51.1, 10.4),
  ('DK', 56.0, 10.0), ('EE', 58.7, 25.5), ('ES', 40.2, -3.6), ('FI', 64.5, 26.3), ('FR', 46.6, 2.5), ('GB', 54.1, -2.9), ('GR', 39.1, 22.9),
  ('HR', 45.1, 16.4), ('HU', 47.2, 19.4), ('IE', 53.2, -8.1), ('IS', 65.0, -18.6), ('IT', 42.8, 12.1), ('LT', 55.3, 23.9), ('LU', 49.8, 6.1),
  ('LV', 56.9, 24.9), ('MT', 35.9, 14.4), ('NL', 52.1, 5.3), ('NO', 68.8, 15.3), ('PL', 52.1, 19.4), ('PT', 39.6, -8.5), ('RO', 45.9, 25.0),
  ('SE', 62.8, 16.7), ('SI', 46.1, 14.8), ('SK', 48.7, 19.5), ('UA', 49.0, 31.4), ('US', 39.8, -98.6), ('JP', 36.2, 138.3), ('KR', 36.4, 127.8);
grant select on inventory.country to selvedge_market, selvedge_vendor;

-- Kilometres between the middles of two countries over the great circle (haversine); far when one is unknown.
create function inventory.distance_km(a char(2), b char(2)) returns int language sql stable parallel safe
  return case when a = b then 0 else coalesce((
    select round(2 * 6371 * asin(sqrt(power(sind((y.latitude - x.latitude) / 2), 2)
             + cosd(x.latitude) * cosd(y.latitude) * power(sind((y.longitude - x.longitude) / 2), 2))))::int
      from inventory.country x, inventory.country y where x.code = a and y.code = b), 20000) end;

-- Why a piece comes from where it does: the logistics routing of the order.
--   only_location  it lies nowhere else
--   nearest        the nearest location that has the whole parcel
--   priority       several are as near: the vendor's order of locations decided
--   one_parcel     a nearer one has some of it, but one parcel beats two
--   split          no location has all of it: from several, the nearest first
alter table inventory.hold add routing text not null default 'only_location'
  check (routing in ('only_location', 'nearest', 'priority', 'one_parcel', 'split'));

-- How many of a variant one buyer may have, in all their orders that stand.
create table inventory.buyer_limit (
  variant_id uuid primary key,
  vendor_id  uuid not null,
  per_buyer  int not null check (per_buyer > 0),
  foreign key (vendor_id, variant_id) references catalog.variant (vendor_id, id)
);
call platform.isolate_tenant('inventory.buyer_limit', 'select, insert, update, delete');

-- Who bought pieces that are limited. A buyer is an account, and the e-mail address as well (its SHA-256): either is enough.
create table checkout.limited_purchase (
  variant_id uuid not null,
  buyer      text not null,
  order_id   uuid not null,
  primary key (variant_id, buyer, order_id)
);
grant select, insert on checkout.limited_purchase to selvedge_market;

-- Which Redis the relay last published to. Another one, or an emptied one, has lost jobs that must be published again.
create table platform.queue_seen (
  one     boolean primary key default true check (one),
  run_id  text not null,
  mark    text not null,
  seen_at timestamptz not null default clock_timestamp()
);
grant select, insert, update on platform.queue_seen to selvedge_market;
