-- A seal closes over all events of a court up to a place, and over the seal before it.

create table seal (
  court text collate "C" not null,
  number integer not null check (number >= 1),
  era integer not null,
  xid xid8 not null,
  position bigint not null,
  leaves integer not null check (leaves >= 1),
  root bytea not null check (length(root) = 32),
  previous bytea not null check (length(previous) = 32),
  digest bytea not null check (length(digest) = 32),
  sealed_at timestamptz not null,
  signer text,
  signature bytea,
  primary key (court, number),
  check ((signer is null) = (signature is null))
);
select fence('seal');
grant select, insert on seal to zhiheng_app;

create function continue_seals() returns trigger
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
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
  $$;
create trigger continue before insert on seal for each row execute function continue_seals();
create trigger unchanged before update or delete on seal for each row execute function refuse_change();
create trigger untruncated before truncate on seal for each statement execute function refuse_change();
alter table seal enable always trigger unchanged;
alter table seal enable always trigger untruncated;
