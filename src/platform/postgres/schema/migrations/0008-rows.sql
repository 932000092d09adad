-- What is written down for looking up: cases, parties, handlers, clocks and open work, each made anew from the log at any time.

create table case_row (
  court text collate "C" not null,
  stream text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  number text collate "C" not null,
  series text collate "C",
  serial integer,
  kind text collate "C" not null,
  registered_on date not null,
  closed_on date,
  stage text collate "C" not null,
  team text collate "C",
  track text collate "C",
  amount bigint,
  applicants text not null,
  debtors text not null,
  instrument text collate "C",
  handlers jsonb not null,
  nearest jsonb,
  nearest_due date,
  -- The day on which time alone changes what these rows say.
  turns_on date,
  -- Number and names as searches compare them, and their pairs of characters.
  sought text collate "C" not null,
  grams text[] collate "C" not null,
  primary key (court, stream)
);
create unique index case_row_number on case_row (court, number);
create unique index case_row_id on case_row (court, id);
create index case_row_registered on case_row (court, registered_on desc nulls last, stream);
create index case_row_due on case_row (court, nearest_due, stream) where closed_on is null;
create index case_row_amount on case_row (court, amount desc nulls last, stream);
create index case_row_stage on case_row (court, stage, registered_on desc nulls last, stream);
create index case_row_team on case_row (court, team, registered_on desc nulls last, stream);
create index case_row_series on case_row (court, series, serial desc);
create index case_row_turn on case_row (court, turns_on) where turns_on is not null;
create index case_row_instrument on case_row (court, instrument) where instrument is not null;
create index case_row_grams on case_row using gin (grams);

create table party_row (
  court text collate "C" not null,
  stream text collate "C" not null,
  party text collate "C" not null,
  role text collate "C" not null,
  kind text collate "C" not null,
  name text collate "C" not null,
  -- Told apart by a keyed digest, never by the number itself.
  mark bytea,
  shown text not null,
  primary key (court, stream, party)
);
create index party_row_mark on party_row (court, mark) where mark is not null;
create index party_row_name on party_row (court, name);

-- One line a naming: who sat in which seat of which case, from when until when, and how he came to it.
create table handler_row (
  court text collate "C" not null,
  stream text collate "C" not null,
  version integer not null,
  seat text collate "C" not null,
  person text collate "C" not null,
  how text collate "C" not null,
  since date not null,
  until date,
  open boolean not null,
  primary key (court, stream, version)
);
create index handler_row_person on handler_row (court, person, open, since desc);

create table clock_row (
  court text collate "C" not null,
  stream text collate "C" not null,
  clock text collate "C" not null,
  id text collate "C" not null,
  ordinal integer not null,
  started_on date not null,
  due date,
  stopped_on date,
  paused boolean not null,
  lapsed boolean not null,
  breach boolean not null,
  team text collate "C",
  owner text[] collate "C" not null,
  primary key (court, stream, clock, id, ordinal)
);
create index clock_row_running on clock_row (court, clock, due, stream) where stopped_on is null and not lapsed;
create index clock_row_late on clock_row (court, coalesce(due, '9999-12-31'::date), stream, clock, id, ordinal)
  where stopped_on is null and not lapsed and breach;
create index clock_row_stopped on clock_row (court, stopped_on, clock) where stopped_on is not null;

create table work_row (
  court text collate "C" not null,
  stream text collate "C" not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  title_zh text not null,
  title_en text not null,
  since date not null,
  -- Not shown before that day: a reminder waits for its time.
  from_on date not null,
  due date,
  words text[] collate "C" not null,
  persons text[] collate "C" not null,
  asker text collate "C",
  act text,
  fields jsonb,
  of jsonb,
  primary key (court, stream, id)
);
create index work_row_asker on work_row (court, asker, since) where asker is not null;
create index work_row_risk on work_row (court, due, since, stream, id);

-- Work under each name it is addressed to: `w:` a word of the law, `p:` a person. Equality alone finds it, so that the fence costs nothing.
create table queue_row (
  court text collate "C" not null,
  who text collate "C" not null,
  stream text collate "C" not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  from_on date not null,
  -- When it is due; what never is comes last.
  risk date not null,
  since date not null,
  primary key (court, who, stream, id)
);
create index queue_row_risk on queue_row (court, who, risk, since, stream, id);
create index queue_row_stream on queue_row (court, stream);

-- What people did, for "what did I do lately".
create table deed_row (
  court text collate "C" not null,
  stream text collate "C" not null,
  version integer not null,
  person text collate "C" not null,
  kind text collate "C" not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  primary key (court, stream, version)
);
create index deed_row_person on deed_row (court, person, recorded_at desc);

select fence(one::regclass)
from unnest(array['case_row', 'party_row', 'handler_row', 'clock_row', 'work_row', 'queue_row', 'deed_row']) as one;
-- The search below looks past the fence and checks for itself: pieces of text are compared by what is not leakproof.
alter table case_row no force row level security;
grant select, insert, delete on case_row, party_row, handler_row, clock_row, work_row, queue_row, deed_row to zhiheng_app;

-- Writes all rows of one stream in place of those there were. One call, one round trip.
create function write_rows(of_court text, of_stream text, lines jsonb) returns void
  language plpgsql volatile set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      delete from zhiheng.case_row r where r.court = of_court and r.stream = of_stream;
      delete from zhiheng.party_row r where r.court = of_court and r.stream = of_stream;
      delete from zhiheng.handler_row r where r.court = of_court and r.stream = of_stream;
      delete from zhiheng.clock_row r where r.court = of_court and r.stream = of_stream;
      delete from zhiheng.work_row r where r.court = of_court and r.stream = of_stream;
      delete from zhiheng.queue_row r where r.court = of_court and r.stream = of_stream;
      delete from zhiheng.deed_row r where r.court = of_court and r.stream = of_stream;
      insert into zhiheng.case_row select * from jsonb_populate_recordset(null::zhiheng.case_row, lines -> 'case');
      insert into zhiheng.party_row (court, stream, party, role, kind, name, mark, shown)
        select of_court, of_stream, p.party, p.role, p.kind, p.name, zhiheng.party_mark(p.identity), p.shown
        from jsonb_to_recordset(lines -> 'party') as p (party text, role text, kind text, name text, identity text, shown text);
      insert into zhiheng.handler_row select * from jsonb_populate_recordset(null::zhiheng.handler_row, lines -> 'handler');
      insert into zhiheng.clock_row select * from jsonb_populate_recordset(null::zhiheng.clock_row, lines -> 'clock');
      insert into zhiheng.work_row select * from jsonb_populate_recordset(null::zhiheng.work_row, lines -> 'work');
      insert into zhiheng.queue_row select * from jsonb_populate_recordset(null::zhiheng.queue_row, lines -> 'queue');
      insert into zhiheng.deed_row select * from jsonb_populate_recordset(null::zhiheng.deed_row, lines -> 'deed');
    end
  $$;
grant execute on function write_rows(text, text, jsonb) to zhiheng_app;

insert into secret (name, value) values ('party-mark', sha512(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- The keyed digest of an identity number: the same number gives the same mark in this database, and in no other.
create function party_mark(identity text) returns bytea
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    declare
      key bytea := (select s.value from zhiheng.secret s where s.name = 'party-mark');
    begin
      if btrim(coalesce(identity, '')) = '' then return null; end if;
      return sha256(key || sha256(key || convert_to(upper(btrim(identity)), 'UTF8')));
    end
  $$;
grant execute on function party_mark(text) to zhiheng_app;

-- Streams of a court whose number or parties hold a piece of text: first by its pairs of characters, then by itself.
create function find_cases(of_court text, piece text, pairs text[], most integer) returns setof text
  language plpgsql stable security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      if (of_court = any (string_to_array((zhiheng.entered())[3], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not read this court';
      end if;
      return query
        select r.stream from zhiheng.case_row r
        where r.court = of_court and r.grams @> pairs and position(piece in r.sought) > 0
        order by r.registered_on desc, r.stream
        limit most;
    end
  $$;
grant execute on function find_cases(text, text, text[], integer) to zhiheng_app;
