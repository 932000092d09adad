import type { Objection, Verdict } from "#approvals/index.ts";
import { type CivilDate, civilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Facts, Vocabulary } from "#policy/vocabulary.ts";
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
  /** An earlier line that this one puts right, why, and who agreed. */
  readonly corrects?: { readonly line: number; readonly reason: string; readonly approver: string };
};

/** What a line could not be read as, or why its act was refused. */
export type Turned = {
  readonly line: number;
  readonly refusals: readonly Refusal[];
  readonly asks: Verdict["asks"];
  readonly objections?: readonly Objection[];
};

/** A line turned back in this folder's own words. */
export const turn = (line: number, code: string, ...args: readonly string[]): Turned => {
  const [zh, en] = say(code, ...args, String(line));
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
    ...correction(json["corrects"]),
  };
}

function correction(written: unknown): Pick<Line, "corrects"> {
  if (!isRecord(written) || typeof written["line"] !== "number") return {};
  const { line, reason, approver } = written;
  return { corrects: { line, reason: String(reason ?? ""), approver: String(approver ?? "") } };
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
