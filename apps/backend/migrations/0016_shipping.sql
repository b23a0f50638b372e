-- Where vendors send and for how much, what carriers quote and say, parcels piece by piece, and who wants to be told what.

-- A zone is where a vendor sends on the same terms. A country stands in one zone of a vendor at most, so terms are never in doubt.
create table shipping.zone (
  id        uuid primary key default uuidv7(),
  vendor_id uuid not null references vendors.vendor,
  name      text not null check (length(name) between 1 and 60),
  position  int not null default 0,
  version   int not null default 1,
  unique (vendor_id, id),
  unique (vendor_id, name)
);
call platform.isolate_tenant('shipping.zone', 'select, insert, update, delete');

create table shipping.zone_country (
  vendor_id uuid not null,
  country   char(2) not null check (country ~ '^[A-Z]{2}$'),
  zone_id   uuid not null,
  primary key (vendor_id, country),
  foreign key (vendor_id, zone_id) references shipping.zone (vendor_id, id) on delete cascade
);
create index zone_country_of_zone on shipping.zone_country (zone_id);
call platform.isolate_tenant('shipping.zone_country', 'select, insert, update, delete');

insert into shipping.zone (vendor_id, name) select distinct vendor_id, 'European Union' from shipping.method;
insert into shipping.zone_country (vendor_id, country, zone_id)
  select z.vendor_id, c, z.id from shipping.zone z,
         unnest('{AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK}'::text[]) c;

-- How a zone is served. flat: one price. weight: the first bracket that holds the parcel. carrier: what the carrier quotes and a
-- sum for packing; `price_minor` stands in while the carrier does not answer.
alter table shipping.method
  drop constraint method_code_check,
  drop constraint method_vendor_id_code_currency_key,
  add column zone_id uuid,
  add column kind text not null default 'flat' check (kind in ('flat', 'weight', 'carrier')),
  add column brackets jsonb not null default '[]',
  add column carrier_service text,
  add column handling_minor bigint not null default 0 check (handling_minor >= 0),
  add check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
  add check ((kind = 'carrier') = (carrier_service is not null)),
  add check ((kind = 'weight') = (jsonb_array_length(brackets) > 0));
update shipping.method m set zone_id = z.id from shipping.zone z where z.vendor_id = m.vendor_id;
alter table shipping.method
  alter column zone_id set not null,
  add foreign key (vendor_id, zone_id) references shipping.zone (vendor_id, id) on delete cascade,
  add unique (zone_id, code, currency);
create index method_of_vendor on shipping.method (vendor_id, currency);
grant delete on shipping.method to selvedge_vendor;

-- Where a vendor's parcels start: what labels and quotes need. Without it no label is bought.
create table shipping.origin (
  vendor_id uuid primary key references vendors.vendor,
  name      text not null,
  line1     text not null,
  postcode  text not null,
  city      text not null,
  country   char(2) not null,
  phone     text
);
call platform.isolate_tenant('shipping.origin', 'select, insert, update');

-- What a carrier asked for a parcel of a weight to a country. Written outside of placements, read inside of them, so that what a
-- shopper was shown is what they pay. `price_minor` is null when the carrier did not answer: then the method's own price counts.
create table shipping.rate_quote (
  vendor_id     uuid not null references vendors.vendor,
  country       char(2) not null,
  weight_grams  int not null check (weight_grams > 0),
  service       text not null,
  currency      char(3) not null references ledger.currency,
  price_minor   bigint check (price_minor >= 0),
  quoted_at     timestamptz not null,
  fresh_until   timestamptz not null,
  valid_until   timestamptz not null,
  primary key (vendor_id, country, weight_grams, service, currency)
);
call platform.isolate_tenant('shipping.rate_quote', 'select');

-- The inbox of the carrier's messages, as they came. The event id makes a message count once.
create table shipping.carrier_message (
  event_id     text primary key,
  type         text not null,
  body         bytea not null,
  received_at  timestamptz not null default clock_timestamp(),
  processed_at timestamptz,
  attempts     int not null default 0
);
create index carrier_message_age on shipping.carrier_message (received_at);
grant select, insert, update, delete on shipping.carrier_message to selvedge_market;

-- Parcels. A vendor order may leave in several.
alter table orders.vendor_order drop constraint vendor_order_state_check,
  add check (state in ('awaiting_payment', 'to_ship', 'partly_shipped', 'shipped', 'delivered', 'cancelled'));

-- What is parcelled and what is cancelled never exceeds what was sold, whichever hand is first.
alter table orders.order_line
  add column if not exists cancelled_quantity int not null default 0 check (cancelled_quantity between 0 and quantity),
  add column shipped_quantity int not null default 0 check (shipped_quantity >= 0),
  add constraint order_line_shippable check (shipped_quantity + cancelled_quantity <= quantity);
grant update (shipped_quantity) on orders.order_line to selvedge_vendor;

alter table orders.shipment drop constraint shipment_state_check,
  drop constraint shipment_vendor_order_id_tracking_number_key,
  alter column shipped_at drop not null,
  alter column shipped_at drop default,
  add check (state in ('label_created', 'in_transit', 'out_for_delivery', 'exception', 'delivered', 'returned', 'cancelled')),
  add column number text,
  add column carrier_ref text,
  add column tracker_ref text,
  add column tracking_url text,
  add column service text,
  add column label_minor bigint check (label_minor >= 0),
  add column weight_grams int check (weight_grams > 0),
  add column expected_on date,
  add column heard_at timestamptz,
  add column created_at timestamptz not null default clock_timestamp(),
  add column version int not null default 1,
  add unique (vendor_id, id),
  add check (state in ('label_created', 'cancelled') or shipped_at is not null);
create unique index shipment_tracking on orders.shipment (vendor_order_id, carrier, tracking_number) where state <> 'cancelled';
create unique index shipment_number on orders.shipment (number);
create unique index shipment_carrier_ref on orders.shipment (carrier_ref) where carrier_ref is not null;
create index shipment_by_tracking on orders.shipment (tracking_number);
create index shipment_of_vendor on orders.shipment (vendor_id, created_at desc, id desc);
update orders.shipment s set created_at = s.shipped_at, number = n.number
  from (select o.id, v.number || '-P' || row_number() over (partition by v.id order by o.shipped_at, o.id) as number
          from orders.shipment o join orders.vendor_order v on v.id = o.vendor_order_id) n
 where n.id = s.id;
alter table orders.shipment alter column number set not null;

create table orders.shipment_line (
  shipment_id   uuid not null,
  order_line_id uuid not null references orders.order_line,
  vendor_id     uuid not null,
  quantity      int not null check (quantity > 0),
  primary key (shipment_id, order_line_id),
  foreign key (vendor_id, shipment_id) references orders.shipment (vendor_id, id)
);
create index shipment_line_of_line on orders.shipment_line (order_line_id);
call platform.isolate_tenant('orders.shipment_line', 'select, insert');
insert into orders.shipment_line (shipment_id, order_line_id, vendor_id, quantity)
  select s.id, l.id, l.vendor_id, l.quantity from orders.shipment s join orders.order_line l on l.vendor_order_id = s.vendor_order_id;
update orders.order_line l set shipped_quantity = sl.quantity from orders.shipment_line sl where sl.order_line_id = l.id;

-- What is known of a parcel's way. The same news twice is kept once; nothing is ever changed.
create table orders.shipment_event (
  id          uuid primary key default uuidv7(),
  vendor_id   uuid not null,
  shipment_id uuid not null,
  status      text not null,
  message     text not null,
  place       text,
  happened_at timestamptz not null,
  heard_at    timestamptz not null default clock_timestamp(),
  unique (shipment_id, happened_at, status, message),
  foreign key (vendor_id, shipment_id) references orders.shipment (vendor_id, id)
);
create trigger shipment_event_append_only before update or delete on orders.shipment_event
  for each row execute function platform.refuse_change();
call platform.isolate_tenant('orders.shipment_event', 'select, insert');

-- The label as the carrier drew it, kept so that it can be printed again.
create table orders.shipment_label (
  shipment_id uuid primary key,
  vendor_id   uuid not null,
  pdf         bytea not null,
  created_at  timestamptz not null default clock_timestamp(),
  foreign key (vendor_id, shipment_id) references orders.shipment (vendor_id, id)
);
call platform.isolate_tenant('orders.shipment_label', 'select, insert');

alter table checkout.draft add column sms_updates boolean not null default false;

-- Who wants to be told what, and how. A row is a choice somebody made; without one the default of the kind counts.
create table notifications.account_preference (
  account_id uuid not null references identity.account,
  kind       text not null check (kind in ('order_updates', 'delivery_updates', 'marketing')),
  channel    text not null check (channel in ('email', 'sms')),
  wanted     boolean not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (account_id, kind, channel)
);
create table notifications.order_preference (
  order_id   uuid not null references orders.order,
  kind       text not null check (kind in ('order_updates', 'delivery_updates', 'marketing')),
  channel    text not null check (channel in ('email', 'sms')),
  wanted     boolean not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (order_id, kind, channel)
);
grant select, insert, update, delete on notifications.account_preference, notifications.order_preference to selvedge_market;
