-- The stock ledger: what is on hand changes by an entry that says why, and by nothing else; what a shop is told when a piece
-- runs low; and who waits for a size to come back.

-- Where goods lie. A closed place holds nothing and takes nothing in.
alter table inventory.location
  add column state text not null default 'open' check (state in ('open', 'closed')),
  add column version int not null default 1,
  add check (length(name) between 1 and 80), add check (length(city) between 1 and 80), add check (priority between 0 and 1000);
create unique index location_name on inventory.location (vendor_id, lower(name));

-- Entries: the reason, who caused it, and what they noted.
alter table inventory.stock_entry
  drop constraint stock_entry_reason_check,
  add check (reason in ('opening', 'receipt', 'adjustment', 'sale', 'return', 'transfer_out', 'transfer_in', 'write_off')),
  add column cause text check (cause in ('count', 'damaged', 'lost', 'found', 'correction')),
  add constraint stock_entry_cause_explains check ((cause is not null) = (reason = 'adjustment')),
  add constraint stock_entry_sign check (case when reason in ('opening', 'receipt', 'return', 'transfer_in') then quantity > 0
                                              when reason in ('sale', 'transfer_out', 'write_off') then quantity < 0 else true end),
  -- A sale of held pieces takes them from what is held as well.
  add column from_hold boolean not null default false,
  add constraint stock_entry_hold_is_sold check (not from_hold or reason = 'sale'),
  add column actor text not null default 'system' check (actor in ('system', 'vendor', 'operator')),
  add column actor_id uuid,
  add column note text not null default '' check (length(note) <= 300),
  add check (length(reference) <= 80);
drop index inventory.stock_entry_of_variant;
create index stock_entry_of_place on inventory.stock_entry (variant_id, location_id, created_at desc, id desc) include (quantity);
create index stock_entry_of_vendor on inventory.stock_entry (vendor_id, created_at desc, id desc);
create index stock_entry_of_sale on inventory.stock_entry (reference) where reason = 'sale';
create index stock_of_vendor on inventory.stock (vendor_id, variant_id);
create index stock_of_location on inventory.stock (location_id);

-- Carries entries to the shelf, once a statement. An opening entry makes the row; every other one changes a row that is there.
-- It runs as the owner, because nobody else may write what is on hand; row-level security has checked the entries themselves.
create function inventory.apply_entries() returns trigger language plpgsql security definer set search_path = '' as $$
declare wanted int; changed int;
begin
  if exists (select from new_entries n where n.reason = 'opening') then
    insert into inventory.stock (variant_id, location_id, vendor_id, priority, on_hand)
      select n.variant_id, n.location_id, n.vendor_id, l.priority, sum(n.quantity)
        from new_entries n join inventory.location l on l.id = n.location_id where n.reason = 'opening' group by 1, 2, 3, 4;
  end if;
  with d as (
    select n.variant_id, n.location_id, n.vendor_id, sum(n.quantity)::int as quantity,
           coalesce(sum(n.quantity) filter (where n.from_hold), 0)::int as held
      from new_entries n where n.reason <> 'opening' group by 1, 2, 3),
  u as (
    update inventory.stock s set on_hand = s.on_hand + d.quantity, held = s.held + d.held
      from d where s.variant_id = d.variant_id and s.location_id = d.location_id and s.vendor_id = d.vendor_id returning 1)
  select (select count(*) from d), (select count(*) from u) into wanted, changed;
  if changed <> wanted then
    raise exception 'a stock entry names a place that never held the piece' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger stock_entry_applied after insert on inventory.stock_entry
  referencing new table as new_entries for each statement execute function inventory.apply_entries();

-- Nobody writes what is on hand past the ledger, not even the owner. Holding writes `held` alone and never meets this.
create function inventory.refuse_unexplained() returns trigger language plpgsql as $$
begin
  raise exception 'what is on hand changes by a stock entry' using errcode = 'restrict_violation';
end $$;
create trigger stock_on_hand_explained before update of on_hand on inventory.stock
  for each statement when (pg_trigger_depth() = 0) execute function inventory.refuse_unexplained();
create trigger stock_starts_empty before insert on inventory.stock
  for each row when (new.on_hand <> 0 and pg_trigger_depth() = 0) execute function inventory.refuse_unexplained();
alter table inventory.stock alter on_hand set default 0;
revoke insert, update on inventory.stock from selvedge_market;
grant insert (variant_id, location_id, vendor_id, priority), update (held, priority) on inventory.stock to selvedge_market;
grant insert (variant_id, location_id, vendor_id, priority), update (priority) on inventory.stock to selvedge_vendor;
revoke update, delete on inventory.stock_entry from selvedge_market;
grant insert on inventory.stock_entry to selvedge_vendor;
create trigger stock_entry_never_emptied before truncate on inventory.stock_entry
  for each statement execute function platform.refuse_change();

-- A hold ends once: claimed or released (modules/inventory/hold-state.ts says the same).
create function inventory.refuse_hold_move() returns trigger language plpgsql as $$
begin
  raise exception 'a % hold stays %', old.state, old.state using errcode = 'restrict_violation';
end $$;
create trigger hold_moves before update of state on inventory.hold
  for each row when (old.state = 'claimed' or (old.state = 'released' and new.state = 'claimed')) execute function inventory.refuse_hold_move();

-- What a shop sent to change its stock, by the key it chose: the same key again does nothing again.
create table inventory.stock_request (
  vendor_id   uuid not null references vendors.vendor,
  key         uuid not null,
  fingerprint text not null,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (vendor_id, key)
);
create index stock_request_age on inventory.stock_request (created_at);
call platform.isolate_tenant('inventory.stock_request', 'select, insert');

-- From how many free pieces on a shop wants to hear of a piece; without a variant: of any.
create table inventory.low_stock_mark (
  vendor_id  uuid not null references vendors.vendor,
  variant_id uuid,
  threshold  int not null check (threshold between 0 and 10000),
  unique nulls not distinct (vendor_id, variant_id),
  foreign key (vendor_id, variant_id) references catalog.variant (vendor_id, id)
);
call platform.isolate_tenant('inventory.low_stock_mark', 'select, insert, update, delete');

-- Pieces a shop was told of, until they are above their mark again; and the day of its last digest.
create table inventory.low_stock_notice (
  variant_id uuid primary key,
  vendor_id  uuid not null,
  told_on    date not null,
  free       int not null,
  foreign key (vendor_id, variant_id) references catalog.variant (vendor_id, id)
);
create index low_stock_notice_of_day on inventory.low_stock_notice (vendor_id, told_on);
call platform.isolate_tenant('inventory.low_stock_notice', 'select, insert, delete');
create table inventory.low_stock_digest (
  vendor_id uuid primary key references vendors.vendor,
  day       date not null
);
call platform.isolate_tenant('inventory.low_stock_digest', 'select, insert, update');

-- Who waits for a size. Personal data: the address is forgotten when they stop, and a month after they were told.
create table inventory.stock_alert (
  id           uuid primary key default uuidv7(),
  variant_id   uuid not null references catalog.variant,
  account_id   uuid,
  email        text not null check (email = lower(email) and length(email) between 3 and 254),
  state        text not null default 'unconfirmed' check (state in ('unconfirmed', 'waiting', 'due', 'told')),
  asked_from   text not null,
  asked_at     timestamptz not null default clock_timestamp(),
  asked_times  int not null default 1,
  waiting_since timestamptz,
  due_at       timestamptz,
  told_at      timestamptz,
  unique (variant_id, email)
);
create index stock_alert_waiting on inventory.stock_alert (variant_id, waiting_since, id) where state = 'waiting';
create index stock_alert_asked_from on inventory.stock_alert (asked_from, asked_at);
create index stock_alert_of_email on inventory.stock_alert (email);
create index stock_alert_due on inventory.stock_alert (variant_id, due_at);
grant select, insert, update, delete on inventory.stock_alert to selvedge_market;
