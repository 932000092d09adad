import { describe, expect, test } from "vitest";
import { civil } from "./calendar.ts";
import { fillLimit, formatLimit, type Limit, limitDay, parseLimit, withDay } from "./limit.ts";

const limit = (text: string): Limit => {
  const read = parseLimit(text);
  if ("refused" in read) throw new Error(read.refused.en);
  return read.ok;
};

describe("limits of a law file", () => {
  test.each<[string, Limit, string, string]>([
    ["15 working days", { form: "span", n: 15, unit: "working-day" }, "15个工作日", "15 working days"],
    ["1 working day", { form: "span", n: 1, unit: "working-day" }, "1个工作日", "1 working day"],
    ["40 days", { form: "span", n: 40, unit: "day" }, "40日", "40 days"],
    ["1 month", { form: "span", n: 1, unit: "month" }, "1个月", "1 month"],
    ["2 years", { form: "span", n: 2, unit: "year" }, "2年", "2 years"],
    ["48 hours", { form: "span", n: 48, unit: "hour" }, "48小时", "48 hours"],
    ["same day", { form: "same-day" }, "当日", "same day"],
    ["next day", { form: "next-day" }, "次日", "next day"],
    ["same day or next day", { form: "same-or-next-day" }, "当日或次日", "same day or next day"],
    ["promptly", { form: "promptly" }, "及时（不设天数）", "promptly (no number of days)"],
    ["elsewhere", { form: "elsewhere" }, "文本未提供", "in a text not supplied"],
    ["none", { form: "none" }, "不设期限", "no limit"],
    ["fill", { form: "fill" }, "待本院填写", "left to the court"],
    ["before detention.ends-on", { form: "before", of: "detention.ends-on" }, "拘留届满日之前", "before 拘留届满日"],
    ["by defect.due-on", { form: "by", of: "defect.due-on" }, "不迟于defect.due-on", "by defect.due-on"],
    ["by 2020-12-31", { form: "by", of: "2020-12-31" }, "不迟于2020-12-31", "by 2020-12-31"],
  ])("%s", (text, expected, zh, en) => {
    const nameOf = (word: string): string => (word === "detention.ends-on" ? "拘留届满日" : word);
    expect(parseLimit(text)).toEqual({ ok: expected });
    expect(formatLimit(expected, "zh", nameOf)).toBe(zh);
    expect(formatLimit(expected, "en", nameOf)).toBe(en);
  });

  test("white space around and between words does not matter", () => {
    expect(limit("  15   working  days ")).toEqual(limit("15 working days"));
  });

  test.each([
    ["limit-number", "0 days"],
    ["limit-number", "10001 days"],
    ["limit-malformed", "1.5 months"],
    ["limit-malformed", "-3 days"],
    ["limit-malformed", "2 weeks"],
    ["limit-malformed", "15 Working Days"],
    ["limit-malformed", "within payout"],
    ["limit-malformed", "before"],
    ["limit-malformed", "by tomorrow"],
    ["limit-malformed", "constructor"],
    ["limit-malformed", ""],
    ["date-impossible", "by 2021-02-29"],
  ])("refuses with %s: %s", (code, text) => {
    expect(parseLimit(text)).toMatchObject({ refused: { code } });
  });

  test("what a court must fill in may carry bounds", () => {
    expect(fillLimit({})).toEqual({ ok: { form: "fill" } });
    const both = fillLimit({ atMost: "30 days", shorterThan: "ordinary-close" });
    expect(both).toEqual({ ok: { form: "fill", atMost: limit("30 days"), shorterThan: "ordinary-close" } });
    expect("ok" in both && formatLimit(both.ok, "zh", () => "普通案件结案")).toBe(
      "待本院填写，不超过30日且短于普通案件结案",
    );
    const shorter = fillLimit({ shorterThan: "ordinary-close" });
    expect("ok" in shorter && formatLimit(shorter.ok, "en")).toBe("left to the court, shorter than ordinary-close");
    const most = fillLimit({ atMost: "1 month" });
    expect("ok" in most && formatLimit(most.ok, "zh")).toBe("待本院填写，不超过1个月");
    expect(fillLimit({ atMost: "promptly" })).toMatchObject({ refused: { code: "limit-bound" } });
    expect(fillLimit({ atMost: "soon" })).toMatchObject({ refused: { code: "limit-malformed" } });
  });

  test("a limit tied to a day says which, and takes a fact's day", () => {
    expect(limitDay(limit("by 2020-12-31"))).toEqual({ date: "2020-12-31" });
    expect(limitDay(limit("before detention.ends-on"))).toEqual({ fact: "detention.ends-on" });
    expect(limitDay(limit("3 days"))).toBeUndefined();
    expect(withDay(limit("before detention.ends-on"), civil("2022-03-01"))).toEqual({
      form: "before",
      of: "2022-03-01",
    });
    expect(withDay(limit("3 days"), civil("2022-03-01"))).toEqual(limit("3 days"));
  });
});
