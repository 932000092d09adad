import type { CommandAnswer, CommandBody } from "#contract/index.ts";
import { assert } from "#kernel/assert.ts";
import type { Event } from "#kernel/event.ts";
import { civilDay, type Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import {
  type Answer,
  type Chained,
  type Command,
  chain,
  type Done,
  doneBefore,
  type Head,
  holdFor,
} from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { readStreams } from "#platform/postgres/events/read.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import type { Staff } from "#staff/index.ts";
import { citeFiles } from "../files/keep.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Office } from "../office.ts";
import type { Written } from "../rows/write.ts";
import { answerOf } from "./answer.ts";
import { isOfCourt } from "./courtStreams.ts";
import type { Deed } from "./deed.ts";
import { deedAfterDeed, draftOf } from "./deeds.ts";
import { NUMBERS, type Numbers, numbersOf, takenOf } from "./numbers.ts";
import type { Turned } from "./refusal.ts";
import { NEW_CASE, numberTyped, prepared } from "./registration.ts";
import { decidesOnWhatWasSeen, staleAt } from "./stale.ts";
import type { Standing } from "./standing.ts";
import { refuse } from "./wording.ts";

/** A command of somebody, and the moment at which it is done. */
export type Asked = { readonly session: SignedIn; readonly body: CommandBody; readonly at: Instant };

/** What came of a command. */
export type Came = Outcome<CommandAnswer> | Turned;

/** What lies before whoever does some commands in one transaction, and what they have done so far. */
export type Desk = {
  readonly tx: Entered;
  readonly office: Pick<Office, "courtOn" | "courtSeat">;
  readonly courtId: string;
  readonly staff: Staff;
  readonly numbers: Numbers;
  readonly heads: Map<string, Head>;
  readonly logs: Map<string, readonly Event[]>;
  /** By key: what was done before, and at this desk. */
  readonly done: Map<string, Done>;
  /** To be kept: events, answers, and the cases whose rows are to be written, with law and day. */
  readonly links: Chained[];
  readonly answers: { readonly command: Command; readonly answer: Answer }[];
  readonly touched: Map<string, Pick<Written, "court" | "on">>;
};

/** Locks the streams of some commands, then reads all that these rest on. In this order on their way, and together. */
export async function sitDown(
  tx: Entered,
  office: Desk["office"],
  courtId: string,
  asked: readonly Asked[],
): Promise<Desk> {
  const streams = [...new Set(asked.map((one) => streamOf(one)))];
  const begun = asked.filter(({ body }) => body.stream === NEW_CASE);
  // A new case has no log yet: if its stream is there, its command was done, and that says what came of it.
  const running = [...new Set(asked.flatMap(({ body }) => (body.stream === NEW_CASE ? [] : [body.stream])))];
  const typed = begun.flatMap(({ body }) => numberTyped(body.deeds) ?? []);
  const [{ heads, done }, logs, staff, taken] = await Promise.all([
    holdFor(
      tx,
      courtId,
      asked.map(({ session, body }) => keyOf(session, body)),
      begun.length > 0 ? [...streams, NUMBERS] : streams,
    ),
    running.length === 0 ? new Map<string, readonly Event[]>() : readStreams(tx, courtId, running),
    staffOf(tx, courtId),
    takenOf(tx, courtId, typed),
  ]);
  return {
    tx,
    office,
    courtId,
    staff: staff.state,
    numbers: numbersOf(tx, courtId, { asked: new Set(typed), taken }),
    heads: new Map(heads),
    logs: new Map(logs),
    done: new Map(done),
    links: [],
    answers: [],
    touched: new Map(),
  };
}

const keyOf = ({ person }: SignedIn, { key }: CommandBody): string => `${person.id}/${key}`;

/** The stream a command is about; that of a new case is named by whose wish it is. */
export const streamOf = ({ session, body }: Pick<Asked, "session" | "body">): string =>
  body.stream === NEW_CASE ? `case/${sm3Of(session.court, keyOf(session, body)).slice(0, 16)}` : body.stream;

/** A command as it is kept: its key, and a digest of what was asked. */
export function commandOf({ session, body, at }: Asked): Command {
  const { key: _, ...rest } = body;
  // Not in canonical form: what was sent may hold numbers that no record takes, and is refused in words later.
  return { court: session.court, key: keyOf(session, body), digest: sm3Of(JSON.stringify(rest)), at };
}

/** One command, done on what those before it at the same desk left; a refusal leaves the desk as it was. */
export async function doneAt(desk: Desk, asked: Asked): Promise<Came> {
  const { session, body, at } = asked;
  assert(session.court === desk.courtId && !isOfCourt(body.stream), "a desk is for the cases of one court");
  const command = commandOf(asked);
  const before = desk.done.get(command.key);
  if (before !== undefined) return answerBefore(command, before);
  const stream = streamOf(asked);
  const log = desk.logs.get(stream) ?? [];
  const objection = objectionTo(body, log);
  if (objection !== undefined) return objection;
  const on = civilDay(at);
  const court = await desk.office.courtOn(desk.courtId, on);
  const known: Standing = { session, court, staff: desk.staff, on, at };
  const deeds =
    body.stream === NEW_CASE ? await prepared(desk.numbers, desk.office, body.deeds, known) : ok(body.deeds);
  if ("refused" in deeds) return deeds;
  const head = desk.heads.get(stream);
  assert(head !== undefined && head.version === log.length, `${stream} is held, and was read since`);
  const made = deedAfterDeed(deeds.ok, { stream, log }, known, head.digest);
  if ("refused" in made) return made;
  const cited = await citePapers(desk, deeds.ok);
  if ("refused" in cited) return cited;
  const answer = answerOf(stream, log.length, made.ok, court);
  const links = chain(
    desk.courtId,
    stream,
    head,
    made.ok.map((event) => draftOf(event, at)),
  );
  const whole = [...log, ...links.map(({ event }) => event)];
  desk.links.push(...links);
  desk.logs.set(stream, whole);
  desk.heads.set(stream, { version: whole.length, digest: links.at(-1)?.digest ?? head.digest });
  desk.touched.set(stream, { court, on });
  desk.answers.push({ command, answer });
  desk.done.set(command.key, { digest: command.digest, answer });
  if (body.stream === NEW_CASE) desk.numbers.given(numberIn(deeds.ok), court.caseKinds);
  return ok(answer);
}

function answerBefore(command: Command, before: Done): Came {
  const known = doneBefore(command, before);
  return "refused" in known ? known : ok(known.ok.done as CommandAnswer);
}

const numberIn = ([register]: readonly Deed[]): string => String(register?.fields["case.number"] ?? "");

/** What was said rests on these papers, so they stay for good. */
const citePapers = ({ tx, courtId }: Desk, deeds: readonly Deed[]): Promise<Outcome<true>> =>
  citeFiles(
    tx,
    courtId,
    deeds.flatMap((deed) => ("event" in deed && deed.paper !== undefined ? [deed.paper] : [])),
  );

function objectionTo({ stream, seen, deeds }: CommandBody, log: readonly Event[]): Turned | undefined {
  if (stream !== NEW_CASE && log.length === 0) return refuse("stream-unknown", []);
  const stale = seen < log.length && deeds.some((deed) => "act" in deed && decidesOnWhatWasSeen(deed.act));
  return stale && stream !== NEW_CASE ? staleAt(log.length) : undefined;
}
