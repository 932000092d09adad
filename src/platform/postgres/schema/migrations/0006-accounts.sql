-- Accounts: who may sign in, with which password and second factor, and what went wrong when he tried. Who looked at what.

-- A court stands below another, works by a folder of law, and bears a mark in case numbers; a demonstration is invented.
alter table court
  add column superior text collate "C" references court (id),
  add column law text,
  add column mark text not null default '',
  add column demo boolean not null default false;
update court set law = id;
alter table court alter column law set not null;

create function found_court(id text, name text, law text, mark text, superior text, demo boolean) returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      insert into zhiheng.court (id, name, law, mark, superior, demo) values ($1, $2, $3, $4, $5, $6);
      perform zhiheng.add_part(id);
    end
  $$;
grant execute on function found_court(text, text, text, text, text, boolean) to zhiheng_gate;

create or replace function found_court(id text, name text) returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$ begin perform zhiheng.found_court($1, $2, $1, '', null, false); end $$;

-- All courts below one, however far. A superior is named when a court is founded and never after: there is no ring.
create function courts_below(of_court text) returns setof text
  language sql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    with recursive below as (
      select c.id from zhiheng.court c where c.superior = of_court
      union all
      select c.id from zhiheng.court c join below on c.superior = below.id
    )
    select id from below order by id
  $$;
grant execute on function courts_below(text) to zhiheng_app, zhiheng_gate;

create table account (
  id uuid primary key default gen_random_uuid(),
  -- In small letters: a login is the same however it is typed, in the whole database.
  login text collate "C" not null unique check (login = lower(login) and length(login) between 1 and 80),
  court text collate "C" not null references court (id),
  person text collate "C" not null check (person ~ '^[^|]+$'),
  hash text not null check (hash like '$argon2id$%'),
  must_change boolean not null,
  -- Sealed by a key of this installation; a pending one is not yet confirmed.
  factor bytea,
  factor_pending bytea,
  -- The last 30 seconds whose code was used: no code counts twice.
  factor_step bigint,
  -- The name of a founder until the court's register has it.
  founder text,
  issued_at timestamptz not null,
  used_at timestamptz,
  closed_at timestamptz
);
create unique index account_person on account (court, person);
grant select on account to zhiheng_keeper;

-- Failures count for what was typed, whether there is such a login or not: being locked out tells nobody which logins exist.
create table sign_in_attempt (
  login bytea primary key check (length(login) = 32),
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

create table first_token (
  singleton boolean primary key default true check (singleton),
  digest bytea not null check (length(digest) = 32)
);

insert into secret (name, value)
select 'second-factor', sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 8);

-- Sessions of people end when nobody asks anything for a while, in real time; those of jobs have no such while.
alter table session
  add column account uuid,
  add column seen_at timestamptz not null default clock_timestamp(),
  add column idle_seconds integer check (idle_seconds > 0);
create index session_account on session (account) where ended_at is null;

create function open_person_session(digest bytea, of_account uuid, reading text[], expires_at timestamptz, idle_seconds integer)
  returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      insert into zhiheng.session (digest, person, acting, reading, expires_at, account, idle_seconds)
        select $1, a.person, array[a.court], $3, $4, a.id, $5
        from zhiheng.account a where a.id = of_account and a.closed_at is null;
      if not found then
        raise exception using errcode = 'ZH401', message = 'the account is closed';
      end if;
      -- What ended a month ago is of no more use to anybody.
      delete from zhiheng.session s
        where s.account = of_account and s.expires_at < clock_timestamp() - interval '30 days';
    end
  $$;
grant execute on function open_person_session(bytea, uuid, text[], timestamptz, integer) to zhiheng_gate;

-- A glance enters without being a sign of life: a page that lies open and asks what is new does not keep a session alive.
drop function enter(text);
create function enter(token text, glancing boolean default false) returns text
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      held zhiheng.session;
      body text;
    begin
      select * into held from zhiheng.session s
      where s.digest = sha256(convert_to(token, 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp()
        and (s.idle_seconds is null or s.seen_at + make_interval(secs => s.idle_seconds) > clock_timestamp());
      if not found then
        perform set_config('zhiheng.entry', '', true);
        raise exception using errcode = 'ZH401', message = 'no session stands behind this token';
      end if;
      -- Once a minute is enough, and one of several requests at once: nobody waits here for another transaction to end.
      if not glancing and held.idle_seconds is not null and held.seen_at < clock_timestamp() - interval '1 minute' then
        perform from zhiheng.session s where s.digest = held.digest and s.seen_at = held.seen_at for update skip locked;
        if found then
          update zhiheng.session s set seen_at = clock_timestamp() where s.digest = held.digest;
        end if;
      end if;
      -- Where one acts one also reads.
      body := concat_ws('|', held.person, array_to_string(held.acting, ','),
        array_to_string(held.acting || held.reading, ','));
      perform set_config('zhiheng.entry', body || '|' || zhiheng.entry_code(body), true);
      return held.person;
    end
  $$;
grant execute on function enter(text, boolean) to zhiheng_app;

-- Whose session a token opens and what its account owes, as long as `enter` would let it in; looking is no sign of life.
create function session_of(token_digest bytea)
  returns table (person text, court text, reading text[], expires_at timestamptz, account uuid, login text,
    must_change boolean, has_factor boolean)
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select s.person, s.acting[1], s.reading, s.expires_at, a.id, a.login, a.must_change, a.factor is not null
        from zhiheng.session s left join zhiheng.account a on a.id = s.account
        where s.digest = token_digest and s.ended_at is null and s.expires_at > clock_timestamp()
          and (s.idle_seconds is null or s.seen_at + make_interval(secs => s.idle_seconds) > clock_timestamp());
    end
  $$;
grant execute on function session_of(bytea) to zhiheng_gate;

-- What signing in needs to know of a login, and until when what was typed is locked.
create function sign_in_state(typed text, at timestamptz)
  returns table (locked_until timestamptz, account uuid, court text, person text, hash text, must_change boolean,
    factor bytea, founder text)
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select (select t.locked_until from zhiheng.sign_in_attempt t
            where t.login = sha256(convert_to(typed, 'UTF8')) and t.locked_until > at),
          a.id, a.court, a.person, a.hash, a.must_change, a.factor, a.founder
        from (select) as one left join zhiheng.account a on a.login = typed and a.closed_at is null;
    end
  $$;
grant execute on function sign_in_state(text, timestamptz) to zhiheng_gate;

-- Every fifth failure locks: a quarter of an hour, then twice as long each time, a day at most. A day without failure forgets.
create function note_failure(typed text, at timestamptz) returns timestamptz
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      locked timestamptz;
    begin
      delete from zhiheng.sign_in_attempt t where t.last_at < at - interval '2 days';
      insert into zhiheng.sign_in_attempt as t (login, failures, last_at) values (sha256(convert_to(typed, 'UTF8')), 1, at)
      on conflict (login) do update set
        failures = t.failures + 1,
        last_at = at,
        locked_until = case when (t.failures + 1) % 5 = 0
          then at + least(interval '15 minutes' * power(2, least((t.failures + 1) / 5 - 1, 10)), interval '1 day')
          else t.locked_until end
      returning t.locked_until into locked;
      return case when locked > at then locked end;
    end
  $$;
grant execute on function note_failure(text, timestamptz) to zhiheng_gate;

create function note_sign_in(of_account uuid, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      typed text;
    begin
      update zhiheng.account a set used_at = at where a.id = of_account returning a.login into typed;
      delete from zhiheng.sign_in_attempt t where t.login = sha256(convert_to(typed, 'UTF8'));
    end
  $$;
grant execute on function note_sign_in(uuid, timestamptz) to zhiheng_gate;

create function forget_failures(of_court text, of_person text) returns boolean
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      typed text;
    begin
      select a.login into typed from zhiheng.account a where a.court = of_court and a.person = of_person;
      delete from zhiheng.sign_in_attempt t where t.login = sha256(convert_to(typed, 'UTF8'));
      return typed is not null;
    end
  $$;
grant execute on function forget_failures(text, text) to zhiheng_gate;

-- A code counts once: a later step than the last one used, or not at all.
create function use_factor_step(of_account uuid, step bigint) returns boolean
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      update zhiheng.account a set factor_step = step where a.id = of_account and (a.factor_step is null or a.factor_step < step);
      return found;
    end
  $$;
grant execute on function use_factor_step(uuid, bigint) to zhiheng_gate;

create function begin_factor(of_account uuid, sealed bytea) returns void
  language sql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$ update zhiheng.account set factor_pending = sealed where account.id = of_account $$;
grant execute on function begin_factor(uuid, bytea) to zhiheng_gate;

-- What was begun becomes the factor, with the step of the code that confirmed it used up.
create function confirm_factor(of_account uuid, sealed bytea, step bigint) returns boolean
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      update zhiheng.account a set factor = a.factor_pending, factor_pending = null, factor_step = step
        where a.id = of_account and a.factor_pending = sealed;
      return found;
    end
  $$;
grant execute on function confirm_factor(uuid, bytea, bigint) to zhiheng_gate;

-- A factor sealed by another installation opens nothing here; its owner owes a new one.
create function drop_factor(of_account uuid, sealed bytea) returns void
  language sql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$ update zhiheng.account set factor = null, factor_step = null where account.id = of_account and account.factor = sealed $$;
grant execute on function drop_factor(uuid, bytea) to zhiheng_gate;

create function credentials_of(of_account uuid)
  returns table (login text, hash text, factor bytea, factor_pending bytea)
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select a.login, a.hash, a.factor, a.factor_pending from zhiheng.account a where a.id = of_account and a.closed_at is null;
    end
  $$;
grant execute on function credentials_of(uuid) to zhiheng_gate;

create function factor_key() returns bytea
  language sql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$ select s.value from zhiheng.secret s where s.name = 'second-factor' $$;
grant execute on function factor_key() to zhiheng_gate;

-- A password of one's own ends every session but the one it was changed in. Refused when another change came first.
create function change_password(of_account uuid, from_hash text, to_hash text, kept_session bytea) returns boolean
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      update zhiheng.account a set hash = to_hash, must_change = false where a.id = of_account and a.hash = from_hash;
      if not found then return false; end if;
      update zhiheng.session s set ended_at = clock_timestamp()
        where s.account = of_account and s.ended_at is null and s.digest <> kept_session;
      return true;
    end
  $$;
grant execute on function change_password(uuid, text, text, bytea) to zhiheng_gate;

-- Gives a person an account, or a new one-time password and no second factor; ends his sessions. False: the login is another's.
create function issue_account(of_court text, of_person text, new_login text, new_hash text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      issued uuid;
    begin
      insert into zhiheng.account as a (login, court, person, hash, must_change, issued_at)
        values (new_login, of_court, of_person, new_hash, true, at)
        on conflict (court, person) do update set login = excluded.login, hash = excluded.hash, must_change = true,
          factor = null, factor_pending = null, factor_step = null, issued_at = at, used_at = null, closed_at = null
        returning a.id into issued;
      update zhiheng.session s set ended_at = clock_timestamp() where s.account = issued and s.ended_at is null;
      delete from zhiheng.sign_in_attempt t where t.login = sha256(convert_to(new_login, 'UTF8'));
      return true;
    exception when unique_violation then
      return false;
    end
  $$;
grant execute on function issue_account(text, text, text, text, timestamptz) to zhiheng_gate;

-- Closes an account and ends its sessions, unless no open account of an administrator would be left. All of them are held,
-- so that two administrators who close each other's accounts at once leave one.
create function close_account(of_court text, of_person text, administrators text[], at timestamptz) returns text
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      others integer := 0;
      closed uuid;
    begin
      perform from zhiheng.account a where a.court = of_court and a.person = any (administrators || of_person)
        order by a.id for update;
      if of_person = any (administrators) then
        select count(*) into others from zhiheng.account a
          where a.court = of_court and a.person = any (administrators) and a.person <> of_person and a.closed_at is null;
        if others = 0 then return 'last'; end if;
      end if;
      update zhiheng.account a set closed_at = at
        where a.court = of_court and a.person = of_person and a.closed_at is null returning a.id into closed;
      if closed is null then return 'none'; end if;
      update zhiheng.session s set ended_at = clock_timestamp() where s.account = closed and s.ended_at is null;
      return 'closed';
    end
  $$;
grant execute on function close_account(text, text, text[], timestamptz) to zhiheng_gate;

-- The accounts of a court, for those who look after them: never a hash or a factor.
create function accounts_of(of_court text, at timestamptz)
  returns table (person text, login text, used boolean, locked boolean, closed boolean)
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select a.person, a.login, a.used_at is not null,
          exists (select from zhiheng.sign_in_attempt t
            where t.login = sha256(convert_to(a.login, 'UTF8')) and t.locked_until > at),
          a.closed_at is not null
        from zhiheng.account a where a.court = of_court;
    end
  $$;
grant execute on function accounts_of(text, timestamptz) to zhiheng_gate;

-- While there is no account at all, a token on the console founds the first court and its administrator. Each start makes
-- another; once there is an account there is none.
create function offer_first_token(new_digest bytea) returns boolean
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      lock table zhiheng.first_token in exclusive mode;
      delete from zhiheng.first_token;
      if exists (select from zhiheng.account) then return false; end if;
      insert into zhiheng.first_token (digest) values (new_digest);
      return true;
    end
  $$;
grant execute on function offer_first_token(bytea) to zhiheng_gate;

create function found_first(token bytea, id text, name text, law text, mark text, login text, person text, person_name text,
    hash text, at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      founder uuid;
    begin
      lock table zhiheng.first_token in exclusive mode;
      delete from zhiheng.first_token t where t.digest = token;
      if not found or exists (select from zhiheng.account) then return null; end if;
      perform zhiheng.found_court(id, name, law, mark, null, false);
      insert into zhiheng.account (login, court, person, hash, must_change, founder, issued_at)
        values (found_first.login, id, found_first.person, found_first.hash, false, person_name, at)
        returning account.id into founder;
      return founder;
    end
  $$;
grant execute on function found_first(bytea, text, text, text, text, text, text, text, text, timestamptz) to zhiheng_gate;

create function founder_entered(of_account uuid) returns void
  language sql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$ update zhiheng.account set founder = null where account.id = of_account $$;
grant execute on function founder_entered(uuid) to zhiheng_gate;

-- Who looked at what. Written by the function below only, changed by nobody.
create table access (
  court text collate "C" not null,
  at timestamptz not null default clock_timestamp(),
  -- The court whose person it was: a superior court looks too, and its people have numbers of their own.
  home text collate "C" not null,
  person text collate "C" not null,
  stream text collate "C" not null check (length(stream) <= 200),
  what text not null check (length(what) between 1 and 400),
  primary key (court, at, home, person, stream, what)
);
create index access_stream on access (court, stream, at desc);
create index access_person on access (court, home, person, at desc);
select fence('access');
-- Its owner's function is its only writer and checks for itself: a superior court that reads is written down below as well.
alter table access no force row level security;
grant select on access to zhiheng_app;
create trigger unchanged before update or delete on access for each row execute function refuse_change();
create trigger untruncated before truncate on access for each statement execute function refuse_change();
alter table access enable always trigger unchanged;
alter table access enable always trigger untruncated;

-- Once a person, stream and kind of look in ten minutes.
create function record_access(of_court text, of_stream text, seen text) returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      entry text[] := zhiheng.entered();
      acting text := split_part(entry[2], ',', 1);
    begin
      if (of_court = any (string_to_array(entry[3], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not read this court';
      end if;
      if exists (select from zhiheng.access a where a.court = of_court and a.stream = of_stream and a.home = acting
          and a.person = entry[1] and a.what = seen and a.at > clock_timestamp() - interval '10 minutes') then
        return;
      end if;
      insert into zhiheng.access (court, home, person, stream, what) values (of_court, acting, entry[1], of_stream, seen)
        on conflict do nothing;
    end
  $$;
grant execute on function record_access(text, text, text) to zhiheng_app;
