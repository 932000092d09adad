import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, done, playAll, told, turnedBack } from "../../test/kit/lines.ts";
import { checkLot } from "./index.ts";

const make = (by: string, fields = {}, reason?: string) =>
  done("2022-08-03", by, "assignment.make", fields, reason === undefined ? {} : { reason });
const teamOf = (court: string, lines: readonly Draft[]) => playAll(theCourt(court), lines).facts["case.team"];
const refused = (court: string, lines: readonly Draft[]) => turnedBack(playAll(theCourt(court), lines));

describe("[NZ-1.2.2-1] a team that is made of teams", () => {
  const triaged = told("2022-08-01", "triage.decided", { "case.team": "initial" });
  const registered = told("2022-08-01", "case.registered", { "case.kind": "initial" });

  test("is assigned to by saying which of them", () => {
    expect(refused("nanzhao", [registered, triaged, make("command-centre")])).toEqual(["3 part-due"]);
    const chosen = [registered, triaged, make("command-centre", { "case.team": "initial-3" })];
    expect(teamOf("nanzhao", chosen)).toBe("initial-3");
    expect(refused("nanzhao", [registered, triaged, make("command-centre", { "case.team": "fast" })])).toEqual([
      "3 other-team",
    ]);
  });

  test("[NZ-3.5-7] keeps its limits for a case of one of them", () => {
    const received = told("2022-08-04", "assignment.received");
    const { clocks, affairs } = playAll(theCourt("nanzhao"), [
      registered,
      triaged,
      make("command-centre", { "case.team": "initial-3" }),
      received,
    ]);
    expect(clocks.find(({ clock }) => clock.key === "offline-house-land")?.due).toBe("2022-09-05");
    expect(affairs.map(({ affair }) => affair.key)).toContain("offline-house-land");
  });
});

describe("[CITY-3.5-6] a team that falls by lot", () => {
  const open = [
    told("2022-08-01", "case.registered", { "case.kind": "initial", "related.same-debtor-within": false }),
    told("2022-08-01", "inquiry.completed", {
      "property.found": true,
      "property.covers-debt": false,
      "property.needs-disposal": true,
    }),
    told("2022-08-01", "fact.stated", { "case.enforceable-at-once": false }),
    done("2022-08-02", "triage-officer", "triage.decide"),
  ];

  test("is left open by triage, and drawn among those that take such cases when the case is assigned", () => {
    const { facts } = playAll(theCourt("demo-city"), open);
    expect([facts["case.track"], facts["case.team"], facts["triage.way"]]).toEqual([
      "ordinary",
      undefined,
      "at-random",
    ]);
    const { events } = playAll(theCourt("demo-city"), [...open, make("triage-officer", { "lot.seed": "一" })]);
    const lot = events.find(({ kind }) => kind === "lot.drawn");
    expect(lot?.fields["lot.candidates"]).toEqual(["ordinary-one", "ordinary-two"]);
    expect(lot !== undefined && checkLot(lot)).toBe(true);
    const made = events.find(({ kind }) => kind === "assignment.made");
    expect(made?.fields).toEqual({ "case.team": lot?.fields["to.team"] });
  });

  test("is not drawn without a seed, and not chosen without a reason", () => {
    expect(refused("demo-city", [...open, make("triage-officer")])).toEqual(["5 seed-due"]);
    const chosen = { "case.team": "ordinary-one" };
    expect(refused("demo-city", [...open, make("triage-officer", chosen)])).toEqual(["5 lot-due"]);
    expect(teamOf("demo-city", [...open, make("triage-officer", chosen, "系列案")])).toBe("ordinary-one");
    expect(refused("demo-city", [...open, make("triage-officer", { "case.team": "fast" }, "系列案")])).toEqual([
      "5 other-taker",
    ]);
  });
});

describe("[JL-3-2] a case that triage is not for", () => {
  const registered = (kind: string) => told("2022-08-01", "case.registered", { "case.kind": kind });

  test("goes to the team that takes its kind by the assignment alone", () => {
    expect(refused("demo-jilin", [registered("preservation"), make("triage-officer")])).toEqual(["2 team-due"]);
    const elsewhere = make("triage-officer", { "case.team": "ordinary" });
    expect(refused("demo-jilin", [registered("preservation"), elsewhere])).toEqual(["2 other-taker"]);
    expect(teamOf("demo-jilin", [registered("preservation"), make("triage-officer", { "case.team": "affairs" })])).toBe(
      "affairs",
    );
  });

  test("goes to any team where none says it takes its kind", () => {
    expect(refused("demo-jilin", [registered("objection"), make("triage-officer")])).toEqual(["2 team-due"]);
    expect(teamOf("demo-jilin", [registered("objection"), make("triage-officer", { "case.team": "ordinary" })])).toBe(
      "ordinary",
    );
  });

  test("is none that a table sends somewhere: that one is triaged first", () => {
    const chosen = make("triage-officer", { "case.team": "ordinary" });
    expect(refused("demo-city", [registered("preservation"), chosen])).toEqual(["2 triage-first"]);
  });
});

describe("whoever had the case before it changed teams", () => {
  const jilin = theCourt("demo-jilin");
  const before = [
    told("2024-03-01", "case.registered", { "case.kind": "initial" }),
    told("2024-03-01", "triage.decided", { "case.track": "simple", "case.team": "fast" }),
    told("2024-03-01", "assignment.received"),
    done("2024-03-02", "lead:fast", "handler.name", { "handler.person": "p1" }),
  ];

  test("sits in the one seat there is, though the document names none", () => {
    const { events } = playAll(jilin, before);
    expect(events.at(-1)?.fields).toEqual({ "handler.person": "p1", "handler.seat": "handler" });
  });
});
