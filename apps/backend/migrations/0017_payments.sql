-- A second processor, saved cards, money that came too late, and sweeps that one worker makes at a time.

alter table payments.payment drop constraint payment_provider_check;
alter table payments.payment add constraint payment_provider_check check (provider in ('stripe', 'paypal'));
alter table payments.payment drop constraint payment_state_check;
alter table payments.payment add constraint payment_state_check
  check (state in ('created', 'requires_action', 'authorised', 'claimed', 'captured', 'declined', 'lapsed', 'cancelled', 'returning', 'returned'));
-- How often an intent was opened and how often a card was declined: parts of the processor's idempotency keys.
alter table payments.payment add column opened int not null default 1;
alter table payments.payment add column declines int not null default 0;
drop index payments.payment_unfinished;
create index payment_unfinished on payments.payment (updated_at)
  where state in ('created', 'requires_action', 'authorised', 'claimed', 'declined', 'lapsed', 'returning');

-- Intents a payment had before its shopper chose another way to pay. Money that still comes by them goes back.
create table payments.former_intent (
  intent_id   text primary key,
  payment_id  uuid not null references payments.payment,
  provider    text not null check (provider in ('stripe', 'paypal')),
  replaced_at timestamptz not null default clock_timestamp(),
  returned_at timestamptz
);
create index former_intent_of_payment on payments.former_intent (payment_id);

-- A message names its intent beside its body, so that the sweeper can work on it again without its parser.
alter table payments.webhook_event add column intent_id text;
alter table payments.webhook_event add column attempted_at timestamptz;

-- Ids of the processor alone: no card number is ever here.
create table payments.customer (
  account_id  uuid primary key references identity.account,
  customer_id text not null unique,
  created_at  timestamptz not null default clock_timestamp()
);
create table payments.saved_method (
  id          uuid primary key default uuidv7(),
  account_id  uuid not null references payments.customer,
  method_id   text not null unique,
  fingerprint text not null,
  brand       text not null,
  last4       text not null check (last4 ~ '^[0-9]{4}$'),
  exp_month   int not null check (exp_month between 1 and 12),
  exp_year    int not null check (exp_year between 2000 and 2200),
  created_at  timestamptz not null default clock_timestamp(),
  used_at     timestamptz not null default clock_timestamp(),
  unique (account_id, fingerprint)
);

-- Whoever moves `ran_at` makes the sweep; the others leave it.
create table payments.sweep (
  name   text primary key,
  ran_at timestamptz not null default '-infinity'
);
insert into payments.sweep (name) values ('processor_records'), ('paid_orders');

grant select, insert, update on payments.former_intent, payments.customer, payments.saved_method to selvedge_market;
grant delete on payments.saved_method to selvedge_market;
grant select, update on payments.sweep to selvedge_market;
