-- Cases by the limit that ends next are read from the beginning of an index, whatever else is asked for, and queues are counted in theirs.

-- What a closed case still had running does not end next.
update case_row set nearest = null, nearest_due = null where closed_on is not null and nearest is not null;
drop index case_row_due;
create index case_row_due on case_row (court, nearest_due, stream) where nearest_due is not null;

drop index queue_row_risk;
create index queue_row_risk on queue_row (court, who, risk, since, stream, id) include (from_on, kind);

-- The board counts running limits in the index alone.
drop index clock_row_running;
create index clock_row_open on clock_row (court, clock, team, due, paused) where stopped_on is null and not lapsed and breach;
