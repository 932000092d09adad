import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../test/kit/nationalCalendar.ts";
import { civil } from "./calendar.ts";
import {
  type DaySettings,
  DEFAULT_DAYS,
  dayNumber,
  daysOverdue,
  dueDate,
  type LimitHistory,
  neverRolling,
  overdueOn,
  type Reckoning,
} from "./dueDate.ts";
import { ledgerText, type Pause, rollReason } from "./ledger.ts";
import { parseLimit, type Span, withDay } from "./limit.ts";

const calendar = nationalCalendar();
const counted: DaySettings = { ...DEFAULT_DAYS, startDay: "counted" };
const staying = neverRolling(DEFAULT_DAYS);

const reckon = (text: string, start: string, settings = DEFAULT_DAYS, history: LimitHistory = {}): Reckoning => {
  const limit = parseLimit(text);
  if ("refused" in limit) throw new Error(limit.refused.en);
  return dueDate(limit.ok, civil(start), settings, calendar, history);
};
const pause = (from: string, to?: string, ground = "评估", kind: Pause["kind"] = "exclude"): Pause =>
  to === undefined ? { from: civil(from), ground, kind } : { from: civil(from), to: civil(to), ground, kind };
const days = (n: number, unit: Span["unit"] = "day"): Span => ({ form: "span", n, unit });
const zh = (reckoning: Reckoning): readonly string[] => reckoning.ledger.map((line) => ledgerText(line, "zh"));

describe("the last day of a limit", () => {
  test.each([
    ["10 days", "2025-09-22", "2025-10-09"],
    ["15 days", "2025-01-20", "2025-02-05"],
    ["15 days", "2025-09-26", "2025-10-11"],
    ["6 months", "2025-08-31", "2026-02-28"],
    ["1 month", "2022-01-31", "2022-02-28"],
    ["40 days", "2022-03-03", "2022-04-12"],
    ["60 days", "2022-03-01", "2022-05-05"],
    ["2 years", "2024-02-29", "2026-02-28"],
    ["15 working days", "2022-01-20", "2022-02-15"],
    ["2 working days", "2022-04-29", "2022-05-06"],
    ["48 hours", "2022-04-29", "2022-05-01"],
    ["1 hour", "2022-04-28", "2022-04-29"],
    ["same day", "2022-04-28", "2022-04-28"],
    ["same day", "2022-04-30", "2022-05-05"],
    ["next day", "2022-04-29", "2022-05-05"],
    ["same day or next day", "2022-04-28", "2022-04-29"],
  ])("%s from %s is %s", (text, start, due) => {
    expect(reckon(text, start).due).toBe(due);
  });

  test.each([
    ["10 days", "2022-03-01", "2022-03-10"],
    ["1 month", "2022-03-01", "2022-03-31"],
    ["1 month", "2023-01-31", "2023-02-28"],
    ["1 year", "2021-03-02", "2022-03-01"],
    ["2 working days", "2022-04-29", "2022-05-05"],
    ["48 hours", "2022-03-01", "2022-03-03"],
  ])("with the start day counted, %s from %s is %s", (text, start, due) => {
    expect(reckon(text, start, counted).due).toBe(due);
  });

  test("a seizure's expiry stays on its day", () => {
    expect(reckon("3 years", "2019-05-01", staying).due).toBe("2022-05-01");
    expect(reckon("next day", "2022-04-29", staying).due).toBe("2022-04-30");
    expect(reckon("next day", "2022-04-29", { ...staying, nextDay: "working" }).due).toBe("2022-05-05");
  });

  test("a printed or stated day neither pauses nor rolls", () => {
    expect(reckon("by 2022-05-01", "2022-03-01", DEFAULT_DAYS, { pauses: [pause("2022-03-02")] }).due).toBe(
      "2022-05-01",
    );
    const waiting = reckon("before detention.ends-on", "2022-03-01");
    expect(waiting).toMatchObject({ waitsOn: "detention.ends-on" });
    expect(waiting.due).toBeUndefined();
    const known = withDay({ form: "before", of: "detention.ends-on" }, civil("2022-03-16"));
    expect(dueDate(known, civil("2022-03-01"), DEFAULT_DAYS, calendar)).toMatchObject({
      due: "2022-03-15",
      overdueFrom: "2022-03-16",
    });
  });

  test.each(["promptly", "elsewhere", "none", "fill"])("%s has no last day", (text) => {
    const reckoning = reckon(text, "2022-03-01");
    expect(reckoning).toMatchObject({ provisional: [] });
    expect(reckoning.due).toBeUndefined();
    expect(dayNumber(reckoning, civil("2022-03-02"), calendar)).toBeUndefined();
    expect(overdueOn(reckoning.due, civil("2032-03-02"))).toBe(false);
  });
});

describe("the ledger", () => {
  test("says why the last day moved, with the holiday", () => {
    const reckoning = reckon("60 days", "2022-03-01");
    expect(rollReason(reckoning.ledger, "en")).toBe("2022-04-30 falls in a holiday");
    expect(zh(reckoning)).toEqual([
      "自2022-03-01起算，当日不计入，限60日",
      "2022-03-02至2022-04-30，计60日",
      "2022-04-30逢节假日（劳动节），顺延至2022-05-05",
    ]);
    expect(rollReason(reckon("10 days", "2022-03-02").ledger, "zh")).toBe("2022-03-12逢休息日");
    expect(rollReason(reckon("10 days", "2022-03-01").ledger, "en")).toBeUndefined();
  });

  test("pauses hold days back, overlapping ones once, each with its ground", () => {
    const reckoning = reckon("60 days", "2022-03-01", DEFAULT_DAYS, {
      pauses: [
        pause("2022-03-28", "2022-04-02", "公告"),
        pause("2022-03-21", "2022-03-30"),
        pause("2022-01-01", "2022-03-01"),
      ],
    });
    expect(zh(reckoning)).toEqual([
      "自2022-03-01起算，当日不计入，限60日",
      "2022-03-02至2022-03-20，计19日",
      "2022-03-21至2022-04-02扣除，不计入：评估；公告",
      "2022-04-03至2022-05-13，计41日",
    ]);
    expect(reckoning.due).toBe("2022-05-13");
    expect(dayNumber(reckoning, civil("2022-03-25"), calendar)).toEqual({ day: 19, of: 60, unit: "day" });
    expect(dayNumber(reckoning, civil("2022-04-30"), calendar)).toEqual({ day: 47, of: 60, unit: "day" });
    expect(dayNumber(reckoning, civil("2022-03-01"), calendar)).toMatchObject({ day: 0 });
    expect(dayNumber(reckoning, civil("2023-03-01"), calendar)).toMatchObject({ day: 60 });
  });

  test("an open pause leaves no last day but the days that remain", () => {
    const reckoning = reckon("40 days", "2022-03-01", DEFAULT_DAYS, {
      pauses: [pause("2022-03-12", undefined, "中止", "suspend")],
    });
    expect(reckoning.due).toBeUndefined();
    expect(reckoning.budget).toEqual({ total: 40, left: 30, unit: "day" });
    expect(zh(reckoning).at(-1)).toBe("2022-03-12起中止，尚未恢复：中止");
    expect(reckon("5 days", "2022-03-01", DEFAULT_DAYS, { pauses: [pause("2022-03-12")] }).due).toBe("2022-03-07");
  });

  test("working days inside a pause are held back, its weekends never were", () => {
    const reckoning = reckon("15 working days", "2022-03-01", DEFAULT_DAYS, {
      pauses: [pause("2022-03-04", "2022-03-07")],
    });
    expect(reckoning.due).toBe("2022-03-24");
    expect(reckoning.ledger[2]).toMatchObject({ kind: "pauses", days: 2 });
    expect(dayNumber(reckoning, civil("2022-03-09"), calendar)).toEqual({ day: 4, of: 15, unit: "working-day" });
  });

  test("a month under a pause is its undisturbed days, held back", () => {
    const reckoning = reckon("1 month", "2022-01-31", staying, { pauses: [pause("2022-02-10", "2022-02-14")] });
    expect(reckoning.due).toBe("2022-03-05");
    expect(reckoning.budget).toMatchObject({ total: 28 });
  });

  test("rolling does not land inside a pause, and stops at an open one", () => {
    const rolled = { pauses: [pause("2022-05-05", "2022-05-06"), pause("2022-05-07", "2022-05-08")] };
    expect(reckon("60 days", "2022-03-01", DEFAULT_DAYS, rolled).due).toBe("2022-05-09");
    const open = reckon("60 days", "2022-03-01", DEFAULT_DAYS, { pauses: [pause("2022-05-02")] });
    expect(open.due).toBeUndefined();
    expect(open.budget).toMatchObject({ left: 0 });
  });

  test("an extension in the limit's unit lengthens it, in another it runs on from the end", () => {
    const extended = (text: string, by: Span): Reckoning =>
      reckon(text, "2021-08-31", staying, { extensions: [{ by, ground: "院长批准", on: civil("2022-01-10") }] });
    expect(extended("6 months", days(3, "month")).due).toBe("2022-05-31");
    expect(extended("1 year", days(6, "month")).due).toBe("2023-02-28");
    expect(extended("10 days", days(1, "month")).due).toBe("2021-10-10");
    expect(extended("10 days", days(2, "working-day")).due).toBe("2021-09-14");
    expect(zh(extended("6 months", days(3, "month")))[1]).toBe("延长3个月：院长批准");
    expect(extended("by 2022-03-01", days(5)).due).toBe("2022-03-06");
    const paused = reckon("10 days", "2022-03-01", staying, {
      extensions: [{ by: days(5, "working-day"), ground: "院长批准" }],
      pauses: [pause("2022-03-05")],
    });
    expect(paused.budget).toMatchObject({ total: 15, left: 12 });
  });

  test("a pause cannot end before it began", () => {
    expect(() => reckon("5 days", "2022-03-01", staying, { pauses: [pause("2022-03-05", "2022-03-04")] })).toThrow(
      "a pause",
    );
  });

  test("reads in English too", () => {
    const reckoning = reckon("1 day", "2022-03-04", counted, {
      pauses: [pause("2022-03-04", "2022-03-04", "appraisal")],
    });
    expect(reckoning.ledger.map((line) => ledgerText(line, "en"))).toEqual([
      "runs from 2022-03-04, that day counted: 1 day",
      "2022-03-04 to 2022-03-04 excluded, not counted: appraisal",
      "2022-03-05 to 2022-03-05: 1 day",
      "2022-03-05 falls on a weekend, so the last day is 2022-03-07",
    ]);
    expect(ledgerText({ kind: "fixed", on: civil("2022-03-04") }, "en")).toBe("the day is fixed: 2022-03-04");
  });
});

describe("years without a published calendar", () => {
  test("are named when the result rests on them", () => {
    expect(reckon("60 days", "2026-12-01").provisional).toEqual([2027]);
    expect(reckon("15 working days", "2026-12-20").provisional).toEqual([2027]);
    expect(reckon("3 years", "2026-03-01", staying).provisional).toEqual([]);
    expect(reckon("10 days", "2026-12-01").provisional).toEqual([]);
  });
});

describe("being overdue", () => {
  test("begins the day after the last day", () => {
    const { due, overdueFrom } = reckon("60 days", "2022-03-01");
    expect(overdueFrom).toBe("2022-05-06");
    expect([overdueOn(due, civil("2022-05-05")), overdueOn(due, civil("2022-05-06"))]).toEqual([false, true]);
    expect([daysOverdue(due, civil("2022-05-01")), daysOverdue(due, civil("2022-05-08"))]).toEqual([0, 3]);
    expect(daysOverdue(undefined, civil("2022-05-08"))).toBe(0);
  });
});
