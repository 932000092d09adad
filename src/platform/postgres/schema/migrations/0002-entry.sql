-- A session opens the courts a person may act in, for one transaction at a time, and no variable set by hand opens more.

create table secret (
  name text primary key,
  value bytea not null
);
insert into secret (name, value)
select name, sha512(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8'))
from unnest(array['entry-inner', 'entry-outer', 'login-app', 'login-gate']) as name, generate_series(1, 8)
group by name;

create table session (
  digest bytea primary key check (length(digest) = 32),
  person text not null check (person ~ '^[^|]+$'),
  acting text[] not null,
  reading text[] not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create function open_session(digest bytea, person text, acting text[], reading text[], expires_at timestamptz)
  returns void
  language sql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    insert into zhiheng.session (digest, person, acting, reading, expires_at) values ($1, $2, $3, $4, $5)
  $$;
grant execute on function open_session(bytea, text, text[], text[], timestamptz) to zhiheng_gate;

create function close_session(digest bytea) returns void
  language sql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    update zhiheng.session set ended_at = clock_timestamp() where session.digest = $1 and ended_at is null
  $$;
grant execute on function close_session(bytea) to zhiheng_gate;

-- Two independent keys of one SHA-256 block each, for HMAC in its nested form.
create table entry_key (
  singleton boolean primary key default true check (singleton),
  inner_key bytea not null,
  outer_key bytea not null
);
insert into entry_key (inner_key, outer_key)
select i.value, o.value from secret i, secret o where i.name = 'entry-inner' and o.name = 'entry-outer';
delete from secret where name like 'entry-%';

-- Holds for one backend and one transaction. Called only by the two functions below, on their search path and in their right.
create function entry_code(body text) returns text
  language plpgsql stable parallel restricted
  as $$
    begin
      return (
        select encode(sha256(outer_key || sha256(inner_key || convert_to(
          concat_ws(' ', pg_backend_pid(), extract(epoch from transaction_timestamp()), body), 'UTF8'))), 'hex')
        from zhiheng.entry_key
      );
    end
  $$;

-- What the session behind a token may do, for the rest of this transaction. An unknown token opens nothing and says so.
create function enter(token text) returns text
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
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
  $$;
grant execute on function enter(text) to zhiheng_app;

-- Person, courts acted in, courts read: null unless the code of this very transaction stands behind them.
create function entered() returns text[]
  language plpgsql stable parallel restricted security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      parts text[] := string_to_array(current_setting('zhiheng.entry', true), '|');
    begin
      if cardinality(parts) = 4 and parts[4] = zhiheng.entry_code(array_to_string(parts[1:3], '|')) then
        return parts[1:3];
      end if;
      return null;
    end
  $$;
grant execute on function entered() to zhiheng_app, zhiheng_gate, zhiheng_keeper;

-- One way to fence a table: read where the session reads, write where it acts, nothing where it has none, the owner
-- included; the keeper of backups reads all. Written once here, so that no table is fenced differently.
create function fence(fenced regclass) returns void
  language plpgsql volatile set search_path = zhiheng, pg_catalog, pg_temp
  as $$
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
  $$;
