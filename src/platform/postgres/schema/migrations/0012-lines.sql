-- What is looked up of cases is written for many of them at once, and only what has changed.

-- Writes the rows of some streams in place of those there were. A row that says the same stays as it is: most commands change a few
-- of some forty. It asks once whether the session acts in the court, where the fence would ask at each of sixteen statements,
-- and touches no row of another court or stream. Plans are made once a connection and never read a table whole, whatever the
-- planner thinks of a table that was empty a moment ago.
create function write_lines(of_court text, of_streams text[], lines jsonb) returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_nestloop = off
  as $$
    begin
      if (of_court = any (string_to_array((zhiheng.entered())[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not act in this court';
      end if;
      delete from zhiheng.case_row r where r.court = of_court and r.stream = any (of_streams)
        and not exists (select from jsonb_populate_recordset(null::zhiheng.case_row, lines -> 'case') w where w = r);
      insert into zhiheng.case_row select w.* from jsonb_populate_recordset(null::zhiheng.case_row, lines -> 'case') w
        where w.court = of_court and w.stream = any (of_streams)
        on conflict (court, stream) do nothing;
      delete from zhiheng.party_row r where r.court = of_court and r.stream = any (of_streams)
        and not exists (
          select from jsonb_to_recordset(lines -> 'party')
            as p (stream text, party text, role text, kind text, name text, identity text, shown text)
          where (p.stream, p.party, p.role, p.kind, p.name, p.shown) = (r.stream, r.party, r.role, r.kind, r.name, r.shown)
            and zhiheng.party_mark(p.identity) is not distinct from r.mark
        );
      insert into zhiheng.party_row (court, stream, party, role, kind, name, mark, shown)
        select of_court, p.stream, p.party, p.role, p.kind, p.name, zhiheng.party_mark(p.identity), p.shown
        from jsonb_to_recordset(lines -> 'party')
          as p (stream text, party text, role text, kind text, name text, identity text, shown text)
        where p.stream = any (of_streams)
        on conflict (court, stream, party) do nothing;
      delete from zhiheng.handler_row r where r.court = of_court and r.stream = any (of_streams)
        and not exists (select from jsonb_populate_recordset(null::zhiheng.handler_row, lines -> 'handler') w where w = r);
      insert into zhiheng.handler_row select w.* from jsonb_populate_recordset(null::zhiheng.handler_row, lines -> 'handler') w
        where w.court = of_court and w.stream = any (of_streams)
        on conflict (court, stream, version) do nothing;
      delete from zhiheng.clock_row r where r.court = of_court and r.stream = any (of_streams)
        and not exists (select from jsonb_populate_recordset(null::zhiheng.clock_row, lines -> 'clock') w where w = r);
      insert into zhiheng.clock_row select w.* from jsonb_populate_recordset(null::zhiheng.clock_row, lines -> 'clock') w
        where w.court = of_court and w.stream = any (of_streams)
        on conflict (court, stream, clock, id, ordinal) do nothing;
      delete from zhiheng.work_row r where r.court = of_court and r.stream = any (of_streams)
        and not exists (select from jsonb_populate_recordset(null::zhiheng.work_row, lines -> 'work') w where w = r);
      insert into zhiheng.work_row select w.* from jsonb_populate_recordset(null::zhiheng.work_row, lines -> 'work') w
        where w.court = of_court and w.stream = any (of_streams)
        on conflict (court, stream, id) do nothing;
      delete from zhiheng.queue_row r where r.court = of_court and r.stream = any (of_streams)
        and not exists (select from jsonb_populate_recordset(null::zhiheng.queue_row, lines -> 'queue') w where w = r);
      insert into zhiheng.queue_row select w.* from jsonb_populate_recordset(null::zhiheng.queue_row, lines -> 'queue') w
        where w.court = of_court and w.stream = any (of_streams)
        on conflict (court, who, stream, id) do nothing;
      delete from zhiheng.deed_row r where r.court = of_court and r.stream = any (of_streams)
        and not exists (select from jsonb_populate_recordset(null::zhiheng.deed_row, lines -> 'deed') w where w = r);
      insert into zhiheng.deed_row select w.* from jsonb_populate_recordset(null::zhiheng.deed_row, lines -> 'deed') w
        where w.court = of_court and w.stream = any (of_streams)
        on conflict (court, stream, version) do nothing;
      delete from zhiheng.tally_row r where r.court = of_court and r.stream = any (of_streams)
        and not exists (select from jsonb_populate_recordset(null::zhiheng.tally_row, lines -> 'tally') w where w = r);
      insert into zhiheng.tally_row select w.* from jsonb_populate_recordset(null::zhiheng.tally_row, lines -> 'tally') w
        where w.court = of_court and w.stream = any (of_streams)
        on conflict (court, stream, sort, id) do nothing;
    end
  $$;
grant execute on function write_lines(text, text[], jsonb) to zhiheng_app;
alter table party_row no force row level security;
alter table handler_row no force row level security;
alter table clock_row no force row level security;
alter table work_row no force row level security;
alter table queue_row no force row level security;
alter table deed_row no force row level security;
alter table tally_row no force row level security;
drop function write_rows(text, text, jsonb);

-- Heads of streams that this very transaction began and then did not need: as if nobody had asked.
create function let_go(of_court text, ids text[]) returns void
  language plpgsql volatile security definer set search_path = zhiheng, pg_catalog, pg_temp
  as $$
    begin
      if (of_court = any (string_to_array((zhiheng.entered())[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not act in this court';
      end if;
      delete from zhiheng.stream s
        where s.court = of_court and s.id = any (ids) and s.version = 0 and s.xmin = pg_current_xact_id()::xid;
    end
  $$;
grant execute on function let_go(text, text[]) to zhiheng_app;
