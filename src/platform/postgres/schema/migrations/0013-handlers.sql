-- The team a case lay with when somebody was named, so that a team's figures are its own. Rows are made anew from the log.

truncate case_row, party_row, handler_row, clock_row, work_row, queue_row, deed_row, tally_row;
alter table handler_row add column team text collate "C";
create index handler_row_since on handler_row (court, since);
