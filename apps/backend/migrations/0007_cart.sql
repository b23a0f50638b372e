-- The bag: one per browser, joined to the account at sign-in.

create schema cart;
grant usage on schema cart to selvedge_market;

create table cart.cart (
  id         uuid primary key default uuidv7(),
  account_id uuid references identity.account,
  currency   char(3) not null default 'EUR' references ledger.currency,
  version    int not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create unique index cart_of_account on cart.cart (account_id) where account_id is not null;

-- seen_price_minor: the price shown when the line was last changed, so that a change since can be told.
create table cart.line (
  cart_id          uuid not null references cart.cart on delete cascade,
  variant_id       uuid not null,
  quantity         int not null check (quantity between 1 and 20),
  seen_price_minor bigint not null,
  added_at         timestamptz not null default clock_timestamp(),
  primary key (cart_id, variant_id),
  foreign key (variant_id) references catalog.variant
);
create index cart_line_variant on cart.line (variant_id);
grant select, insert, update, delete on all tables in schema cart to selvedge_market;
