-- Business time, and jobs that are queued in the transaction that wants them.

-- How many milliseconds the court's time runs ahead of the machine's.
create table business_time (
  singleton boolean primary key default true check (singleton),
  ahead bigint not null default 0 check (ahead >= 0)
);
insert into business_time default values;
grant select on business_time to zhiheng_keeper;

create function time_ahead() returns bigint
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$ begin return (select ahead from zhiheng.business_time); end $$;
grant execute on function time_ahead() to zhiheng_gate, zhiheng_app;

-- Moves the time of a demonstration forward. Where a real court works, its time is the machine's.
create function move_clock(by_milliseconds bigint) returns bigint
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      moved bigint;
    begin
      if by_milliseconds <= 0 then
        raise exception using errcode = 'ZH422', message = 'time moves forward only';
      end if;
      if exists (select from zhiheng.court c where not c.demo) then
        raise exception using errcode = 'ZH422', message = 'a real court is kept here: its time is not moved';
      end if;
      update zhiheng.business_time t set ahead = t.ahead + by_milliseconds returning t.ahead into moved;
      perform zhiheng_jobs.add_job('each-court', json_build_object('task', 'day-turn'), job_key := 'clock moved');
      return moved;
    end
  $$;
grant execute on function move_clock(bigint) to zhiheng_gate;

-- Nor is a real court founded where time was moved before.
create function refuse_moved_time() returns trigger
  language plpgsql security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      if zhiheng.time_ahead() > 0 then
        if not new.demo then
          raise exception using errcode = 'ZH422', message = 'time was moved here: a real court needs a database of its own';
        end if;
      end if;
      return new;
    end
  $$;
create trigger unmoved before insert or update on court for each row execute function refuse_moved_time();

-- A job for a court, queued in the transaction that wants it and kept only with it. The same key again replaces the one that waits.
create function queue_job(of_court text, task text, payload json, run_at timestamptz, key text) returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      if (of_court = any (string_to_array((zhiheng.entered())[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not act in this court';
      end if;
      perform zhiheng_jobs.add_job(task, json_build_object('court', of_court, 'payload', payload), run_at := queue_job.run_at,
        job_key := of_court || ' ' || task || ' ' || key);
    end
  $$;
grant execute on function queue_job(text, text, json, timestamptz, text) to zhiheng_app;

-- Jobs that failed and are tried again, or were given up: how many, how long ago the first was wanted, what the last error says.
create function jobs_in_trouble()
  returns table (court text, task text, failing bigint, given_up bigint, wanted timestamptz, trouble text)
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select j.payload ->> 'court', t.identifier, count(*) filter (where j.attempts < j.max_attempts),
          count(*) filter (where j.attempts >= j.max_attempts), min(j.created_at), max(j.last_error)
        from zhiheng_jobs._private_jobs j join zhiheng_jobs._private_tasks t on t.id = j.task_id
        where j.last_error is not null
        group by 1, 2 order by 1, 2;
    end
  $$;
grant execute on function jobs_in_trouble() to zhiheng_gate;

-- How far a court's periodic work has come: the last business day that was turned.
create table day_turned (
  court text collate "C" primary key,
  day date not null
);
select fence('day_turned');
grant select, insert, update (day) on day_turned to zhiheng_app;

-- A court's keys for signing seals. What signs is handed only to the job that seals; what checks is for everybody.
create table seal_key (
  court text collate "C" not null,
  number integer not null check (number >= 1),
  public_key text not null check (public_key ~ '^04[0-9a-f]{128}$'),
  made_at timestamptz not null,
  primary key (court, number)
);
select fence('seal_key');
grant select on seal_key to zhiheng_app;
create trigger unchanged before update or delete on seal_key for each row execute function refuse_change();
create trigger untruncated before truncate on seal_key for each statement execute function refuse_change();
alter table seal_key enable always trigger unchanged;
alter table seal_key enable always trigger untruncated;

create table seal_secret (
  court text collate "C" not null,
  number integer not null,
  private_key text not null check (private_key ~ '^[0-9a-f]{64}$'),
  primary key (court, number)
);

-- The key a court signs with: the newest there is or, where there is none (a new court, or one restored from a backup, which
-- holds no secrets), the one offered, if one is.
create function sealing_key(of_court text, offered_public text, offered_private text, made_at timestamptz,
    out number integer, out private_key text)
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      entered text[] := zhiheng.entered();
    begin
      if (entered[1] = 'job:seal' and of_court = any (string_to_array(entered[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'only the sealing job of the court signs';
      end if;
      perform pg_advisory_xact_lock(hashtextextended('sealing key ' || of_court, 0));
      if offered_private is not null and not exists (select from zhiheng.seal_secret s where s.court = of_court) then
        insert into zhiheng.seal_key as k (court, number, public_key, made_at)
          select of_court, coalesce(max(k.number), 0) + 1, offered_public, sealing_key.made_at
          from zhiheng.seal_key k where k.court = of_court;
        insert into zhiheng.seal_secret (court, number, private_key)
          select of_court, max(k.number), offered_private from zhiheng.seal_key k where k.court = of_court;
      end if;
      select s.number, s.private_key into sealing_key.number, sealing_key.private_key
        from zhiheng.seal_secret s where s.court = of_court order by s.number desc limit 1;
    end
  $$;
grant execute on function sealing_key(text, text, text, timestamptz) to zhiheng_app;

-- The login that takes jobs, and nothing else.
insert into secret (name, value)
select 'login-worker', sha512(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 8);
