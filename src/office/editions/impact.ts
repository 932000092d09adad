import type { z } from "zod";
import { type Court, factRecord, standing } from "#casework/index.ts";
import type { ClockRun } from "#clocks/index.ts";
import type { Endpoints, Text } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import { formatLimit } from "#kernel/limit.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { decideTables, principalTable } from "#triage/index.ts";
import type { Known } from "../queries/known.ts";
import { textOf, wordOf } from "../queries/said.ts";

type Page = z.input<Endpoints["draftCases"]["answer"]>;
type Line = { readonly stream: string; readonly id: string; readonly number: string };

/** Cases of one answer: a screen that goes through all of them shows how far it is. */
const AT_ONCE = 100;

/** What a draft changes for the court's open cases on the day it would begin, some cases at a time. */
export async function impactPage(known: Known, draft: Court, from: CivilDate, after = ""): Promise<Page> {
  const { tx, office, courtId } = known;
  const { rows } = await tx.query<Line>(
    `select stream, id, number from case_row where court = $1 and closed_on is null and stream > $2 order by stream limit $3`,
    [courtId, after, AT_ONCE],
  );
  const counted = await tx.query<{ all: number }>(
    `select count(*)::integer as "all" from case_row where court = $1 and closed_on is null`,
    [courtId],
  );
  const present = await office.courtOn(courtId, from);
  const found: Page["rows"] = [];
  for (const { stream, id, number } of rows) {
    const differences = differencesOf(await readStream(tx, courtId, stream), present, draft, from);
    if (differences.length > 0) found.push({ id, number, differences: [...differences] });
  }
  const last = rows.length < AT_ONCE ? undefined : rows.at(-1)?.stream;
  return {
    all: counted.rows[0]?.all ?? 0,
    seen: rows.length,
    rows: found,
    ...(last === undefined ? {} : { next: last }),
  };
}

/** Limits whose day, owner or length differ, limits that begin or are gone, and another team for a case not yet decided. */
export function differencesOf(log: readonly Event[], present: Court, draft: Court, on: CivilDate): readonly Text[] {
  const [before, after] = [standing(log, present, on), standing(log, draft, on)];
  const [old, fresh] = [keyed(before.clocks), keyed(after.clocks)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  const limits = keys.flatMap((key) => limitDifference(old.get(key), fresh.get(key), present, draft));
  return [...limits, ...teamDifference(log, present, draft, on)];
}

/** Running limits, by what they are about. */
function keyed(clocks: readonly ClockRun[]): ReadonlyMap<string, ClockRun> {
  const running = clocks.filter((run) => run.stoppedOn === undefined && run.state !== "lapsed" && run.clock.breach);
  return new Map(running.map((run) => [`${run.clock.key} ${run.id} ${run.startedOn}`, run]));
}

function limitDifference(
  old: ClockRun | undefined,
  fresh: ClockRun | undefined,
  present: Court,
  draft: Court,
): readonly Text[] {
  const only = old ?? fresh;
  if (only === undefined) return [];
  const name = only.clock.name ?? only.clock.key;
  if (old === undefined) return [textOf("impact-begins", name, only.due ?? "—")];
  if (fresh === undefined) return [textOf("impact-ends", name, only.due ?? "—")];
  const owner = (run: ClockRun, court: Court) => run.owner.map((word) => wordOf(word, court).zh).join("、");
  const limit = (run: ClockRun, language: "zh" | "en") => formatLimit(run.clock.limit, language);
  const due = old.due === fresh.due ? [] : [textOf("impact-due", name, old.due ?? "—", fresh.due ?? "—")];
  const [was, is] = [owner(old, present), owner(fresh, draft)];
  const length =
    due.length > 0 || limit(old, "zh") === limit(fresh, "zh")
      ? []
      : [textOf("impact-limit", name, limit(old, "zh"), limit(fresh, "zh"))];
  return [...due, ...length, ...(was === is ? [] : [textOf("impact-owner", name, was, is)])];
}

/** Where the tables would send a case that nobody has decided yet. */
function teamDifference(log: readonly Event[], present: Court, draft: Court, on: CivilDate): readonly Text[] {
  if (log.some(({ kind }) => kind === "triage.decided")) return [];
  const facts = factRecord(log, { on });
  const result = (court: Court): string => {
    const decision = decideTables(court.law, court.vocabulary, facts).get(principalTable(court.law));
    return (decision?.result ?? []).map((word) => wordOf(word, court).zh).join("、");
  };
  const [was, is] = [result(present), result(draft)];
  return was === is ? [] : [textOf("impact-team", was === "" ? "—" : was, is === "" ? "—" : is)];
}
