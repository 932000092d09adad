-- Lists of cases people bring as spreadsheets, and their rows while they are put right and registered.

create table import (
  court text collate "C" not null,
  -- Of the kind and the digest of the file: the same file again is the same list.
  id text collate "C" not null check (id ~ '^[0-9a-f]{16}$'),
  kind text collate "C" not null check (kind in ('registration', 'take-over')),
  file text collate "C" not null check (file ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 255),
  came_at timestamptz not null,
  came_by text collate "C" not null,
  came_by_name text not null,
  -- Every heading as written, the column each is, and what is said of them.
  heading jsonb not null,
  notes jsonb not null,
  -- Whoever registers its rows holds it until then, by the machine's clock; after a crash it is free again by itself.
  held_until timestamptz not null default '-infinity',
  primary key (court, id)
);
create index import_came on import (court, kind, came_at desc);
select fence('import');
grant select, insert, delete, update (heading, notes, held_until) on import to zhiheng_app;

create table import_line (
  court text collate "C" not null,
  import text collate "C" not null,
  row integer not null check (row >= 1),
  -- The first row of the same case: the case stands where this row stands.
  lead integer not null check (lead >= 1),
  cells jsonb not null,
  edited integer[] not null default '{}',
  state text collate "C" not null check (state in ('wrong', 'doubt', 'ready', 'wanted', 'done', 'refused')),
  flaws jsonb not null,
  number text collate "C",
  instrument text collate "C",
  -- Who wanted it registered: the command is his, whoever's process sends it.
  wanted_by text collate "C",
  wanted_by_name text,
  stream text collate "C",
  primary key (court, import, row)
);
create index import_line_state on import_line (court, import, state, row) where row = lead;
create index import_line_lead on import_line (court, import, lead);
create index import_line_number on import_line (court, import, number) where number is not null;
create index import_line_instrument on import_line (court, import, instrument) where instrument is not null;
create index import_line_wanted on import_line (court, import) where state = 'wanted' and row = lead;
select fence('import_line');
grant select, insert, delete on import_line to zhiheng_app;
grant update (lead, cells, edited, state, flaws, number, instrument, wanted_by, wanted_by_name, stream) on import_line to zhiheng_app;
