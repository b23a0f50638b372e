-- What operators do by hand, and by whom: replays, discards, settled alarms.

create table platform.audit (
  id       uuid primary key default uuidv7(),
  action   text not null,
  subject  text not null,
  actor_id uuid,                                  -- the operator's account; none for the command line
  note     text not null default '',
  noted_at timestamptz not null default clock_timestamp()
);
create index audit_of_subject on platform.audit (subject, action);
create trigger audit_append_only before update or delete on platform.audit
  for each row execute function platform.refuse_change();
grant select, insert on platform.audit to selvedge_market;

-- Why an alarm needs nobody any more.
alter table platform.alarm add settled_by uuid, add settled_note text;

-- Facts are found again by what they are about, to be announced once more.
create index outbox_of_webhook on platform.outbox (subject) where topic = 'webhook.received';

-- Orders whose hold ran out, for the figures of the last hour.
create index order_expired on orders.order (closed_at) where state = 'expired';
