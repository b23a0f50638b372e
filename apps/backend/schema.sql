-- What the migrations make, written by `npm run gen`. To be read, not to be run.

-- Extensions

create extension pg_trgm;

-- Schemas

create schema cart;
create schema catalog;
create schema checkout;
create schema identity;
create schema inventory;
create schema ledger;
create schema media;
create schema notifications;
create schema orders;
create schema payments;
create schema platform;
create schema pricing;
create schema search;
create schema shipping;
create schema vendors;

-- Tables

create table cart.cart (
  id uuid default uuidv7() not null,
  account_id uuid,
  currency character(3) default 'EUR'::bpchar not null,
  version integer default 1 not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  updated_at timestamp with time zone default clock_timestamp() not null
);

create table cart.line (
  cart_id uuid not null,
  variant_id uuid not null,
  quantity integer not null,
  seen_price_minor bigint not null,
  added_at timestamp with time zone default clock_timestamp() not null
);

create table catalog.category (
  id uuid default uuidv7() not null,
  parent_id uuid,
  path text not null,
  slug text not null,
  name text not null,
  description text default ''::text not null,
  level integer not null,
  "position" integer default 0 not null
);

create table catalog.collection (
  id uuid default uuidv7() not null,
  slug text not null,
  title text not null,
  standfirst text default ''::text not null,
  lead_picture_id uuid,
  "position" integer default 0 not null,
  state text default 'live'::text not null
);

create table catalog.collection_item (
  collection_id uuid not null,
  "position" integer not null,
  product_id uuid not null
);

create table catalog.product (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  category_id uuid not null,
  slug text not null,
  name text not null,
  description text default ''::text not null,
  audience text not null,
  garment text default ''::text not null,
  material text default ''::text not null,
  composition text default ''::text not null,
  fabric_weight_gsm integer,
  fit text default ''::text not null,
  care text[] default '{}'::text[] not null,
  origin text default ''::text not null,
  model_note text default ''::text not null,
  size_system text default 'letter'::text not null,
  state text default 'draft'::text not null,
  published_at timestamp with time zone,
  popularity integer default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  updated_at timestamp with time zone default clock_timestamp() not null
);

create table catalog.product_colour (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  product_id uuid not null,
  name text not null,
  family text not null,
  hex text not null,
  "position" integer default 0 not null
);

create table catalog.product_picture (
  product_id uuid not null,
  colour_id uuid not null,
  "position" integer not null,
  vendor_id uuid not null,
  picture_id uuid not null,
  view text not null,
  alt text default ''::text not null
);

create table catalog.variant (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  product_id uuid not null,
  colour_id uuid not null,
  sku text not null,
  size text not null,
  size_order integer default 0 not null,
  weight_grams integer default 0 not null,
  state text default 'active'::text not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table checkout.draft (
  id uuid default uuidv7() not null,
  cart_id uuid not null,
  email text,
  full_name text,
  phone text,
  line1 text,
  line2 text,
  postcode text,
  city text,
  country character(2),
  deliveries jsonb default '{}'::jsonb not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default clock_timestamp() not null,
  sms_updates boolean default false not null
);

create table checkout.placement (
  cart_id uuid not null,
  placement_id uuid not null,
  fingerprint text not null,
  outcome text not null,
  reason text,
  detail jsonb default '{}'::jsonb not null,
  order_id uuid,
  decided_at timestamp with time zone default clock_timestamp() not null
);

create table identity.account (
  id uuid default uuidv7() not null,
  realm text not null,
  email text not null,
  password_hash text not null,
  state text default 'active'::text not null,
  sessions_valid_after timestamp with time zone default '-infinity'::timestamp with time zone not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  updated_at timestamp with time zone default clock_timestamp() not null
);

create table identity.address (
  id uuid default uuidv7() not null,
  account_id uuid not null,
  full_name text not null,
  line1 text not null,
  line2 text,
  postcode text not null,
  city text not null,
  country character(2) not null,
  phone text,
  is_default boolean default false not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table identity.operator (
  account_id uuid not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table identity.profile (
  account_id uuid not null,
  full_name text not null,
  phone text,
  locale text default 'en'::text not null,
  updated_at timestamp with time zone default clock_timestamp() not null
);

create table identity.refresh_token (
  hash bytea not null,
  session_id uuid not null,
  parent_hash bytea,
  state text default 'active'::text not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  used_at timestamp with time zone,
  idle_until timestamp with time zone not null
);

create table identity.session (
  id uuid default uuidv7() not null,
  account_id uuid not null,
  device text not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text
);

create table identity.sign_in_failure (
  subject text not null,
  failed_at timestamp with time zone default clock_timestamp() not null
);

create table identity.vendor_staff (
  account_id uuid not null,
  vendor_id uuid not null,
  role text not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table inventory.hold (
  order_id uuid not null,
  variant_id uuid not null,
  location_id uuid not null,
  vendor_id uuid not null,
  quantity integer not null,
  state text default 'held'::text not null,
  expires_at timestamp with time zone not null
);

create table inventory.location (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  name text not null,
  city text not null,
  country character(2) not null,
  priority integer default 0 not null
);

create table inventory.stock (
  variant_id uuid not null,
  location_id uuid not null,
  vendor_id uuid not null,
  priority integer default 0 not null,
  on_hand integer not null,
  held integer default 0 not null
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0.01);

create table inventory.stock_entry (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  variant_id uuid not null,
  location_id uuid not null,
  quantity integer not null,
  reason text not null,
  reference text default ''::text not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table ledger.account (
  id uuid default uuidv7() not null,
  kind text not null,
  vendor_id uuid,
  qualifier text default ''::text not null,
  currency character(3) not null
);

create table ledger.currency (
  code character(3) not null,
  exponent integer not null
);

create table ledger.entry (
  transaction_id uuid not null,
  seq integer not null,
  account_id uuid not null,
  currency character(3) not null,
  amount_minor bigint not null
);

create table ledger.transaction (
  id uuid default uuidv7() not null,
  idempotency_key text not null,
  kind text not null,
  source_type text not null,
  source_id text not null,
  effective_at timestamp with time zone not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  reverses uuid,
  meta jsonb default '{}'::jsonb not null
);

create table media.picture (
  id uuid default uuidv7() not null,
  hash text not null,
  study jsonb,
  original text,
  width integer not null,
  height integer not null,
  colour text default '#F3F1EB'::text not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table notifications.account_preference (
  account_id uuid not null,
  kind text not null,
  channel text not null,
  wanted boolean not null,
  changed_at timestamp with time zone default clock_timestamp() not null
);

create table notifications.message (
  id uuid default uuidv7() not null,
  key text not null,
  kind text not null,
  channel text not null,
  order_id uuid,
  state text default 'queued'::text not null,
  attempts integer default 0 not null,
  last_error text,
  created_at timestamp with time zone default clock_timestamp() not null,
  sent_at timestamp with time zone
);

create table notifications.order_preference (
  order_id uuid not null,
  kind text not null,
  channel text not null,
  wanted boolean not null,
  changed_at timestamp with time zone default clock_timestamp() not null
);

create table orders.history (
  id uuid default uuidv7() not null,
  order_id uuid not null,
  vendor_id uuid,
  event text not null,
  actor text not null,
  detail jsonb default '{}'::jsonb not null,
  happened_at timestamp with time zone default clock_timestamp() not null
);

create table orders."order" (
  id uuid default uuidv7() not null,
  number text not null,
  placement_id uuid not null,
  cart_id uuid not null,
  account_id uuid,
  state text default 'awaiting_payment'::text not null,
  currency character(3) not null,
  goods_minor bigint not null,
  shipping_minor bigint not null,
  total_minor bigint not null,
  placed_at timestamp with time zone default clock_timestamp() not null,
  hold_expires_at timestamp with time zone,
  paid_at timestamp with time zone,
  closed_at timestamp with time zone,
  version integer default 1 not null
);

create table orders.order_line (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  vendor_order_id uuid not null,
  order_id uuid not null,
  line_no integer not null,
  variant_id uuid not null,
  product_id uuid not null,
  product_slug text not null,
  product_name text not null,
  colour_name text not null,
  size text not null,
  sku text not null,
  picture_hash text,
  quantity integer not null,
  unit_price_minor bigint not null,
  line_total_minor bigint not null,
  commission_bps integer not null,
  commission_minor bigint not null,
  cancelled_quantity integer default 0 not null,
  shipped_quantity integer default 0 not null
);

create table orders.recipient (
  order_id uuid not null,
  email text not null,
  full_name text not null,
  phone text,
  line1 text not null,
  line2 text,
  postcode text not null,
  city text not null,
  country character(2) not null
);

create table orders.shipment (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  vendor_order_id uuid not null,
  carrier text not null,
  tracking_number text not null,
  state text default 'in_transit'::text not null,
  shipped_at timestamp with time zone,
  delivered_at timestamp with time zone,
  number text not null,
  carrier_ref text,
  tracker_ref text,
  tracking_url text,
  service text,
  label_minor bigint,
  weight_grams integer,
  expected_on date,
  heard_at timestamp with time zone,
  created_at timestamp with time zone default clock_timestamp() not null,
  version integer default 1 not null
);

create table orders.shipment_event (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  shipment_id uuid not null,
  status text not null,
  message text not null,
  place text,
  happened_at timestamp with time zone not null,
  heard_at timestamp with time zone default clock_timestamp() not null
);

create table orders.shipment_label (
  shipment_id uuid not null,
  vendor_id uuid not null,
  pdf bytea not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table orders.shipment_line (
  shipment_id uuid not null,
  order_line_id uuid not null,
  vendor_id uuid not null,
  quantity integer not null
);

create table orders.vendor_order (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  order_id uuid not null,
  number text not null,
  state text default 'awaiting_payment'::text not null,
  currency character(3) not null,
  goods_minor bigint not null,
  shipping_minor bigint not null,
  commission_minor bigint not null,
  delivery_code text not null,
  delivery_name text not null,
  deliver_from date not null,
  deliver_until date not null,
  ship_by timestamp with time zone,
  created_at timestamp with time zone default clock_timestamp() not null,
  shipped_at timestamp with time zone,
  delivered_at timestamp with time zone,
  version integer default 1 not null
);

create table payments.payment (
  id uuid default uuidv7() not null,
  order_id uuid not null,
  provider text not null,
  intent_id text,
  state text default 'created'::text not null,
  currency character(3) not null,
  amount_minor bigint not null,
  captured_minor bigint default 0 not null,
  decline_code text,
  card jsonb,
  created_at timestamp with time zone default clock_timestamp() not null,
  updated_at timestamp with time zone default clock_timestamp() not null
);

create table payments.webhook_event (
  provider text not null,
  event_id text not null,
  type text not null,
  body bytea not null,
  received_at timestamp with time zone default clock_timestamp() not null,
  processed_at timestamp with time zone,
  attempts integer default 0 not null,
  last_error text
);

create table platform.alarm (
  id uuid default uuidv7() not null,
  kind text not null,
  subject text not null,
  detail jsonb default '{}'::jsonb not null,
  raised_at timestamp with time zone default clock_timestamp() not null,
  settled_at timestamp with time zone
);

create table platform.outbox (
  id uuid default uuidv7() not null,
  topic text not null,
  subject text not null,
  payload jsonb not null,
  trace text,
  created_at timestamp with time zone default clock_timestamp() not null,
  published_at timestamp with time zone
);

create table platform.processed (
  consumer text not null,
  message_id uuid not null,
  processed_at timestamp with time zone default clock_timestamp() not null
);

create table pricing.price (
  variant_id uuid not null,
  vendor_id uuid not null,
  currency character(3) not null,
  amount_minor bigint not null,
  compare_at_minor bigint,
  updated_at timestamp with time zone default clock_timestamp() not null
);

create table public.selvedge_migration (
  name text not null,
  applied_at timestamp with time zone default now() not null
);

create table search.listing (
  product_id uuid not null,
  vendor_id uuid not null,
  slug text not null,
  name text not null,
  vendor_slug text not null,
  vendor_name text not null,
  category_path text not null,
  audience text not null,
  garment text not null,
  material text not null,
  currency character(3) not null,
  price_minor bigint not null,
  compare_at_minor bigint,
  colours text[] not null,
  sizes text[] not null,
  stock text not null,
  published_at timestamp with time zone not null,
  popularity integer not null,
  tile jsonb not null,
  words text not null,
  refreshed_at timestamp with time zone default clock_timestamp() not null
);

create table shipping.carrier_message (
  event_id text not null,
  type text not null,
  body bytea not null,
  received_at timestamp with time zone default clock_timestamp() not null,
  processed_at timestamp with time zone,
  attempts integer default 0 not null
);

create table shipping.method (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  code text not null,
  name text not null,
  price_minor bigint not null,
  free_over_minor bigint,
  currency character(3) not null,
  min_days integer not null,
  max_days integer not null,
  "position" integer default 0 not null,
  zone_id uuid not null,
  kind text default 'flat'::text not null,
  brackets jsonb default '[]'::jsonb not null,
  carrier_service text,
  handling_minor bigint default 0 not null
);

create table shipping.origin (
  vendor_id uuid not null,
  name text not null,
  line1 text not null,
  postcode text not null,
  city text not null,
  country character(2) not null,
  phone text
);

create table shipping.rate_quote (
  vendor_id uuid not null,
  country character(2) not null,
  weight_grams integer not null,
  service text not null,
  currency character(3) not null,
  price_minor bigint,
  quoted_at timestamp with time zone not null,
  fresh_until timestamp with time zone not null,
  valid_until timestamp with time zone not null
);

create table shipping.zone (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  name text not null,
  "position" integer default 0 not null,
  version integer default 1 not null
);

create table shipping.zone_country (
  vendor_id uuid not null,
  country character(2) not null,
  zone_id uuid not null
);

create table vendors.vendor (
  id uuid default uuidv7() not null,
  vendor_id uuid generated always as (id) stored not null,
  slug text not null,
  name text not null,
  tagline text default ''::text not null,
  story text default ''::text not null,
  city text default ''::text not null,
  country character(2) not null,
  founded integer,
  look jsonb default '{}'::jsonb not null,
  lead_picture_id uuid,
  state text default 'active'::text not null,
  commission_bps integer not null,
  returns_days integer default 30 not null,
  dispatch_days integer default 2 not null,
  trader jsonb default '{}'::jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  updated_at timestamp with time zone default clock_timestamp() not null
);

-- Constraints

alter table cart.cart add constraint cart_pkey PRIMARY KEY (id);
alter table cart.line add constraint line_pkey PRIMARY KEY (cart_id, variant_id);
alter table catalog.category add constraint category_pkey PRIMARY KEY (id);
alter table catalog.collection add constraint collection_pkey PRIMARY KEY (id);
alter table catalog.collection_item add constraint collection_item_pkey PRIMARY KEY (collection_id, "position");
alter table catalog.product add constraint product_pkey PRIMARY KEY (id);
alter table catalog.product_colour add constraint product_colour_pkey PRIMARY KEY (id);
alter table catalog.product_picture add constraint product_picture_pkey PRIMARY KEY (product_id, colour_id, "position");
alter table catalog.variant add constraint variant_pkey PRIMARY KEY (id);
alter table checkout.draft add constraint draft_pkey PRIMARY KEY (id);
alter table checkout.placement add constraint placement_pkey PRIMARY KEY (cart_id, placement_id);
alter table identity.account add constraint account_pkey PRIMARY KEY (id);
alter table identity.address add constraint address_pkey PRIMARY KEY (id);
alter table identity.operator add constraint operator_pkey PRIMARY KEY (account_id);
alter table identity.profile add constraint profile_pkey PRIMARY KEY (account_id);
alter table identity.refresh_token add constraint refresh_token_pkey PRIMARY KEY (hash);
alter table identity.session add constraint session_pkey PRIMARY KEY (id);
alter table identity.vendor_staff add constraint vendor_staff_pkey PRIMARY KEY (account_id, vendor_id);
alter table inventory.hold add constraint hold_pkey PRIMARY KEY (order_id, variant_id, location_id);
alter table inventory.location add constraint location_pkey PRIMARY KEY (id);
alter table inventory.stock add constraint stock_pkey PRIMARY KEY (variant_id, location_id);
alter table inventory.stock_entry add constraint stock_entry_pkey PRIMARY KEY (id);
alter table ledger.account add constraint account_pkey PRIMARY KEY (id);
alter table ledger.currency add constraint currency_pkey PRIMARY KEY (code);
alter table ledger.entry add constraint entry_pkey PRIMARY KEY (transaction_id, seq);
alter table ledger.transaction add constraint transaction_pkey PRIMARY KEY (id);
alter table media.picture add constraint picture_pkey PRIMARY KEY (id);
alter table notifications.account_preference add constraint account_preference_pkey PRIMARY KEY (account_id, kind, channel);
alter table notifications.message add constraint message_pkey PRIMARY KEY (id);
alter table notifications.order_preference add constraint order_preference_pkey PRIMARY KEY (order_id, kind, channel);
alter table orders.history add constraint history_pkey PRIMARY KEY (id);
alter table orders."order" add constraint order_pkey PRIMARY KEY (id);
alter table orders.order_line add constraint order_line_pkey PRIMARY KEY (id);
alter table orders.recipient add constraint recipient_pkey PRIMARY KEY (order_id);
alter table orders.shipment add constraint shipment_pkey PRIMARY KEY (id);
alter table orders.shipment_event add constraint shipment_event_pkey PRIMARY KEY (id);
alter table orders.shipment_label add constraint shipment_label_pkey PRIMARY KEY (shipment_id);
alter table orders.shipment_line add constraint shipment_line_pkey PRIMARY KEY (shipment_id, order_line_id);
alter table orders.vendor_order add constraint vendor_order_pkey PRIMARY KEY (id);
alter table payments.payment add constraint payment_pkey PRIMARY KEY (id);
alter table payments.webhook_event add constraint webhook_event_pkey PRIMARY KEY (provider, event_id);
alter table platform.alarm add constraint alarm_pkey PRIMARY KEY (id);
alter table platform.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table platform.processed add constraint processed_pkey PRIMARY KEY (consumer, message_id);
alter table pricing.price add constraint price_pkey PRIMARY KEY (variant_id, currency);
alter table public.selvedge_migration add constraint selvedge_migration_pkey PRIMARY KEY (name);
alter table search.listing add constraint listing_pkey PRIMARY KEY (product_id);
alter table shipping.carrier_message add constraint carrier_message_pkey PRIMARY KEY (event_id);
alter table shipping.method add constraint method_pkey PRIMARY KEY (id);
alter table shipping.origin add constraint origin_pkey PRIMARY KEY (vendor_id);
alter table shipping.rate_quote add constraint rate_quote_pkey PRIMARY KEY (vendor_id, country, weight_grams, service, currency);
alter table shipping.zone add constraint zone_pkey PRIMARY KEY (id);
alter table shipping.zone_country add constraint zone_country_pkey PRIMARY KEY (vendor_id, country);
alter table vendors.vendor add constraint vendor_pkey PRIMARY KEY (id);
alter table catalog.category add constraint category_path_key UNIQUE (path);
alter table catalog.collection add constraint collection_slug_key UNIQUE (slug);
alter table catalog.product add constraint product_slug_key UNIQUE (slug);
alter table catalog.product add constraint product_vendor_id_id_key UNIQUE (vendor_id, id);
alter table catalog.product_colour add constraint product_colour_product_id_name_key UNIQUE (product_id, name);
alter table catalog.variant add constraint variant_product_id_colour_id_size_key UNIQUE (product_id, colour_id, size);
alter table catalog.variant add constraint variant_vendor_id_id_key UNIQUE (vendor_id, id);
alter table catalog.variant add constraint variant_vendor_id_sku_key UNIQUE (vendor_id, sku);
alter table checkout.draft add constraint draft_cart_id_key UNIQUE (cart_id);
alter table identity.account add constraint account_realm_email_key UNIQUE (realm, email);
alter table inventory.location add constraint location_vendor_id_id_key UNIQUE (vendor_id, id);
alter table ledger.account add constraint account_id_currency_key UNIQUE (id, currency);
alter table ledger.account add constraint account_kind_vendor_id_qualifier_currency_key UNIQUE NULLS NOT DISTINCT (kind, vendor_id, qualifier, currency);
alter table ledger.transaction add constraint transaction_idempotency_key_key UNIQUE (idempotency_key);
alter table ledger.transaction add constraint transaction_reverses_key UNIQUE (reverses);
alter table media.picture add constraint picture_hash_key UNIQUE (hash);
alter table notifications.message add constraint message_key_key UNIQUE (key);
alter table orders."order" add constraint order_number_key UNIQUE (number);
alter table orders."order" add constraint order_placement_id_key UNIQUE (placement_id);
alter table orders.order_line add constraint order_line_order_id_line_no_key UNIQUE (order_id, line_no);
alter table orders.shipment add constraint shipment_vendor_id_id_key UNIQUE (vendor_id, id);
alter table orders.shipment_event add constraint shipment_event_shipment_id_happened_at_status_message_key UNIQUE (shipment_id, happened_at, status, message);
alter table orders.vendor_order add constraint vendor_order_number_key UNIQUE (number);
alter table orders.vendor_order add constraint vendor_order_order_id_vendor_id_key UNIQUE (order_id, vendor_id);
alter table orders.vendor_order add constraint vendor_order_vendor_id_id_key UNIQUE (vendor_id, id);
alter table payments.payment add constraint payment_intent_id_key UNIQUE (intent_id);
alter table payments.payment add constraint payment_order_id_key UNIQUE (order_id);
alter table shipping.method add constraint method_zone_id_code_currency_key UNIQUE (zone_id, code, currency);
alter table shipping.zone add constraint zone_vendor_id_id_key UNIQUE (vendor_id, id);
alter table shipping.zone add constraint zone_vendor_id_name_key UNIQUE (vendor_id, name);
alter table vendors.vendor add constraint vendor_slug_key UNIQUE (slug);
alter table cart.line add constraint line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 20)));
alter table catalog.category add constraint category_level_check CHECK (((level >= 1) AND (level <= 5)));
alter table catalog.category add constraint category_path_check CHECK ((path ~ '^[a-z0-9-]+(/[a-z0-9-]+){0,4}$'::text));
alter table catalog.collection add constraint collection_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'live'::text])));
alter table catalog.product add constraint product_audience_check CHECK ((audience = ANY (ARRAY['women'::text, 'men'::text, 'kids'::text, 'unisex'::text])));
alter table catalog.product add constraint product_check CHECK (((state <> 'live'::text) OR (published_at IS NOT NULL)));
alter table catalog.product add constraint product_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)));
alter table catalog.product add constraint product_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));
alter table catalog.product add constraint product_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_review'::text, 'live'::text, 'archived'::text])));
alter table catalog.product_colour add constraint product_colour_hex_check CHECK ((hex ~ '^#[0-9A-Fa-f]{6}$'::text));
alter table catalog.product_picture add constraint product_picture_view_check CHECK ((view = ANY (ARRAY['front'::text, 'back'::text, 'detail'::text, 'worn'::text, 'other'::text])));
alter table catalog.variant add constraint variant_sku_check CHECK (((length(sku) >= 1) AND (length(sku) <= 64)));
alter table catalog.variant add constraint variant_state_check CHECK ((state = ANY (ARRAY['active'::text, 'archived'::text])));
alter table catalog.variant add constraint variant_weight_grams_check CHECK ((weight_grams >= 0));
alter table checkout.placement add constraint placement_check CHECK (((outcome = 'rejected'::text) = (reason IS NOT NULL)));
alter table checkout.placement add constraint placement_check1 CHECK (((outcome = 'reserved'::text) = (order_id IS NOT NULL)));
alter table checkout.placement add constraint placement_outcome_check CHECK ((outcome = ANY (ARRAY['reserved'::text, 'rejected'::text])));
alter table identity.account add constraint account_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));
alter table identity.account add constraint account_realm_check CHECK ((realm = ANY (ARRAY['shop'::text, 'console'::text])));
alter table identity.account add constraint account_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])));
alter table identity.profile add constraint profile_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 120)));
alter table identity.refresh_token add constraint refresh_token_state_check CHECK ((state = ANY (ARRAY['active'::text, 'used'::text])));
alter table identity.session add constraint session_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed_out'::text, 'token_reused'::text, 'revoked'::text, 'password_changed'::text])));
alter table identity.vendor_staff add constraint vendor_staff_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'fulfilment'::text])));
alter table inventory.hold add constraint hold_quantity_check CHECK ((quantity > 0));
alter table inventory.hold add constraint hold_state_check CHECK ((state = ANY (ARRAY['held'::text, 'claimed'::text, 'released'::text])));
alter table inventory.stock add constraint stock_check CHECK ((held <= on_hand));
alter table inventory.stock add constraint stock_held_check CHECK ((held >= 0));
alter table inventory.stock add constraint stock_on_hand_check CHECK ((on_hand >= 0));
alter table inventory.stock_entry add constraint stock_entry_quantity_check CHECK ((quantity <> 0));
alter table inventory.stock_entry add constraint stock_entry_reason_check CHECK ((reason = ANY (ARRAY['opening'::text, 'receipt'::text, 'adjustment'::text, 'sale'::text, 'return'::text, 'transfer'::text])));
alter table ledger.account add constraint account_check CHECK (((vendor_id IS NOT NULL) = (kind = ANY (ARRAY['vendor_pending'::text, 'vendor_available'::text, 'vendor_reserve'::text]))));
alter table ledger.account add constraint account_kind_check CHECK ((kind = ANY (ARRAY['processor_clearing'::text, 'bank'::text, 'payout_in_transit'::text, 'vendor_pending'::text, 'vendor_available'::text, 'vendor_reserve'::text, 'commission_income'::text, 'commission_refunded'::text, 'processor_fees'::text, 'rounding'::text])));
alter table ledger.currency add constraint currency_exponent_check CHECK (((exponent >= 0) AND (exponent <= 4)));
alter table ledger.entry add constraint entry_amount_minor_check CHECK ((amount_minor <> 0));
alter table media.picture add constraint picture_check CHECK (((study IS NULL) <> (original IS NULL)));
alter table media.picture add constraint picture_hash_check CHECK ((hash ~ '^[0-9a-f]{32}$'::text));
alter table media.picture add constraint picture_height_check CHECK ((height > 0));
alter table media.picture add constraint picture_width_check CHECK ((width > 0));
alter table notifications.account_preference add constraint account_preference_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
alter table notifications.account_preference add constraint account_preference_kind_check CHECK ((kind = ANY (ARRAY['order_updates'::text, 'delivery_updates'::text, 'marketing'::text])));
alter table notifications.message add constraint message_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
alter table notifications.message add constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text])));
alter table notifications.order_preference add constraint order_preference_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
alter table notifications.order_preference add constraint order_preference_kind_check CHECK ((kind = ANY (ARRAY['order_updates'::text, 'delivery_updates'::text, 'marketing'::text])));
alter table orders."order" add constraint order_check CHECK ((total_minor = (goods_minor + shipping_minor)));
alter table orders."order" add constraint order_goods_minor_check CHECK ((goods_minor >= 0));
alter table orders."order" add constraint order_number_check CHECK ((number ~ '^SV-[0-9A-Z]{4}-[0-9A-Z]{2,}$'::text));
alter table orders."order" add constraint order_shipping_minor_check CHECK ((shipping_minor >= 0));
alter table orders."order" add constraint order_state_check CHECK ((state = ANY (ARRAY['awaiting_payment'::text, 'paid'::text, 'partly_shipped'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text, 'expired'::text])));
alter table orders.order_line add constraint order_line_check CHECK (((commission_minor >= 0) AND (commission_minor <= line_total_minor)));
alter table orders.order_line add constraint order_line_check1 CHECK ((line_total_minor = (unit_price_minor * quantity)));
alter table orders.order_line add constraint order_line_check2 CHECK (((cancelled_quantity >= 0) AND (cancelled_quantity <= quantity)));
alter table orders.order_line add constraint order_line_commission_bps_check CHECK (((commission_bps >= 0) AND (commission_bps <= 10000)));
alter table orders.order_line add constraint order_line_quantity_check CHECK ((quantity > 0));
alter table orders.order_line add constraint order_line_shippable CHECK (((shipped_quantity + cancelled_quantity) <= quantity));
alter table orders.order_line add constraint order_line_shipped_quantity_check CHECK ((shipped_quantity >= 0));
alter table orders.order_line add constraint order_line_unit_price_minor_check CHECK ((unit_price_minor >= 0));
alter table orders.shipment add constraint shipment_check CHECK (((state = ANY (ARRAY['label_created'::text, 'cancelled'::text])) OR (shipped_at IS NOT NULL)));
alter table orders.shipment add constraint shipment_label_minor_check CHECK ((label_minor >= 0));
alter table orders.shipment add constraint shipment_state_check CHECK ((state = ANY (ARRAY['label_created'::text, 'in_transit'::text, 'out_for_delivery'::text, 'exception'::text, 'delivered'::text, 'returned'::text, 'cancelled'::text])));
alter table orders.shipment add constraint shipment_weight_grams_check CHECK ((weight_grams > 0));
alter table orders.shipment_line add constraint shipment_line_quantity_check CHECK ((quantity > 0));
alter table orders.vendor_order add constraint vendor_order_check CHECK (((commission_minor >= 0) AND (commission_minor <= goods_minor)));
alter table orders.vendor_order add constraint vendor_order_goods_minor_check CHECK ((goods_minor >= 0));
alter table orders.vendor_order add constraint vendor_order_shipping_minor_check CHECK ((shipping_minor >= 0));
alter table orders.vendor_order add constraint vendor_order_state_check CHECK ((state = ANY (ARRAY['awaiting_payment'::text, 'to_ship'::text, 'partly_shipped'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text])));
alter table payments.payment add constraint payment_amount_minor_check CHECK ((amount_minor > 0));
alter table payments.payment add constraint payment_check CHECK (((captured_minor >= 0) AND (captured_minor <= amount_minor)));
alter table payments.payment add constraint payment_provider_check CHECK ((provider = 'stripe'::text));
alter table payments.payment add constraint payment_state_check CHECK ((state = ANY (ARRAY['created'::text, 'requires_action'::text, 'authorised'::text, 'claimed'::text, 'captured'::text, 'declined'::text, 'cancelled'::text])));
alter table pricing.price add constraint price_amount_minor_check CHECK ((amount_minor > 0));
alter table pricing.price add constraint price_check CHECK ((compare_at_minor > amount_minor));
alter table search.listing add constraint listing_stock_check CHECK ((stock = ANY (ARRAY['in_stock'::text, 'low'::text, 'out'::text])));
alter table shipping.method add constraint method_check CHECK ((max_days >= min_days));
alter table shipping.method add constraint method_check1 CHECK (((kind = 'carrier'::text) = (carrier_service IS NOT NULL)));
alter table shipping.method add constraint method_check2 CHECK (((kind = 'weight'::text) = (jsonb_array_length(brackets) > 0)));
alter table shipping.method add constraint method_code_check CHECK (((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(code) <= 40)));
alter table shipping.method add constraint method_free_over_minor_check CHECK ((free_over_minor > 0));
alter table shipping.method add constraint method_handling_minor_check CHECK ((handling_minor >= 0));
alter table shipping.method add constraint method_kind_check CHECK ((kind = ANY (ARRAY['flat'::text, 'weight'::text, 'carrier'::text])));
alter table shipping.method add constraint method_min_days_check CHECK ((min_days >= 0));
alter table shipping.method add constraint method_price_minor_check CHECK ((price_minor >= 0));
alter table shipping.rate_quote add constraint rate_quote_price_minor_check CHECK ((price_minor >= 0));
alter table shipping.rate_quote add constraint rate_quote_weight_grams_check CHECK ((weight_grams > 0));
alter table shipping.zone add constraint zone_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)));
alter table shipping.zone_country add constraint zone_country_country_check CHECK ((country ~ '^[A-Z]{2}$'::text));
alter table vendors.vendor add constraint vendor_commission_bps_check CHECK (((commission_bps >= 0) AND (commission_bps <= 5000)));
alter table vendors.vendor add constraint vendor_dispatch_days_check CHECK (((dispatch_days >= 0) AND (dispatch_days <= 30)));
alter table vendors.vendor add constraint vendor_returns_days_check CHECK (((returns_days >= 14) AND (returns_days <= 365)));
alter table vendors.vendor add constraint vendor_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));
alter table vendors.vendor add constraint vendor_state_check CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text])));
alter table cart.cart add constraint cart_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table cart.cart add constraint cart_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table cart.line add constraint line_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES cart.cart(id) ON DELETE CASCADE;
alter table cart.line add constraint line_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES catalog.variant(id);
alter table catalog.category add constraint category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES catalog.category(id);
alter table catalog.collection add constraint collection_lead_picture_id_fkey FOREIGN KEY (lead_picture_id) REFERENCES media.picture(id);
alter table catalog.collection_item add constraint collection_item_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES catalog.collection(id);
alter table catalog.collection_item add constraint collection_item_product_id_fkey FOREIGN KEY (product_id) REFERENCES catalog.product(id);
alter table catalog.product add constraint product_category_id_fkey FOREIGN KEY (category_id) REFERENCES catalog.category(id);
alter table catalog.product add constraint product_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table catalog.product_colour add constraint product_colour_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table catalog.product_picture add constraint product_picture_colour_id_fkey FOREIGN KEY (colour_id) REFERENCES catalog.product_colour(id);
alter table catalog.product_picture add constraint product_picture_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES media.picture(id);
alter table catalog.product_picture add constraint product_picture_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table catalog.variant add constraint variant_colour_id_fkey FOREIGN KEY (colour_id) REFERENCES catalog.product_colour(id);
alter table catalog.variant add constraint variant_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table checkout.draft add constraint draft_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES cart.cart(id) ON DELETE CASCADE;
alter table identity.address add constraint address_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.operator add constraint operator_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.profile add constraint profile_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.refresh_token add constraint refresh_token_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id);
alter table identity.session add constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.vendor_staff add constraint vendor_staff_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.vendor_staff add constraint vendor_staff_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table inventory.hold add constraint hold_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table inventory.hold add constraint hold_variant_id_location_id_fkey FOREIGN KEY (variant_id, location_id) REFERENCES inventory.stock(variant_id, location_id);
alter table inventory.location add constraint location_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table inventory.stock add constraint stock_vendor_id_location_id_fkey FOREIGN KEY (vendor_id, location_id) REFERENCES inventory.location(vendor_id, id);
alter table inventory.stock add constraint stock_vendor_id_variant_id_fkey FOREIGN KEY (vendor_id, variant_id) REFERENCES catalog.variant(vendor_id, id);
alter table ledger.account add constraint account_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table ledger.account add constraint account_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table ledger.entry add constraint entry_account_id_currency_fkey FOREIGN KEY (account_id, currency) REFERENCES ledger.account(id, currency);
alter table ledger.entry add constraint entry_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES ledger.transaction(id);
alter table ledger.transaction add constraint transaction_reverses_fkey FOREIGN KEY (reverses) REFERENCES ledger.transaction(id);
alter table notifications.account_preference add constraint account_preference_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table notifications.order_preference add constraint order_preference_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table orders.history add constraint history_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table orders."order" add constraint order_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table orders."order" add constraint order_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table orders.order_line add constraint order_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table orders.order_line add constraint order_line_vendor_id_vendor_order_id_fkey FOREIGN KEY (vendor_id, vendor_order_id) REFERENCES orders.vendor_order(vendor_id, id);
alter table orders.recipient add constraint recipient_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table orders.shipment add constraint shipment_vendor_id_vendor_order_id_fkey FOREIGN KEY (vendor_id, vendor_order_id) REFERENCES orders.vendor_order(vendor_id, id);
alter table orders.shipment_event add constraint shipment_event_vendor_id_shipment_id_fkey FOREIGN KEY (vendor_id, shipment_id) REFERENCES orders.shipment(vendor_id, id);
alter table orders.shipment_label add constraint shipment_label_vendor_id_shipment_id_fkey FOREIGN KEY (vendor_id, shipment_id) REFERENCES orders.shipment(vendor_id, id);
alter table orders.shipment_line add constraint shipment_line_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES orders.order_line(id);
alter table orders.shipment_line add constraint shipment_line_vendor_id_shipment_id_fkey FOREIGN KEY (vendor_id, shipment_id) REFERENCES orders.shipment(vendor_id, id);
alter table orders.vendor_order add constraint vendor_order_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table orders.vendor_order add constraint vendor_order_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table payments.payment add constraint payment_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table pricing.price add constraint price_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table pricing.price add constraint price_vendor_id_variant_id_fkey FOREIGN KEY (vendor_id, variant_id) REFERENCES catalog.variant(vendor_id, id);
alter table shipping.method add constraint method_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table shipping.method add constraint method_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table shipping.method add constraint method_vendor_id_zone_id_fkey FOREIGN KEY (vendor_id, zone_id) REFERENCES shipping.zone(vendor_id, id) ON DELETE CASCADE;
alter table shipping.origin add constraint origin_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table shipping.rate_quote add constraint rate_quote_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table shipping.rate_quote add constraint rate_quote_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table shipping.zone add constraint zone_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table shipping.zone_country add constraint zone_country_vendor_id_zone_id_fkey FOREIGN KEY (vendor_id, zone_id) REFERENCES shipping.zone(vendor_id, id) ON DELETE CASCADE;
alter table vendors.vendor add constraint vendor_lead_picture_id_fkey FOREIGN KEY (lead_picture_id) REFERENCES media.picture(id);

-- Indexes

CREATE UNIQUE INDEX cart_of_account ON cart.cart USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX cart_line_variant ON cart.line USING btree (variant_id);
CREATE INDEX category_children ON catalog.category USING btree (parent_id, "position");
CREATE INDEX category_subtree ON catalog.category USING btree (path text_pattern_ops);
CREATE INDEX collection_item_product ON catalog.collection_item USING btree (product_id);
CREATE INDEX product_of_category ON catalog.product USING btree (category_id, state);
CREATE INDEX product_of_vendor ON catalog.product USING btree (vendor_id, state, id);
CREATE INDEX placement_age ON checkout.placement USING btree (decided_at);
CREATE INDEX address_of_account ON identity.address USING btree (account_id);
CREATE INDEX refresh_token_of_session ON identity.refresh_token USING btree (session_id);
CREATE UNIQUE INDEX refresh_token_one_active ON identity.refresh_token USING btree (session_id) WHERE (state = 'active'::text);
CREATE INDEX session_of_account ON identity.session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX sign_in_failure_recent ON identity.sign_in_failure USING btree (subject, failed_at);
CREATE INDEX vendor_staff_of_vendor ON identity.vendor_staff USING btree (vendor_id);
CREATE INDEX hold_due ON inventory.hold USING btree (expires_at) WHERE (state = 'held'::text);
CREATE INDEX stock_entry_of_variant ON inventory.stock_entry USING btree (variant_id, location_id);
CREATE INDEX entry_of_account ON ledger.entry USING btree (account_id, transaction_id);
CREATE INDEX transaction_effective ON ledger.transaction USING btree (effective_at);
CREATE INDEX transaction_source ON ledger.transaction USING btree (source_type, source_id);
CREATE INDEX history_of_order ON orders.history USING btree (order_id, happened_at);
CREATE INDEX order_awaiting ON orders."order" USING btree (hold_expires_at) WHERE (state = 'awaiting_payment'::text);
CREATE INDEX order_awaiting_of_cart ON orders."order" USING btree (cart_id) WHERE (state = 'awaiting_payment'::text);
CREATE INDEX order_of_account ON orders."order" USING btree (account_id, placed_at DESC, id DESC) WHERE (account_id IS NOT NULL);
CREATE INDEX order_recent ON orders."order" USING btree (placed_at DESC, id DESC);
CREATE INDEX order_line_of_variant ON orders.order_line USING btree (variant_id);
CREATE INDEX order_line_of_vendor_order ON orders.order_line USING btree (vendor_order_id);
CREATE INDEX shipment_by_tracking ON orders.shipment USING btree (tracking_number);
CREATE UNIQUE INDEX shipment_carrier_ref ON orders.shipment USING btree (carrier_ref) WHERE (carrier_ref IS NOT NULL);
CREATE UNIQUE INDEX shipment_number ON orders.shipment USING btree (number);
CREATE INDEX shipment_of_vendor ON orders.shipment USING btree (vendor_id, created_at DESC, id DESC);
CREATE INDEX shipment_of_vendor_order ON orders.shipment USING btree (vendor_order_id);
CREATE UNIQUE INDEX shipment_tracking ON orders.shipment USING btree (vendor_order_id, carrier, tracking_number) WHERE (state <> 'cancelled'::text);
CREATE INDEX shipment_line_of_line ON orders.shipment_line USING btree (order_line_id);
CREATE INDEX vendor_order_of_vendor ON orders.vendor_order USING btree (vendor_id, created_at DESC, id DESC);
CREATE INDEX vendor_order_queue ON orders.vendor_order USING btree (vendor_id, state, created_at DESC, id DESC);
CREATE INDEX payment_unfinished ON payments.payment USING btree (updated_at) WHERE (state = ANY (ARRAY['created'::text, 'requires_action'::text, 'authorised'::text, 'claimed'::text, 'declined'::text]));
CREATE INDEX webhook_event_waiting ON payments.webhook_event USING btree (received_at) WHERE (processed_at IS NULL);
CREATE UNIQUE INDEX alarm_open ON platform.alarm USING btree (kind, subject) WHERE (settled_at IS NULL);
CREATE INDEX outbox_published ON platform.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX outbox_unpublished ON platform.outbox USING btree (created_at) WHERE (published_at IS NULL);
CREATE INDEX listing_category_popular ON search.listing USING btree (category_path text_pattern_ops, popularity DESC, product_id DESC);
CREATE INDEX listing_colours ON search.listing USING gin (colours);
CREATE INDEX listing_newest ON search.listing USING btree (published_at DESC, product_id DESC);
CREATE INDEX listing_popular ON search.listing USING btree (popularity DESC, product_id DESC);
CREATE INDEX listing_price ON search.listing USING btree (price_minor, product_id);
CREATE INDEX listing_sizes ON search.listing USING gin (sizes);
CREATE INDEX listing_vendor ON search.listing USING btree (vendor_slug, popularity DESC, product_id DESC);
CREATE INDEX listing_words ON search.listing USING gin (words public.gin_trgm_ops);
CREATE INDEX carrier_message_age ON shipping.carrier_message USING btree (received_at);
CREATE INDEX method_of_vendor ON shipping.method USING btree (vendor_id, currency);
CREATE INDEX zone_country_of_zone ON shipping.zone_country USING btree (zone_id);

-- Functions

CREATE OR REPLACE FUNCTION checkout.place_batch(batch jsonb, hold_for interval)
 RETURNS TABLE(nth integer, placement_id uuid, outcome text, reason text, order_id uuid, detail jsonb, replayed boolean)
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
declare
  s_variant uuid[]; s_location uuid[]; s_free int[];     -- the locked stock rows, by variant, then priority
  v_id uuid[]; v_from int[]; v_to int[]; v_price bigint[]; v_ok boolean[];   -- each variant's range in them, and its terms now
  item record; line record; i int; n int; want int; got int; free int;
  why text; what jsonb; until timestamptz := clock_timestamp() + hold_for;
  took_at int[]; took int[];                             -- what the placement at hand takes, undone when it is refused
  d_item jsonb[] := '{}'; d_why text[] := '{}'; d_what jsonb[] := '{}';      -- decisions, in queue order
  h_order uuid[] := '{}'; h_at int[] := '{}'; h_quantity int[] := '{}';      -- holds
  d_nth int[] := '{}';                                   -- where each stands in the batch
  again_nth int[] := '{}'; again_of int[] := '{}';       -- intents that stand twice, and the decision they share
  seen jsonb := '{}';                                    -- intent → its place among the decisions
begin
  -- 1. Lock. Ordered by key, so that no two batches wait for each other.
  perform from inventory.stock s
    where s.variant_id in (select (l ->> 'variant')::uuid from jsonb_array_elements(batch) b, jsonb_array_elements(b -> 'lines') l)
    order by s.variant_id, s.location_id for update;

  select array_agg(s.variant_id), array_agg(s.location_id), array_agg(s.on_hand - s.held)
    into s_variant, s_location, s_free
    from (select * from inventory.stock st
           where st.variant_id in (select (l ->> 'variant')::uuid from jsonb_array_elements(batch) b, jsonb_array_elements(b -> 'lines') l)
           order by st.variant_id, st.priority, st.location_id) s;

  select array_agg(r.variant_id order by r.variant_id), array_agg(r.first order by r.variant_id), array_agg(r.last order by r.variant_id),
         array_agg(p.amount_minor order by r.variant_id),
         array_agg(coalesce(v.state = 'active' and pr.state = 'live' and ve.state = 'active', false) order by r.variant_id)
    into v_id, v_from, v_to, v_price, v_ok
    from (select u.variant_id, min(u.n)::int as first, max(u.n)::int as last
            from unnest(s_variant) with ordinality u(variant_id, n) group by 1) r
    join catalog.variant v on v.id = r.variant_id
    join catalog.product pr on pr.id = v.product_id
    join vendors.vendor ve on ve.id = v.vendor_id
    left join pricing.price p on p.variant_id = r.variant_id and p.currency = (batch -> 0 -> 'order' ->> 'currency');

  -- 2. Past decisions, read after the locks; 3. decide.
  for item in
    select e.b, e.n::int as nth, (e.b ->> 'cart')::uuid as cart, (e.b ->> 'placement')::uuid as placement,
           pl.outcome, pl.reason, pl.order_id, pl.fingerprint, pl.detail
      from jsonb_array_elements(batch) with ordinality e(b, n)
      left join checkout.placement pl on pl.cart_id = (e.b ->> 'cart')::uuid and pl.placement_id = (e.b ->> 'placement')::uuid
     order by e.n
  loop
    if item.outcome is not null then
      return query select item.nth, item.placement,
        case when item.fingerprint = item.b ->> 'fingerprint' then item.outcome else 'conflict' end,
        item.reason, item.order_id, item.detail, true;
      continue;
    end if;
    i := (seen ->> (item.cart || ':' || item.placement))::int;
    if i is not null then                                                    -- the same intent twice in one batch: decided above
      again_nth := again_nth || item.nth; again_of := again_of || i;
      if d_item[i] ->> 'fingerprint' is distinct from item.b ->> 'fingerprint' then again_of[array_length(again_of, 1)] := -i; end if;
      continue;
    end if;
    seen := seen || jsonb_build_object(item.cart || ':' || item.placement, coalesce(array_length(d_item, 1), 0) + 1);

    why := item.b ->> 'refuse'; what := coalesce(item.b -> 'detail', '{}'); took_at := '{}'; took := '{}';
    if why is null then
      for line in select (l ->> 'variant')::uuid as variant, (l ->> 'quantity')::int as quantity, (l ->> 'price')::bigint as price
                    from jsonb_array_elements(item.b -> 'lines') l loop
        i := array_position(v_id, line.variant);
        if i is null or not v_ok[i] then why := 'unavailable'; what := jsonb_build_object('variantId', line.variant); exit; end if;
        if v_price[i] is distinct from line.price then why := 'price_changed'; what := jsonb_build_object('variantId', line.variant); exit; end if;
        want := line.quantity; free := 0;
        for n in v_from[i] .. v_to[i] loop
          free := free + s_free[n];
          got := least(want, s_free[n]);
          if got > 0 then
            s_free[n] := s_free[n] - got; want := want - got; took_at := took_at || n; took := took || got;
          end if;
        end loop;
        if want > 0 then why := 'out_of_stock'; what := jsonb_build_object('variantId', line.variant, 'available', free); exit; end if;
      end loop;
      for i in 1 .. coalesce(array_length(took, 1), 0) loop
        if why is null then
          h_order := h_order || (item.b -> 'order' ->> 'id')::uuid; h_at := h_at || took_at[i]; h_quantity := h_quantity || took[i];
        else
          s_free[took_at[i]] := s_free[took_at[i]] + took[i];
        end if;
      end loop;
    end if;
    d_item := d_item || item.b; d_nth := d_nth || item.nth; d_why := d_why || why; d_what := d_what || what;
  end loop;

  -- 4. Write, one statement a table.
  insert into checkout.placement (cart_id, placement_id, fingerprint, outcome, reason, detail, order_id)
    select (d.b ->> 'cart')::uuid, (d.b ->> 'placement')::uuid, d.b ->> 'fingerprint',
           case when d.why is null then 'reserved' else 'rejected' end, d.why, d.what,
           case when d.why is null then (d.b -> 'order' ->> 'id')::uuid end
      from unnest(d_item, d_why, d_what) d(b, why, what);

  insert into orders.order (id, number, placement_id, cart_id, account_id, currency, goods_minor, shipping_minor, total_minor, hold_expires_at)
    select o.id, o.number, (d.b ->> 'placement')::uuid, (d.b ->> 'cart')::uuid, (d.b ->> 'account')::uuid, o.currency,
           o.goods, o.shipping, o.goods + o.shipping, until
      from unnest(d_item, d_why) d(b, why),
           jsonb_to_record(d.b -> 'order') o(id uuid, number text, currency char(3), goods bigint, shipping bigint)
     where d.why is null;

  insert into orders.recipient (order_id, email, full_name, phone, line1, line2, postcode, city, country)
    select (d.b -> 'order' ->> 'id')::uuid, r.email, r.full_name, r.phone, r.line1, r.line2, r.postcode, r.city, r.country
      from unnest(d_item, d_why) d(b, why) join checkout.draft r on r.id = (d.b ->> 'draft')::uuid
     where d.why is null;

  insert into orders.vendor_order (id, vendor_id, order_id, number, currency, goods_minor, shipping_minor, commission_minor,
                                   delivery_code, delivery_name, deliver_from, deliver_until)
    select o.id, o.vendor, (d.b -> 'order' ->> 'id')::uuid, o.number, d.b -> 'order' ->> 'currency', o.goods, o.shipping, o.commission,
           o.code, o.name, o."from", o.until
      from unnest(d_item, d_why) d(b, why),
           jsonb_to_recordset(d.b -> 'vendor_orders') o(id uuid, vendor uuid, number text, goods bigint, shipping bigint, commission bigint,
                                                        code text, name text, "from" date, until date)
     where d.why is null;

  insert into orders.order_line (id, vendor_id, vendor_order_id, order_id, line_no, variant_id, product_id, product_slug, product_name,
                                 colour_name, size, sku, picture_hash, quantity, unit_price_minor, line_total_minor, commission_bps, commission_minor)
    select l.id, l.vendor, l.vendor_order, (d.b -> 'order' ->> 'id')::uuid, l.no, l.variant, l.product, l.slug, l.title,
           l.colour, l.size, l.sku, l.picture, l.quantity, l.price, l.price * l.quantity, l.bps, l.commission
      from unnest(d_item, d_why) d(b, why),
           jsonb_to_recordset(d.b -> 'lines') l(id uuid, vendor uuid, vendor_order uuid, no int, variant uuid, product uuid, slug text, title text,
                                                colour text, size text, sku text, picture text, quantity int, price bigint, bps int, commission bigint)
     where d.why is null;

  insert into inventory.hold (order_id, variant_id, location_id, vendor_id, quantity, expires_at)
    select h.order_id, s_variant[h.at], s_location[h.at], st.vendor_id, h.quantity, until
      from unnest(h_order, h_at, h_quantity) h(order_id, at, quantity)
      join inventory.stock st on st.variant_id = s_variant[h.at] and st.location_id = s_location[h.at];

  update inventory.stock st set held = st.held + t.quantity
    from (select s_variant[h.at] as variant_id, s_location[h.at] as location_id, sum(h.quantity)::int as quantity
            from unnest(h_at, h_quantity) h(at, quantity) group by 1, 2) t
   where st.variant_id = t.variant_id and st.location_id = t.location_id;

  insert into platform.outbox (topic, subject, payload)
    select 'order.reserved', d.b -> 'order' ->> 'id', jsonb_build_object('orderId', d.b -> 'order' ->> 'id')
      from unnest(d_item, d_why) d(b, why) where d.why is null;

  -- 5. Answer each intent by its place in the batch; a negative `again_of` is the same key for something else.
  return query
    select a.nth, (d_item[a.at] ->> 'placement')::uuid,
           case when a.other then 'conflict' when d_why[a.at] is null then 'reserved' else 'rejected' end, d_why[a.at],
           case when d_why[a.at] is null then (d_item[a.at] -> 'order' ->> 'id')::uuid end, d_what[a.at], a.again
      from (select u.nth, u.at::int, false as other, false as again from unnest(d_nth) with ordinality u(nth, at)
            union all
            select u.nth, abs(u.at), u.at < 0, true from unnest(again_nth, again_of) u(nth, at)) a;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.post(postings jsonb)
 RETURNS TABLE(key text, transaction_id uuid, posted boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  new_ids uuid[];
  new_keys text[];
begin
  -- Accounts appear when first used; ordered, so that two writers never wait for each other in a ring.
  insert into ledger.account (kind, vendor_id, qualifier, currency)
    select distinct e.kind, e.vendor_id, coalesce(e.qualifier, ''), e.currency
      from jsonb_array_elements(postings) p,
           jsonb_to_recordset(p -> 'entries') e(kind text, vendor_id uuid, qualifier text, currency char(3))
     where not exists (select from ledger.account a
                        where a.kind = e.kind and a.vendor_id is not distinct from e.vendor_id
                          and a.qualifier = coalesce(e.qualifier, '') and a.currency = e.currency)
     order by 1, 2, 3, 4
    on conflict do nothing;

  with inserted as (
    insert into ledger.transaction (idempotency_key, kind, source_type, source_id, effective_at, meta, reverses)
      select p.key, p.kind, p.source_type, p.source_id, p.effective_at, coalesce(p.meta, '{}'), p.reverses
        from jsonb_to_recordset(postings)
             p(key text, kind text, source_type text, source_id text, effective_at timestamptz, meta jsonb, reverses uuid)
       order by p.key
      on conflict (idempotency_key) do nothing
      returning id, idempotency_key)
  select array_agg(i.id), array_agg(i.idempotency_key) into new_ids, new_keys from inserted i;

  insert into ledger.entry (transaction_id, seq, account_id, currency, amount_minor)
    select n.id, e.seq, a.id, a.currency, (e.entry ->> 'amount_minor')::bigint
      from unnest(new_ids, new_keys) n(id, key)
      join jsonb_array_elements(postings) p on p ->> 'key' = n.key
     cross join lateral jsonb_array_elements(p -> 'entries') with ordinality e(entry, seq)
      join ledger.account a on a.kind = e.entry ->> 'kind'
                           and a.vendor_id is not distinct from (e.entry ->> 'vendor_id')::uuid
                           and a.qualifier = coalesce(e.entry ->> 'qualifier', '')
                           and a.currency = e.entry ->> 'currency';

  return query
    select t.idempotency_key, t.id, coalesce(t.id = any (new_ids), false)
      from ledger.transaction t
     where t.idempotency_key in (select p ->> 'key' from jsonb_array_elements(postings) p);
end $function$
;

CREATE OR REPLACE FUNCTION ledger.refuse_empty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from ledger.entry e where e.transaction_id = new.id) then
    raise exception 'ledger transaction % has no entries', new.id using errcode = 'check_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.refuse_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  wrong record;
begin
  select e.currency, sum(e.amount_minor) as total, count(*) as entries into wrong
    from ledger.entry e where e.transaction_id = coalesce(new.transaction_id)
   group by e.currency having sum(e.amount_minor) <> 0 or count(*) < 2
   limit 1;
  if found then
    raise exception 'ledger transaction % is unbalanced: % % over % entries', new.transaction_id, wrong.total, wrong.currency, wrong.entries
      using errcode = 'check_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION platform.current_vendor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (current_setting('selvedge.vendor_id'::text))::uuid
;

CREATE OR REPLACE PROCEDURE platform.isolate_tenant(IN target regclass, IN vendor_may text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy market on %s to selvedge_market using (true) with check (true)', target);
  execute format('create policy own_vendor on %s to selvedge_vendor
                    using (vendor_id = (select platform.current_vendor()))
                    with check (vendor_id = (select platform.current_vendor()))', target);
  execute format('grant select, insert, update, delete on %s to selvedge_market', target);
  execute format('grant %s on %s to selvedge_vendor', vendor_may, target);
end $procedure$
;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'restrict_violation';
end $function$
;

-- Triggers

CREATE TRIGGER stock_entry_append_only BEFORE DELETE OR UPDATE ON inventory.stock_entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE CONSTRAINT TRIGGER entry_balanced AFTER INSERT ON ledger.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.refuse_unbalanced();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER transaction_append_only BEFORE DELETE OR UPDATE ON ledger.transaction FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER transaction_no_truncate BEFORE TRUNCATE ON ledger.transaction FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE CONSTRAINT TRIGGER transaction_not_empty AFTER INSERT ON ledger.transaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.refuse_empty();
CREATE TRIGGER history_append_only BEFORE DELETE OR UPDATE ON orders.history FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER shipment_event_append_only BEFORE DELETE OR UPDATE ON orders.shipment_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- Row-level security

alter table catalog.product enable row level security;
alter table catalog.product force row level security;
alter table catalog.product_colour enable row level security;
alter table catalog.product_colour force row level security;
alter table catalog.product_picture enable row level security;
alter table catalog.product_picture force row level security;
alter table catalog.variant enable row level security;
alter table catalog.variant force row level security;
alter table inventory.hold enable row level security;
alter table inventory.hold force row level security;
alter table inventory.location enable row level security;
alter table inventory.location force row level security;
alter table inventory.stock enable row level security;
alter table inventory.stock force row level security;
alter table inventory.stock_entry enable row level security;
alter table inventory.stock_entry force row level security;
alter table ledger.account enable row level security;
alter table ledger.account force row level security;
alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
alter table ledger.transaction enable row level security;
alter table ledger.transaction force row level security;
alter table orders.history enable row level security;
alter table orders.history force row level security;
alter table orders."order" enable row level security;
alter table orders."order" force row level security;
alter table orders.order_line enable row level security;
alter table orders.order_line force row level security;
alter table orders.recipient enable row level security;
alter table orders.recipient force row level security;
alter table orders.shipment enable row level security;
alter table orders.shipment force row level security;
alter table orders.shipment_event enable row level security;
alter table orders.shipment_event force row level security;
alter table orders.shipment_label enable row level security;
alter table orders.shipment_label force row level security;
alter table orders.shipment_line enable row level security;
alter table orders.shipment_line force row level security;
alter table orders.vendor_order enable row level security;
alter table orders.vendor_order force row level security;
alter table pricing.price enable row level security;
alter table pricing.price force row level security;
alter table shipping.method enable row level security;
alter table shipping.method force row level security;
alter table shipping.origin enable row level security;
alter table shipping.origin force row level security;
alter table shipping.rate_quote enable row level security;
alter table shipping.rate_quote force row level security;
alter table shipping.zone enable row level security;
alter table shipping.zone force row level security;
alter table shipping.zone_country enable row level security;
alter table shipping.zone_country force row level security;
alter table vendors.vendor enable row level security;
alter table vendors.vendor force row level security;

-- Policies

create policy market on catalog.product as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on catalog.product as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on catalog.product_colour as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on catalog.product_colour as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on catalog.product_picture as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on catalog.product_picture as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on catalog.variant as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on catalog.variant as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.hold as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.hold as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.location as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.location as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.stock as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.stock as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.stock_entry as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.stock_entry as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on ledger.account as permissive for all to selvedge_market using (true);
create policy own_vendor on ledger.account as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on ledger.entry as permissive for all to selvedge_market using (true);
create policy own_vendor on ledger.entry as permissive for all to selvedge_vendor using ((account_id IN ( SELECT a.id
   FROM ledger.account a)));
create policy market on ledger.transaction as permissive for all to selvedge_market using (true);
create policy own_vendor on ledger.transaction as permissive for all to selvedge_vendor using ((id IN ( SELECT e.transaction_id
   FROM ledger.entry e)));
create policy market on orders.history as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders.history as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on orders."order" as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders."order" as permissive for all to selvedge_vendor using ((id IN ( SELECT vo.order_id
   FROM orders.vendor_order vo)));
create policy market on orders.order_line as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders.order_line as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on orders.recipient as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders.recipient as permissive for all to selvedge_vendor using ((order_id IN ( SELECT vo.order_id
   FROM orders.vendor_order vo
  WHERE (vo.state <> 'awaiting_payment'::text))));
create policy market on orders.shipment as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders.shipment as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on orders.shipment_event as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders.shipment_event as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on orders.shipment_label as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders.shipment_label as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on orders.shipment_line as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders.shipment_line as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on orders.vendor_order as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on orders.vendor_order as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on pricing.price as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on pricing.price as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on shipping.method as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on shipping.method as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on shipping.origin as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on shipping.origin as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on shipping.rate_quote as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on shipping.rate_quote as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on shipping.zone as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on shipping.zone as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on shipping.zone_country as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on shipping.zone_country as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on vendors.vendor as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on vendors.vendor as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));

-- Roles

create role selvedge_market nologin;
create role selvedge_vendor nologin;

-- Grants

grant usage on schema cart to selvedge_market;
grant usage on schema catalog to selvedge_market;
grant usage on schema catalog to selvedge_vendor;
grant usage on schema checkout to selvedge_market;
grant usage on schema identity to selvedge_market;
grant usage on schema inventory to selvedge_market;
grant usage on schema inventory to selvedge_vendor;
grant usage on schema ledger to selvedge_market;
grant usage on schema ledger to selvedge_vendor;
grant usage on schema media to selvedge_market;
grant usage on schema media to selvedge_vendor;
grant usage on schema notifications to selvedge_market;
grant usage on schema orders to selvedge_market;
grant usage on schema orders to selvedge_vendor;
grant usage on schema payments to selvedge_market;
grant usage on schema platform to selvedge_market;
grant usage on schema platform to selvedge_vendor;
grant usage on schema pricing to selvedge_market;
grant usage on schema pricing to selvedge_vendor;
grant usage on schema search to selvedge_market;
grant usage on schema shipping to selvedge_market;
grant usage on schema shipping to selvedge_vendor;
grant usage on schema vendors to selvedge_market;
grant usage on schema vendors to selvedge_vendor;
grant delete, insert, select, update on cart.cart to selvedge_market;
grant delete, insert, select, update on cart.line to selvedge_market;
grant delete, insert, select, update on catalog.category to selvedge_market;
grant select on catalog.category to selvedge_vendor;
grant delete, insert, select, update on catalog.collection to selvedge_market;
grant delete, insert, select, update on catalog.collection_item to selvedge_market;
grant delete, insert, select, update on catalog.product to selvedge_market;
grant insert, select, update on catalog.product to selvedge_vendor;
grant delete, insert, select, update on catalog.product_colour to selvedge_market;
grant delete, insert, select, update on catalog.product_colour to selvedge_vendor;
grant delete, insert, select, update on catalog.product_picture to selvedge_market;
grant delete, insert, select, update on catalog.product_picture to selvedge_vendor;
grant delete, insert, select, update on catalog.variant to selvedge_market;
grant insert, select, update on catalog.variant to selvedge_vendor;
grant delete, insert, select, update on checkout.draft to selvedge_market;
grant delete, insert, select, update on checkout.placement to selvedge_market;
grant delete, insert, select, update on identity.account to selvedge_market;
grant delete, insert, select, update on identity.address to selvedge_market;
grant delete, insert, select, update on identity.operator to selvedge_market;
grant delete, insert, select, update on identity.profile to selvedge_market;
grant delete, insert, select, update on identity.refresh_token to selvedge_market;
grant delete, insert, select, update on identity.session to selvedge_market;
grant delete, insert, select, update on identity.sign_in_failure to selvedge_market;
grant delete, insert, select, update on identity.vendor_staff to selvedge_market;
grant delete, insert, select, update on inventory.hold to selvedge_market;
grant select on inventory.hold to selvedge_vendor;
grant delete, insert, select, update on inventory.location to selvedge_market;
grant insert, select, update on inventory.location to selvedge_vendor;
grant delete, insert, select, update on inventory.stock to selvedge_market;
grant select on inventory.stock to selvedge_vendor;
grant delete, insert, select, update on inventory.stock_entry to selvedge_market;
grant select on inventory.stock_entry to selvedge_vendor;
grant select on ledger.account to selvedge_market;
grant select on ledger.account to selvedge_vendor;
grant select on ledger.currency to selvedge_market;
grant select on ledger.currency to selvedge_vendor;
grant select on ledger.entry to selvedge_market;
grant select on ledger.entry to selvedge_vendor;
grant select on ledger.transaction to selvedge_market;
grant select on ledger.transaction to selvedge_vendor;
grant insert, select, update on media.picture to selvedge_market;
grant select on media.picture to selvedge_vendor;
grant delete, insert, select, update on notifications.account_preference to selvedge_market;
grant insert, select, update on notifications.message to selvedge_market;
grant delete, insert, select, update on notifications.order_preference to selvedge_market;
grant insert, select on orders.history to selvedge_market;
grant insert, select on orders.history to selvedge_vendor;
grant insert, select, update on orders."order" to selvedge_market;
grant delete, insert, select, update on orders.order_line to selvedge_market;
grant select on orders.order_line to selvedge_vendor;
grant usage on orders.order_number to selvedge_market;
grant insert, select, update on orders.recipient to selvedge_market;
grant delete, insert, select, update on orders.shipment to selvedge_market;
grant insert, select, update on orders.shipment to selvedge_vendor;
grant delete, insert, select, update on orders.shipment_event to selvedge_market;
grant insert, select on orders.shipment_event to selvedge_vendor;
grant delete, insert, select, update on orders.shipment_label to selvedge_market;
grant insert, select on orders.shipment_label to selvedge_vendor;
grant delete, insert, select, update on orders.shipment_line to selvedge_market;
grant insert, select on orders.shipment_line to selvedge_vendor;
grant delete, insert, select, update on orders.vendor_order to selvedge_market;
grant select, update on orders.vendor_order to selvedge_vendor;
grant insert, select, update on payments.payment to selvedge_market;
grant insert, select, update on payments.webhook_event to selvedge_market;
grant delete, insert, select, update on platform.alarm to selvedge_market;
grant delete, insert, select, update on platform.outbox to selvedge_market;
grant insert on platform.outbox to selvedge_vendor;
grant delete, insert, select, update on platform.processed to selvedge_market;
grant delete, insert, select, update on pricing.price to selvedge_market;
grant insert, select, update on pricing.price to selvedge_vendor;
grant delete, insert, select, update on search.listing to selvedge_market;
grant delete, insert, select, update on shipping.carrier_message to selvedge_market;
grant delete, insert, select, update on shipping.method to selvedge_market;
grant delete, insert, select, update on shipping.method to selvedge_vendor;
grant delete, insert, select, update on shipping.origin to selvedge_market;
grant insert, select, update on shipping.origin to selvedge_vendor;
grant delete, insert, select, update on shipping.rate_quote to selvedge_market;
grant select on shipping.rate_quote to selvedge_vendor;
grant delete, insert, select, update on shipping.zone to selvedge_market;
grant delete, insert, select, update on shipping.zone to selvedge_vendor;
grant delete, insert, select, update on shipping.zone_country to selvedge_market;
grant delete, insert, select, update on shipping.zone_country to selvedge_vendor;
grant delete, insert, select, update on vendors.vendor to selvedge_market;
grant select on vendors.vendor to selvedge_vendor;
grant select (currency) on orders."order" to selvedge_vendor;
grant select (id) on orders."order" to selvedge_vendor;
grant select (number) on orders."order" to selvedge_vendor;
grant select (paid_at) on orders."order" to selvedge_vendor;
grant select (placed_at) on orders."order" to selvedge_vendor;
grant select (state) on orders."order" to selvedge_vendor;
grant update (shipped_quantity) on orders.order_line to selvedge_vendor;
grant select (city) on orders.recipient to selvedge_vendor;
grant select (country) on orders.recipient to selvedge_vendor;
grant select (full_name) on orders.recipient to selvedge_vendor;
grant select (line1) on orders.recipient to selvedge_vendor;
grant select (line2) on orders.recipient to selvedge_vendor;
grant select (order_id) on orders.recipient to selvedge_vendor;
grant select (phone) on orders.recipient to selvedge_vendor;
grant select (postcode) on orders.recipient to selvedge_vendor;
grant execute on function ledger.post(jsonb) to selvedge_market;
