-- What people say of goods: reviews of those who bought them, questions, the replies of shops, all moderated alike. And what they wish for.

create schema reviews;
grant usage on schema reviews to selvedge_market, selvedge_vendor;

-- Whether texts in which the checks find nothing are shown at once.
create table reviews.setting (
  one          boolean primary key default true check (one),
  auto_publish boolean not null default true
);
insert into reviews.setting default values;
grant select, update on reviews.setting to selvedge_market;
grant select on reviews.setting to selvedge_vendor;

-- One a buyer and product. A buyer is an account, or the keyed hash of the address a guest ordered with.
create table reviews.review (
  id            uuid primary key default uuidv7(),
  vendor_id     uuid not null,
  product_id    uuid not null,
  order_line_id uuid not null references orders.order_line,
  order_id      uuid not null references orders.order,
  buyer         text not null,
  stars         int not null check (stars between 1 and 5),
  title         text not null check (length(title) <= 100),
  body          text not null check (length(body) between 1 and 3000),
  fit           text check (fit in ('runs_small', 'true_to_size', 'runs_large')),
  usual_size    text check (length(usual_size) between 1 and 20),
  height_cm     int check (height_cm between 50 and 230),
  size_bought   text not null,
  colour_bought text not null,
  author_name   text not null check (length(author_name) between 1 and 40),
  state         text not null check (state in ('pending', 'published', 'rejected', 'hidden', 'withdrawn')),
  held_for      text[] not null default '{}',
  reason        text,
  moderated_at  timestamptz,
  helpful       int not null default 0 check (helpful >= 0),
  reports       int not null default 0 check (reports >= 0),
  written_at    timestamptz not null default clock_timestamp(),
  edited_at     timestamptz,
  published_at  timestamptz,
  unique (buyer, product_id),
  unique (vendor_id, id),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id),
  check (state <> 'published' or published_at is not null)
);
create index review_newest on reviews.review (product_id, published_at desc, id desc) where state = 'published';
create index review_helpful on reviews.review (product_id, helpful desc, id desc) where state = 'published';
create index review_stars on reviews.review (product_id, stars, id) where state = 'published';
create index review_of_vendor on reviews.review (vendor_id, published_at desc, id desc) where state = 'published';
create index review_waiting on reviews.review (written_at, id) where state = 'pending' or reports > 0;
call platform.isolate_tenant('reviews.review', 'select');

-- What the published reviews of a product come to: written with each of them, in its transaction.
create table reviews.summary (
  product_id   uuid primary key,
  vendor_id    uuid not null,
  stars        int[] not null default '{0,0,0,0,0}' check (array_length(stars, 1) = 5 and 0 <= all (stars)),
  runs_small   int not null default 0 check (runs_small >= 0),
  true_to_size int not null default 0 check (true_to_size >= 0),
  runs_large   int not null default 0 check (runs_large >= 0),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id)
);
create index summary_of_vendor on reviews.summary (vendor_id);
call platform.isolate_tenant('reviews.summary', 'select');

-- How a product fits those who usually wear a size; '' stands for those who did not say.
create table reviews.fit_count (
  product_id   uuid not null,
  usual_size   text not null,
  vendor_id    uuid not null,
  runs_small   int not null default 0 check (runs_small >= 0),
  true_to_size int not null default 0 check (true_to_size >= 0),
  runs_large   int not null default 0 check (runs_large >= 0),
  primary key (product_id, usual_size),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id)
);
call platform.isolate_tenant('reviews.fit_count', 'select');

-- Who found a review helpful: an account, or a browser by its signed cookie.
create table reviews.vote (
  review_id  uuid not null references reviews.review,
  voter      text not null,
  from_place text not null,
  voted_at   timestamptz not null default clock_timestamp(),
  primary key (review_id, voter)
);
create index vote_from on reviews.vote (from_place, voted_at);
grant select, insert, delete on reviews.vote to selvedge_market;

create table reviews.question (
  id           uuid primary key default uuidv7(),
  vendor_id    uuid not null,
  product_id   uuid not null,
  asker_name   text not null check (length(asker_name) between 1 and 40),
  body         text not null check (length(body) between 1 and 600),
  state        text not null check (state in ('unconfirmed', 'pending', 'published', 'rejected', 'hidden', 'withdrawn')),
  held_for     text[] not null default '{}',
  reason       text,
  moderated_at timestamptz,
  reports      int not null default 0 check (reports >= 0),
  written_at   timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  unique (vendor_id, id),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id),
  check (state <> 'published' or published_at is not null)
);
create index question_newest on reviews.question (product_id, published_at desc, id desc) where state = 'published';
create index question_of_vendor on reviews.question (vendor_id, published_at desc, id desc) where state = 'published';
create index question_waiting on reviews.question (written_at, id) where state = 'pending' or reports > 0;
call platform.isolate_tenant('reviews.question', 'select');

-- Who asked: personal data, apart from what shops and shoppers see, and forgotten when nobody needs it any more.
create table reviews.asker (
  question_id uuid primary key references reviews.question,
  account_id  uuid references identity.account,
  email       text not null,
  from_place  text not null,
  asked_at    timestamptz not null default clock_timestamp()
);
create index asker_from on reviews.asker (from_place, asked_at);
create index asker_email on reviews.asker (email, asked_at);
grant select, insert, update, delete on reviews.asker to selvedge_market;

-- What a shop replies to a review, or answers a question: one each.
create table reviews.reply (
  id           uuid primary key default uuidv7(),
  vendor_id    uuid not null,
  product_id   uuid not null,
  review_id    uuid unique,
  question_id  uuid unique,
  body         text not null check (length(body) between 1 and 1500),
  state        text not null check (state in ('pending', 'published', 'rejected', 'hidden', 'withdrawn')),
  held_for     text[] not null default '{}',
  reason       text,
  moderated_at timestamptz,
  reports      int not null default 0 check (reports >= 0),
  written_at   timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  check (num_nonnulls(review_id, question_id) = 1),
  check (state <> 'published' or published_at is not null),
  foreign key (vendor_id, review_id) references reviews.review (vendor_id, id),
  foreign key (vendor_id, question_id) references reviews.question (vendor_id, id),
  foreign key (vendor_id, product_id) references catalog.product (vendor_id, id)
);
create index reply_waiting on reviews.reply (written_at, id) where state = 'pending' or reports > 0;
call platform.isolate_tenant('reviews.reply', 'select, insert, update');

-- Who says that a text does not belong here, once each.
create table reviews.report (
  text_id     uuid not null,
  reporter    text not null,
  reason      text not null check (reason in ('spam', 'offensive', 'personal_data', 'not_about_it', 'other')),
  note        text not null default '',
  from_place  text not null default '',
  reported_at timestamptz not null default clock_timestamp(),
  primary key (text_id, reporter)
);
create index report_from on reviews.report (from_place, reported_at);
grant select, insert, delete on reviews.report to selvedge_market;

-- Orders whose shopper was asked for a review.
create table reviews.request (
  order_id uuid primary key references orders.order,
  asked_at timestamptz not null default clock_timestamp()
);
grant select, insert on reviews.request to selvedge_market;
create index vendor_order_delivered on orders.vendor_order (delivered_at) where delivered_at is not null;

-- Shoppers choose whether they are asked.
alter table notifications.account_preference drop constraint account_preference_kind_check;
alter table notifications.account_preference add constraint account_preference_kind_check
  check (kind in ('order_updates', 'delivery_updates', 'review_requests', 'marketing'));
alter table notifications.order_preference drop constraint order_preference_kind_check;
alter table notifications.order_preference add constraint order_preference_kind_check
  check (kind in ('order_updates', 'delivery_updates', 'review_requests', 'marketing'));

-- Tiles show stars.
update search.listing set tile = tile || '{"rating": null}';

-- What somebody wishes for: an account's list, or a browser's by its signed cookie until it signs in.
create schema wishlist;
grant usage on schema wishlist to selvedge_market;

create table wishlist.list (
  id         uuid primary key default uuidv7(),
  account_id uuid unique references identity.account,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index list_forgotten on wishlist.list (updated_at) where account_id is null;

create table wishlist.item (
  list_id          uuid not null references wishlist.list on delete cascade,
  product_id       uuid not null references catalog.product,
  colour           text check (length(colour) <= 60),
  seen_price_minor bigint not null check (seen_price_minor >= 0),
  added_at         timestamptz not null default clock_timestamp(),
  primary key (list_id, product_id)
);
create index item_of_product on wishlist.item (product_id);
grant select, insert, update, delete on wishlist.list, wishlist.item to selvedge_market;
