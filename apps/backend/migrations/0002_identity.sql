-- Who signs in: shoppers on the storefront; vendor staff and operators in the console.

create schema identity;
grant usage on schema identity to selvedge_market;

create table identity.account (
  id             uuid primary key default uuidv7(),
  realm          text not null check (realm in ('shop', 'console')),
  email          text not null check (email = lower(email) and length(email) between 3 and 254),
  password_hash  text not null,
  state          text not null default 'active' check (state in ('active', 'disabled')),
  sessions_valid_after timestamptz not null default '-infinity',
  created_at     timestamptz not null default clock_timestamp(),
  updated_at     timestamptz not null default clock_timestamp(),
  unique (realm, email)
);

-- Personal data apart from credentials: the one table to encrypt, export and erase.
create table identity.profile (
  account_id uuid primary key references identity.account,
  full_name  text not null check (length(full_name) between 1 and 120),
  phone      text,
  locale     text not null default 'en',
  updated_at timestamptz not null default clock_timestamp()
);

create table identity.address (
  id          uuid primary key default uuidv7(),
  account_id  uuid not null references identity.account,
  full_name   text not null,
  line1       text not null,
  line2       text,
  postcode    text not null,
  city        text not null,
  country     char(2) not null,
  phone       text,
  is_default  boolean not null default false,
  created_at  timestamptz not null default clock_timestamp()
);
create index address_of_account on identity.address (account_id);

create table identity.operator (
  account_id uuid primary key references identity.account,
  created_at timestamptz not null default clock_timestamp()
);

create table identity.vendor_staff (
  account_id uuid not null references identity.account,
  vendor_id  uuid not null,
  role       text not null check (role in ('owner', 'fulfilment')),
  created_at timestamptz not null default clock_timestamp(),
  primary key (account_id, vendor_id)
);
create index vendor_staff_of_vendor on identity.vendor_staff (vendor_id);

-- One sign-in on one device; its refresh tokens form one family.
create table identity.session (
  id           uuid primary key default uuidv7(),
  account_id   uuid not null references identity.account,
  device       text not null,
  created_at   timestamptz not null default clock_timestamp(),
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  end_reason   text check (end_reason in ('signed_out', 'token_reused', 'revoked', 'password_changed'))
);
create index session_of_account on identity.session (account_id) where ended_at is null;

create table identity.refresh_token (
  hash         bytea primary key,
  session_id   uuid not null references identity.session,
  parent_hash  bytea,
  state        text not null default 'active' check (state in ('active', 'used')),
  created_at   timestamptz not null default clock_timestamp(),
  used_at      timestamptz,
  idle_until   timestamptz not null
);
create index refresh_token_of_session on identity.refresh_token (session_id);
create unique index refresh_token_one_active on identity.refresh_token (session_id) where state = 'active';

-- Failed sign-ins by account and by address: the bucket that slows guessing down.
create table identity.sign_in_failure (
  subject    text not null,
  failed_at  timestamptz not null default clock_timestamp()
);
create index sign_in_failure_recent on identity.sign_in_failure (subject, failed_at);

grant select, insert, update, delete on all tables in schema identity to selvedge_market;
