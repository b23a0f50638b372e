-- The taxonomy and the goods.

create schema catalog;
grant usage on schema catalog to selvedge_market, selvedge_vendor;

create table catalog.category (
  id          uuid primary key default uuidv7(),
  parent_id   uuid references catalog.category,
  path        text not null unique check (path ~ '^[a-z0-9-]+(/[a-z0-9-]+){0,4}$'),
  slug        text not null,
  name        text not null,
  description text not null default '',
  level       int not null check (level between 1 and 5),
  position    int not null default 0
);
create index category_children on catalog.category (parent_id, position);
create index category_subtree on catalog.category (path text_pattern_ops);
grant select, insert, update, delete on catalog.category to selvedge_market;
grant select on catalog.category to selvedge_vendor;

create table catalog.product (
  id           uuid primary key default uuidv7(),
  vendor_id    uuid not null references vendors.vendor,
  category_id  uuid not null references catalog.category,
  slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name         text not null check (length(name) between 1 and 120),
  description  text not null default '',
  audience     text not null check (audience in ('women', 'men', 'kids', 'unisex')),
  garment      text not null default '',
  material     text not null default '',
  composition  text not null default '',
  fabric_weight_gsm int,
  fit          text not null default '',
  care         text[] not null default '{}',
  origin       text not null default '',
  model_note   text not null default '',
  size_system  text not null default 'letter',
  state        text not null default 'draft' check (state in ('draft', 'in_review', 'live', 'archived')),
  published_at timestamptz,
  popularity   int not null default 0,
  version      int not null default 1,
  created_at   timestamptz not null default clock_timestamp(),
  updated_at   timestamptz not null default clock_timestamp(),
  unique (vendor_id, id),
  check (state <> 'live' or published_at is not null)
);
create index product_of_vendor on catalog.product (vendor_id, state, id);
create index product_of_category on catalog.product (category_id, state);
call platform.isolate_tenant('catalog.product', 'select, insert, update');

create table catalog.product_colour (
  id         uuid primary key default uuidv7(),
  vendor_id  uuid not null,
  product_id uuid not null,
  name       text not null,
  family     text not null,
  hex        text not null check (hex ~ '^#[0-9A-Fa-f]{6}$'),
  position   int not null default 0,
  unique (product_id, name),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id)
);
call platform.isolate_tenant('catalog.product_colour', 'select, insert, update, delete');

create table catalog.variant (
  id           uuid primary key default uuidv7(),
  vendor_id    uuid not null,
  product_id   uuid not null,
  colour_id    uuid not null references catalog.product_colour,
  sku          text not null check (length(sku) between 1 and 64),
  size         text not null,
  size_order   int not null default 0,
  weight_grams int not null default 0 check (weight_grams >= 0),
  state        text not null default 'active' check (state in ('active', 'archived')),
  created_at   timestamptz not null default clock_timestamp(),
  unique (vendor_id, sku),
  unique (vendor_id, id),
  unique (product_id, colour_id, size),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id)
);
call platform.isolate_tenant('catalog.variant', 'select, insert, update');

create table catalog.product_picture (
  product_id uuid not null,
  colour_id  uuid not null references catalog.product_colour,
  position   int not null,
  vendor_id  uuid not null,
  picture_id uuid not null references media.picture,
  view       text not null check (view in ('front', 'back', 'detail', 'worn', 'other')),
  alt        text not null default '',
  primary key (product_id, colour_id, position),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id)
);
call platform.isolate_tenant('catalog.product_picture', 'select, insert, update, delete');

create table catalog.collection (
  id         uuid primary key default uuidv7(),
  slug       text not null unique,
  title      text not null,
  standfirst text not null default '',
  lead_picture_id uuid references media.picture,
  position   int not null default 0,
  state      text not null default 'live' check (state in ('draft', 'live'))
);
create table catalog.collection_item (
  collection_id uuid not null references catalog.collection,
  position      int not null,
  product_id    uuid not null references catalog.product,
  primary key (collection_id, position)
);
create index collection_item_product on catalog.collection_item (product_id);
grant select, insert, update, delete on catalog.collection, catalog.collection_item to selvedge_market;
