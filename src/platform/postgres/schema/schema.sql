-- tables
table command fenced even for its owner
table court
table entry_key
table era
table event partitioned LIST (court) fenced even for its owner
sequence event_position
table inbox fenced even for its owner
table migration
table outbox fenced even for its owner
table seal fenced even for its owner
table secret
table session
table snapshot fenced even for its owner
table stream fenced

-- columns
command.court text collate "C" not null
command.key text collate "C" not null
command.digest bytea not null
command.answer jsonb not null
command.done_at timestamp with time zone not null
court.id text collate "C" not null
court.name text not null
entry_key.singleton boolean not null default true
entry_key.inner_key bytea not null
entry_key.outer_key bytea not null
era.singleton boolean not null default true
era.number integer not null
era.cluster bigint not null
event.court text collate "C" not null
event.stream text collate "C" not null
event.version integer not null
event.era integer not null default current_era()
event.xid xid8 not null default pg_current_xact_id()
event.position bigint not null default nextval('event_position'::regclass)
event.kind text not null
event.happened_on date not null
event.recorded_at timestamp with time zone not null
event.body jsonb not null
event.previous bytea not null
event.digest bytea not null
inbox.court text collate "C" not null
inbox.source text not null
inbox.key text collate "C" not null
inbox.digest bytea not null
inbox.body jsonb not null
inbox.received_at timestamp with time zone not null
inbox.handled_at timestamp with time zone
migration.number integer not null
migration.name text not null
migration.digest text not null
migration.applied_at timestamp with time zone not null default now()
outbox.court text collate "C" not null
outbox.topic text not null
outbox.key text collate "C" not null
outbox.body jsonb not null
outbox.queued_at timestamp with time zone not null
outbox.next_try_at timestamp with time zone not null
outbox.tries integer not null default 0
outbox.sent_at timestamp with time zone
outbox.trouble text
seal.court text collate "C" not null
seal.number integer not null
seal.era integer not null
seal.xid xid8 not null
seal.position bigint not null
seal.leaves integer not null
seal.root bytea not null
seal.previous bytea not null
seal.digest bytea not null
seal.sealed_at timestamp with time zone not null
seal.signer text
seal.signature bytea
secret.name text not null
secret.value bytea not null
session.digest bytea not null
session.person text not null
session.acting text[] not null
session.reading text[] not null
session.expires_at timestamp with time zone not null
session.ended_at timestamp with time zone
snapshot.court text collate "C" not null
snapshot.stream text collate "C" not null
snapshot.fold text not null
snapshot.version integer not null
snapshot.state jsonb not null
stream.court text collate "C" not null
stream.id text collate "C" not null
stream.version integer not null default 0
stream.digest bytea not null default decode(repeat('00'::text, 32), 'hex'::text)

-- constraints
command: CHECK ((length(digest) = 32))
command: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
command: PRIMARY KEY (court, key)
court: CHECK ((id ~ '^[a-z][a-z0-9-]{0,39}$'::text))
court: PRIMARY KEY (id)
entry_key: CHECK (singleton)
entry_key: PRIMARY KEY (singleton)
era: CHECK ((number >= 1))
era: CHECK (singleton)
era: PRIMARY KEY (singleton)
event: CHECK ((length(digest) = 32))
event: CHECK ((length(previous) = 32))
event: CHECK ((version >= 1))
event: PRIMARY KEY (court, stream, version)
inbox: CHECK ((length(digest) = 32))
inbox: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
inbox: PRIMARY KEY (court, source, key)
migration: PRIMARY KEY (number)
outbox: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
outbox: PRIMARY KEY (court, topic, key)
seal: CHECK (((signer IS NULL) = (signature IS NULL)))
seal: CHECK ((length(digest) = 32))
seal: CHECK ((leaves >= 1))
seal: CHECK ((number >= 1))
seal: CHECK ((length(previous) = 32))
seal: CHECK ((length(root) = 32))
seal: PRIMARY KEY (court, number)
secret: PRIMARY KEY (name)
session: CHECK ((length(digest) = 32))
session: CHECK ((person ~ '^[^|]+$'::text))
session: PRIMARY KEY (digest)
snapshot: CHECK ((version >= 1))
snapshot: PRIMARY KEY (court, stream, fold)
stream: CHECK ((length(digest) = 32))
stream: CHECK (((length(id) >= 1) AND (length(id) <= 200)))
stream: CHECK ((version >= 0))
stream: PRIMARY KEY (court, id)

-- indexes
CREATE INDEX event_order ON ONLY zhiheng.event USING btree (court, era, xid, "position")
CREATE INDEX inbox_waiting ON zhiheng.inbox USING btree (court, received_at) WHERE (handled_at IS NULL)
CREATE INDEX outbox_waiting ON zhiheng.outbox USING btree (court, next_try_at) WHERE (sent_at IS NULL)

-- policies
command.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
command.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
command.keep select to zhiheng_keeper using true
command.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
command.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
event.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
event.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
event.keep select to zhiheng_keeper using true
event.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
event.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
inbox.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
inbox.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
inbox.keep select to zhiheng_keeper using true
inbox.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
inbox.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
outbox.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
outbox.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
outbox.keep select to zhiheng_keeper using true
outbox.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
outbox.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal.keep select to zhiheng_keeper using true
seal.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
seal.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
snapshot.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
snapshot.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
snapshot.keep select to zhiheng_keeper using true
snapshot.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
snapshot.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
stream.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
stream.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
stream.keep select to zhiheng_keeper using true
stream.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
stream.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))

-- triggers
CREATE TRIGGER extend AFTER INSERT ON zhiheng.event REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION extend_streams()
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.event FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER continue BEFORE INSERT ON zhiheng.seal FOR EACH ROW EXECUTE FUNCTION continue_seals()
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.seal FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always

-- grants
execute on close_session(bytea) to zhiheng_gate
insert, select on command to zhiheng_app
select on command to zhiheng_keeper
select on court to zhiheng_app
select on court to zhiheng_gate
select on court to zhiheng_keeper
execute on current_era() to zhiheng_app
execute on current_era() to zhiheng_keeper
execute on enter(text) to zhiheng_app
execute on entered() to zhiheng_app
execute on entered() to zhiheng_gate
execute on entered() to zhiheng_keeper
select on era to zhiheng_keeper
select on event to zhiheng_app
select on event to zhiheng_keeper
insert on event.body to zhiheng_app
insert on event.court to zhiheng_app
insert on event.digest to zhiheng_app
insert on event.happened_on to zhiheng_app
insert on event.kind to zhiheng_app
insert on event.previous to zhiheng_app
insert on event.recorded_at to zhiheng_app
insert on event.stream to zhiheng_app
insert on event.version to zhiheng_app
usage on event_position to zhiheng_app
execute on found_court(text,text) to zhiheng_gate
execute on hold(text,text[]) to zhiheng_app
insert, select on inbox to zhiheng_app
select on inbox to zhiheng_keeper
update on inbox.handled_at to zhiheng_app
execute on open_session(bytea,text,text[],text[],timestamp with time zone) to zhiheng_gate
insert, select on outbox to zhiheng_app
select on outbox to zhiheng_keeper
update on outbox.next_try_at to zhiheng_app
update on outbox.sent_at to zhiheng_app
update on outbox.tries to zhiheng_app
update on outbox.trouble to zhiheng_app
insert, select on seal to zhiheng_app
select on seal to zhiheng_keeper
delete, insert, select, update on snapshot to zhiheng_app
select on snapshot to zhiheng_keeper
select on stream to zhiheng_app
select on stream to zhiheng_keeper

-- functions
CREATE OR REPLACE FUNCTION zhiheng.add_part(court text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
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
  $function$

CREATE OR REPLACE FUNCTION zhiheng.close_session(digest bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    update zhiheng.session set ended_at = clock_timestamp() where session.digest = $1 and ended_at is null
  $function$

CREATE OR REPLACE FUNCTION zhiheng.continue_seals()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      last zhiheng.seal;
    begin
      select * into last from zhiheng.seal s where s.court = new.court order by s.number desc limit 1;
      if new.number <> coalesce(last.number, 0) + 1
        or new.previous <> coalesce(last.digest, decode(repeat('00', 32), 'hex')) then
        raise exception using errcode = 'ZH409', message = 'this seal does not continue the last one';
      end if;
      return new;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.current_era()
 RETURNS integer
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$ begin return (select number from zhiheng.era); end $function$

CREATE OR REPLACE FUNCTION zhiheng.enter(token text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      held zhiheng.session;
      body text;
    begin
      select * into held from zhiheng.session s
      where s.digest = sha256(convert_to(token, 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp();
      if not found then
        perform set_config('zhiheng.entry', '', true);
        raise exception using errcode = 'ZH401', message = 'no session stands behind this token';
      end if;
      -- Where one acts one also reads.
      body := concat_ws('|', held.person, array_to_string(held.acting, ','),
        array_to_string(held.acting || held.reading, ','));
      perform set_config('zhiheng.entry', body || '|' || zhiheng.entry_code(body), true);
      return held.person;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.entered()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE PARALLEL RESTRICTED SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      parts text[] := string_to_array(current_setting('zhiheng.entry', true), '|');
    begin
      if cardinality(parts) = 4 and parts[4] = zhiheng.entry_code(array_to_string(parts[1:3], '|')) then
        return parts[1:3];
      end if;
      return null;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.entry_code(body text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE PARALLEL RESTRICTED
AS $function$
    begin
      return (
        select encode(sha256(outer_key || sha256(inner_key || convert_to(
          concat_ws(' ', pg_backend_pid(), extract(epoch from transaction_timestamp()), body), 'UTF8'))), 'hex')
        from zhiheng.entry_key
      );
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.extend_streams()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
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
  $function$

CREATE OR REPLACE FUNCTION zhiheng.fence(fenced regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      acts text := 'court = any ((select string_to_array((zhiheng.entered())[2], '',''))::text[])';
      reads text := 'court = any ((select string_to_array((zhiheng.entered())[3], '',''))::text[])';
    begin
      execute format('alter table %s enable row level security', fenced);
      execute format('alter table %s force row level security', fenced);
      execute format('create policy read on %s for select using (%s)', fenced, reads);
      execute format('create policy add on %s for insert with check (%s)', fenced, acts);
      execute format('create policy change on %s for update using (%s)', fenced, acts);
      execute format('create policy remove on %s for delete using (%s)', fenced, acts);
      execute format('create policy keep on %s for select to zhiheng_keeper using (true)', fenced);
      execute format('grant select on %s to zhiheng_keeper', fenced);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.found_court(id text, name text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      insert into zhiheng.court (id, name) values ($1, $2);
      perform zhiheng.add_part(id);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.hold(of_court text, ids text[])
 RETURNS TABLE(id text, version integer, digest bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
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
  $function$

CREATE OR REPLACE FUNCTION zhiheng.open_session(digest bytea, person text, acting text[], reading text[], expires_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    insert into zhiheng.session (digest, person, acting, reading, expires_at) values ($1, $2, $3, $4, $5)
  $function$

CREATE OR REPLACE FUNCTION zhiheng.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      raise exception using errcode = 'ZH403', message = format('%s is appended to, never changed', tg_table_name);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.settle_era()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    insert into zhiheng.era (number, cluster)
    select 1, system_identifier from pg_control_system()
    on conflict (singleton) do update
      set number = era.number + (era.cluster <> excluded.cluster)::integer, cluster = excluded.cluster
    returning number
  $function$

