-- Further courts: whoever has the console of an installation offers a token, as its first start does.
-- He says where the court stands: below one, above some that had nobody above them. Such a token ends by itself.
alter table first_token
  add column further boolean not null default false,
  add column superior text collate "C" references court (id),
  add column inferiors text[] not null default '{}',
  add column until timestamptz;

create or replace function offer_first_token(new_digest bytea) returns boolean
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      lock table zhiheng.first_token in exclusive mode;
      delete from zhiheng.first_token t where not t.further;
      if exists (select from zhiheng.account) then return false; end if;
      insert into zhiheng.first_token (digest) values (new_digest);
      return true;
    end
  $$;

-- Why a court cannot stand there; null if it can. Nobody stands above somebody he is below, and nobody gets a second superior.
create function stands_wrong(new_superior text, new_inferiors text[]) returns text
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      if new_superior is not null and not exists (select from zhiheng.court c where c.id = new_superior) then
        return 'court-unknown ' || new_superior;
      end if;
      return (
        select case when c.id is null then 'court-unknown ' when c.superior is not null then 'court-taken ' else 'court-ring ' end || i
        from unnest(new_inferiors) i left join zhiheng.court c on c.id = i
        where c.id is null or c.superior is not null or c.id = new_superior
          or new_superior in (select zhiheng.courts_below(c.id))
        limit 1);
    end
  $$;

create function offer_further_token(new_digest bytea, new_superior text, new_inferiors text[], new_until timestamptz) returns text
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      wrong text := zhiheng.stands_wrong(new_superior, new_inferiors);
    begin
      lock table zhiheng.first_token in exclusive mode;
      if not exists (select from zhiheng.account) then return 'nobody-yet'; end if;
      if exists (select from zhiheng.court where demo) then return 'demonstration'; end if;
      if wrong is not null then return wrong; end if;
      delete from zhiheng.first_token;
      insert into zhiheng.first_token (digest, further, superior, inferiors, until)
        values (new_digest, true, new_superior, new_inferiors, new_until);
      return null;
    end
  $$;
grant execute on function offer_further_token(bytea, text, text[], timestamptz) to zhiheng_gate;

create or replace function found_first(token bytea, id text, name text, law text, mark text, login text, person text,
    person_name text, hash text, at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      offered zhiheng.first_token;
      founder uuid;
    begin
      lock table zhiheng.first_token in exclusive mode;
      delete from zhiheng.first_token t where t.digest = token returning * into offered;
      if not found or (not offered.further and exists (select from zhiheng.account)) or offered.until <= at
        or zhiheng.stands_wrong(offered.superior, offered.inferiors) is not null then
        return null;
      end if;
      perform zhiheng.found_court(id, name, law, mark, offered.superior, false);
      update zhiheng.court c set superior = found_first.id where c.id = any (offered.inferiors);
      -- Whoever remembers who stands above them looks again.
      perform pg_notify('zhiheng_live', json_build_array(i, 'court/law', 0)::text) from unnest(offered.inferiors) i;
      insert into zhiheng.account (login, court, person, hash, must_change, founder, issued_at)
        values (found_first.login, id, found_first.person, found_first.hash, false, person_name, at)
        returning account.id into founder;
      return founder;
    end
  $$;
