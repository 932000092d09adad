import { type AffairRun, runAffairs } from "#affairs/index.ts";
import type { Verdict } from "#approvals/index.ts";
import { type ClockRun, runClocks, times } from "#clocks/index.ts";
import { type CivilDate, civilDate } from "#kernel/calendar.ts";
import type { Actor, Event } from "#kernel/event.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Facts, Vocabulary } from "#policy/vocabulary.ts";
import { chronicleOf } from "./chronicle.ts";
import type { Matter } from "./command.ts";
import type { Court } from "./court.ts";
import { entry, perform } from "./door.ts";
import { reactions } from "./reactions.ts";
import { readFields } from "./values.ts";
import { say } from "./wording.ts";

/** One line of a history: something that happened, or something somebody wants to do. */
export type Line = {
  readonly line: number;
  readonly on: CivilDate;
  readonly event?: string;
  readonly act?: string;
  readonly fields: Facts;
  readonly of?: Readonly<Record<string, string>>;
  readonly by: Actor;
  readonly reason?: string;
};

/** What a line could not be read as, or why its act was refused. */
export type Turned = { readonly line: number; readonly refusals: readonly Refusal[]; readonly asks: Verdict["asks"] };

/** Where a case stands after its history. */
export type Standing = {
  readonly events: readonly Event[];
  readonly clocks: readonly ClockRun[];
  readonly affairs: readonly AffairRun[];
  readonly turned: readonly Turned[];
  readonly facts: Facts;
};

/** Plays a history through the law: events are recorded as told, acts go through the door. Nothing half-applied. */
export function play(lines: readonly Line[], court: Court, now?: CivilDate, given: Facts = {}): Standing {
  let log: readonly Event[] = [];
  const turned: Turned[] = [];
  for (const line of lines) {
    const matter: Matter = { stream: "case", log, given };
    const told = { ...line };
    if (line.event !== undefined) {
      const event = entry({ kind: line.event, fields: line.fields }, told, matter, court, []);
      log = [...log, event, ...reactions([...log, event], 1, matter, court)];
      continue;
    }
    const answer = perform({ ...told, act: line.act ?? "" }, matter, court);
    if ("events" in answer) log = [...log, ...answer.events];
    else if ("refused" in answer) turned.push({ line: line.line, refusals: answer.refused, asks: [] });
    else turned.push({ line: line.line, refusals: [], asks: answer.asks });
  }
  return { ...standing(log, court, now ?? lines.at(-1)?.on ?? court.law.on, given), turned };
}

/** Clocks, affairs and facts of a log on a day. Overdue is a question put to the log, never stored. */
export function standing(
  log: readonly Event[],
  court: Court,
  now: CivilDate,
  given: Facts = {},
): Omit<Standing, "turned"> {
  const chronicle = chronicleOf(log, now, given);
  const clocks = runClocks({ law: court.law, chronicle, calendar: court.calendar, now });
  const expiries = (key: string) =>
    clocks.flatMap((run) =>
      run.clock.key === key && run.due !== undefined && (run.stoppedOn ?? now) > run.due && run.state !== "lapsed"
        ? [{ id: run.id, due: run.due }]
        : [],
    );
  const affairs = runAffairs(court.law, chronicle, now, (form, per, since) =>
    times(form, chronicle, per, now, expiries, since),
  );
  return { events: log, clocks, affairs, facts: chronicle.factsAfter(chronicle.events.length - 1) };
}

const turn = (line: number, code: string, ...args: readonly string[]): Turned => {
  const [zh, en] = say(code, String(line), ...args);
  return { line, refusals: [{ code, zh, en, cites: [] }], asks: [] };
};

/** Reads a history in JSON lines. What cannot be read is turned back with its line; the rest is kept. */
export function readHistory(
  text: string,
  vocabulary: Vocabulary,
): { lines: readonly Line[]; turned: readonly Turned[] } {
  const lines: Line[] = [];
  const turned: Turned[] = [];
  for (const [index, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const read = readLine(written, index + 1, vocabulary);
    if ("line" in read && "refusals" in read) turned.push(read);
    else lines.push(read);
  }
  return { lines, turned };
}

function readLine(written: string, line: number, vocabulary: Vocabulary): Line | Turned {
  const json = parseObject(written);
  if (json === undefined) return turn(line, "line-json");
  const on = civilDate(String(json["on"] ?? json["date"] ?? ""));
  if ("refused" in on) return { line, refusals: [on.refused], asks: [] };
  const event = word(json["event"]);
  const act = word(json["do"]);
  if ((event === undefined) === (act === undefined)) return turn(line, "line-kind");
  if (event !== undefined && vocabulary.events[event] === undefined) return turn(line, "event-unknown", event);
  if (act !== undefined && vocabulary.acts[act] === undefined) return turn(line, "act-unknown", act);
  const fields = readFields(isRecord(json["fields"]) ? json["fields"] : {}, vocabulary);
  if ("refused" in fields) return { line, refusals: [fields.refused], asks: [] };
  const reason = word(json["reason"]);
  const of = isRecord(json["of"])
    ? Object.fromEntries(Object.entries(json["of"]).map(([k, v]) => [k, String(v)]))
    : undefined;
  return {
    line,
    on: on.ok,
    fields: fields.ok,
    by: actor(json["by"]),
    ...(event === undefined ? {} : { event }),
    ...(act === undefined ? {} : { act }),
    ...(reason === undefined ? {} : { reason }),
    ...(of === undefined ? {} : { of }),
  };
}

const word = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Who acted: a post or several, or a named person with what he holds. */
export function actor(by: unknown): Actor {
  if (isRecord(by)) {
    const holds = Array.isArray(by["holds"]) ? by["holds"].map(String) : [];
    return { id: String(by["id"] ?? holds.join("+")), name: String(by["name"] ?? ""), holds };
  }
  const holds = Array.isArray(by) ? by.map(String) : by === undefined || by === null ? [] : [String(by)];
  return { id: holds.join("+") || "nobody", name: "", holds };
}
