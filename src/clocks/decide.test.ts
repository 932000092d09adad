import { describe, expect, test } from "vitest";
import { clockOf, type Draft, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";

const court = smallCourt(`
posts:
  president: { name: 院长 }
settings:
  days: { last-day: stays }
grounds:
  waiting: { name: 扣除, kind: exclude, from: clock.paused, to: clock.resumed, one-of: [公告, 评估] }
clocks:
  plain: { name: 甲, starts: case.registered, stops: case.closed, limit: 10 days, owner: clerk }
  long:  { name: 乙, starts: case.registered, stops: case.closed, limit: 10 days, owner: clerk, pauses: [waiting],
           extend: { approval: [president], by: 5 days, decided: 3 days, times: 1 } }
  strict: { name: 丙, starts: case.registered, stops: case.closed, limit: 10 days, owner: clerk, extend: { approval: [], by: 5 days } }`);
const registered = told("2022-03-01", "case.registered");
const extend = (on: string, key = "long") => done(on, "clerk", "clock.extend", { "clock.key": key });
const agreed = (on: string): readonly Draft[] => [
  done(on, "clerk", "approval.ask", { "approval.act": "clock.extend" }),
  done(on, "president", "approval.grant", { "approval.act": "clock.extend" }),
];
const codes = (...lines: readonly Draft[]) => turnedBack(playAll(court, [registered, ...lines]));

describe("more time", () => {
  test("only where the rule gives it, with the consent it names", () => {
    expect(codes(extend("2022-03-05", "plain"))).toEqual(["2 no-extension"]);
    expect(codes(extend("2022-03-05"))).toEqual(["2 consent-due"]);
    const longer = playAll(court, [registered, ...agreed("2022-03-05"), extend("2022-03-05")]);
    expect(turnedBack(longer)).toEqual([]);
    expect(clockOf(longer, "long")).toBe("running 2022-03-16");
    expect(clockOf(longer, "plain")).toBe("running 2022-03-11");
  });

  test("while it may still be decided: to the due day, or as many days after it as the rule says", () => {
    expect(codes(extend("2022-03-11", "strict"))).toEqual([]);
    expect(codes(extend("2022-03-12", "strict"))).toEqual(["2 extension-late"]);
    expect(codes(...agreed("2022-03-14"), extend("2022-03-14"))).toEqual([]);
    const late = playAll(court, [registered, ...agreed("2022-03-15"), extend("2022-03-15")]);
    expect(turnedBack(late)).toEqual(["4 extension-late"]);
    expect(late.turned[0]?.refusals[0]?.cites).toHaveLength(1);
  });

  test("as often as the rule says, and of a clock that runs", () => {
    const once = [...agreed("2022-03-05"), extend("2022-03-05")];
    expect(codes(...once, ...agreed("2022-03-06"), extend("2022-03-06"))).toEqual(["7 extended-enough"]);
    const granted = told("2022-03-05", "clock.extended", { "clock.key": "long" });
    expect(clockOf(playAll(court, [registered, granted, granted]), "long")).toBe("running 2022-03-16");
    expect(codes(extend("2022-03-05", "none-such"))).toEqual(["2 clock-unknown"]);
    expect(codes(told("2022-03-04", "case.closed"), extend("2022-03-05"))).toEqual(["3 not-running"]);
    expect(turnedBack(playAll(court, [extend("2022-03-05")]))).toEqual(["1 not-running"]);
  });
});

describe("time that does not count", () => {
  const pause = (on: string, fields: Readonly<Record<string, unknown>>) => done(on, "clerk", "clock.pause", fields);
  const resume = (on: string) => done(on, "clerk", "clock.resume", { "clock.key": "long" });

  test("only on a ground the clock lists, and only for that clock", () => {
    expect(codes(pause("2022-03-03", { "clock.key": "plain", "clock.ground": "公告" }))).toEqual(["2 no-grounds"]);
    expect(codes(pause("2022-03-03", { "clock.key": "long" }))).toEqual(["2 ground-due"]);
    expect(codes(pause("2022-03-03", { "clock.key": "long", "clock.ground": "出差" }))).toEqual(["2 ground-due"]);
    const paused = playAll(
      court,
      [registered, pause("2022-03-03", { "clock.key": "long", "clock.ground": "公告" })],
      "2022-03-20",
    );
    expect(clockOf(paused, "long")).toMatch(/^paused/);
    expect(clockOf(paused, "strict")).toMatch(/^broken/);
  });

  test("ends by saying so; the ledger adds up", () => {
    const held = pause("2022-03-03", { "clock.key": "long", "clock.ground": "评估" });
    expect(codes(resume("2022-03-03"))).toEqual(["2 not-paused"]);
    expect(codes(held, held)).toEqual(["3 paused-already"]);
    const over = playAll(court, [registered, held, resume("2022-03-08")]);
    expect(clockOf(over, "long")).toBe("running 2022-03-16");
    expect(turnedBack(over)).toEqual([]);
  });
});
