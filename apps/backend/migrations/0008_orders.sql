-- The shopper's order, one vendor order per vendor in it, and the vendor order's shipments.

create schema orders;
grant usage on schema orders to selvedge_market, selvedge_vendor;

create sequence orders.order_number;
grant usage on sequence orders.order_number to selvedge_market;

create table orders.order (
  id              uuid primary key default uuidv7(),
  number          text not null unique check (number ~ '^SV-[0-9A-Z]{4}-[0-9A-Z]{2,}$'),
  placement_id    uuid not null unique,
  cart_id         uuid not null,
  account_id      uuid references identity.account,
  state           text not null default 'awaiting_payment'
                    check (state in ('awaiting_payment', 'paid', 'partly_shipped', 'shipped', 'delivered', 'cancelled', 'expired')),
  currency        char(3) not null references ledger.currency,
  goods_minor     bigint not null check (goods_minor >= 0),
  shipping_minor  bigint not null check (shipping_minor >= 0),
  total_minor     bigint not null,
  placed_at       timestamptz not null default clock_timestamp(),
  hold_expires_at timestamptz,
  paid_at         timestamptz,
  closed_at       timestamptz,
  version         int not null default 1,
  check (total_minor = goods_minor + shipping_minor)
);
create index order_of_account on orders.order (account_id, placed_at desc, id desc) where account_id is not null;
create index order_awaiting on orders.order (hold_expires_at) where state = 'awaiting_payment';
create index order_awaiting_of_cart on orders.order (cart_id) where state = 'awaiting_payment';
create index order_recent on orders.order (placed_at desc, id desc);
grant select, insert, update on orders.order to selvedge_market;

-- Personal data of an order, apart: the one table to encrypt and erase.
create table orders.recipient (
  order_id  uuid primary key references orders.order,
  email     text not null,
  full_name text not null,
  phone     text,
  line1     text not null,
  line2     text,
  postcode  text not null,
  city      text not null,
  country   char(2) not null
);
grant select, insert, update on orders.recipient to selvedge_market;

create table orders.vendor_order (
  id               uuid primary key default uuidv7(),
  vendor_id        uuid not null references vendors.vendor,
  order_id         uuid not null references orders.order,
  number           text not null unique,
  state            text not null default 'awaiting_payment'
                     check (state in ('awaiting_payment', 'to_ship', 'shipped', 'delivered', 'cancelled')),
  currency         char(3) not null,
  goods_minor      bigint not null check (goods_minor >= 0),
  shipping_minor   bigint not null check (shipping_minor >= 0),
  commission_minor bigint not null check (commission_minor between 0 and goods_minor),
  delivery_code    text not null,
  delivery_name    text not null,
  deliver_from     date not null,
  deliver_until    date not null,
  ship_by          timestamptz,
  created_at       timestamptz not null default clock_timestamp(),
  shipped_at       timestamptz,
  delivered_at     timestamptz,
  version          int not null default 1,
  unique (order_id, vendor_id),
  unique (vendor_id, id)
);
create index vendor_order_queue on orders.vendor_order (vendor_id, state, created_at desc, id desc);
create index vendor_order_of_vendor on orders.vendor_order (vendor_id, created_at desc, id desc);
call platform.isolate_tenant('orders.vendor_order', 'select, update');

-- What was sold, as it was at the sale: later changes of product, price or commission rule never reach it.
create table orders.order_line (
  id               uuid primary key default uuidv7(),
  vendor_id        uuid not null,
  vendor_order_id  uuid not null,
  order_id         uuid not null references orders.order,
  line_no          int not null,
  variant_id       uuid not null,
  product_id       uuid not null,
  product_slug     text not null,
  product_name     text not null,
  colour_name      text not null,
  size             text not null,
  sku              text not null,
  picture_hash     text,
  quantity         int not null check (quantity > 0),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  line_total_minor bigint not null,
  commission_bps   int not null check (commission_bps between 0 and 10000),
  commission_minor bigint not null check (commission_minor between 0 and line_total_minor),
  unique (order_id, line_no),
  check (line_total_minor = unit_price_minor * quantity),
  foreign key (vendor_id, vendor_order_id) references orders.vendor_order (vendor_id, id)
);
create index order_line_of_vendor_order on orders.order_line (vendor_order_id);
create index order_line_of_variant on orders.order_line (variant_id);
call platform.isolate_tenant('orders.order_line', 'select');

create table orders.shipment (
  id              uuid primary key default uuidv7(),
  vendor_id       uuid not null,
  vendor_order_id uuid not null,
  carrier         text not null,
  tracking_number text not null,
  state           text not null default 'in_transit' check (state in ('in_transit', 'delivered')),
  shipped_at      timestamptz not null default clock_timestamp(),
  delivered_at    timestamptz,
  unique (vendor_order_id, tracking_number),
  foreign key (vendor_id, vendor_order_id) references orders.vendor_order (vendor_id, id)
);
create index shipment_of_vendor_order on orders.shipment (vendor_order_id);
call platform.isolate_tenant('orders.shipment', 'select, insert, update');

create table orders.history (
  id              uuid primary key default uuidv7(),
  order_id        uuid not null references orders.order,
  vendor_id       uuid,
  event           text not null,
  actor           text not null,
  detail          jsonb not null default '{}',
  happened_at     timestamptz not null default clock_timestamp()
);
create index history_of_order on orders.history (order_id, happened_at);
create trigger history_append_only before update or delete on orders.history
  for each row execute function platform.refuse_change();
grant select, insert on orders.history to selvedge_market;
alter table orders.history enable row level security;
alter table orders.history force row level security;
create policy market on orders.history to selvedge_market using (true) with check (true);
create policy own_vendor on orders.history to selvedge_vendor
  using (vendor_id = (select platform.current_vendor())) with check (vendor_id = (select platform.current_vendor()));
grant select, insert on orders.history to selvedge_vendor;

-- A vendor sees order and recipient of what it has to send, and of nothing else.
alter table orders.order enable row level security;
alter table orders.order force row level security;
create policy market on orders.order to selvedge_market using (true) with check (true);
create policy own_vendor on orders.order to selvedge_vendor
  using (id in (select vo.order_id from orders.vendor_order vo));
grant select (id, number, state, currency, placed_at, paid_at) on orders.order to selvedge_vendor;
alter table orders.recipient enable row level security;
alter table orders.recipient force row level security;
create policy market on orders.recipient to selvedge_market using (true) with check (true);
create policy own_vendor on orders.recipient to selvedge_vendor
  using (order_id in (select vo.order_id from orders.vendor_order vo where vo.state <> 'awaiting_payment'));
grant select (order_id, full_name, phone, line1, line2, postcode, city, country) on orders.recipient to selvedge_vendor;

alter table inventory.hold add foreign key (order_id) references orders.order;
