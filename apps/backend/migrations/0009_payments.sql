-- Money asked for and received, and the processors' messages about it.

create schema payments;
grant usage on schema payments to selvedge_market;

create table payments.payment (
  id             uuid primary key default uuidv7(),
  order_id       uuid not null unique,
  provider       text not null check (provider in ('stripe')),
  intent_id      text unique,
  state          text not null default 'created'
                   check (state in ('created', 'requires_action', 'authorised', 'claimed', 'captured', 'declined', 'cancelled')),
  currency       char(3) not null,
  amount_minor   bigint not null check (amount_minor > 0),
  captured_minor bigint not null default 0 check (captured_minor between 0 and amount_minor),
  decline_code   text,
  card           jsonb,
  created_at     timestamptz not null default clock_timestamp(),
  updated_at     timestamptz not null default clock_timestamp(),
  foreign key (order_id) references orders.order
);
create index payment_unfinished on payments.payment (updated_at) where state in ('created', 'requires_action', 'authorised', 'claimed', 'declined');

-- The raw message is kept first and worked on after: nothing a processor said is lost, nothing is done twice.
create table payments.webhook_event (
  provider     text not null,
  event_id     text not null,
  type         text not null,
  body         bytea not null,
  received_at  timestamptz not null default clock_timestamp(),
  processed_at timestamptz,
  attempts     int not null default 0,
  last_error   text,
  primary key (provider, event_id)
);
create index webhook_event_waiting on payments.webhook_event (received_at) where processed_at is null;
grant select, insert, update on all tables in schema payments to selvedge_market;
