import { courtAt, type Library, readLibrary } from "#casework/index.ts";
import { addDays, civil } from "#kernel/calendar.ts";
import { type DaySettings, dueDate } from "#kernel/dueDate.ts";
import { formatLimit, type Limit } from "#kernel/limit.ts";
import type { TextFile } from "#platform/courts.ts";
import { type Count, type Counting, Oracle } from "./oracle.ts";
import type { Proof } from "./promise.ts";

const TODAY = civil("2026-11-22");
/** Long enough for the longest limit that starts on the last published day. */
const YEARS_BEYOND = 12;

/** Promise 6: every limit in use, from every day of every published year, under every way of counting, twice worked out. */
export function proveLimits(files: readonly TextFile[], only: (year: number) => boolean = () => true): Proof {
  const library = readLibrary(files);
  const years = [...library.calendar.years].filter(only).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined)
    return { counts: [], failures: ["no year is published in the court files"], listed: [] };
  const oracle = new Oracle(first - 1, last + YEARS_BEYOND);
  const starts = oracle.between(`${first}-01-01`, `${last}-12-31`).map(civil);
  const limits = limitsInUse(library);
  const failures: string[] = [];
  let compared = 0;
  for (const { limit, settings, paused } of ways(limits)) {
    const { count, counting } = asOracle(limit, settings);
    for (const start of starts) {
      const pause = paused ? ([addDays(start, 3), addDays(start, 14)] as const) : undefined;
      const history = pause && {
        pauses: [{ from: pause[0], to: pause[1], ground: "pause", kind: "exclude" as const }],
      };
      const ours = dueDate(limit, start, settings, library.calendar, history).due;
      const theirs = oracle.lastDay(count, start, counting, pause);
      compared++;
      if (ours !== theirs)
        failures.push(
          `${formatLimit(limit, "en")} from ${start}${paused ? ", paused" : ""} (${Object.values(settings).join(", ")}): ours ${ours}, walked ${theirs}`,
        );
    }
  }
  const named = limits.map((limit) => formatLimit(limit, "en"));
  return {
    counts: [
      `${limits.length} limits in use: ${named.join(", ")}`,
      `${starts.length.toLocaleString("en")} start days, ${first} to ${last}; 8 ways of counting days, and each with a pause`,
      `${compared.toLocaleString("en")} last days compared, ${failures.length.toLocaleString("en")} differ`,
    ],
    failures,
    listed: [],
  };
}

function* ways(limits: readonly Limit[]): Generator<{ limit: Limit; settings: DaySettings; paused: boolean }> {
  for (const limit of limits)
    for (const startDay of ["counted", "not-counted"] as const)
      for (const lastDay of ["stays", "next-working-day"] as const)
        for (const nextDay of ["calendar", "working"] as const)
          for (const paused of [false, true]) yield { limit, settings: { startDay, lastDay, nextDay }, paused };
}

/** Every limit with a length that some court's law uses: clocks, extensions, windows of guards, bounds of open numbers. */
function limitsInUse(library: Library): readonly Limit[] {
  const courts = [...new Set(library.documents.map(({ front }) => front.id.split("/")[0] ?? ""))];
  const found = new Map<string, Limit>();
  const note = (limit: Limit | undefined): void => {
    if (limit?.form === "fill") note(limit.atMost);
    else if (limit !== undefined && /^(span|same-day|next-day|same-or-next-day)$/.test(limit.form))
      found.set(formatLimit(limit, "en"), limit);
  };
  for (const id of courts) {
    const rules = courtAt(library, id, TODAY).court?.law.rules;
    for (const { limit, extend } of rules?.clocks ?? [])
      for (const one of [limit, extend?.by, extend?.decided]) note(one);
    for (const { time } of rules?.guards ?? []) for (const { limit } of time) note(limit);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })).map(([, limit]) => limit);
}

/** A limit in the oracle's words. Hours are whole days begun after the start day, and never roll. */
function asOracle(limit: Limit, { startDay, lastDay, nextDay }: DaySettings): { count: Count; counting: Counting } {
  const counting = { startCounts: startDay === "counted", rolls: lastDay === "next-working-day" };
  if (limit.form === "same-day") return { count: { n: 1, unit: "day" }, counting: { ...counting, startCounts: true } };
  if (limit.form !== "span")
    return {
      count: { n: 1, unit: nextDay === "working" ? "working-day" : "day" },
      counting: { ...counting, startCounts: false },
    };
  const { n, unit } = limit;
  if (unit === "hour")
    return { count: { n: Math.ceil(n / 24), unit: "day" }, counting: { startCounts: false, rolls: false } };
  if (unit === "year") return { count: { n: 12 * n, unit: "month" }, counting };
  return { count: { n, unit }, counting };
}
