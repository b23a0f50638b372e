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

-- Which Redis the relay last published to. Another one, or an emptied one, has lost jobs that must be published again.
create table platform.queue_seen (
  one     boolean primary key default true check (one),
  run_id  text not null,
  mark    text not null,
  seen_at timestamptz not null default clock_timestamp()
);
grant select, insert, update on platform.queue_seen to selvedge_market;
