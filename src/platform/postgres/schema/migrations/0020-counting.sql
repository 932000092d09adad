-- What boards and queues count stands in an index in the very order it is counted in.

-- Of one node and team the overdue limits stand together, and so do the paused.
drop index clock_row_open;
create index clock_row_open on clock_row (court, clock, team, paused, due) where stopped_on is null and not lapsed and breach;

-- All names of one piece of work stand together: pieces are told apart as they are read.
drop index queue_row_stream;
create index queue_row_piece on queue_row (court, stream, id) include (who, from_on);
