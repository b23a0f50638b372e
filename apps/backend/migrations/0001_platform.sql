-- What every module stands on: the two application roles, tenant isolation, the outbox and its counterpart, alarms.

create schema platform;

-- The application never acts as the owner of a table. `selvedge_market` sees the whole marketplace;
-- `selvedge_vendor` sees one vendor, the one named by `set local selvedge.vendor_id`, and nothing when none is named.
do $$
begin
  if not exists (select from pg_roles where rolname = 'selvedge_market') then create role selvedge_market nologin; end if;
  if not exists (select from pg_roles where rolname = 'selvedge_vendor') then create role selvedge_vendor nologin; end if;
  execute format('grant selvedge_market, selvedge_vendor to %I', current_user);
end $$;

grant usage on schema platform to selvedge_market, selvedge_vendor;

-- Raises when no vendor is named, so a forgotten scope fails instead of showing everything.
create function platform.current_vendor() returns uuid
  language sql stable parallel safe
  return current_setting('selvedge.vendor_id')::uuid;

-- Puts a table that carries `vendor_id` under forced row-level security.
-- vendor_may: the privileges a vendor's own session has on its own rows.
create procedure platform.isolate_tenant(target regclass, vendor_may text)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy market on %s to selvedge_market using (true) with check (true)', target);
  execute format('create policy own_vendor on %s to selvedge_vendor
                    using (vendor_id = (select platform.current_vendor()))
                    with check (vendor_id = (select platform.current_vendor()))', target);
  execute format('grant select, insert, update, delete on %s to selvedge_market', target);
  execute format('grant %s on %s to selvedge_vendor', vendor_may, target);
end $$;

-- Facts on their way to their effects. The relay publishes a row at least once, then stamps it.
create table platform.outbox (
  id           uuid primary key default uuidv7(),
  topic        text not null,
  subject      text not null,
  payload      jsonb not null,
  trace        text,
  created_at   timestamptz not null default clock_timestamp(),
  published_at timestamptz
);
create index outbox_unpublished on platform.outbox (created_at) where published_at is null;
create index outbox_published on platform.outbox (published_at) where published_at is not null;

-- What a consumer has done already: inserted in the same transaction as the effect.
create table platform.processed (
  consumer     text not null,
  message_id   uuid not null,
  processed_at timestamptz not null default clock_timestamp(),
  primary key (consumer, message_id)
);

-- Dated notes of the operator's attention: things that should never happen, with what is known of them.
create table platform.alarm (
  id         uuid primary key default uuidv7(),
  kind       text not null,
  subject    text not null,
  detail     jsonb not null default '{}',
  raised_at  timestamptz not null default clock_timestamp(),
  settled_at timestamptz
);
create unique index alarm_open on platform.alarm (kind, subject) where settled_at is null;

grant select, insert, update, delete on all tables in schema platform to selvedge_market;
grant insert on platform.outbox to selvedge_vendor;

-- For tables whose rows are history: nobody changes or removes one.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'restrict_violation';
end $$;
