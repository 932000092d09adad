-- The law a court adopted, kept so that what a decision rested on can be shown when the file is long gone.

-- Texts by their digest, and the documents of each edition. Neither is ever changed.

create table law_text (
  court text collate "C" not null,
  digest text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  text text not null check (octet_length(text) between 1 and 8000000),
  kept_at timestamptz not null,
  primary key (court, digest)
);

create table edition (
  court text collate "C" not null,
  number integer not null check (number >= 1),
  document text collate "C" not null check (length(document) between 3 and 200),
  -- Where the file lay when it was adopted: places in refusals and findings are told by it.
  file text collate "C" not null,
  digest text collate "C" not null,
  -- From when it holds; the first edition as far back as its documents themselves say.
  from_on date check (from_on is not null or number = 1),
  primary key (court, number, document)
);

select fence(one::regclass) from unnest(array['law_text', 'edition']) as one;
-- The functions below read both for whoever asks what a court's law is, before anybody has signed in.
alter table law_text no force row level security;
alter table edition no force row level security;
grant select, insert on law_text, edition to zhiheng_app;
create trigger unchanged before update or delete on law_text for each row execute function refuse_change();
create trigger untruncated before truncate on law_text for each statement execute function refuse_change();
create trigger unchanged before update or delete on edition for each row execute function refuse_change();
create trigger untruncated before truncate on edition for each statement execute function refuse_change();
alter table law_text enable always trigger unchanged;
alter table law_text enable always trigger untruncated;
alter table edition enable always trigger unchanged;
alter table edition enable always trigger untruncated;

create function editions_of(of_court text)
  returns table (number integer, document text, file text, digest text, from_on date)
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select e.number, e.document, e.file, e.digest, e.from_on from zhiheng.edition e
        where e.court = of_court order by e.number, e.document;
    end
  $$;
grant execute on function editions_of(text) to zhiheng_gate;

create function law_text_of(of_court text, of_digest text) returns text
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return (select t.text from zhiheng.law_text t where t.court = of_court and t.digest = of_digest);
    end
  $$;
grant execute on function law_text_of(text, text) to zhiheng_gate;

-- Courts founded before editions were kept: the first start adopts what their folders hold.
create function courts_without_edition() returns setof text
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select c.id from zhiheng.court c
        where not exists (select from zhiheng.edition e where e.court = c.id) order by c.id;
    end
  $$;
grant execute on function courts_without_edition() to zhiheng_gate;
