-- Editions that were revoked before their first day: they stay where they were written, and are no law of the court's.

create table edition_revoked (
  court text collate "C" not null,
  number integer not null check (number > 1),
  revoked_at timestamptz not null,
  primary key (court, number)
);
select fence('edition_revoked'::regclass);
-- Asked by the function below before anybody has signed in, as the editions themselves are.
alter table edition_revoked no force row level security;
grant select, insert on edition_revoked to zhiheng_app;
create trigger unchanged before update or delete on edition_revoked for each row execute function refuse_change();
create trigger untruncated before truncate on edition_revoked for each statement execute function refuse_change();
alter table edition_revoked enable always trigger unchanged;
alter table edition_revoked enable always trigger untruncated;

create or replace function editions_of(of_court text)
  returns table (number integer, document text, file text, digest text, from_on date)
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select e.number, e.document, e.file, e.digest, e.from_on from zhiheng.edition e
        where e.court = of_court
          and not exists (select from zhiheng.edition_revoked r where r.court = e.court and r.number = e.number)
        order by e.number, e.document;
    end
  $$;
