import { type Court, play, readHistory, type Standing } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Given } from "./arguments.ts";
import { due } from "./arguments.ts";
import { courtFor, textOf } from "./law.ts";
import { EXIT, Stop, type Surroundings } from "./surroundings.ts";
import { say } from "./wording.ts";

/** A history played through a court's law as of a day. */
export type Played = { readonly court: Court; readonly standing: Standing; readonly on: CivilDate };

/** Reads and plays the history a command names; lines that cannot be read are among the turned. */
export function played(given: Given, around: Surroundings): Played {
  const path = due(given.words[0], "HISTORY.jsonl");
  const court = courtFor(around, { court: given.value("court"), law: given.value("law"), on: around.today });
  const { lines, turned } = readHistory(textOf(path, around).replace(/^\uFEFF/, ""), court.vocabulary);
  if (lines.length === 0 && turned.length === 0) throw new Stop(EXIT.unreadable, say("history-empty", path));
  if (lines.length === 0 && turned.every(({ refusals }) => refusals.some(({ code }) => code === "line-json")))
    throw new Stop(EXIT.unreadable, say("history-none", path));
  const last = lines.reduce<CivilDate | undefined>(
    (day, { on }) => (day === undefined || on > day ? on : day),
    undefined,
  );
  const on = given.day("on") ?? last ?? around.today;
  const standing = play(lines, court, on);
  const all = [...turned, ...standing.turned].sort((a, b) => a.line - b.line);
  return { court, on, standing: { ...standing, turned: all } };
}
