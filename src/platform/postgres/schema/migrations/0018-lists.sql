-- A team's cases in the order of their amounts, and the open cases of a handler counted from the index alone.
create index case_row_team_amount on case_row (court, team, amount desc nulls last, stream);
drop index handler_row_person;
create index handler_row_person on handler_row (court, person, open, since desc) include (stream);
