import { type Court, standing } from "#casework/index.ts";
import type { CommandAnswer, CommandBody } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import { civilDay } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { append, hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { notify } from "#platform/postgres/live.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { STAFF_STREAM } from "#staff/index.ts";
import { citeFile } from "../files/keep.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Office } from "../office.ts";
import { linesOf } from "../rows/lines.ts";
import { answerOf } from "./answer.ts";
import { deedAfterDeed, draftOf } from "./deeds.ts";
import type { Turned } from "./refusal.ts";
import { NEW_CASE, NUMBERS, prepared } from "./registration.ts";
import { staffCommand } from "./staffCommand.ts";
import { decidesOnWhatWasSeen, staleAt } from "./stale.ts";
import type { Standing } from "./standing.ts";
import { refuse } from "./wording.ts";

/**
 * The one door: a command is done entirely or not at all, in one transaction, and once however often it is sent. Its
 * streams are locked before anything is read that it rests on.
 */
export async function runCommand(
  office: Office,
  session: SignedIn,
  body: CommandBody,
): Promise<Outcome<CommandAnswer> | Turned> {
  const at = office.now();
  const on = civilDay(at);
  const court = await office.courtOn(session.court, on);
  const { key, ...rest } = body;
  // Not in canonical form: what was sent may hold numbers that no record takes, and is refused in words below.
  const command = { court: session.court, key: `${session.person.id}/${key}`, digest: sm3Of(JSON.stringify(rest)), at };
  const stream = body.stream === NEW_CASE ? `case/${sm3Of(session.court, command.key).slice(0, 16)}` : body.stream;
  return asSession(office.database.app, session.token, async (tx): Promise<Outcome<CommandAnswer>> => {
    const [held, staff] = await Promise.all([
      hold(tx, command, body.stream === NEW_CASE ? [stream, NUMBERS] : [stream]),
      staffOf(tx, session.court),
    ]);
    if ("refused" in held) return held;
    if ("done" in held.ok) return ok(held.ok.done as CommandAnswer);
    const known: Standing = { session, court, staff: staff.state, on, at };
    if (stream === STAFF_STREAM) return staffCommand(tx, held.ok.held, body, known);
    const log = await readStream(tx, session.court, stream);
    const objection = objectionTo(body, log);
    if (objection !== undefined) return objection;
    const deeds = body.stream === NEW_CASE ? await prepared(tx, office, body.deeds, known) : ok(body.deeds);
    if ("refused" in deeds) return deeds;
    const head = held.ok.held.heads.get(stream)?.digest ?? "";
    for (const deed of deeds.ok) {
      if (!("event" in deed) || deed.paper === undefined) continue;
      const cited = await citeFile(tx, session.court, deed.paper);
      if ("refused" in cited) return cited;
    }
    const done = deedAfterDeed(deeds.ok, { stream, log }, known, head);
    if ("refused" in done) return done;
    const answer = answerOf(stream, log.length, done.ok, court);
    const drafts = done.ok.map((event) => draftOf(event, at));
    const appended = await append(tx, held.ok.held, [{ stream, expected: log.length, events: drafts }], answer);
    if ("refused" in appended) return appended;
    await writeRows(tx, session.court, stream, [...log, ...appended.ok], court, on);
    await notify(tx, session.court, stream, log.length + appended.ok.length);
    return ok(answer);
  });
}

/** Writes down what is looked up of a case, in place of what there was. */
export async function writeRows(
  tx: Entered,
  courtId: string,
  stream: string,
  log: readonly Event[],
  court: Court,
  on: CivilDate,
): Promise<void> {
  const stands = standing(log, court, on);
  const lines = linesOf(courtId, stream, log, stands, court, on);
  await tx.query({
    name: "write-rows",
    text: "select write_rows($1, $2, $3)",
    values: [courtId, stream, JSON.stringify(lines)],
  });
}

function objectionTo({ stream, seen, deeds }: CommandBody, log: readonly Event[]): Turned | undefined {
  if (stream !== NEW_CASE && log.length === 0) return refuse("stream-unknown", []);
  const stale = seen < log.length && deeds.some((deed) => "act" in deed && decidesOnWhatWasSeen(deed.act));
  return stale && stream !== NEW_CASE ? staleAt(log.length) : undefined;
}
