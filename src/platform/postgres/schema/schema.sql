-- tables
table access fenced
table account
table business_time
table case_row fenced
table clock_row fenced
table command fenced even for its owner
table court
table day_turned fenced even for its owner
table deed_row fenced
table edition fenced
table edition_revoked fenced
table entry_key
table era
table event partitioned LIST (court) fenced even for its owner
sequence event_position
table file fenced even for its owner
table first_token
table handler_row fenced
table import fenced even for its owner
table import_line fenced even for its owner
table inbox fenced even for its owner
table interpretation fenced
table interpretation_withdrawn fenced
table law_text fenced
table migration
table outbox fenced even for its owner
table party_row fenced
table queue_row fenced
table saved_view fenced even for its owner
table seal fenced even for its owner
table seal_key fenced even for its owner
table seal_secret
table secret
table session
table sign_in_attempt
table snapshot fenced even for its owner
table stream fenced
table tally_row fenced
table work_row fenced

-- columns
access.court text collate "C" not null
access.at timestamp with time zone not null default clock_timestamp()
access.home text collate "C" not null
access.person text collate "C" not null
access.stream text collate "C" not null
access.what text not null
account.id uuid not null default gen_random_uuid()
account.login text collate "C" not null
account.court text collate "C" not null
account.person text collate "C" not null
account.hash text not null
account.must_change boolean not null
account.factor bytea
account.factor_pending bytea
account.factor_step bigint
account.founder text
account.issued_at timestamp with time zone not null
account.used_at timestamp with time zone
account.closed_at timestamp with time zone
business_time.singleton boolean not null default true
business_time.ahead bigint not null default 0
case_row.court text collate "C" not null
case_row.stream text collate "C" not null
case_row.id text collate "C" not null
case_row.version integer not null
case_row.number text collate "C" not null
case_row.series text collate "C"
case_row.serial integer
case_row.kind text collate "C" not null
case_row.registered_on date not null
case_row.closed_on date
case_row.stage text collate "C" not null
case_row.team text collate "C"
case_row.track text collate "C"
case_row.amount bigint
case_row.applicants text not null
case_row.debtors text not null
case_row.instrument text collate "C"
case_row.handlers jsonb not null
case_row.nearest jsonb
case_row.nearest_due date
case_row.turns_on date
case_row.sought text collate "C" not null
case_row.grams text[] collate "C" not null
case_row.mode text collate "C"
case_row.region text collate "C"
case_row.stage_on date not null
case_row.acted_on date
clock_row.court text collate "C" not null
clock_row.stream text collate "C" not null
clock_row.clock text collate "C" not null
clock_row.id text collate "C" not null
clock_row.ordinal integer not null
clock_row.started_on date not null
clock_row.due date
clock_row.stopped_on date
clock_row.paused boolean not null
clock_row.lapsed boolean not null
clock_row.breach boolean not null
clock_row.team text collate "C"
clock_row.owner text[] collate "C" not null
clock_row.handlers text[] collate "C" not null
clock_row.lapsed_on date
clock_row.pauses datemultirange not null
command.court text collate "C" not null
command.key text collate "C" not null
command.digest bytea not null
command.answer jsonb not null
command.done_at timestamp with time zone not null
court.id text collate "C" not null
court.name text not null
court.superior text collate "C"
court.law text not null
court.mark text not null default ''::text
court.demo boolean not null default false
day_turned.court text collate "C" not null
day_turned.day date not null
day_turned.edition text collate "C"
deed_row.court text collate "C" not null
deed_row.stream text collate "C" not null
deed_row.version integer not null
deed_row.person text collate "C" not null
deed_row.kind text collate "C" not null
deed_row.happened_on date not null
deed_row.recorded_at timestamp with time zone not null
edition.court text collate "C" not null
edition.number integer not null
edition.document text collate "C" not null
edition.file text collate "C" not null
edition.digest text collate "C" not null
edition.from_on date
edition_revoked.court text collate "C" not null
edition_revoked.number integer not null
edition_revoked.revoked_at timestamp with time zone not null
entry_key.singleton boolean not null default true
entry_key.inner_key bytea not null
entry_key.outer_key bytea not null
era.singleton boolean not null default true
era.number integer not null
era.cluster bigint not null
event.court text collate "C" not null
event.stream text collate "C" not null
event.version integer not null
event.era integer not null default current_era()
event.xid xid8 not null default pg_current_xact_id()
event.position bigint not null default nextval('event_position'::regclass)
event.kind text not null
event.happened_on date not null
event.recorded_at timestamp with time zone not null
event.body jsonb not null
event.previous bytea not null
event.digest bytea not null
file.court text collate "C" not null
file.digest text collate "C" not null
file.size bigint not null
file.kind text not null
file.name text not null
file.kept_at timestamp with time zone not null
file.kept_by text collate "C" not null
file.cited boolean not null default false
first_token.singleton boolean not null default true
first_token.digest bytea not null
first_token.further boolean not null default false
first_token.superior text collate "C"
first_token.inferiors text[] not null default '{}'::text[]
first_token.until timestamp with time zone
handler_row.court text collate "C" not null
handler_row.stream text collate "C" not null
handler_row.version integer not null
handler_row.seat text collate "C" not null
handler_row.person text collate "C" not null
handler_row.how text collate "C" not null
handler_row.since date not null
handler_row.until date
handler_row.open boolean not null
handler_row.ended text collate "C"
handler_row.begun_on date
handler_row.team text collate "C"
import.court text collate "C" not null
import.id text collate "C" not null
import.kind text collate "C" not null
import.file text collate "C" not null
import.name text not null
import.came_at timestamp with time zone not null
import.came_by text collate "C" not null
import.came_by_name text not null
import.heading jsonb not null
import.notes jsonb not null
import.held_until timestamp with time zone not null default '-infinity'::timestamp with time zone
import_line.court text collate "C" not null
import_line.import text collate "C" not null
import_line.row integer not null
import_line.lead integer not null
import_line.cells jsonb not null
import_line.edited integer[] not null default '{}'::integer[]
import_line.state text collate "C" not null
import_line.flaws jsonb not null
import_line.number text collate "C"
import_line.instrument text collate "C"
import_line.wanted_by text collate "C"
import_line.wanted_by_name text
import_line.stream text collate "C"
inbox.court text collate "C" not null
inbox.source text not null
inbox.key text collate "C" not null
inbox.digest bytea not null
inbox.body jsonb not null
inbox.received_at timestamp with time zone not null
inbox.handled_at timestamp with time zone
interpretation.court text collate "C" not null
interpretation.id text collate "C" not null
interpretation.document text collate "C" not null
interpretation.article text collate "C" not null
interpretation.digest text collate "C" not null
interpretation.text text not null
interpretation.given_on date not null
interpretation.name text not null
interpretation.posts text[] not null
interpretation_withdrawn.court text collate "C" not null
interpretation_withdrawn.id text collate "C" not null
interpretation_withdrawn.withdrawn_on date not null
law_text.court text collate "C" not null
law_text.digest text collate "C" not null
law_text.text text not null
law_text.kept_at timestamp with time zone not null
migration.number integer not null
migration.name text not null
migration.digest text not null
migration.applied_at timestamp with time zone not null default now()
outbox.court text collate "C" not null
outbox.topic text not null
outbox.key text collate "C" not null
outbox.body jsonb not null
outbox.queued_at timestamp with time zone not null
outbox.next_try_at timestamp with time zone not null
outbox.tries integer not null default 0
outbox.sent_at timestamp with time zone
outbox.trouble text
party_row.court text collate "C" not null
party_row.stream text collate "C" not null
party_row.party text collate "C" not null
party_row.role text collate "C" not null
party_row.kind text collate "C" not null
party_row.name text collate "C" not null
party_row.mark bytea
party_row.shown text not null
queue_row.court text collate "C" not null
queue_row.who text collate "C" not null
queue_row.stream text collate "C" not null
queue_row.id text collate "C" not null
queue_row.kind text collate "C" not null
queue_row.from_on date not null
queue_row.risk date not null
queue_row.since date not null
saved_view.court text collate "C" not null
saved_view.person text collate "C" not null
saved_view.screen text collate "C" not null
saved_view.name text not null
saved_view.state jsonb not null
saved_view.saved_at timestamp with time zone not null
seal.court text collate "C" not null
seal.number integer not null
seal.era integer not null
seal.xid xid8 not null
seal.position bigint not null
seal.leaves integer not null
seal.root bytea not null
seal.previous bytea not null
seal.digest bytea not null
seal.sealed_at timestamp with time zone not null
seal.signer text
seal.signature bytea
seal_key.court text collate "C" not null
seal_key.number integer not null
seal_key.public_key text not null
seal_key.made_at timestamp with time zone not null
seal_secret.court text collate "C" not null
seal_secret.number integer not null
seal_secret.private_key text not null
secret.name text not null
secret.value bytea not null
session.digest bytea not null
session.person text not null
session.acting text[] not null
session.reading text[] not null
session.expires_at timestamp with time zone not null
session.ended_at timestamp with time zone
session.account uuid
session.seen_at timestamp with time zone not null default clock_timestamp()
session.idle_seconds integer
sign_in_attempt.login bytea not null
sign_in_attempt.failures integer not null
sign_in_attempt.last_at timestamp with time zone not null
sign_in_attempt.locked_until timestamp with time zone
snapshot.court text collate "C" not null
snapshot.stream text collate "C" not null
snapshot.fold text not null
snapshot.version integer not null
snapshot.state jsonb not null
stream.court text collate "C" not null
stream.id text collate "C" not null
stream.version integer not null default 0
stream.digest bytea not null default decode(repeat('00'::text, 32), 'hex'::text)
tally_row.court text collate "C" not null
tally_row.stream text collate "C" not null
tally_row.sort text collate "C" not null
tally_row.id text collate "C" not null
tally_row.key text collate "C" not null
tally_row.how text collate "C"
tally_row.outcome text collate "C"
tally_row.since date not null
tally_row.until date
tally_row.due date
tally_row.person text collate "C"
tally_row.team text collate "C"
tally_row.track text collate "C"
tally_row.handlers text[] collate "C" not null
tally_row.rests_on text[] collate "C" not null
work_row.court text collate "C" not null
work_row.stream text collate "C" not null
work_row.id text collate "C" not null
work_row.kind text collate "C" not null
work_row.title_zh text not null
work_row.title_en text not null
work_row.since date not null
work_row.from_on date not null
work_row.due date
work_row.words text[] collate "C" not null
work_row.persons text[] collate "C" not null
work_row.asker text collate "C"
work_row.act text
work_row.fields jsonb
work_row.of jsonb

-- constraints
access: CHECK ((length(stream) <= 200))
access: CHECK (((length(what) >= 1) AND (length(what) <= 400)))
access: PRIMARY KEY (court, at, home, person, stream, what)
account: CHECK ((hash ~~ '$argon2id$%'::text))
account: CHECK (((login = lower(login)) AND ((length(login) >= 1) AND (length(login) <= 80))))
account: CHECK ((person ~ '^[^|]+$'::text))
account: FOREIGN KEY (court) REFERENCES court(id)
account: PRIMARY KEY (id)
account: UNIQUE (login)
business_time: CHECK ((ahead >= 0))
business_time: CHECK (singleton)
business_time: PRIMARY KEY (singleton)
case_row: PRIMARY KEY (court, stream)
clock_row: PRIMARY KEY (court, stream, clock, id, ordinal)
command: CHECK ((length(digest) = 32))
command: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
command: PRIMARY KEY (court, key)
court: CHECK ((id ~ '^[a-z][a-z0-9-]{0,39}$'::text))
court: FOREIGN KEY (superior) REFERENCES court(id)
court: PRIMARY KEY (id)
day_turned: CHECK (((length(edition) >= 1) AND (length(edition) <= 220)))
day_turned: PRIMARY KEY (court)
deed_row: PRIMARY KEY (court, stream, version)
edition: CHECK (((from_on IS NOT NULL) OR (number = 1)))
edition: CHECK (((length(document) >= 3) AND (length(document) <= 200)))
edition: CHECK ((number >= 1))
edition: PRIMARY KEY (court, number, document)
edition_revoked: CHECK ((number > 1))
edition_revoked: PRIMARY KEY (court, number)
entry_key: CHECK (singleton)
entry_key: PRIMARY KEY (singleton)
era: CHECK ((number >= 1))
era: CHECK (singleton)
era: PRIMARY KEY (singleton)
event: CHECK ((length(digest) = 32))
event: CHECK ((length(previous) = 32))
event: CHECK ((version >= 1))
event: PRIMARY KEY (court, stream, version)
file: CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
file: CHECK (((length(kind) >= 3) AND (length(kind) <= 100)))
file: CHECK (((length(name) >= 1) AND (length(name) <= 255)))
file: CHECK ((size >= 1))
file: PRIMARY KEY (court, digest)
first_token: CHECK ((length(digest) = 32))
first_token: CHECK (singleton)
first_token: FOREIGN KEY (superior) REFERENCES court(id)
first_token: PRIMARY KEY (singleton)
handler_row: PRIMARY KEY (court, stream, version)
import: CHECK ((file ~ '^[0-9a-f]{64}$'::text))
import: CHECK ((id ~ '^[0-9a-f]{16}$'::text))
import: CHECK ((kind = ANY (ARRAY['registration'::text, 'take-over'::text])))
import: CHECK (((length(name) >= 1) AND (length(name) <= 255)))
import: PRIMARY KEY (court, id)
import_line: CHECK ((lead >= 1))
import_line: CHECK (("row" >= 1))
import_line: CHECK ((state = ANY (ARRAY['wrong'::text, 'doubt'::text, 'ready'::text, 'wanted'::text, 'done'::text, 'refused'::text])))
import_line: PRIMARY KEY (court, import, "row")
inbox: CHECK ((length(digest) = 32))
inbox: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
inbox: PRIMARY KEY (court, source, key)
interpretation: CHECK (((length(article) >= 1) AND (length(article) <= 80)))
interpretation: CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
interpretation: CHECK (((length(document) >= 3) AND (length(document) <= 200)))
interpretation: CHECK (((length(id) >= 2) AND (length(id) <= 40)))
interpretation: CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
interpretation: PRIMARY KEY (court, id)
interpretation_withdrawn: PRIMARY KEY (court, id)
law_text: CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
law_text: CHECK (((octet_length(text) >= 1) AND (octet_length(text) <= 8000000)))
law_text: PRIMARY KEY (court, digest)
migration: PRIMARY KEY (number)
outbox: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
outbox: PRIMARY KEY (court, topic, key)
party_row: PRIMARY KEY (court, stream, party)
queue_row: PRIMARY KEY (court, who, stream, id)
saved_view: CHECK (((length(name) >= 1) AND (length(name) <= 80)))
saved_view: CHECK (((length(screen) >= 1) AND (length(screen) <= 80)))
saved_view: CHECK ((length((state)::text) <= 20000))
saved_view: PRIMARY KEY (court, person, screen, name)
seal: CHECK (((signer IS NULL) = (signature IS NULL)))
seal: CHECK ((length(digest) = 32))
seal: CHECK ((leaves >= 1))
seal: CHECK ((number >= 1))
seal: CHECK ((length(previous) = 32))
seal: CHECK ((length(root) = 32))
seal: PRIMARY KEY (court, number)
seal_key: CHECK ((number >= 1))
seal_key: CHECK ((public_key ~ '^04[0-9a-f]{128}$'::text))
seal_key: PRIMARY KEY (court, number)
seal_secret: CHECK ((private_key ~ '^[0-9a-f]{64}$'::text))
seal_secret: PRIMARY KEY (court, number)
secret: PRIMARY KEY (name)
session: CHECK ((length(digest) = 32))
session: CHECK ((idle_seconds > 0))
session: CHECK ((person ~ '^[^|]+$'::text))
session: PRIMARY KEY (digest)
sign_in_attempt: CHECK ((length(login) = 32))
sign_in_attempt: PRIMARY KEY (login)
snapshot: CHECK ((version >= 1))
snapshot: PRIMARY KEY (court, stream, fold)
stream: CHECK ((length(digest) = 32))
stream: CHECK (((length(id) >= 1) AND (length(id) <= 200)))
stream: CHECK ((version >= 0))
stream: PRIMARY KEY (court, id)
tally_row: PRIMARY KEY (court, stream, sort, id)
work_row: PRIMARY KEY (court, stream, id)

-- indexes
CREATE INDEX access_person ON zhiheng.access USING btree (court, home, person, at DESC)
CREATE INDEX access_stream ON zhiheng.access USING btree (court, stream, at DESC)
CREATE INDEX case_row_amount ON zhiheng.case_row USING btree (court, amount DESC NULLS LAST, stream)
CREATE INDEX case_row_closed ON zhiheng.case_row USING btree (court, closed_on) WHERE (closed_on IS NOT NULL)
CREATE INDEX case_row_due ON zhiheng.case_row USING btree (court, nearest_due, stream) WHERE (nearest_due IS NOT NULL)
CREATE INDEX case_row_grams ON zhiheng.case_row USING gin (grams)
CREATE INDEX case_row_instrument ON zhiheng.case_row USING btree (court, instrument) WHERE (instrument IS NOT NULL)
CREATE INDEX case_row_registered ON zhiheng.case_row USING btree (court, registered_on DESC NULLS LAST, stream)
CREATE INDEX case_row_series ON zhiheng.case_row USING btree (court, series, serial DESC)
CREATE INDEX case_row_stage ON zhiheng.case_row USING btree (court, stage, registered_on DESC NULLS LAST, stream)
CREATE INDEX case_row_team ON zhiheng.case_row USING btree (court, team, registered_on DESC NULLS LAST, stream)
CREATE INDEX case_row_team_amount ON zhiheng.case_row USING btree (court, team, amount DESC NULLS LAST, stream)
CREATE INDEX case_row_turn ON zhiheng.case_row USING btree (court, turns_on) WHERE (turns_on IS NOT NULL)
CREATE INDEX clock_row_late ON zhiheng.clock_row USING btree (court, COALESCE(due, '9999-12-31'::date), stream, clock, id, ordinal) WHERE ((stopped_on IS NULL) AND (NOT lapsed) AND breach)
CREATE INDEX clock_row_open ON zhiheng.clock_row USING btree (court, clock, team, paused, due) WHERE ((stopped_on IS NULL) AND (NOT lapsed) AND breach)
CREATE INDEX clock_row_stopped ON zhiheng.clock_row USING btree (court, stopped_on, clock) WHERE (stopped_on IS NOT NULL)
CREATE INDEX deed_row_person ON zhiheng.deed_row USING btree (court, person, recorded_at DESC)
CREATE INDEX event_order ON ONLY zhiheng.event USING btree (court, era, xid, "position")
CREATE INDEX file_uncited ON zhiheng.file USING btree (court, kept_at) WHERE (NOT cited)
CREATE INDEX handler_row_person ON zhiheng.handler_row USING btree (court, person, open, since DESC) INCLUDE (stream)
CREATE INDEX handler_row_since ON zhiheng.handler_row USING btree (court, since)
CREATE INDEX import_came ON zhiheng.import USING btree (court, kind, came_at DESC)
CREATE INDEX import_line_instrument ON zhiheng.import_line USING btree (court, import, instrument) WHERE (instrument IS NOT NULL)
CREATE INDEX import_line_lead ON zhiheng.import_line USING btree (court, import, lead)
CREATE INDEX import_line_number ON zhiheng.import_line USING btree (court, import, number) WHERE (number IS NOT NULL)
CREATE INDEX import_line_state ON zhiheng.import_line USING btree (court, import, state, "row") WHERE ("row" = lead)
CREATE INDEX import_line_wanted ON zhiheng.import_line USING btree (court, import) WHERE ((state = 'wanted'::text) AND ("row" = lead))
CREATE INDEX inbox_waiting ON zhiheng.inbox USING btree (court, received_at) WHERE (handled_at IS NULL)
CREATE INDEX outbox_waiting ON zhiheng.outbox USING btree (court, next_try_at) WHERE (sent_at IS NULL)
CREATE INDEX party_row_mark ON zhiheng.party_row USING btree (court, mark) WHERE (mark IS NOT NULL)
CREATE INDEX party_row_name ON zhiheng.party_row USING btree (court, name)
CREATE INDEX queue_row_piece ON zhiheng.queue_row USING btree (court, stream, id) INCLUDE (who, from_on)
CREATE INDEX queue_row_risk ON zhiheng.queue_row USING btree (court, who, risk, since, stream, id) INCLUDE (from_on, kind)
CREATE INDEX session_account ON zhiheng.session USING btree (account) WHERE (ended_at IS NULL)
CREATE INDEX session_program ON zhiheng.session USING btree (person, expires_at) WHERE (account IS NULL)
CREATE INDEX tally_row_since ON zhiheng.tally_row USING btree (court, sort, since)
CREATE INDEX tally_row_until ON zhiheng.tally_row USING btree (court, sort, until)
CREATE INDEX work_row_asker ON zhiheng.work_row USING btree (court, asker, since) WHERE (asker IS NOT NULL)
CREATE INDEX work_row_risk ON zhiheng.work_row USING btree (court, due, since, stream, id)
CREATE UNIQUE INDEX account_login_key ON zhiheng.account USING btree (login)
CREATE UNIQUE INDEX account_person ON zhiheng.account USING btree (court, person)
CREATE UNIQUE INDEX case_row_id ON zhiheng.case_row USING btree (court, id)
CREATE UNIQUE INDEX case_row_number ON zhiheng.case_row USING btree (court, number)

-- policies
access.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
access.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
access.keep select to zhiheng_keeper using true
access.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
access.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
case_row.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
case_row.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
case_row.keep select to zhiheng_keeper using true
case_row.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
case_row.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
clock_row.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
clock_row.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
clock_row.keep select to zhiheng_keeper using true
clock_row.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
clock_row.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
command.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
command.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
command.keep select to zhiheng_keeper using true
command.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
command.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
day_turned.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
day_turned.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
day_turned.keep select to zhiheng_keeper using true
day_turned.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
day_turned.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
deed_row.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
deed_row.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
deed_row.keep select to zhiheng_keeper using true
deed_row.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
deed_row.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
edition.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
edition.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
edition.keep select to zhiheng_keeper using true
edition.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
edition.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
edition_revoked.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
edition_revoked.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
edition_revoked.keep select to zhiheng_keeper using true
edition_revoked.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
edition_revoked.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
event.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
event.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
event.keep select to zhiheng_keeper using true
event.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
event.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
file.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
file.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
file.keep select to zhiheng_keeper using true
file.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
file.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
handler_row.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
handler_row.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
handler_row.keep select to zhiheng_keeper using true
handler_row.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
handler_row.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
import.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
import.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
import.keep select to zhiheng_keeper using true
import.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
import.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
import_line.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
import_line.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
import_line.keep select to zhiheng_keeper using true
import_line.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
import_line.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
inbox.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
inbox.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
inbox.keep select to zhiheng_keeper using true
inbox.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
inbox.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
interpretation.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
interpretation.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
interpretation.keep select to zhiheng_keeper using true
interpretation.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
interpretation.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
interpretation_withdrawn.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
interpretation_withdrawn.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
interpretation_withdrawn.keep select to zhiheng_keeper using true
interpretation_withdrawn.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
interpretation_withdrawn.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
law_text.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
law_text.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
law_text.keep select to zhiheng_keeper using true
law_text.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
law_text.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
outbox.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
outbox.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
outbox.keep select to zhiheng_keeper using true
outbox.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
outbox.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
party_row.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
party_row.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
party_row.keep select to zhiheng_keeper using true
party_row.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
party_row.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
queue_row.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
queue_row.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
queue_row.keep select to zhiheng_keeper using true
queue_row.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
queue_row.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
saved_view.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
saved_view.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
saved_view.keep select to zhiheng_keeper using true
saved_view.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
saved_view.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal.keep select to zhiheng_keeper using true
seal.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
seal.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal_key.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal_key.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
seal_key.keep select to zhiheng_keeper using true
seal_key.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
seal_key.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
snapshot.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
snapshot.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
snapshot.keep select to zhiheng_keeper using true
snapshot.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
snapshot.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
stream.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
stream.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
stream.keep select to zhiheng_keeper using true
stream.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
stream.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
tally_row.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
tally_row.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
tally_row.keep select to zhiheng_keeper using true
tally_row.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
tally_row.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
work_row.add insert to public check (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
work_row.change update to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))
work_row.keep select to zhiheng_keeper using true
work_row.read select to public using (court = ANY (( SELECT string_to_array((entered())[3], ','::text) AS string_to_array)::text[]))
work_row.remove delete to public using (court = ANY (( SELECT string_to_array((entered())[2], ','::text) AS string_to_array)::text[]))

-- triggers
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.access FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.access FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER unmoved BEFORE INSERT OR UPDATE ON zhiheng.court FOR EACH ROW EXECUTE FUNCTION refuse_moved_time()
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.edition FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.edition_revoked FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.edition_revoked FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER extend AFTER INSERT ON zhiheng.event REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION extend_streams()
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.event FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.interpretation FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.interpretation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.interpretation_withdrawn FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.interpretation_withdrawn FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.law_text FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.law_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER continue BEFORE INSERT ON zhiheng.seal FOR EACH ROW EXECUTE FUNCTION continue_seals()
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.seal FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER unchanged BEFORE DELETE OR UPDATE ON zhiheng.seal_key FOR EACH ROW EXECUTE FUNCTION refuse_change() always
CREATE TRIGGER untruncated BEFORE TRUNCATE ON zhiheng.seal_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change() always

-- grants
select on access to zhiheng_app
select on access to zhiheng_keeper
select on account to zhiheng_keeper
execute on accounts_of(text,timestamp with time zone) to zhiheng_gate
execute on begin_factor(uuid,bytea) to zhiheng_gate
select on business_time to zhiheng_keeper
delete, insert, select on case_row to zhiheng_app
select on case_row to zhiheng_keeper
execute on change_password(uuid,text,text,bytea) to zhiheng_gate
delete, insert, select on clock_row to zhiheng_app
select on clock_row to zhiheng_keeper
execute on close_account(text,text,text[],timestamp with time zone) to zhiheng_gate
execute on close_session(bytea) to zhiheng_gate
insert, select on command to zhiheng_app
select on command to zhiheng_keeper
execute on confirm_factor(uuid,bytea,bigint) to zhiheng_gate
select on court to zhiheng_app
select on court to zhiheng_gate
select on court to zhiheng_keeper
execute on courts_below(text) to zhiheng_app
execute on courts_below(text) to zhiheng_gate
execute on courts_without_edition() to zhiheng_gate
execute on credentials_of(uuid) to zhiheng_gate
execute on current_era() to zhiheng_app
execute on current_era() to zhiheng_keeper
insert, select on day_turned to zhiheng_app
select on day_turned to zhiheng_keeper
update on day_turned.day to zhiheng_app
update on day_turned.edition to zhiheng_app
delete, insert, select on deed_row to zhiheng_app
select on deed_row to zhiheng_keeper
execute on drop_factor(uuid,bytea) to zhiheng_gate
insert, select on edition to zhiheng_app
select on edition to zhiheng_keeper
insert, select on edition_revoked to zhiheng_app
select on edition_revoked to zhiheng_keeper
execute on editions_of(text) to zhiheng_gate
execute on enter(text,boolean) to zhiheng_app
execute on entered() to zhiheng_app
execute on entered() to zhiheng_gate
execute on entered() to zhiheng_keeper
select on era to zhiheng_keeper
select on event to zhiheng_app
select on event to zhiheng_keeper
insert on event.body to zhiheng_app
insert on event.court to zhiheng_app
insert on event.digest to zhiheng_app
insert on event.happened_on to zhiheng_app
insert on event.kind to zhiheng_app
insert on event.previous to zhiheng_app
insert on event.recorded_at to zhiheng_app
insert on event.stream to zhiheng_app
insert on event.version to zhiheng_app
usage on event_position to zhiheng_app
execute on factor_key() to zhiheng_gate
delete, insert, select on file to zhiheng_app
select on file to zhiheng_keeper
update on file.cited to zhiheng_app
update on file.kept_at to zhiheng_app
update on file.kept_by to zhiheng_app
update on file.name to zhiheng_app
execute on find_cases(text,text,text[],integer) to zhiheng_app
execute on forget_failures(text,text) to zhiheng_gate
execute on found_court(text,text) to zhiheng_gate
execute on found_court(text,text,text,text,text,boolean) to zhiheng_gate
execute on found_first(bytea,text,text,text,text,text,text,text,text,timestamp with time zone) to zhiheng_gate
execute on founder_entered(uuid) to zhiheng_gate
delete, insert, select on handler_row to zhiheng_app
select on handler_row to zhiheng_keeper
execute on hold(text,text[]) to zhiheng_app
delete, insert, select on import to zhiheng_app
select on import to zhiheng_keeper
update on import.heading to zhiheng_app
update on import.held_until to zhiheng_app
update on import.notes to zhiheng_app
delete, insert, select on import_line to zhiheng_app
select on import_line to zhiheng_keeper
update on import_line.cells to zhiheng_app
update on import_line.edited to zhiheng_app
update on import_line.flaws to zhiheng_app
update on import_line.instrument to zhiheng_app
update on import_line.lead to zhiheng_app
update on import_line.number to zhiheng_app
update on import_line.state to zhiheng_app
update on import_line.stream to zhiheng_app
update on import_line.wanted_by to zhiheng_app
update on import_line.wanted_by_name to zhiheng_app
insert, select on inbox to zhiheng_app
select on inbox to zhiheng_keeper
update on inbox.handled_at to zhiheng_app
insert, select on interpretation to zhiheng_app
select on interpretation to zhiheng_keeper
insert, select on interpretation_withdrawn to zhiheng_app
select on interpretation_withdrawn to zhiheng_keeper
execute on interpretations_of(text,text) to zhiheng_gate
execute on issue_account(text,text,text,text,timestamp with time zone) to zhiheng_gate
execute on jobs_in_trouble() to zhiheng_gate
insert, select on law_text to zhiheng_app
select on law_text to zhiheng_keeper
execute on law_text_of(text,text) to zhiheng_gate
execute on let_go(text,text[]) to zhiheng_app
execute on move_clock(bigint) to zhiheng_gate
execute on note_failure(text,timestamp with time zone) to zhiheng_gate
execute on note_sign_in(uuid,timestamp with time zone) to zhiheng_gate
execute on offer_first_token(bytea) to zhiheng_gate
execute on offer_further_token(bytea,text,text[],timestamp with time zone) to zhiheng_gate
execute on open_person_session(bytea,uuid,text[],timestamp with time zone,integer) to zhiheng_gate
execute on open_session(bytea,text,text[],text[],timestamp with time zone) to zhiheng_gate
insert, select on outbox to zhiheng_app
select on outbox to zhiheng_keeper
update on outbox.next_try_at to zhiheng_app
update on outbox.sent_at to zhiheng_app
update on outbox.tries to zhiheng_app
update on outbox.trouble to zhiheng_app
execute on party_mark(text) to zhiheng_app
delete, insert, select on party_row to zhiheng_app
select on party_row to zhiheng_keeper
execute on queue_job(text,text,json,timestamp with time zone,text) to zhiheng_app
delete, insert, select on queue_row to zhiheng_app
select on queue_row to zhiheng_keeper
execute on record_access(text,text,text) to zhiheng_app
delete, insert, select on saved_view to zhiheng_app
select on saved_view to zhiheng_keeper
update on saved_view.saved_at to zhiheng_app
update on saved_view.state to zhiheng_app
insert, select on seal to zhiheng_app
select on seal to zhiheng_keeper
select on seal_key to zhiheng_app
select on seal_key to zhiheng_keeper
execute on sealing_key(text,text,text,timestamp with time zone) to zhiheng_app
execute on session_of(bytea) to zhiheng_gate
execute on sign_in_state(text,timestamp with time zone) to zhiheng_gate
delete, insert, select, update on snapshot to zhiheng_app
select on snapshot to zhiheng_keeper
select on stream to zhiheng_app
select on stream to zhiheng_keeper
delete, insert, select on tally_row to zhiheng_app
select on tally_row to zhiheng_keeper
execute on time_ahead() to zhiheng_app
execute on time_ahead() to zhiheng_gate
execute on use_factor_step(uuid,bigint) to zhiheng_gate
delete, insert, select on work_row to zhiheng_app
select on work_row to zhiheng_keeper
execute on write_lines(text,text[],jsonb) to zhiheng_app

-- functions
CREATE OR REPLACE FUNCTION zhiheng.accounts_of(of_court text, at timestamp with time zone)
 RETURNS TABLE(person text, login text, used boolean, locked boolean, closed boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return query
        select a.person, a.login, a.used_at is not null,
          exists (select from zhiheng.sign_in_attempt t
            where t.login = sha256(convert_to(a.login, 'UTF8')) and t.locked_until > at),
          a.closed_at is not null
        from zhiheng.account a where a.court = of_court;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.add_part(court text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      part text := 'event_' || replace(court, '-', '_');
    begin
      execute format('create table zhiheng.%I partition of zhiheng.event for values in (%L)', part, court);
      execute format('alter table zhiheng.%I enable row level security', part);
      execute format('alter table zhiheng.%I force row level security', part);
      execute format('alter table zhiheng.%I enable always trigger unchanged', part);
      execute format('create trigger untruncated before truncate on zhiheng.%I '
        'for each statement execute function zhiheng.refuse_change()', part);
      execute format('alter table zhiheng.%I enable always trigger untruncated', part);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.begin_factor(of_account uuid, sealed bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$ update zhiheng.account set factor_pending = sealed where account.id = of_account $function$

CREATE OR REPLACE FUNCTION zhiheng.change_password(of_account uuid, from_hash text, to_hash text, kept_session bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      update zhiheng.account a set hash = to_hash, must_change = false where a.id = of_account and a.hash = from_hash;
      if not found then return false; end if;
      update zhiheng.session s set ended_at = clock_timestamp()
        where s.account = of_account and s.ended_at is null and s.digest <> kept_session;
      return true;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.close_account(of_court text, of_person text, administrators text[], at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      others integer := 0;
      closed uuid;
    begin
      perform from zhiheng.account a where a.court = of_court and a.person = any (administrators || of_person)
        order by a.id for update;
      if of_person = any (administrators) then
        select count(*) into others from zhiheng.account a
          where a.court = of_court and a.person = any (administrators) and a.person <> of_person and a.closed_at is null;
        if others = 0 then return 'last'; end if;
      end if;
      update zhiheng.account a set closed_at = at
        where a.court = of_court and a.person = of_person and a.closed_at is null returning a.id into closed;
      if closed is null then return 'none'; end if;
      update zhiheng.session s set ended_at = clock_timestamp() where s.account = closed and s.ended_at is null;
      return 'closed';
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.close_session(digest bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    update zhiheng.session set ended_at = clock_timestamp() where session.digest = $1 and ended_at is null
  $function$

CREATE OR REPLACE FUNCTION zhiheng.confirm_factor(of_account uuid, sealed bytea, step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      update zhiheng.account a set factor = a.factor_pending, factor_pending = null, factor_step = step
        where a.id = of_account and a.factor_pending = sealed;
      return found;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.continue_seals()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      last zhiheng.seal;
    begin
      select * into last from zhiheng.seal s where s.court = new.court order by s.number desc limit 1;
      if new.number <> coalesce(last.number, 0) + 1
        or new.previous <> coalesce(last.digest, decode(repeat('00', 32), 'hex')) then
        raise exception using errcode = 'ZH409', message = 'this seal does not continue the last one';
      end if;
      return new;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.courts_below(of_court text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    with recursive below as (
      select c.id from zhiheng.court c where c.superior = of_court
      union all
      select c.id from zhiheng.court c join below on c.superior = below.id
    )
    select id from below order by id
  $function$

CREATE OR REPLACE FUNCTION zhiheng.courts_without_edition()
 RETURNS SETOF text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return query
        select c.id from zhiheng.court c
        where not exists (select from zhiheng.edition e where e.court = c.id) order by c.id;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.credentials_of(of_account uuid)
 RETURNS TABLE(login text, hash text, factor bytea, factor_pending bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return query
        select a.login, a.hash, a.factor, a.factor_pending from zhiheng.account a where a.id = of_account and a.closed_at is null;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.current_era()
 RETURNS integer
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$ begin return (select number from zhiheng.era); end $function$

CREATE OR REPLACE FUNCTION zhiheng.drop_factor(of_account uuid, sealed bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$ update zhiheng.account set factor = null, factor_step = null where account.id = of_account and account.factor = sealed $function$

CREATE OR REPLACE FUNCTION zhiheng.editions_of(of_court text)
 RETURNS TABLE(number integer, document text, file text, digest text, from_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return query
        select e.number, e.document, e.file, e.digest, e.from_on from zhiheng.edition e
        where e.court = of_court
          and not exists (select from zhiheng.edition_revoked r where r.court = e.court and r.number = e.number)
        order by e.number, e.document;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.enter(token text, glancing boolean DEFAULT false)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      held zhiheng.session;
      body text;
    begin
      select * into held from zhiheng.session s
      where s.digest = sha256(convert_to(token, 'UTF8')) and s.ended_at is null and s.expires_at > clock_timestamp()
        and (s.idle_seconds is null or s.seen_at + make_interval(secs => s.idle_seconds) > clock_timestamp());
      if not found then
        perform set_config('zhiheng.entry', '', true);
        raise exception using errcode = 'ZH401', message = 'no session stands behind this token';
      end if;
      -- Once a minute is enough, and one of several requests at once: nobody waits here for another transaction to end.
      if not glancing and held.idle_seconds is not null and held.seen_at < clock_timestamp() - interval '1 minute' then
        perform from zhiheng.session s where s.digest = held.digest and s.seen_at = held.seen_at for update skip locked;
        if found then
          update zhiheng.session s set seen_at = clock_timestamp() where s.digest = held.digest;
        end if;
      end if;
      -- Where one acts one also reads.
      body := concat_ws('|', held.person, array_to_string(held.acting, ','),
        array_to_string(held.acting || held.reading, ','));
      perform set_config('zhiheng.entry', body || '|' || zhiheng.entry_code(body), true);
      return held.person;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.entered()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE PARALLEL RESTRICTED SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      parts text[] := string_to_array(current_setting('zhiheng.entry', true), '|');
    begin
      if cardinality(parts) = 4 and parts[4] = zhiheng.entry_code(array_to_string(parts[1:3], '|')) then
        return parts[1:3];
      end if;
      return null;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.entry_code(body text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE PARALLEL RESTRICTED
AS $function$
    begin
      return (
        select encode(sha256(outer_key || sha256(inner_key || convert_to(
          concat_ws(' ', pg_backend_pid(), extract(epoch from transaction_timestamp()), body), 'UTF8'))), 'hex')
        from zhiheng.entry_key
      );
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.extend_streams()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      line record;
      head zhiheng.stream;
    begin
      for line in select f.court, f.stream, f.version, f.previous, f.digest from fresh f order by f.court, f.stream, f.version loop
        if head.id is null or head.id <> line.stream or head.court <> line.court then
          if head.id is not null then
            update zhiheng.stream s set version = head.version, digest = head.digest where s.court = head.court and s.id = head.id;
          end if;
          select * into head from zhiheng.stream s where s.court = line.court and s.id = line.stream;
        end if;
        if head.id is null or line.version <> head.version + 1 or line.previous <> head.digest then
          raise exception using errcode = 'ZH409', message = format('stream %s is not continued by this event', line.stream);
        end if;
        head.version := line.version;
        head.digest := line.digest;
      end loop;
      update zhiheng.stream s set version = head.version, digest = head.digest where s.court = head.court and s.id = head.id;
      return null;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.factor_key()
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$ select s.value from zhiheng.secret s where s.name = 'second-factor' $function$

CREATE OR REPLACE FUNCTION zhiheng.fence(fenced regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      acts text := 'court = any ((select string_to_array((zhiheng.entered())[2], '',''))::text[])';
      reads text := 'court = any ((select string_to_array((zhiheng.entered())[3], '',''))::text[])';
    begin
      execute format('alter table %s enable row level security', fenced);
      execute format('alter table %s force row level security', fenced);
      execute format('create policy read on %s for select using (%s)', fenced, reads);
      execute format('create policy add on %s for insert with check (%s)', fenced, acts);
      execute format('create policy change on %s for update using (%s)', fenced, acts);
      execute format('create policy remove on %s for delete using (%s)', fenced, acts);
      execute format('create policy keep on %s for select to zhiheng_keeper using (true)', fenced);
      execute format('grant select on %s to zhiheng_keeper', fenced);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.find_cases(of_court text, piece text, pairs text[], most integer)
 RETURNS SETOF text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
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
  $function$

CREATE OR REPLACE FUNCTION zhiheng.forget_failures(of_court text, of_person text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      typed text;
    begin
      select a.login into typed from zhiheng.account a where a.court = of_court and a.person = of_person;
      delete from zhiheng.sign_in_attempt t where t.login = sha256(convert_to(typed, 'UTF8'));
      return typed is not null;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.found_court(id text, name text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$ begin perform zhiheng.found_court($1, $2, $1, '', null, false); end $function$

CREATE OR REPLACE FUNCTION zhiheng.found_court(id text, name text, law text, mark text, superior text, demo boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      insert into zhiheng.court (id, name, law, mark, superior, demo) values ($1, $2, $3, $4, $5, $6);
      perform zhiheng.add_part(id);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.found_first(token bytea, id text, name text, law text, mark text, login text, person text, person_name text, hash text, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      offered zhiheng.first_token;
      founder uuid;
    begin
      lock table zhiheng.first_token in exclusive mode;
      delete from zhiheng.first_token t where t.digest = token returning * into offered;
      if not found or (not offered.further and exists (select from zhiheng.account)) or offered.until <= at
        or zhiheng.stands_wrong(offered.superior, offered.inferiors) is not null then
        return null;
      end if;
      perform zhiheng.found_court(id, name, law, mark, offered.superior, false);
      update zhiheng.court c set superior = found_first.id where c.id = any (offered.inferiors);
      -- Whoever remembers who stands above them looks again.
      perform pg_notify('zhiheng_live', json_build_array(i, 'court/law', 0)::text) from unnest(offered.inferiors) i;
      insert into zhiheng.account (login, court, person, hash, must_change, founder, issued_at)
        values (found_first.login, id, found_first.person, found_first.hash, false, person_name, at)
        returning account.id into founder;
      return founder;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.founder_entered(of_account uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$ update zhiheng.account set founder = null where account.id = of_account $function$

CREATE OR REPLACE FUNCTION zhiheng.hold(of_court text, ids text[])
 RETURNS TABLE(id text, version integer, digest bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      if (of_court = any (string_to_array((zhiheng.entered())[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not act in this court';
      end if;
      insert into zhiheng.stream (court, id)
        select of_court, wanted from unnest(ids) as wanted order by wanted collate "C"
        on conflict do nothing;
      return query
        select s.id, s.version, s.digest from zhiheng.stream s
        where s.court = of_court and s.id = any (ids)
        order by s.id
        for update;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.interpretations_of(of_court text, of_document text)
 RETURNS TABLE(id text, article text, digest text, text text, given_on date, name text, posts text[], withdrawn_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return query
        select i.id, i.article, i.digest, i.text, i.given_on, i.name, i.posts, w.withdrawn_on
        from zhiheng.interpretation i
        left join zhiheng.interpretation_withdrawn w on w.court = i.court and w.id = i.id
        where i.court = of_court and i.document = of_document order by i.given_on, length(i.id), i.id;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.issue_account(of_court text, of_person text, new_login text, new_hash text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      issued uuid;
    begin
      insert into zhiheng.account as a (login, court, person, hash, must_change, issued_at)
        values (new_login, of_court, of_person, new_hash, true, at)
        on conflict (court, person) do update set login = excluded.login, hash = excluded.hash, must_change = true,
          factor = null, factor_pending = null, factor_step = null, issued_at = at, used_at = null, closed_at = null
        returning a.id into issued;
      update zhiheng.session s set ended_at = clock_timestamp() where s.account = issued and s.ended_at is null;
      delete from zhiheng.sign_in_attempt t where t.login = sha256(convert_to(new_login, 'UTF8'));
      return true;
    exception when unique_violation then
      return false;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.jobs_in_trouble()
 RETURNS TABLE(court text, task text, failing bigint, given_up bigint, wanted timestamp with time zone, trouble text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return query
        select j.payload ->> 'court', t.identifier, count(*) filter (where j.attempts < j.max_attempts),
          count(*) filter (where j.attempts >= j.max_attempts), min(j.created_at), max(j.last_error)
        from zhiheng_jobs._private_jobs j join zhiheng_jobs._private_tasks t on t.id = j.task_id
        where j.last_error is not null
        group by 1, 2 order by 1, 2;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.law_text_of(of_court text, of_digest text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return (select t.text from zhiheng.law_text t where t.court = of_court and t.digest = of_digest);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.let_go(of_court text, ids text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      if (of_court = any (string_to_array((zhiheng.entered())[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not act in this court';
      end if;
      delete from zhiheng.stream s
        where s.court = of_court and s.id = any (ids) and s.version = 0 and s.xmin = pg_current_xact_id()::xid;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.move_clock(by_milliseconds bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      moved bigint;
    begin
      if by_milliseconds <= 0 then
        raise exception using errcode = 'ZH422', message = 'time moves forward only';
      end if;
      if exists (select from zhiheng.court c where not c.demo) then
        raise exception using errcode = 'ZH422', message = 'a real court is kept here: its time is not moved';
      end if;
      update zhiheng.business_time t set ahead = t.ahead + by_milliseconds returning t.ahead into moved;
      perform zhiheng_jobs.add_job('each-court', json_build_object('task', 'day-turn'), job_key := 'clock moved');
      return moved;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.note_failure(typed text, at timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      locked timestamptz;
    begin
      delete from zhiheng.sign_in_attempt t where t.last_at < at - interval '2 days';
      insert into zhiheng.sign_in_attempt as t (login, failures, last_at) values (sha256(convert_to(typed, 'UTF8')), 1, at)
      on conflict (login) do update set
        failures = t.failures + 1,
        last_at = at,
        locked_until = case when (t.failures + 1) % 5 = 0
          then at + least(interval '15 minutes' * power(2, least((t.failures + 1) / 5 - 1, 10)), interval '1 day')
          else t.locked_until end
      returning t.locked_until into locked;
      return case when locked > at then locked end;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.note_sign_in(of_account uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      typed text;
    begin
      update zhiheng.account a set used_at = at where a.id = of_account returning a.login into typed;
      delete from zhiheng.sign_in_attempt t where t.login = sha256(convert_to(typed, 'UTF8'));
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.offer_first_token(new_digest bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      lock table zhiheng.first_token in exclusive mode;
      delete from zhiheng.first_token t where not t.further;
      if exists (select from zhiheng.account) then return false; end if;
      insert into zhiheng.first_token (digest) values (new_digest);
      return true;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.offer_further_token(new_digest bytea, new_superior text, new_inferiors text[], new_until timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      wrong text := zhiheng.stands_wrong(new_superior, new_inferiors);
    begin
      lock table zhiheng.first_token in exclusive mode;
      if not exists (select from zhiheng.account) then return 'nobody-yet'; end if;
      if exists (select from zhiheng.court where demo) then return 'demonstration'; end if;
      if wrong is not null then return wrong; end if;
      delete from zhiheng.first_token;
      insert into zhiheng.first_token (digest, further, superior, inferiors, until)
        values (new_digest, true, new_superior, new_inferiors, new_until);
      return null;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.open_person_session(digest bytea, of_account uuid, reading text[], expires_at timestamp with time zone, idle_seconds integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      insert into zhiheng.session (digest, person, acting, reading, expires_at, account, idle_seconds)
        select $1, a.person, array[a.court], $3, $4, a.id, $5
        from zhiheng.account a where a.id = of_account and a.closed_at is null;
      if not found then
        raise exception using errcode = 'ZH401', message = 'the account is closed';
      end if;
      -- What ended a month ago is of no more use to anybody.
      delete from zhiheng.session s
        where s.account = of_account and s.expires_at < clock_timestamp() - interval '30 days';
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.open_session(digest bytea, person text, acting text[], reading text[], expires_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    -- Whoever else is removing them does so: nobody waits here for another transaction to end.
    delete from zhiheng.session where session.digest in (
      select s.digest from zhiheng.session s
      where s.account is null and s.person = $2 and s.expires_at < clock_timestamp() - interval '1 day'
      for update skip locked);
    insert into zhiheng.session (digest, person, acting, reading, expires_at) values ($1, $2, $3, $4, $5)
  $function$

CREATE OR REPLACE FUNCTION zhiheng.party_mark(identity text)
 RETURNS bytea
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      key bytea := (select s.value from zhiheng.secret s where s.name = 'party-mark');
    begin
      if btrim(coalesce(identity, '')) = '' then return null; end if;
      return sha256(key || sha256(key || convert_to(upper(btrim(identity)), 'UTF8')));
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.queue_job(of_court text, task text, payload json, run_at timestamp with time zone, key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      if (of_court = any (string_to_array((zhiheng.entered())[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not act in this court';
      end if;
      perform zhiheng_jobs.add_job(task, json_build_object('court', of_court, 'payload', payload), run_at := queue_job.run_at,
        job_key := of_court || ' ' || task || ' ' || key);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.record_access(of_court text, of_stream text, seen text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      entry text[] := zhiheng.entered();
      acting text := split_part(entry[2], ',', 1);
    begin
      if (of_court = any (string_to_array(entry[3], ','))) is not true then
        raise exception using errcode = '42501', message = 'the session does not read this court';
      end if;
      if exists (select from zhiheng.access a where a.court = of_court and a.stream = of_stream and a.home = acting
          and a.person = entry[1] and a.what = seen and a.at > clock_timestamp() - interval '10 minutes') then
        return;
      end if;
      insert into zhiheng.access (court, home, person, stream, what) values (of_court, acting, entry[1], of_stream, seen)
        on conflict do nothing;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      raise exception using errcode = 'ZH403', message = format('%s is appended to, never changed', tg_table_name);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.refuse_moved_time()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      if zhiheng.time_ahead() > 0 then
        if not new.demo then
          raise exception using errcode = 'ZH422', message = 'time was moved here: a real court needs a database of its own';
        end if;
      end if;
      return new;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.sealing_key(of_court text, offered_public text, offered_private text, made_at timestamp with time zone, OUT number integer, OUT private_key text)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    declare
      entered text[] := zhiheng.entered();
    begin
      if (entered[1] = 'job:seal' and of_court = any (string_to_array(entered[2], ','))) is not true then
        raise exception using errcode = '42501', message = 'only the sealing job of the court signs';
      end if;
      perform pg_advisory_xact_lock(hashtextextended('sealing key ' || of_court, 0));
      if offered_private is not null and not exists (select from zhiheng.seal_secret s where s.court = of_court) then
        insert into zhiheng.seal_key as k (court, number, public_key, made_at)
          select of_court, coalesce(max(k.number), 0) + 1, offered_public, sealing_key.made_at
          from zhiheng.seal_key k where k.court = of_court;
        insert into zhiheng.seal_secret (court, number, private_key)
          select of_court, max(k.number), offered_private from zhiheng.seal_key k where k.court = of_court;
      end if;
      select s.number, s.private_key into sealing_key.number, sealing_key.private_key
        from zhiheng.seal_secret s where s.court = of_court order by s.number desc limit 1;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.session_of(token_digest bytea)
 RETURNS TABLE(person text, court text, reading text[], expires_at timestamp with time zone, account uuid, login text, must_change boolean, has_factor boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return query
        select s.person, s.acting[1], s.reading, s.expires_at, a.id, a.login, a.must_change, a.factor is not null
        from zhiheng.session s left join zhiheng.account a on a.id = s.account
        where s.digest = token_digest and s.ended_at is null and s.expires_at > clock_timestamp()
          and (s.idle_seconds is null or s.seen_at + make_interval(secs => s.idle_seconds) > clock_timestamp());
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.settle_era()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    insert into zhiheng.era (number, cluster)
    select 1, system_identifier from pg_control_system()
    on conflict (singleton) do update
      set number = era.number + (era.cluster <> excluded.cluster)::integer, cluster = excluded.cluster
    returning number
  $function$

CREATE OR REPLACE FUNCTION zhiheng.sign_in_state(typed text, at timestamp with time zone)
 RETURNS TABLE(locked_until timestamp with time zone, account uuid, court text, person text, hash text, must_change boolean, factor bytea, founder text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      return query
        select (select t.locked_until from zhiheng.sign_in_attempt t
            where t.login = sha256(convert_to(typed, 'UTF8')) and t.locked_until > at),
          a.id, a.court, a.person, a.hash, a.must_change, a.factor, a.founder
        from (select) as one left join zhiheng.account a on a.login = typed and a.closed_at is null;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.stands_wrong(new_superior text, new_inferiors text[])
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      if new_superior is not null and not exists (select from zhiheng.court c where c.id = new_superior) then
        return 'court-unknown ' || new_superior;
      end if;
      return (
        select case when c.id is null then 'court-unknown ' when c.superior is not null then 'court-taken ' else 'court-ring ' end || i
        from unnest(new_inferiors) i left join zhiheng.court c on c.id = i
        where c.id is null or c.superior is not null or c.id = new_superior
          or new_superior in (select zhiheng.courts_below(c.id))
        limit 1);
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.time_ahead()
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$ begin return (select ahead from zhiheng.business_time); end $function$

CREATE OR REPLACE FUNCTION zhiheng.use_factor_step(of_account uuid, step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
AS $function$
    begin
      update zhiheng.account a set factor_step = step where a.id = of_account and (a.factor_step is null or a.factor_step < step);
      return found;
    end
  $function$

CREATE OR REPLACE FUNCTION zhiheng.write_lines(of_court text, of_streams text[], lines jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'zhiheng', 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_nestloop TO 'off'
AS $function$
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
  $function$

