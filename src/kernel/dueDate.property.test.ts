import { isWorkday } from "chinese-days";
import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../test/kit/nationalCalendar.ts";
import { addDays, type CivilDate, civil } from "./calendar.ts";
import { type DaySettings, DEFAULT_DAYS, dayNumber, dueDate, neverRolling, type Reckoning } from "./dueDate.ts";
import type { Pause } from "./ledger.ts";
import { formatLimit, parseLimit, type Span } from "./limit.ts";

/** Nothing of ours below but the question asked: days by the platform, working days by `chinese-days`, one step at a time. */
const MS = 86_400_000;
const FIRST = Date.UTC(2016, 0, 1);
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const table = Array.from({ length: 366 * 20 }, (_, n) => {
  const day = iso(FIRST + n * MS);
  return { day, works: isWorkday(day) };
});
const place = (date: string): number => Math.round((Date.parse(date) - FIRST) / MS);
const at = (n: number): { readonly day: string; readonly works: boolean } => table[n] ?? { day: "", works: true };

const monthsOn = (date: string, months: number): string => {
  const moved = new Date(Date.parse(date));
  const dayOfMonth = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(dayOfMonth, last));
  return iso(moved.getTime());
};

const walked = (limit: Span, start: string, settings: DaySettings, pauses: readonly Pause[] = []): string => {
  const paused = (n: number): boolean =>
    pauses.some(({ from, to }) => from <= at(n).day && (to === undefined || at(n).day <= to));
  const countsStart = settings.startDay === "counted";
  let left = limit.n;
  if (limit.unit === "month" || limit.unit === "year") {
    const end = monthsOn(start, limit.unit === "year" ? limit.n * 12 : limit.n);
    left = place(end) - place(start) + (countsStart && end.slice(8) !== start.slice(8) ? 1 : 0);
  }
  let n = place(start) - (countsStart ? 1 : 0);
  while (left > 0) {
    n++;
    if (!paused(n) && (limit.unit !== "working-day" || at(n).works)) left--;
  }
  while (settings.lastDay === "next-working-day" && (!at(n).works || paused(n))) n++;
  return at(n).day;
};

const calendar = nationalCalendar();
const spans = ["1 day", "3 days", "7 days", "10 days", "15 days", "30 days", "40 days", "60 days", "90 days"]
  .concat(["1 working day", "2 working days", "10 working days", "15 working days"])
  .concat(["1 month", "2 months", "6 months", "1 year", "2 years", "3 years"])
  .map((text) => {
    const read = parseLimit(text);
    if ("refused" in read || read.ok.form !== "span") throw new Error(text);
    return read.ok;
  });
const switches: readonly DaySettings[] = (["not-counted", "counted"] as const).flatMap((startDay) => [
  { ...DEFAULT_DAYS, startDay },
  neverRolling({ ...DEFAULT_DAYS, startDay }),
]);

describe("against an independent day-by-day walk", () => {
  test.each(spans.map((span) => [formatLimit(span, "en"), span] as const))(
    "%s agrees over every start day of 2018 to 2026 under every setting",
    (_, span) => {
      const differing: string[] = [];
      for (let start = civil("2018-01-01"); start <= "2026-12-31"; start = addDays(start, 1))
        for (const settings of switches)
          if (dueDate(span, start, settings, calendar).due !== walked(span, start, settings)) differing.push(start);
      expect(differing).toEqual([]);
    },
  );

  test("agrees under arbitrary pauses", () => {
    assert(
      property(start, span, pauses, constantFrom(...switches), (from, limit, held, settings) => {
        const reckoning = dueDate(limit, from, settings, calendar, { pauses: held });
        expect(reckoning.due).toBe(walked(limit, from, settings, held));
      }),
      { numRuns: 1000 },
    );
  });
});

const start = integer({ min: 0, max: 3286 }).map((n) => addDays(civil("2018-01-01"), n));
const span = record({
  form: constantFrom("span" as const),
  n: integer({ min: 1, max: 70 }),
  unit: constantFrom("day" as const, "working-day" as const, "month" as const),
});
const pause = record({
  offset: integer({ min: -20, max: 200 }),
  length: integer({ min: 0, max: 40 }),
  from: start,
}).map(({ offset, length, from }): Pause => {
  const first = addDays(from, offset);
  return { from: first, to: addDays(first, length), ground: "g", kind: "exclude" };
});
const pauses = array(pause, { maxLength: 6 });
const near = (from: CivilDate, list: readonly Pause[]): readonly Pause[] =>
  list.map((held, n) => {
    const first = addDays(from, n * 9 - 3);
    return { ...held, from: first, to: addDays(first, n * 5) };
  });
const due = (reckoning: Reckoning): string => reckoning.due ?? "";

describe("laws of the ledger", () => {
  test("another pause never brings the last day forward", () => {
    assert(
      property(start, span, pauses, pause, boolean(), (from, limit, held, more, rolls) => {
        const settings = rolls ? DEFAULT_DAYS : neverRolling(DEFAULT_DAYS);
        const before = dueDate(limit, from, settings, calendar, { pauses: near(from, held) });
        const after = dueDate(limit, from, settings, calendar, {
          pauses: [...near(from, held), ...near(from, [more])],
        });
        expect(due(after) >= due(before)).toBe(true);
      }),
    );
  });

  test("a longer limit or an extension never ends earlier", () => {
    assert(
      property(start, span, integer({ min: 1, max: 30 }), pauses, (from, limit, more, held) => {
        const history = { pauses: near(from, held) };
        const short = dueDate(limit, from, DEFAULT_DAYS, calendar, history);
        const long = dueDate({ ...limit, n: limit.n + more }, from, DEFAULT_DAYS, calendar, history);
        const by: Span = { ...limit, n: more };
        const extended = dueDate(limit, from, DEFAULT_DAYS, calendar, {
          ...history,
          extensions: [{ by, ground: "g" }],
        });
        expect(due(long) >= due(short)).toBe(true);
        expect(due(extended)).toBe(due(long));
      }),
    );
  });

  test("the day number is the ledger recomputed, and its lines leave no day out", () => {
    assert(
      property(start, span, pauses, integer({ min: -5, max: 300 }), (from, limit, held, offset) => {
        const history = near(from, held);
        const reckoning = dueDate(limit, from, neverRolling(DEFAULT_DAYS), calendar, { pauses: history });
        const on = addDays(from, offset);
        let used = 0;
        for (let day = addDays(from, 1); day <= on && day <= due(reckoning); day = addDays(day, 1)) {
          const held = history.some((one) => one.from <= day && day <= (one.to ?? day));
          if (!held && (limit.unit !== "working-day" || at(place(day)).works)) used++;
        }
        expect(dayNumber(reckoning, on, calendar)?.day).toBe(used);
        const end = addDays(from, 1);
        const next = reckoning.ledger.reduce<CivilDate>((expected, line) => {
          if (line.kind !== "runs" && line.kind !== "pauses") return expected;
          expect(line.from).toBe(expected);
          return addDays(line.to ?? expected, 1);
        }, end);
        expect(addDays(next, -1)).toBe(reckoning.due);
      }),
    );
  });
});
