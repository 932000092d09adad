-- Files by the digest of what they contain, and views people saved.

-- The content lies in a folder, under its digest; this is what is known of it. Cited by a record it stays for good, else it is swept.
create table file (
  court text collate "C" not null,
  digest text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 1),
  kind text not null check (length(kind) between 3 and 100),
  name text not null check (length(name) between 1 and 255),
  kept_at timestamptz not null,
  kept_by text collate "C" not null,
  cited boolean not null default false,
  primary key (court, digest)
);
create index file_uncited on file (court, kept_at) where not cited;
select fence('file');
grant select, insert, delete, update (name, kept_at, kept_by, cited) on file to zhiheng_app;

create table saved_view (
  court text collate "C" not null,
  person text collate "C" not null,
  screen text collate "C" not null check (length(screen) between 1 and 80),
  name text not null check (length(name) between 1 and 80),
  state jsonb not null check (length(state::text) <= 20000),
  saved_at timestamptz not null,
  primary key (court, person, screen, name)
);
select fence('saved_view');
grant select, insert, delete, update (state, saved_at) on saved_view to zhiheng_app;
