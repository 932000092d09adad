-- Events are appended to streams, each chained to the one before, and never changed by anybody.

create table stream (
  court text collate "C" not null,
  id text collate "C" not null check (length(id) between 1 and 200),
  version integer not null default 0 check (version >= 0),
  digest bytea not null default decode(repeat('00', 32), 'hex') check (length(digest) = 32),
  primary key (court, id)
) with (fillfactor = 80);
select fence('stream');
-- Its owner's two functions below are its only writers and check for themselves: the fence would ask six times a command.
alter table stream no force row level security;
grant select on stream to zhiheng_app;

create sequence event_position;
grant usage on sequence event_position to zhiheng_app;

create table event (
  court text collate "C" not null,
  stream text collate "C" not null,
  version integer not null check (version >= 1),
  era integer not null default current_era(),
  xid xid8 not null default pg_current_xact_id(),
  position bigint not null default nextval('event_position'),
  kind text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  body jsonb not null,
  previous bytea not null check (length(previous) = 32),
  digest bytea not null check (length(digest) = 32),
  primary key (court, stream, version)
) partition by list (court);
create index event_order on event (court, era, xid, position);
select fence('event');
grant select on event to zhiheng_app;
-- Not era, xid or position: an event that could choose its place could hide from readers and seals.
grant insert (court, stream, version, kind, happened_on, recorded_at, body, previous, digest) on event to zhiheng_app;

-- Heads of streams, locked in the order of their names, so that no two commands wait for each other in a ring.
create function hold(of_court text, ids text[])
  returns table (id text, version integer, digest bytea)
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      if (of_court = any (string_to_array((zhiheng.entered())[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not act in this court';
      end if;
      insert into zhiheng.stream (court, id)
        select of_court, wanted from unnest(ids) as wanted order by wanted collate "C"
        on conflict do nothing;
      return query
        select s.id, s.version, s.digest from zhiheng.stream s
        where s.court = of_court and s.id = any (ids)
        order by s.id
        for update;
    end
  $$;
grant execute on function hold(text, text[]) to zhiheng_app;

-- Runs only after events of courts acted in were let through. Every new event follows the head of its stream, by number and by digest, or none is kept. A walk, not a join: one look at
-- the head a stream, whatever the planner thinks of a table it has never seen.
create function extend_streams() returns trigger
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      line record;
      head zhiheng.stream;
    begin
      for line in select f.court, f.stream, f.version, f.previous, f.digest from fresh f order by f.court, f.stream, f.version loop
        if head.id is null or head.id <> line.stream or head.court <> line.court then
          if head.id is not null then
            update zhiheng.stream s set version = head.version, digest = head.digest where s.court = head.court and s.id = head.id;
          end if;
          select * into head from zhiheng.stream s where s.court = line.court and s.id = line.stream;
        end if;
        if head.id is null or line.version <> head.version + 1 or line.previous <> head.digest then
          raise exception using errcode = 'ZH409', message = format('stream %s is not continued by this event', line.stream);
        end if;
        head.version := line.version;
        head.digest := line.digest;
      end loop;
      update zhiheng.stream s set version = head.version, digest = head.digest where s.court = head.court and s.id = head.id;
      return null;
    end
  $$;
create trigger extend after insert on event referencing new table as fresh
  for each statement execute function extend_streams();

create function refuse_change() returns trigger
  language plpgsql set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      raise exception using errcode = 'ZH403', message = format('%s is appended to, never changed', tg_table_name);
    end
  $$;
create trigger unchanged before update or delete on event for each row execute function refuse_change();
create trigger untruncated before truncate on event for each statement execute function refuse_change();
alter table event enable always trigger unchanged;
alter table event enable always trigger untruncated;

-- A command is done once: whoever sends the same key again gets the same answer.
create table command (
  court text collate "C" not null,
  key text collate "C" not null check (length(key) between 1 and 200),
  digest bytea not null check (length(digest) = 32),
  answer jsonb not null,
  done_at timestamptz not null,
  primary key (court, key)
);
select fence('command');
grant select, insert on command to zhiheng_app;

-- A court's part of the events, guarded like the whole.
create function add_part(court text) returns void
  language plpgsql volatile set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      part text := 'event_' || replace(court, '-', '_');
    begin
      execute format('create table zhiheng.%I partition of zhiheng.event for values in (%L)', part, court);
      execute format('alter table zhiheng.%I enable row level security', part);
      execute format('alter table zhiheng.%I force row level security', part);
      execute format('alter table zhiheng.%I enable always trigger unchanged', part);
      execute format('create trigger untruncated before truncate on zhiheng.%I '
        'for each statement execute function zhiheng.refuse_change()', part);
      execute format('alter table zhiheng.%I enable always trigger untruncated', part);
    end
  $$;

create function found_court(id text, name text) returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      insert into zhiheng.court (id, name) values ($1, $2);
      perform zhiheng.add_part(id);
    end
  $$;
grant execute on function found_court(text, text) to zhiheng_gate;
