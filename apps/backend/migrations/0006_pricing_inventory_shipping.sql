-- What a variant costs, where it lies, and how a vendor sends it.

create schema pricing;
grant usage on schema pricing to selvedge_market, selvedge_vendor;

create table pricing.price (
  variant_id       uuid not null,
  vendor_id        uuid not null,
  currency         char(3) not null references ledger.currency,
  amount_minor     bigint not null check (amount_minor > 0),
  compare_at_minor bigint check (compare_at_minor > amount_minor),
  updated_at       timestamptz not null default clock_timestamp(),
  primary key (variant_id, currency),
  foreign key (vendor_id, variant_id) references catalog.variant (vendor_id, id)
);
call platform.isolate_tenant('pricing.price', 'select, insert, update');

create schema inventory;
grant usage on schema inventory to selvedge_market, selvedge_vendor;

create table inventory.location (
  id        uuid primary key default uuidv7(),
  vendor_id uuid not null references vendors.vendor,
  name      text not null,
  city      text not null,
  country   char(2) not null,
  priority  int not null default 0,
  unique (vendor_id, id)
);
call platform.isolate_tenant('inventory.location', 'select, insert, update');

-- The last line of defence: whatever the code does, more than there is cannot be held or sold.
create table inventory.stock (
  variant_id  uuid not null,
  location_id uuid not null,
  vendor_id   uuid not null,
  priority    int not null default 0,
  on_hand     int not null check (on_hand >= 0),
  held        int not null default 0 check (held >= 0),
  primary key (variant_id, location_id),
  check (held <= on_hand),
  foreign key (vendor_id, variant_id) references catalog.variant (vendor_id, id),
  foreign key (vendor_id, location_id) references inventory.location (vendor_id, id)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.01);
call platform.isolate_tenant('inventory.stock', 'select');

-- Every change of what is on hand, with its reason. on_hand = sum of its entries.
create table inventory.stock_entry (
  id          uuid primary key default uuidv7(),
  vendor_id   uuid not null,
  variant_id  uuid not null,
  location_id uuid not null,
  quantity    int not null check (quantity <> 0),
  reason      text not null check (reason in ('opening', 'receipt', 'adjustment', 'sale', 'return', 'transfer')),
  reference   text not null default '',
  created_at  timestamptz not null default clock_timestamp()
);
create index stock_entry_of_variant on inventory.stock_entry (variant_id, location_id);
create trigger stock_entry_append_only before update or delete on inventory.stock_entry
  for each row execute function platform.refuse_change();
call platform.isolate_tenant('inventory.stock_entry', 'select');

create table inventory.hold (
  order_id    uuid not null,
  variant_id  uuid not null,
  location_id uuid not null,
  vendor_id   uuid not null,
  quantity    int not null check (quantity > 0),
  state       text not null default 'held' check (state in ('held', 'claimed', 'released')),
  expires_at  timestamptz not null,
  primary key (order_id, variant_id, location_id),
  foreign key (variant_id, location_id) references inventory.stock
);
create index hold_due on inventory.hold (expires_at) where state = 'held';
call platform.isolate_tenant('inventory.hold', 'select');

create schema shipping;
grant usage on schema shipping to selvedge_market, selvedge_vendor;

create table shipping.method (
  id              uuid primary key default uuidv7(),
  vendor_id       uuid not null references vendors.vendor,
  code            text not null check (code in ('standard', 'express')),
  name            text not null,
  price_minor     bigint not null check (price_minor >= 0),
  free_over_minor bigint check (free_over_minor > 0),
  currency        char(3) not null references ledger.currency,
  min_days        int not null check (min_days >= 0),
  max_days        int not null check (max_days >= min_days),
  position        int not null default 0,
  unique (vendor_id, code, currency)
);
call platform.isolate_tenant('shipping.method', 'select, insert, update');
