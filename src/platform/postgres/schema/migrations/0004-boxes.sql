-- What leaves waits in the outbox, what arrives is kept once in the inbox, and what was folded may be kept as a snapshot.

create table outbox (
  court text collate "C" not null,
  topic text not null,
  key text collate "C" not null check (length(key) between 1 and 200),
  body jsonb not null,
  queued_at timestamptz not null,
  next_try_at timestamptz not null,
  tries integer not null default 0,
  sent_at timestamptz,
  trouble text,
  primary key (court, topic, key)
);
create index outbox_waiting on outbox (court, next_try_at) where sent_at is null;
select fence('outbox');
grant select, insert on outbox to zhiheng_app;
grant update (next_try_at, tries, sent_at, trouble) on outbox to zhiheng_app;

create table inbox (
  court text collate "C" not null,
  source text not null,
  key text collate "C" not null check (length(key) between 1 and 200),
  digest bytea not null check (length(digest) = 32),
  body jsonb not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  primary key (court, source, key)
);
create index inbox_waiting on inbox (court, received_at) where handled_at is null;
select fence('inbox');
grant select, insert on inbox to zhiheng_app;
grant update (handled_at) on inbox to zhiheng_app;

-- A state as folded up to a version by one fold; a changed fold has another digest and finds nothing old.
create table snapshot (
  court text collate "C" not null,
  stream text collate "C" not null,
  fold text not null,
  version integer not null check (version >= 1),
  state jsonb not null,
  primary key (court, stream, fold)
);
select fence('snapshot');
grant select, insert, update, delete on snapshot to zhiheng_app;
