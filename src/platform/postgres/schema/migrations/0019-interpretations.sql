-- What a court says the articles of its own documents mean: read by every court that stands on them, beside the article.

-- Neither is ever changed: a new interpretation stands beside the old, and one withdrawn stays for the days it was read on.

create table interpretation (
  court text collate "C" not null,
  id text collate "C" not null check (length(id) between 2 and 40),
  document text collate "C" not null check (length(document) between 3 and 200),
  article text collate "C" not null check (length(article) between 1 and 80),
  -- Of the article's words when it was given.
  digest text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  text text not null check (length(text) between 1 and 2000),
  given_on date not null,
  name text not null,
  posts text[] not null,
  primary key (court, id)
);

create table interpretation_withdrawn (
  court text collate "C" not null,
  id text collate "C" not null,
  withdrawn_on date not null,
  primary key (court, id)
);

select fence(one::regclass) from unnest(array['interpretation', 'interpretation_withdrawn']) as one;
-- The function below reads both for the courts that stand on the document, as editions are read.
alter table interpretation no force row level security;
alter table interpretation_withdrawn no force row level security;
grant select, insert on interpretation, interpretation_withdrawn to zhiheng_app;
create trigger unchanged before update or delete on interpretation for each row execute function refuse_change();
create trigger untruncated before truncate on interpretation for each statement execute function refuse_change();
create trigger unchanged before update or delete on interpretation_withdrawn
  for each row execute function refuse_change();
create trigger untruncated before truncate on interpretation_withdrawn
  for each statement execute function refuse_change();
alter table interpretation enable always trigger unchanged;
alter table interpretation enable always trigger untruncated;
alter table interpretation_withdrawn enable always trigger unchanged;
alter table interpretation_withdrawn enable always trigger untruncated;

create function interpretations_of(of_court text, of_document text)
  returns table (
    id text, article text, digest text, text text, given_on date, name text, posts text[], withdrawn_on date
  )
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      return query
        select i.id, i.article, i.digest, i.text, i.given_on, i.name, i.posts, w.withdrawn_on
        from zhiheng.interpretation i
        left join zhiheng.interpretation_withdrawn w on w.court = i.court and w.id = i.id
        where i.court = of_court and i.document = of_document order by i.given_on, length(i.id), i.id;
    end
  $$;
grant execute on function interpretations_of(text, text) to zhiheng_gate;
