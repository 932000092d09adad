-- By which edition of the law the rows of a court's cases are written.

alter table day_turned add column edition text collate "C" check (length(edition) between 1 and 220);
grant update (edition) on day_turned to zhiheng_app;
