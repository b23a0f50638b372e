-- Double entry, append-only. The database refuses an unbalanced transaction, a changed entry and a currency mix.

create schema ledger;
grant usage on schema ledger to selvedge_market, selvedge_vendor;

create table ledger.currency (
  code     char(3) primary key,
  exponent int not null check (exponent between 0 and 4)
);
insert into ledger.currency values ('EUR', 2), ('GBP', 2), ('USD', 2), ('SEK', 2), ('JPY', 0), ('KWD', 3);

create table ledger.account (
  id          uuid primary key default uuidv7(),
  kind        text not null check (kind in ('processor_clearing', 'bank', 'payout_in_transit', 'vendor_pending', 'vendor_available',
                'vendor_reserve', 'commission_income', 'commission_refunded', 'processor_fees', 'rounding')),
  vendor_id   uuid references vendors.vendor,
  qualifier   text not null default '',
  currency    char(3) not null references ledger.currency,
  unique nulls not distinct (kind, vendor_id, qualifier, currency),
  unique (id, currency),
  check ((vendor_id is not null) = (kind in ('vendor_pending', 'vendor_available', 'vendor_reserve')))
);

create table ledger.transaction (
  id              uuid primary key default uuidv7(),
  idempotency_key text not null unique,
  kind            text not null,
  source_type     text not null,
  source_id       text not null,
  effective_at    timestamptz not null,
  created_at      timestamptz not null default clock_timestamp(),
  reverses        uuid unique references ledger.transaction,
  meta            jsonb not null default '{}'
);
create index transaction_source on ledger.transaction (source_type, source_id);
create index transaction_effective on ledger.transaction (effective_at);

-- amount_minor: a debit is positive, a credit negative.
create table ledger.entry (
  transaction_id uuid not null references ledger.transaction,
  seq            int not null,
  account_id     uuid not null,
  currency       char(3) not null,
  amount_minor   bigint not null check (amount_minor <> 0),
  primary key (transaction_id, seq),
  foreign key (account_id, currency) references ledger.account (id, currency)
);
create index entry_of_account on ledger.entry (account_id, transaction_id);

create trigger transaction_append_only before update or delete on ledger.transaction
  for each row execute function platform.refuse_change();
create trigger entry_append_only before update or delete on ledger.entry
  for each row execute function platform.refuse_change();
create trigger transaction_no_truncate before truncate on ledger.transaction execute function platform.refuse_change();
create trigger entry_no_truncate before truncate on ledger.entry execute function platform.refuse_change();

create function ledger.refuse_unbalanced() returns trigger language plpgsql as $$
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
end $$;

-- A transaction without entries would escape the trigger on entries; this one catches it.
create function ledger.refuse_empty() returns trigger language plpgsql as $$
begin
  if not exists (select from ledger.entry e where e.transaction_id = new.id) then
    raise exception 'ledger transaction % has no entries', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger entry_balanced after insert on ledger.entry
  deferrable initially deferred for each row execute function ledger.refuse_unbalanced();
create constraint trigger transaction_not_empty after insert on ledger.transaction
  deferrable initially deferred for each row execute function ledger.refuse_empty();

-- The only writer. Each posting: {key, kind, source_type, source_id, effective_at, meta, reverses?,
-- entries: [{kind, vendor_id?, qualifier?, currency, amount_minor}]}. A key already posted changes nothing.
-- Returns one row a posting: its key, its transaction and whether it was posted now.
create function ledger.post(postings jsonb) returns table (key text, transaction_id uuid, posted boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
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
end $$;
revoke all on function ledger.post(jsonb) from public;
grant execute on function ledger.post(jsonb) to selvedge_market;
grant select on all tables in schema ledger to selvedge_market;

-- A vendor reads its own accounts and their entries.
alter table ledger.account enable row level security;
alter table ledger.account force row level security;
create policy market on ledger.account to selvedge_market using (true);
create policy own_vendor on ledger.account to selvedge_vendor using (vendor_id = (select platform.current_vendor()));
alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
create policy market on ledger.entry to selvedge_market using (true);
create policy own_vendor on ledger.entry to selvedge_vendor using (account_id in (select a.id from ledger.account a));
alter table ledger.transaction enable row level security;
alter table ledger.transaction force row level security;
create policy market on ledger.transaction to selvedge_market using (true);
create policy own_vendor on ledger.transaction to selvedge_vendor using (id in (select e.transaction_id from ledger.entry e));
grant select on ledger.account, ledger.entry, ledger.transaction, ledger.currency to selvedge_vendor;
