-- Cancellations, returns, exchanges, and the money that goes back for them.

-- What of a line is cancelled, came back and was refunded. The last line of defence: whatever the code does, no more than was
-- sold comes back and no more than was paid goes back.
alter table orders.order_line
  add column if not exists cancelled_quantity int not null default 0 check (cancelled_quantity between 0 and quantity);
alter table orders.order_line
  add column returned_quantity int not null default 0 check (returned_quantity >= 0),
  add column refunded_minor bigint not null default 0,
  -- The part of refunded_minor that the market bore: the vendor's commission is not touched by it.
  add column goodwill_minor bigint not null default 0,
  add column commission_refunded_minor bigint not null default 0,
  add constraint order_line_gone check (cancelled_quantity + returned_quantity <= quantity),
  add constraint order_line_refunded check (refunded_minor between 0 and line_total_minor),
  add constraint order_line_goodwill check (goodwill_minor between 0 and refunded_minor),
  add constraint order_line_commission_refunded check (commission_refunded_minor between 0 and commission_minor);
alter table orders.vendor_order
  add column refunded_shipping_minor bigint not null default 0,
  add constraint vendor_order_refunded_shipping check (refunded_shipping_minor between 0 and shipping_minor);
alter table payments.payment
  add column refunded_minor bigint not null default 0,
  add constraint payment_refunded check (refunded_minor between 0 and captured_minor);

alter table ledger.account drop constraint account_kind_check;
alter table ledger.account add constraint account_kind_check check (kind in ('processor_clearing', 'bank', 'payout_in_transit',
  'vendor_pending', 'vendor_available', 'vendor_reserve', 'commission_income', 'commission_refunded', 'processor_fees', 'rounding',
  'refunds_payable', 'market_goodwill'));

create schema aftersale;
grant usage on schema aftersale to selvedge_market, selvedge_vendor;

-- What was asked under an Idempotency-Key: the same again changes nothing, another thing under it is refused.
create table aftersale.command (
  key         uuid primary key,
  fingerprint text not null,
  order_id    uuid not null references orders.order,
  created_at  timestamptz not null default clock_timestamp()
);
create index command_age on aftersale.command (created_at);
grant select, insert, delete on aftersale.command to selvedge_market;

create table aftersale.return (
  id                          uuid primary key default uuidv7(),
  number                      text not null unique,
  order_id                    uuid not null references orders.order,
  vendor_order_id             uuid not null,
  vendor_id                   uuid not null,
  kind                        text not null check (kind in ('refund', 'exchange')),
  state                       text not null check (state in ('requested', 'approved', 'declined', 'in_transit', 'received', 'refunded',
                                'replaced', 'rejected', 'cancelled')),
  note                        text not null default '' check (length(note) <= 500),
  answer                      text check (length(answer) <= 500),
  carrier                     text,
  tracking_number             text,
  replacement_carrier         text,
  replacement_tracking_number text,
  requested_at                timestamptz not null,
  decided_at                  timestamptz,
  sent_at                     timestamptz,
  received_at                 timestamptz,
  closed_at                   timestamptz,
  version                     int not null default 1,
  unique (vendor_id, id),
  foreign key (vendor_id, vendor_order_id) references orders.vendor_order (vendor_id, id)
);
create index return_of_order on aftersale.return (order_id, requested_at);
create index return_queue on aftersale.return (vendor_id, state, requested_at desc, id desc);
create index return_recent on aftersale.return (requested_at desc, id desc);
create index return_unsent on aftersale.return (decided_at) where state = 'approved';
call platform.isolate_tenant('aftersale.return', 'select');

-- variant_id is the piece that comes back: of a line that was exchanged before, it is not the one that was sold first.
create table aftersale.return_line (
  id                     uuid primary key default uuidv7(),
  return_id              uuid not null,
  vendor_id              uuid not null,
  order_line_id          uuid not null references orders.order_line,
  variant_id             uuid not null,
  colour_name            text not null,
  size                   text not null,
  sku                    text not null,
  quantity               int not null check (quantity > 0),
  reason                 text not null,
  replacement_variant_id uuid,
  replacement_colour     text,
  replacement_size       text,
  replacement_sku        text,
  condition              text check (condition in ('as_new', 'worn', 'damaged', 'missing')),
  restocked              boolean not null default false,
  unique (return_id, order_line_id, variant_id),
  foreign key (vendor_id, return_id) references aftersale.return (vendor_id, id)
);
create index return_line_of_line on aftersale.return_line (order_line_id);
call platform.isolate_tenant('aftersale.return_line', 'select');

-- Money owed to a shopper and how far it has come. `attempt` makes the processor's idempotency key: a refund that failed is asked
-- for again under a new one.
create table aftersale.refund (
  id                  uuid primary key default uuidv7(),
  order_id            uuid not null references orders.order,
  vendor_order_id     uuid not null,
  vendor_id           uuid not null,
  payment_id          uuid not null references payments.payment,
  return_id           uuid references aftersale.return,
  cause               text not null check (cause in ('cancellation', 'return', 'goodwill')),
  note                text not null default '' check (length(note) <= 500),
  borne_by            text not null check (borne_by in ('vendor', 'market')),
  asked_by            text not null check (asked_by in ('shopper', 'vendor', 'operator')),
  state               text not null default 'requested' check (state in ('requested', 'submitted', 'succeeded', 'failed')),
  attempt             int not null default 1 check (attempt between 1 and 100),
  currency            char(3) not null,
  goods_minor         bigint not null check (goods_minor >= 0),
  shipping_minor      bigint not null check (shipping_minor >= 0),
  amount_minor        bigint not null check (amount_minor > 0),
  commission_minor    bigint not null check (commission_minor between 0 and goods_minor),
  processor_refund_id text unique,
  failure_code        text,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  settled_at          timestamptz,
  check (amount_minor = goods_minor + shipping_minor),
  unique (vendor_id, id),
  foreign key (vendor_id, vendor_order_id) references orders.vendor_order (vendor_id, id)
);
create index refund_of_order on aftersale.refund (order_id, created_at);
create index refund_of_payment on aftersale.refund (payment_id);
create index refund_of_return on aftersale.refund (return_id) where return_id is not null;
create index refund_recent on aftersale.refund (created_at desc, id desc);
create index refund_unfinished on aftersale.refund (updated_at) where state in ('requested', 'submitted');
call platform.isolate_tenant('aftersale.refund', 'select');

create table aftersale.refund_line (
  refund_id        uuid not null,
  order_line_id    uuid not null references orders.order_line,
  vendor_id        uuid not null,
  quantity         int not null check (quantity >= 0),
  goods_minor      bigint not null check (goods_minor >= 0),
  commission_minor bigint not null check (commission_minor between 0 and goods_minor),
  primary key (refund_id, order_line_id),
  foreign key (vendor_id, refund_id) references aftersale.refund (vendor_id, id)
);
create index refund_line_of_line on aftersale.refund_line (order_line_id);
call platform.isolate_tenant('aftersale.refund_line', 'select');
