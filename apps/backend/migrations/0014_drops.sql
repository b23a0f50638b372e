-- Scheduled drops: a waiting room, a draw that anybody can check, and who may buy when.

create schema drops;
grant usage on schema drops to selvedge_market, selvedge_vendor;

create table drops.drop (
  id              uuid primary key default uuidv7(),
  vendor_id       uuid not null references vendors.vendor,
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title           text not null check (length(title) between 1 and 120),
  words           text not null default '' check (length(words) <= 2000),
  room_opens_at   timestamptz not null,
  opens_at        timestamptz not null,
  closes_at       timestamptz not null,
  per_account_max int not null check (per_account_max between 1 and 20),
  state           text not null default 'scheduled' check (state in ('scheduled', 'room_open', 'open', 'ended', 'cancelled')),
  -- The commitment, made when the drop is scheduled; the seed itself stands here only after the draw.
  seed_hash       text not null check (seed_hash ~ '^[0-9a-f]{64}$'),
  seed            text,
  drawn_at        timestamptz,
  entrants        int not null default 0,
  -- Where admission stands. Positions up to `served` have had their turn; `next_position` is the next free one.
  next_position   int not null default 1,
  served          int not null default 0,
  rate            float8 not null default 0 check (rate >= 0),
  credit          float8 not null default 0 check (credit >= 0),
  ticked_at       timestamptz,
  depth           int,
  p95_ms          float8,
  version         int not null default 1,
  created_at      timestamptz not null default clock_timestamp(),
  updated_at      timestamptz not null default clock_timestamp(),
  unique (vendor_id, id),
  check (room_opens_at < opens_at and opens_at < closes_at),
  check ((seed is null) = (drawn_at is null)),
  check (seed is null or encode(sha256(seed::bytea), 'hex') = seed_hash)
);
create index drop_live on drops.drop (opens_at) where state in ('scheduled', 'room_open', 'open');
create index drop_recent on drops.drop (opens_at desc, id desc);
call platform.isolate_tenant('drops.drop', 'select');

-- What the commitment hides until the draw. No vendor may read it, and no view does.
create table drops.sealed_seed (
  drop_id uuid primary key references drops.drop,
  seed    text not null check (seed ~ '^[0-9a-f]{64}$')
);
grant select, insert on drops.sealed_seed to selvedge_market;

-- The products of a drop. While it guards a product, nobody buys that without being admitted; one drop at a time does.
create table drops.item (
  drop_id    uuid not null,
  vendor_id  uuid not null,
  product_id uuid not null,
  position   int not null default 0,
  guarding   boolean not null default true,
  primary key (drop_id, product_id),
  foreign key (vendor_id, drop_id) references drops.drop (vendor_id, id),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id)
);
create unique index item_guarded on drops.item (product_id) where guarding;
call platform.isolate_tenant('drops.item', 'select');

-- One place an account. `ticket` is its public name: it says nothing about the account.
create table drops.place (
  id                   uuid primary key default uuidv7(),
  drop_id              uuid not null references drops.drop,
  account_id           uuid not null references identity.account,
  ticket               text not null check (ticket ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$'),
  joined_at            timestamptz not null default clock_timestamp(),
  draw_hash            text,
  position             int check (position > 0),
  state                text not null default 'waiting' check (state in ('waiting', 'admitted', 'used', 'lapsed', 'missed')),
  admitted_at          timestamptz,
  admission_expires_at timestamptz,
  unique (drop_id, account_id),
  unique (drop_id, ticket),
  unique (drop_id, position),
  check (state <> 'waiting' or admitted_at is null),
  check ((admitted_at is null) = (admission_expires_at is null))
);
create index place_without_position on drops.place (drop_id, joined_at, id) where position is null;
create index place_admitted on drops.place (drop_id, admission_expires_at) where state = 'admitted';
create index place_admitted_lately on drops.place (drop_id, admitted_at) where admitted_at is not null;
create index place_of_account on drops.place (account_id);
grant select, insert, update on drops.place to selvedge_market;

-- How many pieces of a drop an account has bought or holds, over its orders that still stand.
create function drops.pieces_of(which uuid, account uuid) returns int
  language sql stable as $$
  select coalesce(sum(l.quantity), 0)::int
    from orders.order o
    join orders.order_line l on l.order_id = o.id
    join drops.item i on i.drop_id = which and i.product_id = l.product_id
   where o.account_id = account and o.state not in ('cancelled', 'expired')
     and o.placed_at >= (select d.opens_at from drops.drop d where d.id = which)
$$;

-- Locks the admitted places that some lines rest on, in key order, so that two orders of one account count each other's pieces.
-- Call it as a statement of its own before `refusals_of`; line i is a variant for an account (null: a guest).
create function drops.lock_places(variants uuid[], accounts uuid[]) returns void
  language plpgsql as $$
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
end $$;

-- Says of each line whether a drop refuses it: null, or 'drop_not_open', 'drop_not_admitted', 'drop_limit'.
-- Line i: so many pieces of a variant for an account (null: a guest). Pieces of the lines before count towards the limit.
create function drops.refusals_of(variants uuid[], accounts uuid[], quantities int[], at timestamptz) returns text[]
  language plpgsql stable as $$
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
end $$;
