-- The shops of the marketplace, and the pictures.

create schema vendors;
grant usage on schema vendors to selvedge_market, selvedge_vendor;

create table vendors.vendor (
  id             uuid primary key default uuidv7(),
  vendor_id      uuid not null generated always as (id) stored,
  slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name           text not null,
  tagline        text not null default '',
  story          text not null default '',
  city           text not null default '',
  country        char(2) not null,
  founded        int,
  look           jsonb not null default '{}',
  lead_picture_id uuid,
  state          text not null default 'active' check (state in ('active', 'suspended', 'closed')),
  commission_bps int not null check (commission_bps between 0 and 5000),
  returns_days   int not null default 30 check (returns_days between 14 and 365),
  dispatch_days  int not null default 2 check (dispatch_days between 0 and 30),
  trader         jsonb not null default '{}',
  version        int not null default 1,
  created_at     timestamptz not null default clock_timestamp(),
  updated_at     timestamptz not null default clock_timestamp()
);
call platform.isolate_tenant('vendors.vendor', 'select');

alter table identity.vendor_staff add foreign key (vendor_id) references vendors.vendor;

create schema media;
grant usage on schema media to selvedge_market, selvedge_vendor;

-- A picture is drawn from a study (our own illustration) or kept as an original file.
-- `hash` names its content: its addresses never change meaning and may be cached for ever.
create table media.picture (
  id         uuid primary key default uuidv7(),
  hash       text not null unique check (hash ~ '^[0-9a-f]{32}$'),
  study      jsonb,
  original   text,
  width      int not null check (width > 0),
  height     int not null check (height > 0),
  colour     text not null default '#F3F1EB',
  created_at timestamptz not null default clock_timestamp(),
  check ((study is null) <> (original is null))
);
grant select, insert, update on media.picture to selvedge_market;
grant select on media.picture to selvedge_vendor;
alter table vendors.vendor add foreign key (lead_picture_id) references media.picture;
