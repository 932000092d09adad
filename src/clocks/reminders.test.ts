import { describe, expect, test } from "vitest";
import { addDays, civil } from "#kernel/calendar.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";
import { ladderOf, remindersOf } from "./reminders.ts";

const rules = (ladders: string, clock: string) => `
posts:
  watcher: { name: 监管 }
settings:
  days: { last-day: stays }
grounds:
  waiting: { name: 扣除, kind: exclude, from: clock.paused, to: clock.resumed, one-of: [公告] }
${ladders}
clocks:
  close: { name: 结案, starts: case.registered, stops: case.closed, owner: clerk, watch: watcher, pauses: [waiting], ${clock} }`;
const LADDER = `ladders:
  ladder: { remind: [50%, 3 days, last-day], overdue: order, to: [owner, director], repeat: day, until: stop }`;
const court = smallCourt(rules(LADDER, "limit: 40 days, overdue: ladder"));
const bare = smallCourt(rules("", "limit: 40 days"));
const registered = told("2022-03-01", "case.registered");

const said = (on: string, lines: readonly Draft[] = [registered], of = court) =>
  playAll(of, lines, on)
    .clocks.flatMap((run) => remindersOf(run, of.law, civil(on), of.calendar))
    .map(({ on: day, step, times }) => `${day} ${step}${times === undefined ? "" : ` ×${times}`}`);

describe("before the end", () => {
  test("half of the days, three days before, and the last day, each from its day on", () => {
    expect(said("2022-03-20")).toEqual([]);
    expect(said("2022-03-21")).toEqual(["2022-03-21 50%"]);
    expect(said("2022-04-06")).toEqual(["2022-03-21 50%"]);
    expect(said("2022-04-07")).toEqual(["2022-03-21 50%", "2022-04-07 3 days"]);
    expect(said("2022-04-10").at(-1)).toBe("2022-04-08 last-day");
  });

  test("a last day on which nobody works is told on the working day before it", () => {
    const run = playAll(court, [registered], "2022-04-10").clocks[0];
    expect(run?.due).toBe("2022-04-10");
    const days = (calendar?: typeof court.calendar) =>
      run === undefined ? [] : remindersOf(run, court.law, civil("2022-04-10"), calendar).map(({ on }) => on);
    expect(days(court.calendar).at(-1)).toBe("2022-04-08");
    expect(days().at(-1)).toBe("2022-04-10");
  });

  test("half is half of the days that count: a pause moves it, working days are counted as such", () => {
    const fields = { "clock.key": "close", "clock.ground": "公告" };
    const held = [
      registered,
      done("2022-03-03", "clerk", "clock.pause", fields),
      done("2022-03-13", "clerk", "clock.resume", fields),
    ];
    expect(said("2022-03-31", held)).toEqual(["2022-03-31 50%"]);
    expect(said("2022-03-08", held.slice(0, 2))).toEqual([]);
    const working = smallCourt(rules(LADDER, "limit: 10 working days, overdue: ladder"));
    expect(said("2022-03-08", [registered], working)).toEqual(["2022-03-08 50%"]);
    expect(said("2022-03-07", [registered], working)).toEqual([]);
  });

  test("nothing comes before the start, and of several on one day only the most urgent", () => {
    const short = smallCourt(rules(LADDER, "limit: 2 days, overdue: ladder"));
    expect(said("2022-03-03", [registered], short)).toEqual([
      "2022-03-01 3 days",
      "2022-03-02 50%",
      "2022-03-03 last-day",
    ]);
    const six = smallCourt(rules(LADDER, "limit: 6 days, overdue: ladder"));
    expect(said("2022-03-04", [registered], six)).toEqual(["2022-03-04 3 days"]);
  });
});

describe("overdue", () => {
  test("is told from the day after, again as the ladder says, the latest time standing for all", () => {
    expect(said("2022-04-11").at(-1)).toBe("2022-04-11 overdue ×1");
    expect(said("2022-04-15").at(-1)).toBe("2022-04-15 overdue ×5");
    const with_ = (repeat: string) =>
      smallCourt(rules(LADDER.replace("repeat: day", `repeat: ${repeat}`), "limit: 40 days, overdue: ladder"));
    expect(said("2022-04-24", [registered], with_("week")).at(-1)).toBe("2022-04-18 overdue ×2");
    expect(said("2022-06-10", [registered], with_("month")).at(-1)).toBe("2022-05-11 overdue ×2");
    expect(said("2022-06-11", [registered], with_("month")).at(-1)).toBe("2022-06-11 overdue ×3");
  });

  test("goes to the owner, to whom the ladder names and to who watches, as what the ladder makes of it", () => {
    const run = playAll(court, [registered], "2022-04-11").clocks[0];
    const all = run === undefined ? [] : remindersOf(run, court.law, civil("2022-04-11"), court.calendar);
    expect(all.map(({ kind, to }) => [kind, ...to])).toEqual([
      ["remind", "clerk"],
      ["remind", "clerk"],
      ["remind", "clerk"],
      ["order", "clerk", "watcher", "director"],
    ]);
    expect(all.some(({ byDefault }) => byDefault)).toBe(false);
    expect(all.map(({ source }) => source?.key)).toEqual(["ladder", "ladder", "ladder", "ladder"]);
  });

  test("of what stopped counting, by a pause or because the rule is no longer about the case, nothing is told", () => {
    const fields = { "clock.key": "close", "clock.ground": "公告" };
    const held = [registered, done("2022-04-09", "clerk", "clock.pause", fields)];
    expect(said("2022-04-20", held)).toEqual([]);
    const scoped = smallCourt(rules(LADDER, "limit: 40 days, overdue: ladder, where: { case.kind: initial }"));
    const before = told("2022-03-01", "case.registered", { "case.kind": "initial" });
    const left = [before, told("2022-04-09", "case.corrected", { "case.kind": "preservation" })];
    expect(said("2022-04-20", [before], scoped)).toHaveLength(4);
    expect(playAll(scoped, left, "2022-04-20").clocks[0]).toMatchObject({ state: "lapsed", due: "2022-04-10" });
    expect(said("2022-04-20", left, scoped)).toEqual([]);
  });

  test("of what is kept, late but done, or excused nothing is told", () => {
    expect(said("2022-05-01", [registered, told("2022-03-20", "case.closed")])).toEqual([]);
    expect(said("2022-05-01", [registered, told("2022-04-20", "case.closed")])).toEqual([]);
  });
});

describe("[YD-2.3-2] until rectified", () => {
  const yindu = smallCourt(rules(LADDER.replace("until: stop", "until: rectified"), "limit: 40 days, overdue: ladder"));
  const late = [registered, told("2022-04-20", "case.closed")];
  const rectify = (on: string, by: unknown, key = "close") => done(on, by, "clock.rectify", { "clock.key": key });
  const codes = (...lines: readonly Draft[]) => turnedBack(playAll(yindu, lines));

  test("what is done late is told on until who watches it writes it off", () => {
    expect(said("2022-04-25", late, yindu)).toEqual(["2022-04-25 overdue ×15"]);
    const off = [...late, rectify("2022-04-25", "watcher")];
    expect(codes(...off)).toEqual([]);
    expect(said("2022-04-26", off, yindu)).toEqual([]);
    expect(playAll(yindu, off).clocks[0]).toMatchObject({ state: "broken", rectifiedOn: "2022-04-25" });
  });

  test("it is written off once, by no other, and only once it is done", () => {
    expect(codes(...late, rectify("2022-04-25", "clerk"))).toEqual(["3 not-the-watch"]);
    expect(codes(registered, rectify("2022-04-25", "watcher"))).toEqual(["2 nothing-late"]);
    expect(codes(...late, rectify("2022-04-25", "watcher", "other"))).toEqual(["3 nothing-late"]);
    const off = rectify("2022-04-25", "watcher");
    expect(codes(...late, off, off)).toEqual(["4 nothing-late"]);
    expect(codes(registered, told("2022-03-20", "case.closed"), off)).toEqual(["3 nothing-late"]);
  });
});

describe("a court that wrote no ladder", () => {
  test("gets three days before and the last day, and a task, marked as the system's", () => {
    expect(bare.law.rules.clocks.map((clock) => ladderOf(clock, bare.law))).toEqual([undefined]);
    expect(said("2022-04-12", [registered], bare)).toEqual([
      "2022-04-07 3 days",
      "2022-04-08 last-day",
      "2022-04-11 overdue ×1",
    ]);
    const run = playAll(bare, [registered], "2022-04-11").clocks[0];
    const all = run === undefined ? [] : remindersOf(run, bare.law, civil("2022-04-11"), bare.calendar);
    expect(all.map(({ byDefault, kind }) => [byDefault, kind])).toEqual([
      [true, "remind"],
      [true, "remind"],
      [true, "task"],
    ]);
    expect(all.some(({ source }) => source !== undefined)).toBe(false);
  });

  test("that wrote one of several keeps to it only where a limit names it", () => {
    const two = `${LADDER}\n  other: { overdue: bulletin, to: [owner], until: stop }`;
    const named = smallCourt(rules(two, "limit: 40 days, overdue: other"));
    const unnamed = smallCourt(rules(two, "limit: 40 days"));
    const alone = smallCourt(rules(LADDER, "limit: 40 days"));
    const lost = smallCourt(rules(LADDER, "limit: 40 days, overdue: elsewhere"));
    expect(lost.law.rules.clocks.map((clock) => ladderOf(clock, lost.law))).toEqual([undefined]);
    const keys = [named, unnamed, alone].map(({ law }) => law.rules.clocks.map((clock) => ladderOf(clock, law)?.key));
    expect(keys).toEqual([["other"], [undefined], ["ladder"]]);
  });
});

test("a ladder that says what follows and names no reminder: the reminders are the system's, what follows is the court's", () => {
  const later = smallCourt(
    rules("ladders:\n  ladder: { overdue: bulletin, to: [owner], until: stop }", "limit: 40 days, overdue: ladder"),
  );
  const run = playAll(later, [registered], "2022-04-11").clocks[0];
  const all = run === undefined ? [] : remindersOf(run, later.law, civil("2022-04-11"), later.calendar);
  expect(all.map(({ step, kind, byDefault, source }) => [step, kind, byDefault, source?.key])).toEqual([
    ["3 days", "remind", true, undefined],
    ["last-day", "remind", true, undefined],
    ["overdue", "bulletin", false, "ladder"],
  ]);
});

test("of every limit of every court no reminder lies after its day or before its start", () => {
  for (const id of ["yindu", "qingfeng", "nanzhao", "demo-jilin", "demo-city"]) {
    const one = theCourt(id);
    const events = ["case.registered", "assignment.received", "inquiry.completed", "paper.issued"];
    const lines = events.map((kind, n) => told(`2022-03-0${n + 1}`, kind));
    for (let day = civil("2022-03-01"); day < civil("2022-06-20"); day = addDays(day, 9))
      for (const run of playAll(one, lines, day).clocks)
        for (const { on, to } of remindersOf(run, one.law, day, one.calendar)) {
          expect(on >= run.startedOn && on <= day, `${id} ${run.clock.key} ${on}`).toBe(true);
          expect(to.length + run.owner.length > 0 || run.clock.watch === undefined, `${id} ${run.clock.key}`).toBe(
            true,
          );
        }
  }
});
