-- The read side: one row per product as listings show it, kept from events; and what was told to whom.

create schema search;
grant usage on schema search to selvedge_market;

create table search.listing (
  product_id       uuid primary key,
  vendor_id        uuid not null,
  slug             text not null,
  name             text not null,
  vendor_slug      text not null,
  vendor_name      text not null,
  category_path    text not null,
  audience         text not null,
  garment          text not null,
  material         text not null,
  currency         char(3) not null,
  price_minor      bigint not null,
  compare_at_minor bigint,
  colours          text[] not null,
  sizes            text[] not null,
  stock            text not null check (stock in ('in_stock', 'low', 'out')),
  published_at     timestamptz not null,
  popularity       int not null,
  tile             jsonb not null,
  words            text not null,
  refreshed_at     timestamptz not null default clock_timestamp()
);
create extension if not exists pg_trgm;
create index listing_category_popular on search.listing (category_path text_pattern_ops, popularity desc, product_id desc);
create index listing_popular on search.listing (popularity desc, product_id desc);
create index listing_newest on search.listing (published_at desc, product_id desc);
create index listing_price on search.listing (price_minor, product_id);
create index listing_vendor on search.listing (vendor_slug, popularity desc, product_id desc);
create index listing_colours on search.listing using gin (colours);
create index listing_sizes on search.listing using gin (sizes);
create index listing_words on search.listing using gin (words gin_trgm_ops);
grant select, insert, update, delete on search.listing to selvedge_market;

create schema notifications;
grant usage on schema notifications to selvedge_market;

-- One row a message: its key makes sending it twice impossible to do by accident.
create table notifications.message (
  id         uuid primary key default uuidv7(),
  key        text not null unique,
  kind       text not null,
  channel    text not null check (channel in ('email', 'sms')),
  order_id   uuid,
  state      text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts   int not null default 0,
  last_error text,
  created_at timestamptz not null default clock_timestamp(),
  sent_at    timestamptz
);
grant select, insert, update on notifications.message to selvedge_market;
