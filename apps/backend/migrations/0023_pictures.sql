-- Pictures that shops bring themselves.

-- A picture a few pixels wide, as base64 of a WebP: what a page shows until the real one is there.
alter table media.picture add column placeholder text check (length(placeholder) <= 400);
grant delete on media.picture to selvedge_market;

-- Who brought a picture. The same file brought by two shops is one picture and two uploads.
-- An upload that never became part of a product is removed after a day; one that did stays, because orders show it.
create table media.upload (
  vendor_id   uuid not null references vendors.vendor,
  picture_id  uuid not null references media.picture,
  created_at  timestamptz not null default clock_timestamp(),
  attached_at timestamptz,
  primary key (vendor_id, picture_id)
);
create index upload_of_picture on media.upload (picture_id);
create index upload_unattached on media.upload (created_at) where attached_at is null;
call platform.isolate_tenant('media.upload', 'select, update (attached_at)');

-- The point of a picture that stays in sight when it is cropped, per cent from its left and from its top.
alter table catalog.product_picture
  add column focal_x int not null default 50 check (focal_x between 0 and 100),
  add column focal_y int not null default 50 check (focal_y between 0 and 100);
