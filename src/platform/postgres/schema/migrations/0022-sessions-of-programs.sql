-- Programs open sessions of a quarter of an hour, a dozen an hour and court: one that ended a day ago is of no use to anybody.
create index session_program on session (person, expires_at) where account is null;
create or replace function open_session(digest bytea, person text, acting text[], reading text[], expires_at timestamptz)
  returns void
  language sql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    -- Whoever else is removing them does so: nobody waits here for another transaction to end.
    delete from zhiheng.session where session.digest in (
      select s.digest from zhiheng.session s
      where s.account is null and s.person = $2 and s.expires_at < clock_timestamp() - interval '1 day'
      for update skip locked);
    insert into zhiheng.session (digest, person, acting, reading, expires_at) values ($1, $2, $3, $4, $5)
  $$;
delete from session where account is null and expires_at < clock_timestamp() - interval '1 day';
