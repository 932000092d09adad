-- What reports count. Rows are made anew from the log when the office opens and finds none, so those there are go.

truncate case_row, party_row, handler_row, clock_row, work_row, queue_row, deed_row;

alter table case_row
  add column mode text collate "C",
  add column region text collate "C",
  -- Since when it is in its stage, and the last day somebody did anything about it.
  add column stage_on date not null,
  add column acted_on date;
create index case_row_closed on case_row (court, closed_on) where closed_on is not null;

alter table handler_row
  add column ended text collate "C",
  -- The first day he did anything about the case.
  add column begun_on date;

-- Team and handlers are those of the day a limit stopped; of one that runs, today's.
alter table clock_row
  add column handlers text[] collate "C" not null,
  add column lapsed_on date,
  add column pauses datemultirange not null;

-- Stays with a team, triage decisions, proposals, pooled work and what was given back of it, defects: each from when until when.
create table tally_row (
  court text collate "C" not null,
  stream text collate "C" not null,
  sort text collate "C" not null,
  id text collate "C" not null,
  -- What it is: the team, the act put up, the kind of pooled work.
  key text collate "C" not null,
  how text collate "C",
  outcome text collate "C",
  since date not null,
  until date,
  due date,
  person text collate "C",
  team text collate "C",
  track text collate "C",
  handlers text[] collate "C" not null,
  -- Rows of a document a decision rests on.
  rests_on text[] collate "C" not null,
  primary key (court, stream, sort, id)
);
create index tally_row_since on tally_row (court, sort, since);
create index tally_row_until on tally_row (court, sort, until);
select fence('tally_row');
grant select, insert, delete on tally_row to zhiheng_app;

create or replace function write_rows(of_court text, of_stream text, lines jsonb) returns void
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
      delete from zhiheng.tally_row r where r.court = of_court and r.stream = of_stream;
      insert into zhiheng.case_row select * from jsonb_populate_recordset(null::zhiheng.case_row, lines -> 'case');
      insert into zhiheng.party_row (court, stream, party, role, kind, name, mark, shown)
        select of_court, of_stream, p.party, p.role, p.kind, p.name, zhiheng.party_mark(p.identity), p.shown
        from jsonb_to_recordset(lines -> 'party') as p (party text, role text, kind text, name text, identity text, shown text);
      insert into zhiheng.handler_row select * from jsonb_populate_recordset(null::zhiheng.handler_row, lines -> 'handler');
      insert into zhiheng.clock_row select * from jsonb_populate_recordset(null::zhiheng.clock_row, lines -> 'clock');
      insert into zhiheng.work_row select * from jsonb_populate_recordset(null::zhiheng.work_row, lines -> 'work');
      insert into zhiheng.queue_row select * from jsonb_populate_recordset(null::zhiheng.queue_row, lines -> 'queue');
      insert into zhiheng.deed_row select * from jsonb_populate_recordset(null::zhiheng.deed_row, lines -> 'deed');
      insert into zhiheng.tally_row select * from jsonb_populate_recordset(null::zhiheng.tally_row, lines -> 'tally');
    end
  $$;
