-- What the migrations make, written by `npm run gen`. To be read, not to be run.

-- Extensions

create extension pg_trgm;

-- Schemas

create schema aftersale;
create schema cart;
create schema catalog;
create schema checkout;
create schema drops;
create schema identity;
create schema inventory;
create schema ledger;
create schema media;
create schema notifications;
create schema orders;
create schema payments;
create schema platform;
create schema pricing;
create schema reviews;
create schema search;
create schema shipping;
create schema vendors;
create schema vouchers;
create schema wishlist;

-- Tables

create table aftersale.command (
  key uuid not null,
  fingerprint text not null,
  order_id uuid not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table aftersale.refund (
  id uuid default uuidv7() not null,
  order_id uuid not null,
  vendor_order_id uuid not null,
  vendor_id uuid not null,
  payment_id uuid not null,
  return_id uuid,
  cause text not null,
  note text default ''::text not null,
  borne_by text not null,
  asked_by text not null,
  state text default 'requested'::text not null,
  attempt integer default 1 not null,
  currency character(3) not null,
  goods_minor bigint not null,
  shipping_minor bigint not null,
  amount_minor bigint not null,
  commission_minor bigint not null,
  processor_refund_id text,
  failure_code text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  subsidy_minor bigint default 0 not null,
  gift_minor bigint default 0 not null
);

create table aftersale.refund_line (
  refund_id uuid not null,
  order_line_id uuid not null,
  vendor_id uuid not null,
  quantity integer not null,
  goods_minor bigint not null,
  commission_minor bigint not null,
  subsidy_minor bigint default 0 not null
);

create table aftersale.return (
  id uuid default uuidv7() not null,
  number text not null,
  order_id uuid not null,
  vendor_order_id uuid not null,
  vendor_id uuid not null,
  kind text not null,
  state text not null,
  note text default ''::text not null,
  answer text,
  carrier text,
  tracking_number text,
  replacement_carrier text,
  replacement_tracking_number text,
  requested_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  sent_at timestamp with time zone,
  received_at timestamp with time zone,
  closed_at timestamp with time zone,
  version integer default 1 not null
);

create table aftersale.return_line (
  id uuid default uuidv7() not null,
  return_id uuid not null,
  vendor_id uuid not null,
  order_line_id uuid not null,
  variant_id uuid not null,
  colour_name text not null,
  size text not null,
  sku text not null,
  quantity integer not null,
  reason text not null,
  replacement_variant_id uuid,
  replacement_colour text,
  replacement_size text,
  replacement_sku text,
  condition text,
  restocked boolean default false not null
);

create table cart.cart (
  id uuid default uuidv7() not null,
  account_id uuid,
  currency character(3) default 'EUR'::bpchar not null,
  version integer default 1 not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  updated_at timestamp with time zone default clock_timestamp() not null,
  coupon_id uuid,
  gift_card_id uuid
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
  alt text default ''::text not null,
  focal_x integer default 50 not null,
  focal_y integer default 50 not null
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

create table checkout.limited_purchase (
  variant_id uuid not null,
  buyer text not null,
  order_id uuid not null
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

create table drops.drop (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  slug text not null,
  title text not null,
  words text default ''::text not null,
  room_opens_at timestamp with time zone not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  per_account_max integer not null,
  state text default 'scheduled'::text not null,
  seed_hash text not null,
  seed text,
  drawn_at timestamp with time zone,
  entrants integer default 0 not null,
  next_position integer default 1 not null,
  served integer default 0 not null,
  rate double precision default 0 not null,
  credit double precision default 0 not null,
  ticked_at timestamp with time zone,
  depth integer,
  p95_ms double precision,
  version integer default 1 not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  updated_at timestamp with time zone default clock_timestamp() not null
);

create table drops.item (
  drop_id uuid not null,
  vendor_id uuid not null,
  product_id uuid not null,
  "position" integer default 0 not null,
  guarding boolean default true not null
);

create table drops.place (
  id uuid default uuidv7() not null,
  drop_id uuid not null,
  account_id uuid not null,
  ticket text not null,
  joined_at timestamp with time zone default clock_timestamp() not null,
  draw_hash text,
  "position" integer,
  state text default 'waiting'::text not null,
  admitted_at timestamp with time zone,
  admission_expires_at timestamp with time zone
);

create table drops.sealed_seed (
  drop_id uuid not null,
  seed text not null
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

create table inventory.buyer_limit (
  variant_id uuid not null,
  vendor_id uuid not null,
  per_buyer integer not null
);

create table inventory.country (
  code character(2) not null,
  latitude real not null,
  longitude real not null
);

create table inventory.hold (
  order_id uuid not null,
  variant_id uuid not null,
  location_id uuid not null,
  vendor_id uuid not null,
  quantity integer not null,
  state text default 'held'::text not null,
  expires_at timestamp with time zone not null,
  routing text default 'only_location'::text not null
);

create table inventory.location (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  name text not null,
  city text not null,
  country character(2) not null,
  priority integer default 0 not null,
  state text default 'open'::text not null,
  version integer default 1 not null
);

create table inventory.low_stock_digest (
  vendor_id uuid not null,
  day date not null
);

create table inventory.low_stock_mark (
  vendor_id uuid not null,
  variant_id uuid,
  threshold integer not null
);

create table inventory.low_stock_notice (
  variant_id uuid not null,
  vendor_id uuid not null,
  told_on date not null,
  free integer not null
);

create table inventory.stock (
  variant_id uuid not null,
  location_id uuid not null,
  vendor_id uuid not null,
  priority integer default 0 not null,
  on_hand integer default 0 not null,
  held integer default 0 not null
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0.01);

create table inventory.stock_alert (
  id uuid default uuidv7() not null,
  variant_id uuid not null,
  account_id uuid,
  email text not null,
  state text default 'unconfirmed'::text not null,
  asked_from text not null,
  asked_at timestamp with time zone default clock_timestamp() not null,
  asked_times integer default 1 not null,
  waiting_since timestamp with time zone,
  due_at timestamp with time zone,
  told_at timestamp with time zone
);

create table inventory.stock_entry (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  variant_id uuid not null,
  location_id uuid not null,
  quantity integer not null,
  reason text not null,
  reference text default ''::text not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  cause text,
  from_hold boolean default false not null,
  actor text default 'system'::text not null,
  actor_id uuid,
  note text default ''::text not null
);

create table inventory.stock_request (
  vendor_id uuid not null,
  key uuid not null,
  fingerprint text not null,
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
  created_at timestamp with time zone default clock_timestamp() not null,
  placeholder text
);

create table media.upload (
  vendor_id uuid not null,
  picture_id uuid not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  attached_at timestamp with time zone
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
  version integer default 1 not null,
  discount_minor bigint default 0 not null,
  gift_minor bigint default 0 not null
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
  returned_quantity integer default 0 not null,
  refunded_minor bigint default 0 not null,
  goodwill_minor bigint default 0 not null,
  commission_refunded_minor bigint default 0 not null,
  shipped_quantity integer default 0 not null,
  discount_minor bigint default 0 not null,
  subsidy_minor bigint default 0 not null,
  subsidy_returned_minor bigint default 0 not null
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
  version integer default 1 not null,
  refunded_shipping_minor bigint default 0 not null,
  discount_minor bigint default 0 not null,
  subsidy_minor bigint default 0 not null
);

create table payments.customer (
  account_id uuid not null,
  customer_id text not null,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table payments.former_intent (
  intent_id text not null,
  payment_id uuid not null,
  provider text not null,
  replaced_at timestamp with time zone default clock_timestamp() not null,
  returned_at timestamp with time zone
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
  updated_at timestamp with time zone default clock_timestamp() not null,
  refunded_minor bigint default 0 not null,
  opened integer default 1 not null,
  declines integer default 0 not null
);

create table payments.saved_method (
  id uuid default uuidv7() not null,
  account_id uuid not null,
  method_id text not null,
  fingerprint text not null,
  brand text not null,
  last4 text not null,
  exp_month integer not null,
  exp_year integer not null,
  created_at timestamp with time zone default clock_timestamp() not null,
  used_at timestamp with time zone default clock_timestamp() not null
);

create table payments.sweep (
  name text not null,
  ran_at timestamp with time zone default '-infinity'::timestamp with time zone not null
);

create table payments.webhook_event (
  provider text not null,
  event_id text not null,
  type text not null,
  body bytea not null,
  received_at timestamp with time zone default clock_timestamp() not null,
  processed_at timestamp with time zone,
  attempts integer default 0 not null,
  last_error text,
  intent_id text,
  attempted_at timestamp with time zone
);

create table platform.alarm (
  id uuid default uuidv7() not null,
  kind text not null,
  subject text not null,
  detail jsonb default '{}'::jsonb not null,
  raised_at timestamp with time zone default clock_timestamp() not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  settled_note text
);

create table platform.audit (
  id uuid default uuidv7() not null,
  action text not null,
  subject text not null,
  actor_id uuid,
  note text default ''::text not null,
  noted_at timestamp with time zone default clock_timestamp() not null
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

create table platform.queue_seen (
  one boolean default true not null,
  run_id text not null,
  mark text not null,
  seen_at timestamp with time zone default clock_timestamp() not null
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

create table reviews.asker (
  question_id uuid not null,
  account_id uuid,
  email text not null,
  from_place text not null,
  asked_at timestamp with time zone default clock_timestamp() not null
);

create table reviews.fit_count (
  product_id uuid not null,
  usual_size text not null,
  vendor_id uuid not null,
  runs_small integer default 0 not null,
  true_to_size integer default 0 not null,
  runs_large integer default 0 not null
);

create table reviews.question (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  product_id uuid not null,
  asker_name text not null,
  body text not null,
  state text not null,
  held_for text[] default '{}'::text[] not null,
  reason text,
  moderated_at timestamp with time zone,
  reports integer default 0 not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  published_at timestamp with time zone
);

create table reviews.reply (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  product_id uuid not null,
  review_id uuid,
  question_id uuid,
  body text not null,
  state text not null,
  held_for text[] default '{}'::text[] not null,
  reason text,
  moderated_at timestamp with time zone,
  reports integer default 0 not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  published_at timestamp with time zone
);

create table reviews.report (
  text_id uuid not null,
  reporter text not null,
  reason text not null,
  note text default ''::text not null,
  from_place text default ''::text not null,
  reported_at timestamp with time zone default clock_timestamp() not null
);

create table reviews.request (
  order_id uuid not null,
  asked_at timestamp with time zone default clock_timestamp() not null
);

create table reviews.review (
  id uuid default uuidv7() not null,
  vendor_id uuid not null,
  product_id uuid not null,
  order_line_id uuid not null,
  order_id uuid not null,
  buyer text not null,
  stars integer not null,
  title text not null,
  body text not null,
  fit text,
  usual_size text,
  height_cm integer,
  size_bought text not null,
  colour_bought text not null,
  author_name text not null,
  state text not null,
  held_for text[] default '{}'::text[] not null,
  reason text,
  moderated_at timestamp with time zone,
  helpful integer default 0 not null,
  reports integer default 0 not null,
  written_at timestamp with time zone default clock_timestamp() not null,
  edited_at timestamp with time zone,
  published_at timestamp with time zone
);

create table reviews.setting (
  one boolean default true not null,
  auto_publish boolean default true not null
);

create table reviews.summary (
  product_id uuid not null,
  vendor_id uuid not null,
  stars integer[] default '{0,0,0,0,0}'::integer[] not null,
  runs_small integer default 0 not null,
  true_to_size integer default 0 not null,
  runs_large integer default 0 not null
);

create table reviews.vote (
  review_id uuid not null,
  voter text not null,
  from_place text not null,
  voted_at timestamp with time zone default clock_timestamp() not null
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

create table vouchers.coupon (
  id uuid default uuidv7() not null,
  code text not null,
  vendor_id uuid,
  funded_by text not null,
  kind text not null,
  percent_bps integer,
  amount_minor bigint,
  currency character(3) not null,
  min_goods_minor bigint default 0 not null,
  starts_at timestamp with time zone default clock_timestamp() not null,
  ends_at timestamp with time zone,
  max_uses integer,
  max_uses_per_buyer integer,
  uses integer default 0 not null,
  state text default 'active'::text not null,
  version integer default 1 not null,
  created_by uuid,
  created_at timestamp with time zone default clock_timestamp() not null
);

create table vouchers.coupon_redemption (
  order_id uuid not null,
  coupon_id uuid not null,
  vendor_id uuid,
  cart_id uuid not null,
  buyers text[] not null,
  discount_minor bigint not null,
  state text default 'held'::text not null,
  redeemed_at timestamp with time zone default clock_timestamp() not null
);

create table vouchers.gift_card (
  id uuid default uuidv7() not null,
  code_digest text not null,
  last4 text not null,
  currency character(3) not null,
  issued_minor bigint not null,
  held_minor bigint default 0 not null,
  spent_minor bigint default 0 not null,
  state text default 'active'::text not null,
  source text not null,
  note text default ''::text not null,
  issued_by uuid,
  issued_at timestamp with time zone default clock_timestamp() not null,
  version integer default 1 not null
);

create table vouchers.gift_redemption (
  order_id uuid not null,
  gift_card_id uuid not null,
  cart_id uuid not null,
  amount_minor bigint not null,
  refunded_minor bigint default 0 not null,
  state text default 'held'::text not null,
  redeemed_at timestamp with time zone default clock_timestamp() not null
);

create table wishlist.item (
  list_id uuid not null,
  product_id uuid not null,
  colour text,
  seen_price_minor bigint not null,
  added_at timestamp with time zone default clock_timestamp() not null
);

create table wishlist.list (
  id uuid default uuidv7() not null,
  account_id uuid,
  created_at timestamp with time zone default clock_timestamp() not null,
  updated_at timestamp with time zone default clock_timestamp() not null
);

-- Constraints

alter table aftersale.command add constraint command_pkey PRIMARY KEY (key);
alter table aftersale.refund add constraint refund_pkey PRIMARY KEY (id);
alter table aftersale.refund_line add constraint refund_line_pkey PRIMARY KEY (refund_id, order_line_id);
alter table aftersale.return add constraint return_pkey PRIMARY KEY (id);
alter table aftersale.return_line add constraint return_line_pkey PRIMARY KEY (id);
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
alter table checkout.limited_purchase add constraint limited_purchase_pkey PRIMARY KEY (variant_id, buyer, order_id);
alter table checkout.placement add constraint placement_pkey PRIMARY KEY (cart_id, placement_id);
alter table drops.drop add constraint drop_pkey PRIMARY KEY (id);
alter table drops.item add constraint item_pkey PRIMARY KEY (drop_id, product_id);
alter table drops.place add constraint place_pkey PRIMARY KEY (id);
alter table drops.sealed_seed add constraint sealed_seed_pkey PRIMARY KEY (drop_id);
alter table identity.account add constraint account_pkey PRIMARY KEY (id);
alter table identity.address add constraint address_pkey PRIMARY KEY (id);
alter table identity.operator add constraint operator_pkey PRIMARY KEY (account_id);
alter table identity.profile add constraint profile_pkey PRIMARY KEY (account_id);
alter table identity.refresh_token add constraint refresh_token_pkey PRIMARY KEY (hash);
alter table identity.session add constraint session_pkey PRIMARY KEY (id);
alter table identity.vendor_staff add constraint vendor_staff_pkey PRIMARY KEY (account_id, vendor_id);
alter table inventory.buyer_limit add constraint buyer_limit_pkey PRIMARY KEY (variant_id);
alter table inventory.country add constraint country_pkey PRIMARY KEY (code);
alter table inventory.hold add constraint hold_pkey PRIMARY KEY (order_id, variant_id, location_id);
alter table inventory.location add constraint location_pkey PRIMARY KEY (id);
alter table inventory.low_stock_digest add constraint low_stock_digest_pkey PRIMARY KEY (vendor_id);
alter table inventory.low_stock_notice add constraint low_stock_notice_pkey PRIMARY KEY (variant_id);
alter table inventory.stock add constraint stock_pkey PRIMARY KEY (variant_id, location_id);
alter table inventory.stock_alert add constraint stock_alert_pkey PRIMARY KEY (id);
alter table inventory.stock_entry add constraint stock_entry_pkey PRIMARY KEY (id);
alter table inventory.stock_request add constraint stock_request_pkey PRIMARY KEY (vendor_id, key);
alter table ledger.account add constraint account_pkey PRIMARY KEY (id);
alter table ledger.currency add constraint currency_pkey PRIMARY KEY (code);
alter table ledger.entry add constraint entry_pkey PRIMARY KEY (transaction_id, seq);
alter table ledger.transaction add constraint transaction_pkey PRIMARY KEY (id);
alter table media.picture add constraint picture_pkey PRIMARY KEY (id);
alter table media.upload add constraint upload_pkey PRIMARY KEY (vendor_id, picture_id);
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
alter table payments.customer add constraint customer_pkey PRIMARY KEY (account_id);
alter table payments.former_intent add constraint former_intent_pkey PRIMARY KEY (intent_id);
alter table payments.payment add constraint payment_pkey PRIMARY KEY (id);
alter table payments.saved_method add constraint saved_method_pkey PRIMARY KEY (id);
alter table payments.sweep add constraint sweep_pkey PRIMARY KEY (name);
alter table payments.webhook_event add constraint webhook_event_pkey PRIMARY KEY (provider, event_id);
alter table platform.alarm add constraint alarm_pkey PRIMARY KEY (id);
alter table platform.audit add constraint audit_pkey PRIMARY KEY (id);
alter table platform.outbox add constraint outbox_pkey PRIMARY KEY (id);
alter table platform.processed add constraint processed_pkey PRIMARY KEY (consumer, message_id);
alter table platform.queue_seen add constraint queue_seen_pkey PRIMARY KEY (one);
alter table pricing.price add constraint price_pkey PRIMARY KEY (variant_id, currency);
alter table public.selvedge_migration add constraint selvedge_migration_pkey PRIMARY KEY (name);
alter table reviews.asker add constraint asker_pkey PRIMARY KEY (question_id);
alter table reviews.fit_count add constraint fit_count_pkey PRIMARY KEY (product_id, usual_size);
alter table reviews.question add constraint question_pkey PRIMARY KEY (id);
alter table reviews.reply add constraint reply_pkey PRIMARY KEY (id);
alter table reviews.report add constraint report_pkey PRIMARY KEY (text_id, reporter);
alter table reviews.request add constraint request_pkey PRIMARY KEY (order_id);
alter table reviews.review add constraint review_pkey PRIMARY KEY (id);
alter table reviews.setting add constraint setting_pkey PRIMARY KEY (one);
alter table reviews.summary add constraint summary_pkey PRIMARY KEY (product_id);
alter table reviews.vote add constraint vote_pkey PRIMARY KEY (review_id, voter);
alter table search.listing add constraint listing_pkey PRIMARY KEY (product_id);
alter table shipping.carrier_message add constraint carrier_message_pkey PRIMARY KEY (event_id);
alter table shipping.method add constraint method_pkey PRIMARY KEY (id);
alter table shipping.origin add constraint origin_pkey PRIMARY KEY (vendor_id);
alter table shipping.rate_quote add constraint rate_quote_pkey PRIMARY KEY (vendor_id, country, weight_grams, service, currency);
alter table shipping.zone add constraint zone_pkey PRIMARY KEY (id);
alter table shipping.zone_country add constraint zone_country_pkey PRIMARY KEY (vendor_id, country);
alter table vendors.vendor add constraint vendor_pkey PRIMARY KEY (id);
alter table vouchers.coupon add constraint coupon_pkey PRIMARY KEY (id);
alter table vouchers.coupon_redemption add constraint coupon_redemption_pkey PRIMARY KEY (order_id);
alter table vouchers.gift_card add constraint gift_card_pkey PRIMARY KEY (id);
alter table vouchers.gift_redemption add constraint gift_redemption_pkey PRIMARY KEY (order_id);
alter table wishlist.item add constraint item_pkey PRIMARY KEY (list_id, product_id);
alter table wishlist.list add constraint list_pkey PRIMARY KEY (id);
alter table aftersale.refund add constraint refund_processor_refund_id_key UNIQUE (processor_refund_id);
alter table aftersale.refund add constraint refund_vendor_id_id_key UNIQUE (vendor_id, id);
alter table aftersale.return add constraint return_number_key UNIQUE (number);
alter table aftersale.return add constraint return_vendor_id_id_key UNIQUE (vendor_id, id);
alter table aftersale.return_line add constraint return_line_return_id_order_line_id_variant_id_key UNIQUE (return_id, order_line_id, variant_id);
alter table catalog.category add constraint category_path_key UNIQUE (path);
alter table catalog.collection add constraint collection_slug_key UNIQUE (slug);
alter table catalog.product add constraint product_slug_key UNIQUE (slug);
alter table catalog.product add constraint product_vendor_id_id_key UNIQUE (vendor_id, id);
alter table catalog.product_colour add constraint product_colour_product_id_name_key UNIQUE (product_id, name);
alter table catalog.variant add constraint variant_product_id_colour_id_size_key UNIQUE (product_id, colour_id, size);
alter table catalog.variant add constraint variant_vendor_id_id_key UNIQUE (vendor_id, id);
alter table catalog.variant add constraint variant_vendor_id_sku_key UNIQUE (vendor_id, sku);
alter table checkout.draft add constraint draft_cart_id_key UNIQUE (cart_id);
alter table drops.drop add constraint drop_slug_key UNIQUE (slug);
alter table drops.drop add constraint drop_vendor_id_id_key UNIQUE (vendor_id, id);
alter table drops.place add constraint place_drop_id_account_id_key UNIQUE (drop_id, account_id);
alter table drops.place add constraint place_drop_id_position_key UNIQUE (drop_id, "position");
alter table drops.place add constraint place_drop_id_ticket_key UNIQUE (drop_id, ticket);
alter table identity.account add constraint account_realm_email_key UNIQUE (realm, email);
alter table inventory.location add constraint location_vendor_id_id_key UNIQUE (vendor_id, id);
alter table inventory.low_stock_mark add constraint low_stock_mark_vendor_id_variant_id_key UNIQUE NULLS NOT DISTINCT (vendor_id, variant_id);
alter table inventory.stock_alert add constraint stock_alert_variant_id_email_key UNIQUE (variant_id, email);
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
alter table payments.customer add constraint customer_customer_id_key UNIQUE (customer_id);
alter table payments.payment add constraint payment_intent_id_key UNIQUE (intent_id);
alter table payments.payment add constraint payment_order_id_key UNIQUE (order_id);
alter table payments.saved_method add constraint saved_method_account_id_fingerprint_key UNIQUE (account_id, fingerprint);
alter table payments.saved_method add constraint saved_method_method_id_key UNIQUE (method_id);
alter table reviews.question add constraint question_vendor_id_id_key UNIQUE (vendor_id, id);
alter table reviews.reply add constraint reply_question_id_key UNIQUE (question_id);
alter table reviews.reply add constraint reply_review_id_key UNIQUE (review_id);
alter table reviews.review add constraint review_buyer_product_id_key UNIQUE (buyer, product_id);
alter table reviews.review add constraint review_vendor_id_id_key UNIQUE (vendor_id, id);
alter table shipping.method add constraint method_zone_id_code_currency_key UNIQUE (zone_id, code, currency);
alter table shipping.zone add constraint zone_vendor_id_id_key UNIQUE (vendor_id, id);
alter table shipping.zone add constraint zone_vendor_id_name_key UNIQUE (vendor_id, name);
alter table vendors.vendor add constraint vendor_slug_key UNIQUE (slug);
alter table vouchers.coupon add constraint coupon_code_key UNIQUE (code);
alter table vouchers.gift_card add constraint gift_card_code_digest_key UNIQUE (code_digest);
alter table wishlist.list add constraint list_account_id_key UNIQUE (account_id);
alter table aftersale.refund add constraint refund_asked_by_check CHECK ((asked_by = ANY (ARRAY['shopper'::text, 'vendor'::text, 'operator'::text])));
alter table aftersale.refund add constraint refund_attempt_check CHECK (((attempt >= 1) AND (attempt <= 100)));
alter table aftersale.refund add constraint refund_borne_by_check CHECK ((borne_by = ANY (ARRAY['vendor'::text, 'market'::text])));
alter table aftersale.refund add constraint refund_cause_check CHECK ((cause = ANY (ARRAY['cancellation'::text, 'return'::text, 'goodwill'::text])));
alter table aftersale.refund add constraint refund_check1 CHECK ((amount_minor = (goods_minor + shipping_minor)));
alter table aftersale.refund add constraint refund_commission CHECK (((commission_minor >= 0) AND (commission_minor <= (goods_minor + subsidy_minor))));
alter table aftersale.refund add constraint refund_gift CHECK (((gift_minor >= 0) AND (gift_minor <= amount_minor)));
alter table aftersale.refund add constraint refund_goods_minor_check CHECK ((goods_minor >= 0));
alter table aftersale.refund add constraint refund_note_check CHECK ((length(note) <= 500));
alter table aftersale.refund add constraint refund_shipping_minor_check CHECK ((shipping_minor >= 0));
alter table aftersale.refund add constraint refund_something CHECK (((amount_minor >= 0) AND ((amount_minor + subsidy_minor) > 0)));
alter table aftersale.refund add constraint refund_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'submitted'::text, 'succeeded'::text, 'failed'::text])));
alter table aftersale.refund add constraint refund_subsidy_minor_check CHECK ((subsidy_minor >= 0));
alter table aftersale.refund_line add constraint refund_line_commission CHECK (((commission_minor >= 0) AND (commission_minor <= (goods_minor + subsidy_minor))));
alter table aftersale.refund_line add constraint refund_line_goods_minor_check CHECK ((goods_minor >= 0));
alter table aftersale.refund_line add constraint refund_line_quantity_check CHECK ((quantity >= 0));
alter table aftersale.refund_line add constraint refund_line_subsidy_minor_check CHECK ((subsidy_minor >= 0));
alter table aftersale.return add constraint return_answer_check CHECK ((length(answer) <= 500));
alter table aftersale.return add constraint return_kind_check CHECK ((kind = ANY (ARRAY['refund'::text, 'exchange'::text])));
alter table aftersale.return add constraint return_note_check CHECK ((length(note) <= 500));
alter table aftersale.return add constraint return_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'declined'::text, 'in_transit'::text, 'received'::text, 'refunded'::text, 'replaced'::text, 'rejected'::text, 'cancelled'::text])));
alter table aftersale.return_line add constraint return_line_condition_check CHECK ((condition = ANY (ARRAY['as_new'::text, 'worn'::text, 'damaged'::text, 'missing'::text])));
alter table aftersale.return_line add constraint return_line_quantity_check CHECK ((quantity > 0));
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
alter table catalog.product_picture add constraint product_picture_focal_x_check CHECK (((focal_x >= 0) AND (focal_x <= 100)));
alter table catalog.product_picture add constraint product_picture_focal_y_check CHECK (((focal_y >= 0) AND (focal_y <= 100)));
alter table catalog.product_picture add constraint product_picture_view_check CHECK ((view = ANY (ARRAY['front'::text, 'back'::text, 'detail'::text, 'worn'::text, 'other'::text])));
alter table catalog.variant add constraint variant_sku_check CHECK (((length(sku) >= 1) AND (length(sku) <= 64)));
alter table catalog.variant add constraint variant_state_check CHECK ((state = ANY (ARRAY['active'::text, 'archived'::text])));
alter table catalog.variant add constraint variant_weight_grams_check CHECK ((weight_grams >= 0));
alter table checkout.placement add constraint placement_check CHECK (((outcome = 'rejected'::text) = (reason IS NOT NULL)));
alter table checkout.placement add constraint placement_check1 CHECK (((outcome = 'reserved'::text) = (order_id IS NOT NULL)));
alter table checkout.placement add constraint placement_outcome_check CHECK ((outcome = ANY (ARRAY['reserved'::text, 'rejected'::text])));
alter table drops.drop add constraint drop_check CHECK (((room_opens_at < opens_at) AND (opens_at < closes_at)));
alter table drops.drop add constraint drop_check1 CHECK (((seed IS NULL) = (drawn_at IS NULL)));
alter table drops.drop add constraint drop_check2 CHECK (((seed IS NULL) OR (encode(sha256((seed)::bytea), 'hex'::text) = seed_hash)));
alter table drops.drop add constraint drop_credit_check CHECK ((credit >= (0)::double precision));
alter table drops.drop add constraint drop_per_account_max_check CHECK (((per_account_max >= 1) AND (per_account_max <= 20)));
alter table drops.drop add constraint drop_rate_check CHECK ((rate >= (0)::double precision));
alter table drops.drop add constraint drop_seed_hash_check CHECK ((seed_hash ~ '^[0-9a-f]{64}$'::text));
alter table drops.drop add constraint drop_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));
alter table drops.drop add constraint drop_state_check CHECK ((state = ANY (ARRAY['scheduled'::text, 'room_open'::text, 'open'::text, 'ended'::text, 'cancelled'::text])));
alter table drops.drop add constraint drop_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)));
alter table drops.drop add constraint drop_words_check CHECK ((length(words) <= 2000));
alter table drops.place add constraint place_check CHECK (((state <> 'waiting'::text) OR (admitted_at IS NULL)));
alter table drops.place add constraint place_check1 CHECK (((admitted_at IS NULL) = (admission_expires_at IS NULL)));
alter table drops.place add constraint place_position_check CHECK (("position" > 0));
alter table drops.place add constraint place_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'admitted'::text, 'used'::text, 'lapsed'::text, 'missed'::text])));
alter table drops.place add constraint place_ticket_check CHECK ((ticket ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$'::text));
alter table drops.sealed_seed add constraint sealed_seed_seed_check CHECK ((seed ~ '^[0-9a-f]{64}$'::text));
alter table identity.account add constraint account_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));
alter table identity.account add constraint account_realm_check CHECK ((realm = ANY (ARRAY['shop'::text, 'console'::text])));
alter table identity.account add constraint account_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])));
alter table identity.profile add constraint profile_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 120)));
alter table identity.refresh_token add constraint refresh_token_state_check CHECK ((state = ANY (ARRAY['active'::text, 'used'::text])));
alter table identity.session add constraint session_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed_out'::text, 'token_reused'::text, 'revoked'::text, 'password_changed'::text])));
alter table identity.vendor_staff add constraint vendor_staff_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'fulfilment'::text])));
alter table inventory.buyer_limit add constraint buyer_limit_per_buyer_check CHECK ((per_buyer > 0));
alter table inventory.hold add constraint hold_quantity_check CHECK ((quantity > 0));
alter table inventory.hold add constraint hold_routing_check CHECK ((routing = ANY (ARRAY['only_location'::text, 'nearest'::text, 'priority'::text, 'one_parcel'::text, 'split'::text])));
alter table inventory.hold add constraint hold_state_check CHECK ((state = ANY (ARRAY['held'::text, 'claimed'::text, 'released'::text])));
alter table inventory.location add constraint location_city_check CHECK (((length(city) >= 1) AND (length(city) <= 80)));
alter table inventory.location add constraint location_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)));
alter table inventory.location add constraint location_priority_check CHECK (((priority >= 0) AND (priority <= 1000)));
alter table inventory.location add constraint location_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])));
alter table inventory.low_stock_mark add constraint low_stock_mark_threshold_check CHECK (((threshold >= 0) AND (threshold <= 10000)));
alter table inventory.stock add constraint stock_check CHECK ((held <= on_hand));
alter table inventory.stock add constraint stock_held_check CHECK ((held >= 0));
alter table inventory.stock add constraint stock_on_hand_check CHECK ((on_hand >= 0));
alter table inventory.stock_alert add constraint stock_alert_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))));
alter table inventory.stock_alert add constraint stock_alert_state_check CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'waiting'::text, 'due'::text, 'told'::text])));
alter table inventory.stock_entry add constraint stock_entry_actor_check CHECK ((actor = ANY (ARRAY['system'::text, 'vendor'::text, 'operator'::text])));
alter table inventory.stock_entry add constraint stock_entry_cause_check CHECK ((cause = ANY (ARRAY['count'::text, 'damaged'::text, 'lost'::text, 'found'::text, 'correction'::text])));
alter table inventory.stock_entry add constraint stock_entry_cause_explains CHECK (((cause IS NOT NULL) = (reason = 'adjustment'::text)));
alter table inventory.stock_entry add constraint stock_entry_hold_is_sold CHECK (((NOT from_hold) OR (reason = 'sale'::text)));
alter table inventory.stock_entry add constraint stock_entry_note_check CHECK ((length(note) <= 300));
alter table inventory.stock_entry add constraint stock_entry_quantity_check CHECK ((quantity <> 0));
alter table inventory.stock_entry add constraint stock_entry_reason_check CHECK ((reason = ANY (ARRAY['opening'::text, 'receipt'::text, 'adjustment'::text, 'sale'::text, 'return'::text, 'transfer_out'::text, 'transfer_in'::text, 'write_off'::text])));
alter table inventory.stock_entry add constraint stock_entry_reference_check CHECK ((length(reference) <= 80));
alter table inventory.stock_entry add constraint stock_entry_sign CHECK (
CASE
    WHEN (reason = ANY (ARRAY['opening'::text, 'receipt'::text, 'return'::text, 'transfer_in'::text])) THEN (quantity > 0)
    WHEN (reason = ANY (ARRAY['sale'::text, 'transfer_out'::text, 'write_off'::text])) THEN (quantity < 0)
    ELSE true
END);
alter table ledger.account add constraint account_check CHECK (((vendor_id IS NOT NULL) = (kind = ANY (ARRAY['vendor_pending'::text, 'vendor_available'::text, 'vendor_reserve'::text]))));
alter table ledger.account add constraint account_kind_check CHECK ((kind = ANY (ARRAY['processor_clearing'::text, 'bank'::text, 'payout_in_transit'::text, 'vendor_pending'::text, 'vendor_available'::text, 'vendor_reserve'::text, 'commission_income'::text, 'commission_refunded'::text, 'processor_fees'::text, 'rounding'::text, 'refunds_payable'::text, 'market_goodwill'::text, 'market_promotions'::text, 'gift_cards_outstanding'::text])));
alter table ledger.currency add constraint currency_exponent_check CHECK (((exponent >= 0) AND (exponent <= 4)));
alter table ledger.entry add constraint entry_amount_minor_check CHECK ((amount_minor <> 0));
alter table media.picture add constraint picture_check CHECK (((study IS NULL) <> (original IS NULL)));
alter table media.picture add constraint picture_hash_check CHECK ((hash ~ '^[0-9a-f]{32}$'::text));
alter table media.picture add constraint picture_height_check CHECK ((height > 0));
alter table media.picture add constraint picture_placeholder_check CHECK ((length(placeholder) <= 400));
alter table media.picture add constraint picture_width_check CHECK ((width > 0));
alter table notifications.account_preference add constraint account_preference_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
alter table notifications.account_preference add constraint account_preference_kind_check CHECK ((kind = ANY (ARRAY['order_updates'::text, 'delivery_updates'::text, 'review_requests'::text, 'marketing'::text])));
alter table notifications.message add constraint message_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
alter table notifications.message add constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text])));
alter table notifications.order_preference add constraint order_preference_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
alter table notifications.order_preference add constraint order_preference_kind_check CHECK ((kind = ANY (ARRAY['order_updates'::text, 'delivery_updates'::text, 'review_requests'::text, 'marketing'::text])));
alter table orders."order" add constraint order_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text));
alter table orders."order" add constraint order_discount CHECK (((discount_minor >= 0) AND (discount_minor <= goods_minor)));
alter table orders."order" add constraint order_gift CHECK (((gift_minor >= 0) AND (gift_minor <= total_minor)));
alter table orders."order" add constraint order_goods_minor_check CHECK ((goods_minor >= 0));
alter table orders."order" add constraint order_number_check CHECK ((number ~ '^SV-[0-9A-Z]{4}-[0-9A-Z]{2,}$'::text));
alter table orders."order" add constraint order_shipping_minor_check CHECK ((shipping_minor >= 0));
alter table orders."order" add constraint order_state_check CHECK ((state = ANY (ARRAY['awaiting_payment'::text, 'paid'::text, 'partly_shipped'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text, 'expired'::text])));
alter table orders."order" add constraint order_total CHECK ((total_minor = ((goods_minor - discount_minor) + shipping_minor)));
alter table orders.order_line add constraint order_line_check CHECK (((commission_minor >= 0) AND (commission_minor <= line_total_minor)));
alter table orders.order_line add constraint order_line_check1 CHECK ((line_total_minor = (unit_price_minor * quantity)));
alter table orders.order_line add constraint order_line_check2 CHECK (((cancelled_quantity >= 0) AND (cancelled_quantity <= quantity)));
alter table orders.order_line add constraint order_line_commission_bps_check CHECK (((commission_bps >= 0) AND (commission_bps <= 10000)));
alter table orders.order_line add constraint order_line_commission_refunded CHECK (((commission_refunded_minor >= 0) AND (commission_refunded_minor <= commission_minor)));
alter table orders.order_line add constraint order_line_discount CHECK (((discount_minor >= 0) AND (discount_minor <= line_total_minor)));
alter table orders.order_line add constraint order_line_gone CHECK (((cancelled_quantity + returned_quantity) <= quantity));
alter table orders.order_line add constraint order_line_goodwill CHECK (((goodwill_minor >= 0) AND (goodwill_minor <= refunded_minor)));
alter table orders.order_line add constraint order_line_quantity_check CHECK ((quantity > 0));
alter table orders.order_line add constraint order_line_refunded CHECK (((refunded_minor >= 0) AND (refunded_minor <= (line_total_minor - discount_minor))));
alter table orders.order_line add constraint order_line_returned_quantity_check CHECK ((returned_quantity >= 0));
alter table orders.order_line add constraint order_line_shippable CHECK (((shipped_quantity + cancelled_quantity) <= quantity));
alter table orders.order_line add constraint order_line_shipped_quantity_check CHECK ((shipped_quantity >= 0));
alter table orders.order_line add constraint order_line_subsidy CHECK (((subsidy_minor >= 0) AND (subsidy_minor <= discount_minor)));
alter table orders.order_line add constraint order_line_subsidy_returned CHECK (((subsidy_returned_minor >= 0) AND (subsidy_returned_minor <= subsidy_minor)));
alter table orders.order_line add constraint order_line_unit_price_minor_check CHECK ((unit_price_minor >= 0));
alter table orders.shipment add constraint shipment_check CHECK (((state = ANY (ARRAY['label_created'::text, 'cancelled'::text])) OR (shipped_at IS NOT NULL)));
alter table orders.shipment add constraint shipment_label_minor_check CHECK ((label_minor >= 0));
alter table orders.shipment add constraint shipment_state_check CHECK ((state = ANY (ARRAY['label_created'::text, 'in_transit'::text, 'out_for_delivery'::text, 'exception'::text, 'delivered'::text, 'returned'::text, 'cancelled'::text])));
alter table orders.shipment add constraint shipment_weight_grams_check CHECK ((weight_grams > 0));
alter table orders.shipment_line add constraint shipment_line_quantity_check CHECK ((quantity > 0));
alter table orders.vendor_order add constraint vendor_order_check CHECK (((commission_minor >= 0) AND (commission_minor <= goods_minor)));
alter table orders.vendor_order add constraint vendor_order_discount CHECK (((discount_minor >= 0) AND (discount_minor <= goods_minor)));
alter table orders.vendor_order add constraint vendor_order_goods_minor_check CHECK ((goods_minor >= 0));
alter table orders.vendor_order add constraint vendor_order_refunded_shipping CHECK (((refunded_shipping_minor >= 0) AND (refunded_shipping_minor <= shipping_minor)));
alter table orders.vendor_order add constraint vendor_order_shipping_minor_check CHECK ((shipping_minor >= 0));
alter table orders.vendor_order add constraint vendor_order_state_check CHECK ((state = ANY (ARRAY['awaiting_payment'::text, 'to_ship'::text, 'partly_shipped'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text])));
alter table orders.vendor_order add constraint vendor_order_subsidy CHECK (((subsidy_minor >= 0) AND (subsidy_minor <= discount_minor)));
alter table payments.former_intent add constraint former_intent_provider_check CHECK ((provider = ANY (ARRAY['stripe'::text, 'paypal'::text, 'no_charge'::text])));
alter table payments.payment add constraint payment_amount_minor_check CHECK (((amount_minor >= 0) AND ((amount_minor = 0) = (provider = 'no_charge'::text))));
alter table payments.payment add constraint payment_check CHECK (((captured_minor >= 0) AND (captured_minor <= amount_minor)));
alter table payments.payment add constraint payment_provider_check CHECK ((provider = ANY (ARRAY['stripe'::text, 'paypal'::text, 'no_charge'::text])));
alter table payments.payment add constraint payment_refunded CHECK (((refunded_minor >= 0) AND (refunded_minor <= captured_minor)));
alter table payments.payment add constraint payment_state_check CHECK ((state = ANY (ARRAY['created'::text, 'requires_action'::text, 'authorised'::text, 'claimed'::text, 'captured'::text, 'declined'::text, 'lapsed'::text, 'cancelled'::text, 'returning'::text, 'returned'::text])));
alter table payments.saved_method add constraint saved_method_exp_month_check CHECK (((exp_month >= 1) AND (exp_month <= 12)));
alter table payments.saved_method add constraint saved_method_exp_year_check CHECK (((exp_year >= 2000) AND (exp_year <= 2200)));
alter table payments.saved_method add constraint saved_method_last4_check CHECK ((last4 ~ '^[0-9]{4}$'::text));
alter table platform.queue_seen add constraint queue_seen_one_check CHECK (one);
alter table pricing.price add constraint price_amount_minor_check CHECK ((amount_minor > 0));
alter table pricing.price add constraint price_check CHECK ((compare_at_minor > amount_minor));
alter table reviews.fit_count add constraint fit_count_runs_large_check CHECK ((runs_large >= 0));
alter table reviews.fit_count add constraint fit_count_runs_small_check CHECK ((runs_small >= 0));
alter table reviews.fit_count add constraint fit_count_true_to_size_check CHECK ((true_to_size >= 0));
alter table reviews.question add constraint question_asker_name_check CHECK (((length(asker_name) >= 1) AND (length(asker_name) <= 40)));
alter table reviews.question add constraint question_body_check CHECK (((length(body) >= 1) AND (length(body) <= 600)));
alter table reviews.question add constraint question_check CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL)));
alter table reviews.question add constraint question_reports_check CHECK ((reports >= 0));
alter table reviews.question add constraint question_state_check CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'pending'::text, 'published'::text, 'rejected'::text, 'hidden'::text, 'withdrawn'::text])));
alter table reviews.reply add constraint reply_body_check CHECK (((length(body) >= 1) AND (length(body) <= 1500)));
alter table reviews.reply add constraint reply_check CHECK ((num_nonnulls(review_id, question_id) = 1));
alter table reviews.reply add constraint reply_check1 CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL)));
alter table reviews.reply add constraint reply_reports_check CHECK ((reports >= 0));
alter table reviews.reply add constraint reply_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'published'::text, 'rejected'::text, 'hidden'::text, 'withdrawn'::text])));
alter table reviews.report add constraint report_reason_check CHECK ((reason = ANY (ARRAY['spam'::text, 'offensive'::text, 'personal_data'::text, 'not_about_it'::text, 'other'::text])));
alter table reviews.review add constraint review_author_name_check CHECK (((length(author_name) >= 1) AND (length(author_name) <= 40)));
alter table reviews.review add constraint review_body_check CHECK (((length(body) >= 1) AND (length(body) <= 3000)));
alter table reviews.review add constraint review_check CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL)));
alter table reviews.review add constraint review_fit_check CHECK ((fit = ANY (ARRAY['runs_small'::text, 'true_to_size'::text, 'runs_large'::text])));
alter table reviews.review add constraint review_height_cm_check CHECK (((height_cm >= 50) AND (height_cm <= 230)));
alter table reviews.review add constraint review_helpful_check CHECK ((helpful >= 0));
alter table reviews.review add constraint review_reports_check CHECK ((reports >= 0));
alter table reviews.review add constraint review_stars_check CHECK (((stars >= 1) AND (stars <= 5)));
alter table reviews.review add constraint review_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'published'::text, 'rejected'::text, 'hidden'::text, 'withdrawn'::text])));
alter table reviews.review add constraint review_title_check CHECK ((length(title) <= 100));
alter table reviews.review add constraint review_usual_size_check CHECK (((length(usual_size) >= 1) AND (length(usual_size) <= 20)));
alter table reviews.setting add constraint setting_one_check CHECK (one);
alter table reviews.summary add constraint summary_runs_large_check CHECK ((runs_large >= 0));
alter table reviews.summary add constraint summary_runs_small_check CHECK ((runs_small >= 0));
alter table reviews.summary add constraint summary_stars_check CHECK (((array_length(stars, 1) = 5) AND (0 <= ALL (stars))));
alter table reviews.summary add constraint summary_true_to_size_check CHECK ((true_to_size >= 0));
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
alter table vouchers.coupon add constraint coupon_amount_minor_check CHECK ((amount_minor > 0));
alter table vouchers.coupon add constraint coupon_check CHECK ((ends_at > starts_at));
alter table vouchers.coupon add constraint coupon_check1 CHECK (((uses >= 0) AND ((max_uses IS NULL) OR (uses <= max_uses))));
alter table vouchers.coupon add constraint coupon_check2 CHECK (((funded_by = 'market'::text) OR (vendor_id IS NOT NULL)));
alter table vouchers.coupon add constraint coupon_check3 CHECK ((((kind = 'percentage'::text) = (percent_bps IS NOT NULL)) AND ((kind = 'fixed'::text) = (amount_minor IS NOT NULL))));
alter table vouchers.coupon add constraint coupon_code_check CHECK ((code ~ '^[A-Z0-9][A-Z0-9-]{2,31}$'::text));
alter table vouchers.coupon add constraint coupon_funded_by_check CHECK ((funded_by = ANY (ARRAY['vendor'::text, 'market'::text])));
alter table vouchers.coupon add constraint coupon_kind_check CHECK ((kind = ANY (ARRAY['percentage'::text, 'fixed'::text])));
alter table vouchers.coupon add constraint coupon_max_uses_check CHECK ((max_uses > 0));
alter table vouchers.coupon add constraint coupon_max_uses_per_buyer_check CHECK ((max_uses_per_buyer > 0));
alter table vouchers.coupon add constraint coupon_min_goods_minor_check CHECK ((min_goods_minor >= 0));
alter table vouchers.coupon add constraint coupon_percent_bps_check CHECK (((percent_bps >= 1) AND (percent_bps <= 10000)));
alter table vouchers.coupon add constraint coupon_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text])));
alter table vouchers.coupon_redemption add constraint coupon_redemption_discount_minor_check CHECK ((discount_minor > 0));
alter table vouchers.coupon_redemption add constraint coupon_redemption_state_check CHECK ((state = ANY (ARRAY['held'::text, 'claimed'::text, 'released'::text])));
alter table vouchers.gift_card add constraint gift_card_check CHECK (((held_minor + spent_minor) <= issued_minor));
alter table vouchers.gift_card add constraint gift_card_held_minor_check CHECK ((held_minor >= 0));
alter table vouchers.gift_card add constraint gift_card_issued_minor_check CHECK ((issued_minor > 0));
alter table vouchers.gift_card add constraint gift_card_last4_check CHECK ((length(last4) = 4));
alter table vouchers.gift_card add constraint gift_card_note_check CHECK ((length(note) <= 500));
alter table vouchers.gift_card add constraint gift_card_source_check CHECK ((source = ANY (ARRAY['sold'::text, 'goodwill'::text])));
alter table vouchers.gift_card add constraint gift_card_spent_minor_check CHECK ((spent_minor >= 0));
alter table vouchers.gift_card add constraint gift_card_state_check CHECK ((state = ANY (ARRAY['active'::text, 'blocked'::text])));
alter table vouchers.gift_redemption add constraint gift_redemption_amount_minor_check CHECK ((amount_minor > 0));
alter table vouchers.gift_redemption add constraint gift_redemption_check CHECK ((((refunded_minor >= 0) AND (refunded_minor <= amount_minor)) AND ((refunded_minor = 0) OR (state = 'claimed'::text))));
alter table vouchers.gift_redemption add constraint gift_redemption_state_check CHECK ((state = ANY (ARRAY['held'::text, 'claimed'::text, 'released'::text])));
alter table wishlist.item add constraint item_colour_check CHECK ((length(colour) <= 60));
alter table wishlist.item add constraint item_seen_price_minor_check CHECK ((seen_price_minor >= 0));
alter table aftersale.command add constraint command_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table aftersale.refund add constraint refund_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table aftersale.refund add constraint refund_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments.payment(id);
alter table aftersale.refund add constraint refund_return_id_fkey FOREIGN KEY (return_id) REFERENCES aftersale.return(id);
alter table aftersale.refund add constraint refund_vendor_id_vendor_order_id_fkey FOREIGN KEY (vendor_id, vendor_order_id) REFERENCES orders.vendor_order(vendor_id, id);
alter table aftersale.refund_line add constraint refund_line_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES orders.order_line(id);
alter table aftersale.refund_line add constraint refund_line_vendor_id_refund_id_fkey FOREIGN KEY (vendor_id, refund_id) REFERENCES aftersale.refund(vendor_id, id);
alter table aftersale.return add constraint return_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table aftersale.return add constraint return_vendor_id_vendor_order_id_fkey FOREIGN KEY (vendor_id, vendor_order_id) REFERENCES orders.vendor_order(vendor_id, id);
alter table aftersale.return_line add constraint return_line_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES orders.order_line(id);
alter table aftersale.return_line add constraint return_line_vendor_id_return_id_fkey FOREIGN KEY (vendor_id, return_id) REFERENCES aftersale.return(vendor_id, id);
alter table cart.cart add constraint cart_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table cart.cart add constraint cart_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES vouchers.coupon(id);
alter table cart.cart add constraint cart_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table cart.cart add constraint cart_gift_card_id_fkey FOREIGN KEY (gift_card_id) REFERENCES vouchers.gift_card(id);
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
alter table drops.drop add constraint drop_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table drops.item add constraint item_vendor_id_drop_id_fkey FOREIGN KEY (vendor_id, drop_id) REFERENCES drops.drop(vendor_id, id);
alter table drops.item add constraint item_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table drops.place add constraint place_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table drops.place add constraint place_drop_id_fkey FOREIGN KEY (drop_id) REFERENCES drops.drop(id);
alter table drops.sealed_seed add constraint sealed_seed_drop_id_fkey FOREIGN KEY (drop_id) REFERENCES drops.drop(id);
alter table identity.address add constraint address_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.operator add constraint operator_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.profile add constraint profile_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.refresh_token add constraint refresh_token_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id);
alter table identity.session add constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.vendor_staff add constraint vendor_staff_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table identity.vendor_staff add constraint vendor_staff_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table inventory.buyer_limit add constraint buyer_limit_vendor_id_variant_id_fkey FOREIGN KEY (vendor_id, variant_id) REFERENCES catalog.variant(vendor_id, id);
alter table inventory.location add constraint location_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table inventory.low_stock_digest add constraint low_stock_digest_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table inventory.low_stock_mark add constraint low_stock_mark_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table inventory.low_stock_mark add constraint low_stock_mark_vendor_id_variant_id_fkey FOREIGN KEY (vendor_id, variant_id) REFERENCES catalog.variant(vendor_id, id);
alter table inventory.low_stock_notice add constraint low_stock_notice_vendor_id_variant_id_fkey FOREIGN KEY (vendor_id, variant_id) REFERENCES catalog.variant(vendor_id, id);
alter table inventory.stock add constraint stock_vendor_id_location_id_fkey FOREIGN KEY (vendor_id, location_id) REFERENCES inventory.location(vendor_id, id);
alter table inventory.stock add constraint stock_vendor_id_variant_id_fkey FOREIGN KEY (vendor_id, variant_id) REFERENCES catalog.variant(vendor_id, id);
alter table inventory.stock_alert add constraint stock_alert_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES catalog.variant(id);
alter table inventory.stock_request add constraint stock_request_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table ledger.account add constraint account_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table ledger.account add constraint account_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table ledger.entry add constraint entry_account_id_currency_fkey FOREIGN KEY (account_id, currency) REFERENCES ledger.account(id, currency);
alter table ledger.entry add constraint entry_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES ledger.transaction(id);
alter table ledger.transaction add constraint transaction_reverses_fkey FOREIGN KEY (reverses) REFERENCES ledger.transaction(id);
alter table media.upload add constraint upload_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES media.picture(id);
alter table media.upload add constraint upload_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table notifications.account_preference add constraint account_preference_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table notifications.order_preference add constraint order_preference_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table orders.history add constraint history_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table orders."order" add constraint order_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table orders.order_line add constraint order_line_vendor_id_vendor_order_id_fkey FOREIGN KEY (vendor_id, vendor_order_id) REFERENCES orders.vendor_order(vendor_id, id);
alter table orders.shipment add constraint shipment_vendor_id_vendor_order_id_fkey FOREIGN KEY (vendor_id, vendor_order_id) REFERENCES orders.vendor_order(vendor_id, id);
alter table orders.shipment_event add constraint shipment_event_vendor_id_shipment_id_fkey FOREIGN KEY (vendor_id, shipment_id) REFERENCES orders.shipment(vendor_id, id);
alter table orders.shipment_label add constraint shipment_label_vendor_id_shipment_id_fkey FOREIGN KEY (vendor_id, shipment_id) REFERENCES orders.shipment(vendor_id, id);
alter table orders.shipment_line add constraint shipment_line_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES orders.order_line(id);
alter table orders.shipment_line add constraint shipment_line_vendor_id_shipment_id_fkey FOREIGN KEY (vendor_id, shipment_id) REFERENCES orders.shipment(vendor_id, id);
alter table orders.vendor_order add constraint vendor_order_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table payments.customer add constraint customer_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table payments.former_intent add constraint former_intent_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments.payment(id);
alter table payments.payment add constraint payment_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table payments.saved_method add constraint saved_method_account_id_fkey FOREIGN KEY (account_id) REFERENCES payments.customer(account_id);
alter table pricing.price add constraint price_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table pricing.price add constraint price_vendor_id_variant_id_fkey FOREIGN KEY (vendor_id, variant_id) REFERENCES catalog.variant(vendor_id, id);
alter table reviews.asker add constraint asker_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);
alter table reviews.asker add constraint asker_question_id_fkey FOREIGN KEY (question_id) REFERENCES reviews.question(id);
alter table reviews.fit_count add constraint fit_count_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table reviews.question add constraint question_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table reviews.reply add constraint reply_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table reviews.reply add constraint reply_vendor_id_question_id_fkey FOREIGN KEY (vendor_id, question_id) REFERENCES reviews.question(vendor_id, id);
alter table reviews.reply add constraint reply_vendor_id_review_id_fkey FOREIGN KEY (vendor_id, review_id) REFERENCES reviews.review(vendor_id, id);
alter table reviews.request add constraint request_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table reviews.review add constraint review_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders."order"(id);
alter table reviews.review add constraint review_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES orders.order_line(id);
alter table reviews.review add constraint review_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table reviews.summary add constraint summary_vendor_id_product_id_fkey FOREIGN KEY (vendor_id, product_id) REFERENCES catalog.product(vendor_id, id);
alter table reviews.vote add constraint vote_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id);
alter table shipping.method add constraint method_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table shipping.method add constraint method_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table shipping.method add constraint method_vendor_id_zone_id_fkey FOREIGN KEY (vendor_id, zone_id) REFERENCES shipping.zone(vendor_id, id) ON DELETE CASCADE;
alter table shipping.origin add constraint origin_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table shipping.rate_quote add constraint rate_quote_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table shipping.rate_quote add constraint rate_quote_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table shipping.zone add constraint zone_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table shipping.zone_country add constraint zone_country_vendor_id_zone_id_fkey FOREIGN KEY (vendor_id, zone_id) REFERENCES shipping.zone(vendor_id, id) ON DELETE CASCADE;
alter table vendors.vendor add constraint vendor_lead_picture_id_fkey FOREIGN KEY (lead_picture_id) REFERENCES media.picture(id);
alter table vouchers.coupon add constraint coupon_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table vouchers.coupon add constraint coupon_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES vendors.vendor(id);
alter table vouchers.coupon_redemption add constraint coupon_redemption_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES vouchers.coupon(id);
alter table vouchers.gift_card add constraint gift_card_currency_fkey FOREIGN KEY (currency) REFERENCES ledger.currency(code);
alter table vouchers.gift_redemption add constraint gift_redemption_gift_card_id_fkey FOREIGN KEY (gift_card_id) REFERENCES vouchers.gift_card(id);
alter table wishlist.item add constraint item_list_id_fkey FOREIGN KEY (list_id) REFERENCES wishlist.list(id) ON DELETE CASCADE;
alter table wishlist.item add constraint item_product_id_fkey FOREIGN KEY (product_id) REFERENCES catalog.product(id);
alter table wishlist.list add constraint list_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id);

-- Indexes

CREATE INDEX command_age ON aftersale.command USING btree (created_at);
CREATE INDEX refund_of_order ON aftersale.refund USING btree (order_id, created_at);
CREATE INDEX refund_of_payment ON aftersale.refund USING btree (payment_id);
CREATE INDEX refund_of_return ON aftersale.refund USING btree (return_id) WHERE (return_id IS NOT NULL);
CREATE INDEX refund_recent ON aftersale.refund USING btree (created_at DESC, id DESC);
CREATE INDEX refund_unfinished ON aftersale.refund USING btree (updated_at) WHERE (state = ANY (ARRAY['requested'::text, 'submitted'::text]));
CREATE INDEX refund_line_of_line ON aftersale.refund_line USING btree (order_line_id);
CREATE INDEX return_of_order ON aftersale.return USING btree (order_id, requested_at);
CREATE INDEX return_queue ON aftersale.return USING btree (vendor_id, state, requested_at DESC, id DESC);
CREATE INDEX return_recent ON aftersale.return USING btree (requested_at DESC, id DESC);
CREATE INDEX return_unsent ON aftersale.return USING btree (decided_at) WHERE (state = 'approved'::text);
CREATE INDEX return_line_of_line ON aftersale.return_line USING btree (order_line_id);
CREATE UNIQUE INDEX cart_of_account ON cart.cart USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX cart_line_variant ON cart.line USING btree (variant_id);
CREATE INDEX category_children ON catalog.category USING btree (parent_id, "position");
CREATE INDEX category_subtree ON catalog.category USING btree (path text_pattern_ops);
CREATE INDEX collection_item_product ON catalog.collection_item USING btree (product_id);
CREATE INDEX product_of_category ON catalog.product USING btree (category_id, state);
CREATE INDEX product_of_vendor ON catalog.product USING btree (vendor_id, state, id);
CREATE INDEX placement_age ON checkout.placement USING brin (decided_at) WITH (autosummarize='on', pages_per_range='32');
CREATE INDEX drop_live ON drops.drop USING btree (opens_at) WHERE (state = ANY (ARRAY['scheduled'::text, 'room_open'::text, 'open'::text]));
CREATE INDEX drop_recent ON drops.drop USING btree (opens_at DESC, id DESC);
CREATE UNIQUE INDEX item_guarded ON drops.item USING btree (product_id) WHERE guarding;
CREATE INDEX place_admitted ON drops.place USING btree (drop_id, admission_expires_at) WHERE (state = 'admitted'::text);
CREATE INDEX place_admitted_lately ON drops.place USING btree (drop_id, admitted_at) WHERE (admitted_at IS NOT NULL);
CREATE INDEX place_of_account ON drops.place USING btree (account_id);
CREATE INDEX place_without_position ON drops.place USING btree (drop_id, joined_at, id) WHERE ("position" IS NULL);
CREATE INDEX address_of_account ON identity.address USING btree (account_id);
CREATE INDEX refresh_token_of_session ON identity.refresh_token USING btree (session_id);
CREATE UNIQUE INDEX refresh_token_one_active ON identity.refresh_token USING btree (session_id) WHERE (state = 'active'::text);
CREATE INDEX session_of_account ON identity.session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX sign_in_failure_recent ON identity.sign_in_failure USING btree (subject, failed_at);
CREATE INDEX vendor_staff_of_vendor ON identity.vendor_staff USING btree (vendor_id);
CREATE UNIQUE INDEX location_name ON inventory.location USING btree (vendor_id, lower(name));
CREATE INDEX low_stock_notice_of_day ON inventory.low_stock_notice USING btree (vendor_id, told_on);
CREATE INDEX stock_of_location ON inventory.stock USING btree (location_id);
CREATE INDEX stock_of_vendor ON inventory.stock USING btree (vendor_id, variant_id);
CREATE INDEX stock_alert_asked_from ON inventory.stock_alert USING btree (asked_from, asked_at);
CREATE INDEX stock_alert_due ON inventory.stock_alert USING btree (variant_id, due_at);
CREATE INDEX stock_alert_of_email ON inventory.stock_alert USING btree (email);
CREATE INDEX stock_alert_waiting ON inventory.stock_alert USING btree (variant_id, waiting_since, id) WHERE (state = 'waiting'::text);
CREATE INDEX stock_entry_of_place ON inventory.stock_entry USING btree (variant_id, location_id, created_at DESC, id DESC) INCLUDE (quantity);
CREATE INDEX stock_entry_of_sale ON inventory.stock_entry USING btree (reference) WHERE (reason = 'sale'::text);
CREATE INDEX stock_entry_of_vendor ON inventory.stock_entry USING btree (vendor_id, created_at DESC, id DESC);
CREATE INDEX stock_request_age ON inventory.stock_request USING btree (created_at);
CREATE INDEX entry_of_account ON ledger.entry USING btree (account_id, transaction_id);
CREATE INDEX transaction_effective ON ledger.transaction USING btree (effective_at);
CREATE INDEX transaction_source ON ledger.transaction USING btree (source_type, source_id);
CREATE INDEX upload_of_picture ON media.upload USING btree (picture_id);
CREATE INDEX upload_unattached ON media.upload USING btree (created_at) WHERE (attached_at IS NULL);
CREATE INDEX history_of_order ON orders.history USING btree (order_id, happened_at);
CREATE INDEX order_awaiting ON orders."order" USING btree (hold_expires_at) WHERE (state = 'awaiting_payment'::text);
CREATE INDEX order_awaiting_of_cart ON orders."order" USING btree (cart_id) WHERE (state = 'awaiting_payment'::text);
CREATE INDEX order_expired ON orders."order" USING btree (closed_at) WHERE (state = 'expired'::text);
CREATE INDEX order_of_account ON orders."order" USING btree (account_id, placed_at DESC, id DESC) WHERE (account_id IS NOT NULL);
CREATE INDEX order_recent ON orders."order" USING btree (placed_at DESC, id DESC);
CREATE INDEX order_line_of_vendor_order ON orders.order_line USING btree (vendor_order_id);
CREATE INDEX shipment_by_tracking ON orders.shipment USING btree (tracking_number);
CREATE UNIQUE INDEX shipment_carrier_ref ON orders.shipment USING btree (carrier_ref) WHERE (carrier_ref IS NOT NULL);
CREATE UNIQUE INDEX shipment_number ON orders.shipment USING btree (number);
CREATE INDEX shipment_of_vendor ON orders.shipment USING btree (vendor_id, created_at DESC, id DESC);
CREATE INDEX shipment_of_vendor_order ON orders.shipment USING btree (vendor_order_id);
CREATE UNIQUE INDEX shipment_tracking ON orders.shipment USING btree (vendor_order_id, carrier, tracking_number) WHERE (state <> 'cancelled'::text);
CREATE INDEX shipment_line_of_line ON orders.shipment_line USING btree (order_line_id);
CREATE INDEX vendor_order_delivered ON orders.vendor_order USING btree (delivered_at) WHERE (delivered_at IS NOT NULL);
CREATE INDEX vendor_order_of_vendor ON orders.vendor_order USING btree (vendor_id, created_at DESC, id DESC) WHERE (state <> 'awaiting_payment'::text);
CREATE INDEX vendor_order_queue ON orders.vendor_order USING btree (vendor_id, state, created_at DESC, id DESC) WHERE (state <> 'awaiting_payment'::text);
CREATE INDEX former_intent_of_payment ON payments.former_intent USING btree (payment_id);
CREATE INDEX payment_unfinished ON payments.payment USING btree (updated_at) WHERE (state = ANY (ARRAY['created'::text, 'requires_action'::text, 'authorised'::text, 'claimed'::text, 'declined'::text, 'lapsed'::text, 'returning'::text]));
CREATE INDEX webhook_event_waiting ON payments.webhook_event USING btree (received_at) WHERE (processed_at IS NULL);
CREATE UNIQUE INDEX alarm_open ON platform.alarm USING btree (kind, subject) WHERE (settled_at IS NULL);
CREATE INDEX audit_of_subject ON platform.audit USING btree (subject, action);
CREATE INDEX outbox_of_webhook ON platform.outbox USING btree (subject) WHERE (topic = 'webhook.received'::text);
CREATE INDEX outbox_published ON platform.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX outbox_unpublished ON platform.outbox USING btree (created_at) WHERE (published_at IS NULL);
CREATE INDEX asker_email ON reviews.asker USING btree (email, asked_at);
CREATE INDEX asker_from ON reviews.asker USING btree (from_place, asked_at);
CREATE INDEX question_newest ON reviews.question USING btree (product_id, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX question_of_vendor ON reviews.question USING btree (vendor_id, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX question_waiting ON reviews.question USING btree (written_at, id) WHERE ((state = 'pending'::text) OR (reports > 0));
CREATE INDEX reply_waiting ON reviews.reply USING btree (written_at, id) WHERE ((state = 'pending'::text) OR (reports > 0));
CREATE INDEX report_from ON reviews.report USING btree (from_place, reported_at);
CREATE INDEX review_helpful ON reviews.review USING btree (product_id, helpful DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX review_newest ON reviews.review USING btree (product_id, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX review_of_vendor ON reviews.review USING btree (vendor_id, published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX review_stars ON reviews.review USING btree (product_id, stars, id) WHERE (state = 'published'::text);
CREATE INDEX review_waiting ON reviews.review USING btree (written_at, id) WHERE ((state = 'pending'::text) OR (reports > 0));
CREATE INDEX summary_of_vendor ON reviews.summary USING btree (vendor_id);
CREATE INDEX vote_from ON reviews.vote USING btree (from_place, voted_at);
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
CREATE INDEX coupon_of_vendor ON vouchers.coupon USING btree (vendor_id, created_at DESC);
CREATE INDEX coupon_redemption_held ON vouchers.coupon_redemption USING btree (cart_id) WHERE (state = 'held'::text);
CREATE INDEX coupon_redemption_of_buyer ON vouchers.coupon_redemption USING gin (buyers);
CREATE INDEX coupon_redemption_of_coupon ON vouchers.coupon_redemption USING btree (coupon_id, redeemed_at DESC);
CREATE INDEX gift_card_newest ON vouchers.gift_card USING btree (issued_at DESC, id DESC);
CREATE INDEX gift_redemption_held ON vouchers.gift_redemption USING btree (cart_id) WHERE (state = 'held'::text);
CREATE INDEX gift_redemption_of_card ON vouchers.gift_redemption USING btree (gift_card_id, redeemed_at DESC);
CREATE INDEX item_of_product ON wishlist.item USING btree (product_id);
CREATE INDEX list_forgotten ON wishlist.list USING btree (updated_at) WHERE (account_id IS NULL);

-- Functions

CREATE OR REPLACE FUNCTION checkout.buyers_of(account uuid, draft uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE
RETURN array_remove(ARRAY[('account:'::text || account), (SELECT ('email:'::text || encode(sha256(convert_to(lower(d.email), 'UTF8'::name)), 'hex'::text)) FROM checkout.draft d WHERE (d.id = buyers_of.draft))], NULL::text)
;

CREATE OR REPLACE FUNCTION checkout.choose_home(s_location uuid[], s_country text[], s_free integer[], l_from integer[], l_to integer[], l_quantity integer[], country text)
 RETURNS TABLE(location uuid, routing text)
 LANGUAGE sql
 STABLE
AS $function$
  with place as (
    select s_location[r] as location, min(inventory.distance_km(s_country[r], country)) as km, min(r - l_from[i]) as priority,
           count(*) filter (where s_free[r] >= l_quantity[i]) = cardinality(l_from) as whole, sum(least(s_free[r], l_quantity[i])) as pieces
      from generate_subscripts(l_from, 1) i cross join lateral generate_series(l_from[i], l_to[i]) r
     group by 1),
  home as (select * from place where whole order by km, priority, location limit 1)
  select h.location,
         case when h.location is null then 'split'
              when (select count(*) from place where pieces > 0) = 1 then 'only_location'
              when exists (select from place p where p.pieces > 0 and p.km < h.km) then 'one_parcel'
              when exists (select from place p where p.whole and p.km = h.km and p.location <> h.location) then 'priority'
              else 'nearest' end
    from (values (1)) one left join home h on true
$function$
;

CREATE OR REPLACE FUNCTION checkout.limited_count(variant uuid, buyers text[])
 RETURNS integer
 LANGUAGE sql
 STABLE
RETURN COALESCE((SELECT max(c.pieces) AS max FROM (SELECT lp.buyer, (sum(h.quantity))::integer AS pieces FROM (checkout.limited_purchase lp JOIN inventory.hold h ON (((h.order_id = lp.order_id) AND (h.variant_id = lp.variant_id) AND (h.state = ANY (ARRAY['held'::text, 'claimed'::text]))))) WHERE ((lp.variant_id = limited_count.variant) AND (lp.buyer = ANY (limited_count.buyers))) GROUP BY lp.buyer) c), 0)
;

CREATE OR REPLACE FUNCTION checkout.place_batch(batch jsonb, hold_for interval)
 RETURNS TABLE(nth integer, placement_id uuid, outcome text, reason text, order_id uuid, detail jsonb, replayed boolean, order_number text, order_state text, total_minor bigint, gift_minor bigint, hold_until timestamp with time zone)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION drops.lock_places(variants uuid[], accounts uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from drops.item where guarding) then return; end if;
  perform from drops.place p
    where (p.drop_id, p.account_id) in (
            select i.drop_id, a.account
              from unnest(variants, accounts) a(variant, account)
              join catalog.variant v on v.id = a.variant
              join drops.item i on i.product_id = v.product_id and i.guarding)
      and p.state in ('admitted', 'used')
    order by p.id for update;
end $function$
;

CREATE OR REPLACE FUNCTION drops.pieces_of(which uuid, account uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(sum(l.quantity), 0)::int
    from orders.order o
    join orders.order_line l on l.order_id = o.id
    join drops.item i on i.drop_id = which and i.product_id = l.product_id
   where o.account_id = account and o.state not in ('cancelled', 'expired')
     and o.placed_at >= (select d.opens_at from drops.drop d where d.id = which)
$function$
;

CREATE OR REPLACE FUNCTION drops.refusals_of(variants uuid[], accounts uuid[], quantities integer[], at timestamp with time zone)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  if not exists (select from drops.item where guarding) then
    return array_fill(null::text, array[cardinality(variants)]);
  end if;
  return array(
    select case
             when d.id is null or at >= d.closes_at then null
             when at < d.opens_at or d.state in ('scheduled', 'room_open') then 'drop_not_open'
             when p.id is null or p.state not in ('admitted', 'used') or at >= p.admission_expires_at then 'drop_not_admitted'
             when sum(l.quantity) over (partition by d.id, l.account order by l.n)
                  + drops.pieces_of(d.id, l.account) > d.per_account_max then 'drop_limit'
           end
      from unnest(variants, accounts, quantities) with ordinality l(variant, account, quantity, n)
      left join catalog.variant v on v.id = l.variant
      left join drops.item i on i.product_id = v.product_id and i.guarding
      left join drops.drop d on d.id = i.drop_id
      left join drops.place p on p.drop_id = d.id and p.account_id = l.account
     order by l.n);
end $function$
;

CREATE OR REPLACE FUNCTION inventory.announce_class()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION inventory.apply_entries()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION inventory.distance_km(a character, b character)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN (a = b) THEN 0 ELSE COALESCE((SELECT (round((((2 * 6371))::double precision * asin(sqrt((power(sind(((y.latitude - x.latitude) / (2)::double precision)), (2)::double precision) + ((cosd((x.latitude)::double precision) * cosd((y.latitude)::double precision)) * power(sind(((y.longitude - x.longitude) / (2)::double precision)), (2)::double precision))))))))::integer AS round FROM inventory.country x, inventory.country y WHERE ((x.code = distance_km.a) AND (y.code = distance_km.b))), 20000) END
;

CREATE OR REPLACE FUNCTION inventory.refuse_hold_move()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a % hold stays %', old.state, old.state using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION inventory.refuse_unexplained()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what is on hand changes by a stock entry' using errcode = 'restrict_violation';
end $function$
;

CREATE OR REPLACE FUNCTION inventory.stock_class(free bigint)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (free <= 0) THEN 'out'::text WHEN (free <= 3) THEN 'low'::text ELSE 'in_stock'::text END
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

CREATE OR REPLACE FUNCTION vouchers.count_balances()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION vouchers.count_uses()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION vouchers.lock_coupons(ids jsonb)
 RETURNS TABLE(id uuid, version integer, open boolean, uses_left integer, max_uses_per_buyer integer)
 LANGUAGE sql
AS $function$
  select c.id, c.version, c.state = 'active' and c.starts_at <= clock_timestamp() and (c.ends_at is null or c.ends_at > clock_timestamp()),
         coalesce(c.max_uses, 2147483647) - c.uses, c.max_uses_per_buyer
    from vouchers.coupon c where c.id in (select i::uuid from jsonb_array_elements_text(ids) i) order by c.id for update
$function$
;

CREATE OR REPLACE FUNCTION vouchers.lock_gift_cards(ids jsonb)
 RETURNS TABLE(id uuid, balance_minor bigint)
 LANGUAGE sql
AS $function$
  select g.id, case when g.state = 'active' then g.issued_minor - g.held_minor - g.spent_minor else 0 end
    from vouchers.gift_card g where g.id in (select i::uuid from jsonb_array_elements_text(ids) i) order by g.id for update
$function$
;

CREATE OR REPLACE FUNCTION vouchers.refuse_moves()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state <> old.state and (old.state, new.state) not in (('held', 'claimed'), ('held', 'released'), ('released', 'held')) then
    raise exception 'a redemption cannot go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION vouchers.uses_by(coupon uuid, asking text[])
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(max(u.uses), 0) from (
    select count(*)::int as uses from vouchers.coupon_redemption r, unnest(r.buyers) b
     where r.coupon_id = coupon and r.state <> 'released' and r.buyers && asking and b = any (asking) group by b) u
$function$
;

-- Triggers

CREATE TRIGGER hold_moves BEFORE UPDATE OF state ON inventory.hold FOR EACH ROW WHEN (((old.state = 'claimed'::text) OR ((old.state = 'released'::text) AND (new.state = 'claimed'::text)))) EXECUTE FUNCTION inventory.refuse_hold_move();
CREATE TRIGGER stock_class_changed AFTER UPDATE ON inventory.stock REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION inventory.announce_class();
CREATE TRIGGER stock_on_hand_explained BEFORE UPDATE OF on_hand ON inventory.stock FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION inventory.refuse_unexplained();
CREATE TRIGGER stock_starts_empty BEFORE INSERT ON inventory.stock FOR EACH ROW WHEN (((new.on_hand <> 0) AND (pg_trigger_depth() = 0))) EXECUTE FUNCTION inventory.refuse_unexplained();
CREATE TRIGGER stock_entry_append_only BEFORE DELETE OR UPDATE ON inventory.stock_entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER stock_entry_applied AFTER INSERT ON inventory.stock_entry REFERENCING NEW TABLE AS new_entries FOR EACH STATEMENT EXECUTE FUNCTION inventory.apply_entries();
CREATE TRIGGER stock_entry_never_emptied BEFORE TRUNCATE ON inventory.stock_entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE CONSTRAINT TRIGGER entry_balanced AFTER INSERT ON ledger.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.refuse_unbalanced();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER transaction_append_only BEFORE DELETE OR UPDATE ON ledger.transaction FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER transaction_no_truncate BEFORE TRUNCATE ON ledger.transaction FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE CONSTRAINT TRIGGER transaction_not_empty AFTER INSERT ON ledger.transaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.refuse_empty();
CREATE TRIGGER history_append_only BEFORE DELETE OR UPDATE ON orders.history FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER shipment_event_append_only BEFORE DELETE OR UPDATE ON orders.shipment_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON platform.audit FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER coupon_redemption_counts AFTER INSERT ON vouchers.coupon_redemption REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION vouchers.count_uses();
CREATE TRIGGER coupon_redemption_moves BEFORE UPDATE ON vouchers.coupon_redemption FOR EACH ROW EXECUTE FUNCTION vouchers.refuse_moves();
CREATE TRIGGER coupon_redemption_recounts AFTER UPDATE ON vouchers.coupon_redemption REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION vouchers.count_uses();
CREATE TRIGGER gift_redemption_counts AFTER INSERT ON vouchers.gift_redemption REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION vouchers.count_balances();
CREATE TRIGGER gift_redemption_moves BEFORE UPDATE ON vouchers.gift_redemption FOR EACH ROW EXECUTE FUNCTION vouchers.refuse_moves();
CREATE TRIGGER gift_redemption_recounts AFTER UPDATE ON vouchers.gift_redemption REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION vouchers.count_balances();

-- Row-level security

alter table aftersale.refund enable row level security;
alter table aftersale.refund force row level security;
alter table aftersale.refund_line enable row level security;
alter table aftersale.refund_line force row level security;
alter table aftersale.return enable row level security;
alter table aftersale.return force row level security;
alter table aftersale.return_line enable row level security;
alter table aftersale.return_line force row level security;
alter table catalog.product enable row level security;
alter table catalog.product force row level security;
alter table catalog.product_colour enable row level security;
alter table catalog.product_colour force row level security;
alter table catalog.product_picture enable row level security;
alter table catalog.product_picture force row level security;
alter table catalog.variant enable row level security;
alter table catalog.variant force row level security;
alter table drops.drop enable row level security;
alter table drops.drop force row level security;
alter table drops.item enable row level security;
alter table drops.item force row level security;
alter table inventory.buyer_limit enable row level security;
alter table inventory.buyer_limit force row level security;
alter table inventory.hold enable row level security;
alter table inventory.hold force row level security;
alter table inventory.location enable row level security;
alter table inventory.location force row level security;
alter table inventory.low_stock_digest enable row level security;
alter table inventory.low_stock_digest force row level security;
alter table inventory.low_stock_mark enable row level security;
alter table inventory.low_stock_mark force row level security;
alter table inventory.low_stock_notice enable row level security;
alter table inventory.low_stock_notice force row level security;
alter table inventory.stock enable row level security;
alter table inventory.stock force row level security;
alter table inventory.stock_entry enable row level security;
alter table inventory.stock_entry force row level security;
alter table inventory.stock_request enable row level security;
alter table inventory.stock_request force row level security;
alter table ledger.account enable row level security;
alter table ledger.account force row level security;
alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
alter table ledger.transaction enable row level security;
alter table ledger.transaction force row level security;
alter table media.upload enable row level security;
alter table media.upload force row level security;
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
alter table reviews.fit_count enable row level security;
alter table reviews.fit_count force row level security;
alter table reviews.question enable row level security;
alter table reviews.question force row level security;
alter table reviews.reply enable row level security;
alter table reviews.reply force row level security;
alter table reviews.review enable row level security;
alter table reviews.review force row level security;
alter table reviews.summary enable row level security;
alter table reviews.summary force row level security;
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
alter table vouchers.coupon enable row level security;
alter table vouchers.coupon force row level security;
alter table vouchers.coupon_redemption enable row level security;
alter table vouchers.coupon_redemption force row level security;

-- Policies

create policy market on aftersale.refund as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on aftersale.refund as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on aftersale.refund_line as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on aftersale.refund_line as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on aftersale.return as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on aftersale.return as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on aftersale.return_line as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on aftersale.return_line as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on catalog.product as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on catalog.product as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on catalog.product_colour as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on catalog.product_colour as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on catalog.product_picture as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on catalog.product_picture as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on catalog.variant as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on catalog.variant as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on drops.drop as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on drops.drop as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on drops.item as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on drops.item as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.buyer_limit as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.buyer_limit as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.hold as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.hold as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.location as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.location as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.low_stock_digest as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.low_stock_digest as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.low_stock_mark as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.low_stock_mark as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.low_stock_notice as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.low_stock_notice as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.stock as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.stock as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.stock_entry as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.stock_entry as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on inventory.stock_request as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on inventory.stock_request as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on ledger.account as permissive for all to selvedge_market using (true);
create policy own_vendor on ledger.account as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on ledger.entry as permissive for all to selvedge_market using (true);
create policy own_vendor on ledger.entry as permissive for all to selvedge_vendor using ((account_id IN ( SELECT a.id
   FROM ledger.account a)));
create policy market on ledger.transaction as permissive for all to selvedge_market using (true);
create policy own_vendor on ledger.transaction as permissive for all to selvedge_vendor using ((id IN ( SELECT e.transaction_id
   FROM ledger.entry e)));
create policy market on media.upload as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on media.upload as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
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
create policy market on reviews.fit_count as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on reviews.fit_count as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on reviews.question as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on reviews.question as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on reviews.reply as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on reviews.reply as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on reviews.review as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on reviews.review as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy market on reviews.summary as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on reviews.summary as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
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
create policy market on vouchers.coupon as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on vouchers.coupon as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));
create policy vendor_bears on vouchers.coupon as restrictive for insert to selvedge_vendor with check ((funded_by = 'vendor'::text));
create policy vendor_still_bears on vouchers.coupon as restrictive for update to selvedge_vendor using ((funded_by = 'vendor'::text)) with check ((funded_by = 'vendor'::text));
create policy market on vouchers.coupon_redemption as permissive for all to selvedge_market using (true) with check (true);
create policy own_vendor on vouchers.coupon_redemption as permissive for all to selvedge_vendor using ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor))) with check ((vendor_id = ( SELECT platform.current_vendor() AS current_vendor)));

-- Roles

create role selvedge_market nologin;
create role selvedge_vendor nologin;

-- Grants

grant usage on schema aftersale to selvedge_market;
grant usage on schema aftersale to selvedge_vendor;
grant usage on schema cart to selvedge_market;
grant usage on schema catalog to selvedge_market;
grant usage on schema catalog to selvedge_vendor;
grant usage on schema checkout to selvedge_market;
grant usage on schema drops to selvedge_market;
grant usage on schema drops to selvedge_vendor;
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
grant usage on schema reviews to selvedge_market;
grant usage on schema reviews to selvedge_vendor;
grant usage on schema search to selvedge_market;
grant usage on schema shipping to selvedge_market;
grant usage on schema shipping to selvedge_vendor;
grant usage on schema vendors to selvedge_market;
grant usage on schema vendors to selvedge_vendor;
grant usage on schema vouchers to selvedge_market;
grant usage on schema vouchers to selvedge_vendor;
grant usage on schema wishlist to selvedge_market;
grant delete, insert, select on aftersale.command to selvedge_market;
grant delete, insert, select, update on aftersale.refund to selvedge_market;
grant select on aftersale.refund to selvedge_vendor;
grant delete, insert, select, update on aftersale.refund_line to selvedge_market;
grant select on aftersale.refund_line to selvedge_vendor;
grant delete, insert, select, update on aftersale.return to selvedge_market;
grant select on aftersale.return to selvedge_vendor;
grant delete, insert, select, update on aftersale.return_line to selvedge_market;
grant select on aftersale.return_line to selvedge_vendor;
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
grant insert, select on checkout.limited_purchase to selvedge_market;
grant delete, insert, select, update on checkout.placement to selvedge_market;
grant delete, insert, select, update on drops.drop to selvedge_market;
grant select on drops.drop to selvedge_vendor;
grant delete, insert, select, update on drops.item to selvedge_market;
grant select on drops.item to selvedge_vendor;
grant insert, select, update on drops.place to selvedge_market;
grant insert, select on drops.sealed_seed to selvedge_market;
grant delete, insert, select, update on identity.account to selvedge_market;
grant delete, insert, select, update on identity.address to selvedge_market;
grant delete, insert, select, update on identity.operator to selvedge_market;
grant delete, insert, select, update on identity.profile to selvedge_market;
grant delete, insert, select, update on identity.refresh_token to selvedge_market;
grant delete, insert, select, update on identity.session to selvedge_market;
grant delete, insert, select, update on identity.sign_in_failure to selvedge_market;
grant delete, insert, select, update on identity.vendor_staff to selvedge_market;
grant delete, insert, select, update on inventory.buyer_limit to selvedge_market;
grant delete, insert, select, update on inventory.buyer_limit to selvedge_vendor;
grant select on inventory.country to selvedge_market;
grant select on inventory.country to selvedge_vendor;
grant insert, select, update on inventory.hold to selvedge_market;
grant select on inventory.hold to selvedge_vendor;
grant delete, insert, select, update on inventory.location to selvedge_market;
grant insert, select, update on inventory.location to selvedge_vendor;
grant delete, insert, select, update on inventory.low_stock_digest to selvedge_market;
grant insert, select, update on inventory.low_stock_digest to selvedge_vendor;
grant delete, insert, select, update on inventory.low_stock_mark to selvedge_market;
grant delete, insert, select, update on inventory.low_stock_mark to selvedge_vendor;
grant delete, insert, select, update on inventory.low_stock_notice to selvedge_market;
grant delete, insert, select on inventory.low_stock_notice to selvedge_vendor;
grant select on inventory.stock to selvedge_market;
grant select on inventory.stock to selvedge_vendor;
grant delete, insert, select, update on inventory.stock_alert to selvedge_market;
grant insert, select on inventory.stock_entry to selvedge_market;
grant insert, select on inventory.stock_entry to selvedge_vendor;
grant delete, insert, select, update on inventory.stock_request to selvedge_market;
grant insert, select on inventory.stock_request to selvedge_vendor;
grant select on ledger.account to selvedge_market;
grant select on ledger.account to selvedge_vendor;
grant select on ledger.currency to selvedge_market;
grant select on ledger.currency to selvedge_vendor;
grant select on ledger.entry to selvedge_market;
grant select on ledger.entry to selvedge_vendor;
grant select on ledger.transaction to selvedge_market;
grant select on ledger.transaction to selvedge_vendor;
grant delete, insert, select, update on media.picture to selvedge_market;
grant select on media.picture to selvedge_vendor;
grant delete, insert, select, update on media.upload to selvedge_market;
grant select on media.upload to selvedge_vendor;
grant delete, insert, select, update on notifications.account_preference to selvedge_market;
grant insert, select, update on notifications.message to selvedge_market;
grant delete, insert, select, update on notifications.order_preference to selvedge_market;
grant insert, select on orders.history to selvedge_market;
grant insert, select on orders.history to selvedge_vendor;
grant insert, select, update on orders."order" to selvedge_market;
grant insert, select, update on orders.order_line to selvedge_market;
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
grant insert, select, update on orders.vendor_order to selvedge_market;
grant select, update on orders.vendor_order to selvedge_vendor;
grant insert, select, update on payments.customer to selvedge_market;
grant insert, select, update on payments.former_intent to selvedge_market;
grant insert, select, update on payments.payment to selvedge_market;
grant delete, insert, select, update on payments.saved_method to selvedge_market;
grant select, update on payments.sweep to selvedge_market;
grant insert, select, update on payments.webhook_event to selvedge_market;
grant delete, insert, select, update on platform.alarm to selvedge_market;
grant insert, select on platform.audit to selvedge_market;
grant insert on platform.audit to selvedge_vendor;
grant delete, insert, select, update on platform.outbox to selvedge_market;
grant insert on platform.outbox to selvedge_vendor;
grant delete, insert, select, update on platform.processed to selvedge_market;
grant insert, select, update on platform.queue_seen to selvedge_market;
grant delete, insert, select, update on pricing.price to selvedge_market;
grant insert, select, update on pricing.price to selvedge_vendor;
grant delete, insert, select, update on reviews.asker to selvedge_market;
grant delete, insert, select, update on reviews.fit_count to selvedge_market;
grant select on reviews.fit_count to selvedge_vendor;
grant delete, insert, select, update on reviews.question to selvedge_market;
grant select on reviews.question to selvedge_vendor;
grant delete, insert, select, update on reviews.reply to selvedge_market;
grant insert, select, update on reviews.reply to selvedge_vendor;
grant delete, insert, select on reviews.report to selvedge_market;
grant insert, select on reviews.request to selvedge_market;
grant delete, insert, select, update on reviews.review to selvedge_market;
grant select on reviews.review to selvedge_vendor;
grant select, update on reviews.setting to selvedge_market;
grant select on reviews.setting to selvedge_vendor;
grant delete, insert, select, update on reviews.summary to selvedge_market;
grant select on reviews.summary to selvedge_vendor;
grant delete, insert, select on reviews.vote to selvedge_market;
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
grant insert, select on vouchers.coupon to selvedge_market;
grant insert, select on vouchers.coupon to selvedge_vendor;
grant insert, select on vouchers.coupon_redemption to selvedge_market;
grant select on vouchers.coupon_redemption to selvedge_vendor;
grant insert, select on vouchers.gift_card to selvedge_market;
grant insert, select on vouchers.gift_redemption to selvedge_market;
grant delete, insert, select, update on wishlist.item to selvedge_market;
grant delete, insert, select, update on wishlist.list to selvedge_market;
grant update (held) on inventory.stock to selvedge_market;
grant insert (location_id) on inventory.stock to selvedge_market;
grant insert (location_id) on inventory.stock to selvedge_vendor;
grant insert, update (priority) on inventory.stock to selvedge_market;
grant insert, update (priority) on inventory.stock to selvedge_vendor;
grant insert (variant_id) on inventory.stock to selvedge_market;
grant insert (variant_id) on inventory.stock to selvedge_vendor;
grant insert (vendor_id) on inventory.stock to selvedge_market;
grant insert (vendor_id) on inventory.stock to selvedge_vendor;
grant update (attached_at) on media.upload to selvedge_vendor;
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
grant update (amount_minor) on vouchers.coupon to selvedge_market;
grant update (amount_minor) on vouchers.coupon to selvedge_vendor;
grant update (ends_at) on vouchers.coupon to selvedge_market;
grant update (ends_at) on vouchers.coupon to selvedge_vendor;
grant update (funded_by) on vouchers.coupon to selvedge_market;
grant update (funded_by) on vouchers.coupon to selvedge_vendor;
grant update (kind) on vouchers.coupon to selvedge_market;
grant update (kind) on vouchers.coupon to selvedge_vendor;
grant update (max_uses) on vouchers.coupon to selvedge_market;
grant update (max_uses) on vouchers.coupon to selvedge_vendor;
grant update (max_uses_per_buyer) on vouchers.coupon to selvedge_market;
grant update (max_uses_per_buyer) on vouchers.coupon to selvedge_vendor;
grant update (min_goods_minor) on vouchers.coupon to selvedge_market;
grant update (min_goods_minor) on vouchers.coupon to selvedge_vendor;
grant update (percent_bps) on vouchers.coupon to selvedge_market;
grant update (percent_bps) on vouchers.coupon to selvedge_vendor;
grant update (starts_at) on vouchers.coupon to selvedge_market;
grant update (starts_at) on vouchers.coupon to selvedge_vendor;
grant update (state) on vouchers.coupon to selvedge_market;
grant update (state) on vouchers.coupon to selvedge_vendor;
grant update (version) on vouchers.coupon to selvedge_market;
grant update (version) on vouchers.coupon to selvedge_vendor;
grant update (state) on vouchers.coupon_redemption to selvedge_market;
grant update (note) on vouchers.gift_card to selvedge_market;
grant update (state) on vouchers.gift_card to selvedge_market;
grant update (version) on vouchers.gift_card to selvedge_market;
grant update (refunded_minor) on vouchers.gift_redemption to selvedge_market;
grant update (state) on vouchers.gift_redemption to selvedge_market;
grant execute on function ledger.post(jsonb) to selvedge_market;
