-- The courts that share this database, and the age of its transaction numbers.

create table court (
  id text collate "C" primary key check (id ~ '^[a-z][a-z0-9-]{0,39}$'),
  name text not null
);
grant select on court to zhiheng_app, zhiheng_gate, zhiheng_keeper;

-- Transaction numbers order events, but start again in another cluster: a restored database begins a new era.
create table era (
  singleton boolean primary key default true check (singleton),
  number integer not null check (number >= 1),
  cluster bigint not null
);
grant select on era to zhiheng_keeper;

-- In PL/pgSQL, like everything asked once a row or a statement: its plans are kept for the connection.
create function current_era() returns integer
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$ begin return (select number from zhiheng.era); end $$;
grant execute on function current_era() to zhiheng_app, zhiheng_keeper;

-- Called at every start: the same cluster keeps its era, another one begins the next.
create function settle_era() returns integer
  language sql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    insert into zhiheng.era (number, cluster)
    select 1, system_identifier from pg_control_system()
    on conflict (singleton) do update
      set number = era.number + (era.cluster <> excluded.cluster)::integer, cluster = excluded.cluster
    returning number
  $$;
