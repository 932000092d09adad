import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, done, playAll, told, turnedBack } from "../../test/kit/lines.ts";

const yindu = theCourt("yindu");
const money = {
  "case.kind": "initial",
  "claim.kinds": ["money"],
  "applicant.kinds": ["person"],
  "debtor.kinds": ["person"],
};
const found = {
  "property.found": true,
  "property.covers-debt": false,
  "property.liquid-covers-debt": false,
  "property.needs-disposal": false,
  "property.blocked": false,
};
const upTo = (amount: number | undefined, ...rest: readonly Draft[]): readonly Draft[] => [
  told("2022-03-01", "case.registered", {
    ...money,
    "preservation.taken": false,
    ...(amount === undefined ? {} : { "claim.amount": amount }),
  }),
  told("2022-03-02", "inquiry.completed", found),
  ...rest,
];
const decide = (by: string, fields = {}, reason?: string) =>
  done("2022-03-03", by, "triage.decide", fields, reason === undefined ? {} : { reason });
const teamOf = (lines: readonly Draft[]) => playAll(yindu, lines).facts["case.team"];

describe("deciding", () => {
  test("takes what the table decides, cites its rows and keeps what it rests on", () => {
    const { events } = playAll(yindu, upTo(50_000, decide("triage-officer")));
    const event = events.find(({ kind }) => kind === "triage.decided");
    expect(event?.fields).toMatchObject({
      "case.team": "fast",
      "triage.outcome": "decided",
      "triage.departs": false,
      "triage.waits-on": [],
      "triage.precedence": null,
    });
    expect(event?.fields["triage.matched"]).toEqual(["yindu/2022-34#team.small"]);
    expect(event?.cites.map(({ quote }) => quote).join()).toContain("10万元");
    expect(event?.under).toBe(yindu.law.edition);
  });

  test("another result needs the post that decides, with a reason, and is marked as a departure", () => {
    expect(turnedBack(playAll(yindu, upTo(50_000, decide("triage-officer", { "case.team": "ordinary" }))))).toEqual([
      "3 departure-reason",
    ]);
    expect(turnedBack(playAll(yindu, upTo(50_000, decide("clerk", { "case.team": "ordinary" }, "案情复杂"))))).toEqual([
      "3 not-your-choice",
    ]);
    const lines = upTo(50_000, decide("triage-officer", { "case.team": "ordinary" }, "案情复杂"));
    const event = playAll(yindu, lines).events.find(({ kind }) => kind === "triage.decided");
    expect([event?.fields["triage.departs"], event?.reason]).toEqual([true, "案情复杂"]);
  });

  test("a conflict is chosen by a person, with a reason, even where the system has a proposal", () => {
    expect(turnedBack(playAll(yindu, upTo(100_000, decide("triage-officer"))))).toEqual(["3 choice-due"]);
    expect(turnedBack(playAll(yindu, upTo(100_000, decide("triage-officer", { "case.team": "fast" }))))).toEqual([
      "3 departure-reason",
    ]);
    expect(teamOf(upTo(100_000, decide("triage-officer", { "case.team": "fast" }, "标的正好十万元")))).toBe("fast");
  });

  test("missing facts are named; only the post that decides goes on without them, saying why", () => {
    const { turned } = playAll(yindu, upTo(undefined, decide("triage-officer", { "case.team": "fast" })));
    expect(turned[0]?.refusals[0]?.code).toBe("facts-due");
    expect(turnedBack(playAll(yindu, upTo(undefined, decide("triage-officer"))))).toEqual(["3 facts-due"]);
    expect(turned[0]?.refusals[0]?.zh).toContain("执行标的额");
    expect(turned[0]?.refusals[0]?.cites.length).toBeGreaterThan(0);
    expect(teamOf(upTo(undefined, decide("triage-officer", { "case.team": "fast" }, "标的额待核，先行快办")))).toBe(
      "fast",
    );
  });

  test("a case no row reaches is decided by a person and cites no article", () => {
    const gap = (reason?: string) => [
      told("2022-05-10", "case.registered", { ...money, "claim.amount": 80_000, "claim.cause": "loan" }),
      told("2022-05-11", "inquiry.completed", found),
      told("2022-05-12", "affair.done", { "affair.kind": "preliminary-review" }),
      done(
        "2022-05-13",
        "triage-officer",
        "triage.decide",
        { "case.team": "combined" },
        reason === undefined ? {} : { reason },
      ),
    ];
    expect(turnedBack(playAll(theCourt("qingfeng"), gap()))).toEqual(["4 gap-reason"]);
    const event = playAll(theCourt("qingfeng"), gap("部分财产")).events.find(({ kind }) => kind === "triage.decided");
    expect([event?.fields["triage.outcome"], event?.fields["triage.matched"]]).toEqual(["gap", []]);
  });

  test("where a track decides the team, the team is decided with it", () => {
    const { facts } = playAll(theCourt("demo-jilin"), [
      told("2024-03-01", "case.registered", { ...money, "claim.amount": 50_000, "case.kind": "initial" }),
      told("2024-03-04", "inquiry.completed", { ...found, "property.found": false }),
      done("2024-03-05", "triage-officer", "triage.decide", { "case.track": "simple" }, { reason: "无财产" }),
    ]);
    expect([facts["case.track"], facts["case.team"]]).toEqual(["simple", "fast"]);
  });
});

describe("moving on", () => {
  const sent = (by: string, act: string, fields = {}, reason?: string) =>
    done("2022-03-04", by, act, fields, reason === undefined ? {} : { reason });

  test("only what was triaged is converted, and to somewhere else", () => {
    const city = theCourt("city");
    const convert = sent("command-centre", "triage.convert", { "to.team": "initial" });
    expect(turnedBack(playAll(city, [convert]))).toEqual(["1 not-triaged"]);
    const there = told("2022-03-01", "triage.decided", { "case.team": "initial" });
    expect(turnedBack(playAll(city, [there, convert]))).toEqual(["2 no-change"]);
    const nowhere = sent("command-centre", "triage.convert");
    expect(turnedBack(playAll(city, [there, nowhere]))).toEqual(["2 whither-due"]);
    const fast = told("2022-03-01", "triage.decided", { "case.team": "fast" });
    expect(playAll(city, [fast, convert]).facts["case.team"]).toBe("initial");
  });

  test("a return says what is lacking", () => {
    const back = (reason?: string) => sent("triage-officer", "triage.return", {}, reason);
    expect(turnedBack(playAll(yindu, upTo(50_000, back())))).toEqual(["3 lack-due"]);
    expect(playAll(yindu, upTo(50_000, decide("triage-officer"), back("车辆未查"))).facts["case.team"]).toBeUndefined();
  });
});
